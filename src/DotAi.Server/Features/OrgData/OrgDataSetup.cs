using DotAi.Server.Features.OrgData.Capabilities;
using DotAi.Server.Hosting;
using DotAi.Server.Tools;

namespace DotAi.Server.Features.OrgData;

/// <summary>The tool through which agents manage what the organisation and its clusters know.</summary>
internal static class OrgDataSetup
{
    public static ServerBuilder AddOrgData(this ServerBuilder builder)
    {
        builder.Services.AddSingleton<IOrgDataOperations, CapabilityOperations>();
        builder.Services.AddSingleton<ScanOperation>();
        builder.Services.AddSingleton<ManageOrgDataTool>();
        return builder.AddTool(services => services.GetRequiredService<ManageOrgDataTool>().Define());
    }
}
