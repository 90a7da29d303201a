using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.DependencyInjection;

namespace DotAi.Server.Tests.Samples;

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(Sample))]
internal sealed partial class SampleContext : JsonSerializerContext
{
    public static void Register(IServiceCollection services) =>
        services.PostConfigure<JsonOptions>(options => options.SerializerOptions.TypeInfoResolverChain.Add(Default));
}
