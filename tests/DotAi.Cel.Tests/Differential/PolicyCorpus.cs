using System.Text.Json.Nodes;
using DotAi.Cel.Tests.Support;
using DotAi.Testing;
using YamlDotNet.Serialization;

namespace DotAi.Cel.Tests.Differential;

/// <summary>The policies of the corpus: their CEL expressions and variables, and the objects they judge.</summary>
internal static class PolicyCorpus
{
    private static readonly IDeserializer Yaml = new DeserializerBuilder().WithAttemptingUnquotedStringTypeDeserialization().Build();
    private static readonly ISerializer Json = new SerializerBuilder().JsonCompatible().Build();

    internal static IEnumerable<PolicyCase> Read()
    {
        var packed = TestAssets.Require("corpus/policies-dev.jsonl.xz");
        foreach (var row in XzFile.ReadText(packed).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonNode.Parse(l)!.AsObject()))
        {
            JsonNode[] objects = [.. ((string[])["good", "bad"]).SelectMany(k => row[k]!.AsArray()).Select(o => o!)];
            foreach (var kind in (string[])["celPolicyYaml", "vpolYaml"])
            {
                if (row[kind]?.GetValue<string>() is { } text && Yaml.Deserialize(text.Split("\n---")[0]) is { } policy)
                {
                    var spec = JsonNode.Parse(Json.Serialize(policy))!["spec"]!.AsObject();
                    foreach (var (variables, expressions) in Parts(spec))
                    {
                        yield return new($"{row["id"]} {kind}", variables, expressions, objects);
                    }
                }
            }
        }
    }

    private static IEnumerable<((string, string)[] Variables, string[] Expressions)> Parts(JsonObject spec)
    {
        if (spec["rules"] is JsonArray rules)
        {
            return rules.Select(r => (Variables(r!["validate"]?["cel"]), (string[])[.. Conditions(r["celPreconditions"]), .. Checks(r["validate"]?["cel"]?["expressions"])]));
        }

        return [(Variables(spec), [.. Conditions(spec["matchConditions"]), .. Checks(spec["validations"])])];
    }

    private static (string, string)[] Variables(JsonNode? holder) =>
        [.. Items(holder?["variables"]).Select(v => (v["name"]!.GetValue<string>(), Text(v["expression"])))];

    private static IEnumerable<string> Conditions(JsonNode? list) => Items(list).Select(c => Text(c["expression"]));

    /// <summary>The expressions themselves, and message expressions as the only element of a list, since they are no bools.</summary>
    private static IEnumerable<string> Checks(JsonNode? list) => Items(list).SelectMany(c => c["messageExpression"] is { } message
        ? (string[])[Text(c["expression"]), $"[{Text(message)}].size() == 1"]
        : [Text(c["expression"])]);

    private static string Text(JsonNode? node) => node!.AsValue().TryGetValue<string>(out var text) ? text : node.ToJsonString();

    private static IEnumerable<JsonNode> Items(JsonNode? list) => (list as JsonArray ?? []).Select(i => i!);
}
