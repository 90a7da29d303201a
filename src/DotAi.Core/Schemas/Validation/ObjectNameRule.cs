using DotAi.Kubernetes;

namespace DotAi.Schemas.Validation;

/// <summary>What the API server asks of the name of an object of some kind.</summary>
/// <param name="Allowed">In words, for messages.</param>
internal sealed record ObjectNameRule(string Allowed, Func<string, bool> IsValid, int MaxLength)
{
    private const string RbacGroup = "rbac.authorization.k8s.io";

    private static readonly ObjectNameRule Subdomain = new(
        "lower-case letters, digits, '-' and '.', beginning and ending with a letter or digit",
        static name => ObjectNames.IsSubdomain(name),
        ObjectNames.MaxSubdomainLength);

    private static readonly ObjectNameRule Label = new(
        "lower-case letters, digits and '-', beginning and ending with a letter or digit",
        static name => ObjectNames.IsLabel(name),
        ObjectNames.MaxLabelLength);

    private static readonly ObjectNameRule Rfc1035Label = new(
        "lower-case letters, digits and '-', beginning with a letter and ending with a letter or digit",
        static name => ObjectNames.IsRfc1035Label(name),
        ObjectNames.MaxLabelLength);

    // The suffix that the controller adds for each job must still fit.
    private static readonly ObjectNameRule CronJob = Subdomain with { MaxLength = 52 };

    public static ObjectNameRule PathSegment { get; } = new(
        "any characters but '/' and '%', and not '.' or '..'",
        static name => ObjectNames.IsPathSegment(name),
        int.MaxValue);

    public static ObjectNameRule For(GroupVersionKind kind) => (kind.Group, kind.Kind) switch
    {
        ("", "Namespace") => Label,
        ("", "Service") => Rfc1035Label,
        ("", "ComponentStatus") => PathSegment,
        ("apps", "StatefulSet") => Label,
        ("batch", "CronJob") => CronJob,
        (RbacGroup, _) => PathSegment,
        ("networking.k8s.io", "IPAddress") => PathSegment,
        ("certificates.k8s.io", "ClusterTrustBundle") => PathSegment,
        ("internal.apiserver.k8s.io", "StorageVersion") => PathSegment,
        _ => Subdomain,
    };

    /// <summary>Why the name is refused, or null.</summary>
    public string? Refuse(string name) => name switch
    {
        _ when name.Length > MaxLength => $"The name has {name.Length} characters; at most {MaxLength} are allowed.",
        _ when !IsValid(name) => $"'{(name.Length > 80 ? name[..80] + "…" : name)}' is not allowed as a name; it may have {Allowed}.",
        _ => null,
    };

    /// <summary>Whether the server could complete this prefix to a valid name.</summary>
    public string? RefusePrefix(string prefix) => Refuse(prefix.EndsWith('-') && prefix.Length > 1 ? prefix[..^1] + "a" : prefix);
}
