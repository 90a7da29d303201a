namespace DotAi.Cel.Kubernetes;

/// <summary>A step of an access question on its way from the authorizer to a decision; the type tells what may follow.</summary>
internal sealed class AuthorizerValue(CelType type, ICelAuthorizer authorizer, CelAuthorizationQuestion question) : CelOpaque
{
    internal static readonly CelType Root = CelType.Opaque("kubernetes.authorization.Authorizer");
    internal static readonly CelType PathCheck = CelType.Opaque("kubernetes.authorization.PathCheck");
    internal static readonly CelType GroupCheck = CelType.Opaque("kubernetes.authorization.GroupCheck");
    internal static readonly CelType ResourceCheck = CelType.Opaque("kubernetes.authorization.ResourceCheck");

    public override CelType Type => type;

    internal CelValue With(CelType next, Func<CelAuthorizationQuestion, CelAuthorizationQuestion> change) =>
        CelValue.Of(new AuthorizerValue(next, authorizer, change(question)));

    internal CelValue Check(string verb) => CelValue.Of(new AuthorizerDecision(authorizer.Authorize(question with { Verb = verb })));
}
