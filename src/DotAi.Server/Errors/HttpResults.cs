using DotAi.Server.Http;
using DotAi.Workflows;

namespace DotAi.Server.Errors;

/// <summary>Translates a workflow's result into an HTTP answer; an error goes through <see cref="ErrorTable"/>.</summary>
internal static class HttpResults
{
    public static IResult ToHttp(this WorkflowError error) => new ProblemResult(ErrorTable.ToProblem(error));

    /// <summary>200 with the value as JSON; a GET carries a strong ETag and answers 304 to If-None-Match.</summary>
    public static IResult ToHttp<T>(this Result<T> result) =>
        result.Match<IResult>(value => new JsonAnswer<T>(value), ToHttp);

    /// <summary>201 with the new resource's address.</summary>
    public static IResult ToHttpCreated<T>(this Result<T> result, Func<T, string> location) =>
        result.Match<IResult>(value => new JsonAnswer<T>(value, StatusCodes.Status201Created, location(value)), ToHttp);

    /// <summary>202 with the address at which progress can be seen.</summary>
    public static IResult ToHttpAccepted<T>(this Result<T> result, Func<T, string> location) =>
        result.Match<IResult>(value => new JsonAnswer<T>(value, StatusCodes.Status202Accepted, location(value)), ToHttp);

    /// <summary>204 without a body.</summary>
    public static IResult ToHttpNoContent<T>(this Result<T> result) =>
        result.Match(_ => Results.NoContent(), ToHttp);
}
