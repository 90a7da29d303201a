namespace DotAi.Cel;

/// <summary>Answers the access questions of the <c>authorizer</c> variable.</summary>
public interface ICelAuthorizer
{
    /// <summary>Decides; an exception is not expected, an undecided question is an answer with an error.</summary>
    CelAuthorizationAnswer Authorize(CelAuthorizationQuestion question);
}
