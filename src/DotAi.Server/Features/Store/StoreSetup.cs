using DotAi.Knowledge.Embedded;
using DotAi.Server.Configuration;
using DotAi.Server.Health;
using DotAi.Server.Hosting;
using DotAi.Server.Http;
using DotAi.Server.Status;

namespace DotAi.Server.Features.Store;

/// <summary>The knowledge store, its readiness and its part of the status.</summary>
internal static class StoreSetup
{
    public static ServerBuilder AddStore(this ServerBuilder builder)
    {
        var path = builder.Read<StoreSettings>().Path;
        builder.Services.AddEmbeddedStore(_ => path);
        builder.Services.AddSingleton<IReadinessCheck, StoreReadiness>();
        return builder.AddStatusSection<StoreSection>().AddJsonContext(StoreContext.Default);
    }
}
