namespace DotAi.Kubernetes;

/// <summary>Names a kind of Kubernetes object; the core group is the empty string.</summary>
public readonly record struct GroupVersionKind(string Group, string Version, string Kind)
{
    /// <summary><c>group/version</c>, or <c>version</c> alone in the core group.</summary>
    public string ApiVersion => Group.Length == 0 ? Version : $"{Group}/{Version}";

    public static GroupVersionKind From(string apiVersion, string kind) =>
        apiVersion.Split('/', 2) is [var group, var version] ? new(group, version, kind) : new("", apiVersion, kind);

    public override string ToString() => $"{Kind} ({ApiVersion})";
}
