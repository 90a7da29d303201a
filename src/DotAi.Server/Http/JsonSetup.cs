using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using DotAi.Server.Configuration;
using DotAi.Server.Errors;
using DotAi.Server.Hosting;
using Microsoft.AspNetCore.Http.Json;

namespace DotAi.Server.Http;

/// <summary>How JSON is read and written over HTTP; features add their serializer contexts.</summary>
internal static class JsonSetup
{
    public static ServerBuilder AddJson(this ServerBuilder builder)
    {
        var limits = builder.Read<LimitSettings>();
        builder.Services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true);
        builder.Services.Configure<JsonOptions>(options =>
        {
            var json = options.SerializerOptions;
            json.Encoder = ReadableJson.Encoder;
            json.MaxDepth = limits.JsonDepth;
            json.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
            json.AllowDuplicateProperties = false;
            json.PropertyNameCaseInsensitive = false;
            json.RespectNullableAnnotations = true;
            json.RespectRequiredConstructorParameters = true;
            json.NumberHandling = JsonNumberHandling.Strict;
            json.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull;
            json.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false));
            json.TypeInfoResolverChain.Clear();
            json.TypeInfoResolverChain.Add(ProblemContext.Default);
        });
        return builder;
    }

    /// <summary>Makes a feature's types known to HTTP reading and writing.</summary>
    public static ServerBuilder AddJsonContext(this ServerBuilder builder, IJsonTypeInfoResolver context)
    {
        builder.Services.Configure<JsonOptions>(options => options.SerializerOptions.TypeInfoResolverChain.Add(context));
        return builder;
    }
}
