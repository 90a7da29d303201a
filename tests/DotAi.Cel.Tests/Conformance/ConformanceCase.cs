using System.Text.Json;
using System.Text.RegularExpressions;

namespace DotAi.Cel.Tests.Conformance;

/// <summary>One test of the official data; <paramref name="Parses"/> tells whether the reference parser took it.</summary>
internal sealed partial record ConformanceCase(string File, string Section, string Name, JsonElement Test, bool Parses)
{
    internal string Id => $"{File}/{Section}/{Name}";

    internal string Expression => Test.GetProperty("expr").GetString()!;

    internal string Container => Test.TryGetProperty("container", out var container) ? container.GetString()! : "";

    internal bool Has(string property) => Test.TryGetProperty(property, out var value) && value.ValueKind != JsonValueKind.False;

    /// <summary>Whether it builds, reads or expects protobuf messages or enums, which the library does not know.</summary>
    internal bool UsesMessages =>
        MessageNames().IsMatch(Expression)
        || (Test.TryGetProperty("typeEnv", out var declarations) && MessageTypes().IsMatch(declarations.GetRawText()))
        || Objects().Matches(Test.GetRawText()).Any(m => m.Groups[1].Value is not ("google.protobuf.Timestamp" or "google.protobuf.Duration"))
        || Test.GetRawText().Contains("enumValue", StringComparison.Ordinal);

    internal static IEnumerable<ConformanceCase> In(JsonElement suite, string file, string section)
    {
        foreach (var inner in Children(suite, "suites"))
        {
            var name = inner.GetProperty("name").GetString()!;
            foreach (var found in In(inner, file.Length == 0 ? name : file, file.Length == 0 ? "" : name))
            {
                yield return found;
            }
        }

        foreach (var test in Children(suite, "tests"))
        {
            var original = test.GetProperty("original");
            var name = original.TryGetProperty("name", out var given) ? given.GetString()! : original.GetProperty("expr").GetString()!.Trim();
            yield return new(file, section, name, original, test.TryGetProperty("ast", out _));
        }
    }

    private static JsonElement.ArrayEnumerator Children(JsonElement element, string name) =>
        element.TryGetProperty(name, out var children) ? children.EnumerateArray() : default;

    [GeneratedRegex(@"TestAllTypes|TestRequired|NestedMessage|NestedEnum|GlobalEnum|google\.protobuf\.(?!(Timestamp|Duration)\b)|google\.protobuf\.\w+\s*\{|Value\s*\{|proto\.(get|has)Ext|Proto[23]")]
    private static partial Regex MessageNames();

    [GeneratedRegex("\"messageType\"|\"ANY\"")]
    private static partial Regex MessageTypes();

    [GeneratedRegex("\"@type\":\"type.googleapis.com/([^\"]+)\"")]
    private static partial Regex Objects();
}
