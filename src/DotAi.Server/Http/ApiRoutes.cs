using DotAi.Server.Errors;

namespace DotAi.Server.Http;

/// <summary>The group under which every REST endpoint lives.</summary>
internal static class ApiRoutes
{
    public const string Prefix = "/api/v1";

    private static readonly int[] CommonProblems =
    [
        StatusCodes.Status400BadRequest,
        StatusCodes.Status401Unauthorized,
        StatusCodes.Status429TooManyRequests,
        StatusCodes.Status500InternalServerError,
        StatusCodes.Status503ServiceUnavailable,
    ];

    /// <summary>The group; its endpoints refuse query parameters they do not know.</summary>
    public static RouteGroupBuilder MapApi(this IEndpointRouteBuilder app) =>
        app.MapGroup(Prefix).WithProblems(CommonProblems).AddEndpointFilterFactory(StrictQuery.Create);

    /// <summary>Declares problem answers, for the API description.</summary>
    public static TBuilder WithProblems<TBuilder>(this TBuilder builder, params int[] statuses)
        where TBuilder : IEndpointConventionBuilder
    {
        foreach (var status in statuses)
        {
            builder.WithMetadata(new ProducesResponseTypeMetadata(status, typeof(Problem), [ProblemResult.ContentType]));
        }

        return builder;
    }
}
