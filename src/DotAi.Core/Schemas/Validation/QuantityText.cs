using System.Text.RegularExpressions;

namespace DotAi.Schemas.Validation;

/// <summary>The text form of Kubernetes quantities (k8s.io/apimachinery api/resource: ParseQuantity).</summary>
internal static partial class QuantityText
{
    public static bool IsValid(string text) => Form().IsMatch(text);

    [GeneratedRegex(@"\A[+-]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[KMGTPE]i|[numkMGTPE]|[eE][+-]?[0-9]+)?\z", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Form();
}
