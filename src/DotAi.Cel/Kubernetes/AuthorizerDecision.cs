namespace DotAi.Cel.Kubernetes;

/// <summary>The decision on an access question.</summary>
internal sealed class AuthorizerDecision(CelAuthorizationAnswer answer) : CelOpaque
{
    internal static readonly CelType DecisionType = CelType.Opaque("kubernetes.authorization.Decision");

    public override CelType Type => DecisionType;

    internal CelAuthorizationAnswer Answer => answer;
}
