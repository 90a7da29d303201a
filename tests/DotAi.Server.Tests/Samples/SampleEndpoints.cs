using DotAi.Server.Errors;
using DotAi.Server.Http;
using DotAi.Workflows;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace DotAi.Server.Tests.Samples;

internal static class SampleEndpoints
{
    public static void MapSamples(this RouteGroupBuilder api)
    {
        api.MapPost("/samples", (JsonBody<Sample> body) => ((Result<Sample>)body.Value).ToHttp());
        api.MapPost("/plain-samples", (Sample body) => Results.Text(body.Name));
        api.MapGet("/samples", (int? limit, CancellationToken _) => Results.Text($"{limit}"));
        api.MapGet("/samples/{name}", (string name) => ((Result<Sample>)new Sample(name)).ToHttp());
    }
}
