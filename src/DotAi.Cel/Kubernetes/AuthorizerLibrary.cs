namespace DotAi.Cel.Kubernetes;

/// <summary>Access questions.</summary>
internal static class AuthorizerLibrary
{
    private const string Root = "kubernetes.authorization.Authorizer";
    private const string Path = "kubernetes.authorization.PathCheck";
    private const string Group = "kubernetes.authorization.GroupCheck";
    private const string Resource = "kubernetes.authorization.ResourceCheck";
    private const string Decision = "kubernetes.authorization.Decision";

    // What Kubernetes charges for asking.
    private const long CheckCost = 350_000;

    internal static CelLibrary Create() => new(
        "kubernetes.authorizer",
        [
            CelFunction.Member("path", $"{Root}, string -> {Path}", (_, a) => a[1].AsString().Trim().Length == 0
                ? CelError.Value("path must not be empty")
                : Step(a, AuthorizerValue.PathCheck, (q, t) => q with { Path = t })),
            CelFunction.Member("group", $"{Root}, string -> {Group}", (_, a) => Step(a, AuthorizerValue.GroupCheck, (q, t) => q with { Group = t })),
            CelFunction.Member("serviceAccount", $"{Root}, string, string -> {Root}", ServiceAccount),
            CelFunction.Member("resource", $"{Group}, string -> {Resource}", (_, a) => Step(a, AuthorizerValue.ResourceCheck, (q, t) => q with { Resource = t })),
            CelFunction.Member("subresource", $"{Resource}, string -> {Resource}", (_, a) => Step(a, AuthorizerValue.ResourceCheck, (q, t) => q with { Subresource = t })),
            CelFunction.Member("namespace", $"{Resource}, string -> {Resource}", (_, a) => Step(a, AuthorizerValue.ResourceCheck, (q, t) => q with { Namespace = t })),
            CelFunction.Member("name", $"{Resource}, string -> {Resource}", (_, a) => Step(a, AuthorizerValue.ResourceCheck, (q, t) => q with { Name = t })),
            CelFunction.Member("fieldSelector", $"{Resource}, string -> {Resource}", (_, a) => Step(a, AuthorizerValue.ResourceCheck, (q, t) => q with { FieldSelector = t })),
            CelFunction.Member("labelSelector", $"{Resource}, string -> {Resource}", (_, a) => Step(a, AuthorizerValue.ResourceCheck, (q, t) => q with { LabelSelector = t })),
            CelFunction.Member("check", $"{Path}, string -> {Decision}", Check),
            CelFunction.Member("check", $"{Resource}, string -> {Decision}", Check),
            CelFunction.Member("allowed", $"{Decision} -> bool", (_, a) => CelValue.Of(Answer(a).Allowed)),
            CelFunction.Member("reason", $"{Decision} -> string", (_, a) => CelValue.Of(Answer(a).Reason)),
            CelFunction.Member("errored", $"{Decision} -> bool", (_, a) => CelValue.Of(Answer(a).Error is not null)),
            CelFunction.Member("error", $"{Decision} -> string", (_, a) => CelValue.Of(Answer(a).Error ?? "")),
        ]);

    private static CelValue Check(CelContext context, ReadOnlySpan<CelValue> arguments)
    {
        context.Charge(CheckCost);
        return Of(arguments[0]).Check(arguments[1].AsString());
    }

    private static CelValue ServiceAccount(CelContext context, ReadOnlySpan<CelValue> arguments)
    {
        var (space, name) = (arguments[1].AsString(), arguments[2].AsString());
        if (NameRules.Dns1123Label(space).Any() || NameRules.Dns1123Subdomain(name).Any())
        {
            return CelError.Value("Invalid service account name");
        }

        return Of(arguments[0]).With(AuthorizerValue.Root, q => q with { ServiceAccount = $"{space}/{name}" });
    }

    private static CelValue Step(ReadOnlySpan<CelValue> arguments, CelType next, Func<CelAuthorizationQuestion, string, CelAuthorizationQuestion> change)
    {
        var text = Text(arguments, 1);
        return Of(arguments[0]).With(next, question => change(question, text));
    }

    private static string Text(ReadOnlySpan<CelValue> arguments, int index) => arguments[index].AsString();

    private static AuthorizerValue Of(in CelValue value) => (AuthorizerValue)value.AsOpaque();

    private static CelAuthorizationAnswer Answer(ReadOnlySpan<CelValue> arguments) => ((AuthorizerDecision)arguments[0].AsOpaque()).Answer;
}
