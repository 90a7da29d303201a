using DotAi.Capabilities;
using DotAi.Capabilities.Glossary;
using DotAi.Kubernetes;
using DotAi.Server.Configuration;
using DotAi.Server.Errors;
using DotAi.Server.Hosting;
using DotAi.Server.Http;
using DotAi.Server.Status;
using DotAi.Workflows;

namespace DotAi.Server.Features.Capabilities;

/// <summary>What the cluster can do: list, search, read, delete.</summary>
internal static class CapabilityEndpoints
{
    private const string Tag = "Capabilities";

    public static ServerBuilder AddCapabilityFeature(this ServerBuilder builder)
    {
        builder.Services.AddCapabilities(builder.Read<CapabilitySettings>().Glossary);
        return builder.AddStatusSection<CapabilitySection>().AddJsonContext(CapabilityContext.Default);
    }

    public static void MapCapabilities(this RouteGroupBuilder api)
    {
        var capabilities = api.MapGroup("/capabilities").WithTags(Tag);
        capabilities.MapGet("", ListAsync)
            .WithName("listCapabilities").WithSummary("Lists capabilities, or searches them when 'query' is given.")
            .Produces<CapabilityList>();
        capabilities.MapGet("/coverage", CoverageAsync)
            .WithName("getGlossaryCoverage").WithSummary("How much of what the cluster serves the glossary has words for.")
            .Produces<GlossaryCoverage>();
        capabilities.MapGet("/{id}", GetAsync)
            .WithName("getCapability").WithSummary("One capability, by id or by resource name (plural.group).")
            .Produces<Capability>().WithProblems(StatusCodes.Status404NotFound);
        capabilities.MapDelete("/{id}", DeleteAsync)
            .WithName("deleteCapability").WithSummary("Deletes one capability; the next scan of everything stores it again while the cluster serves it.")
            .Produces<DeletedCapabilities>().WithProblems(StatusCodes.Status404NotFound);
        capabilities.MapDelete("", DeleteAllAsync)
            .WithName("deleteAllCapabilities").WithSummary("Deletes every capability; needs confirm=true.")
            .Produces<DeletedCapabilities>();
        capabilities.MapScans();
    }

    private static async Task<IResult> ListAsync(
        CapabilityQueries queries,
        string? query,
        int? limit,
        string? cursor,
        string? provider,
        string? complexity,
        string? group,
        CancellationToken cancellationToken)
    {
        var question = new CapabilityQuery(query, limit ?? CapabilityQueries.DefaultLimit, cursor, provider, complexity, group);
        return (await queries.PageAsync(question, cancellationToken)).Map(CapabilityList.From).ToHttp();
    }

    private static async Task<IResult> CoverageAsync(CapabilityGlossary glossary, ICluster cluster, CancellationToken cancellationToken)
    {
        Result<GlossaryCoverage> coverage = GlossaryCoverage.Of(glossary, await cluster.DiscoverAsync(cancellationToken));
        return coverage.ToHttp();
    }

    private static async Task<IResult> GetAsync(CapabilityQueries queries, string id, CancellationToken cancellationToken) =>
        (await queries.GetAsync(id, cancellationToken)).ToHttp();

    private static async Task<IResult> DeleteAsync(CapabilityQueries queries, string id, CancellationToken cancellationToken) =>
        (await queries.DeleteAsync(id, cancellationToken)).Map(_ => new DeletedCapabilities(1)).ToHttp();

    private static async Task<IResult> DeleteAllAsync(CapabilityQueries queries, bool? confirm, CancellationToken cancellationToken) =>
        (await queries.DeleteAllAsync(confirm ?? false, cancellationToken)).Map(count => new DeletedCapabilities(count)).ToHttp();
}
