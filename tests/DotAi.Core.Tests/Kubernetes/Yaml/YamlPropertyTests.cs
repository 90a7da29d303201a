using System.Text;
using System.Text.Json.Nodes;
using DotAi.Kubernetes.Yaml;

namespace DotAi.Core.Tests.Kubernetes.Yaml;

public sealed class YamlPropertyTests
{
    private const string Punctuation = "{}[]:-,&*!|>'\"%@`#? \n\t\\<";

    [Fact]
    public void Any_JSON_written_as_YAML_in_any_style_reads_back_the_same()
    {
        for (var seed = 0; seed < 3000; seed++)
        {
            var random = new Random(seed);
            var value = new RandomJson(random).Value(depth: 4) ?? new JsonObject();
            var yaml = new YamlEmitter(random).Emit(value);
            var read = Read(yaml, seed);
            JsonNode.DeepEquals(Normal(read), Normal(value.ToJsonString())).ShouldBeTrue($"seed {seed}:\n{yaml}\n{read}");
        }
    }

    [Fact]
    public void Any_JSON_reads_back_byte_for_byte()
    {
        for (var seed = 0; seed < 500; seed++)
        {
            var json = new JsonArray(new RandomJson(new Random(seed)).Value(depth: 5)).ToJsonString();
            Read(json, seed).ShouldBe(json);
        }
    }

    [Fact]
    public void Damaged_text_is_read_or_refused_but_never_anything_else()
    {
        for (var seed = 0; seed < 3000; seed++)
        {
            var random = new Random(seed);
            var bytes = Encoding.UTF8.GetBytes(new YamlEmitter(random).Emit(new RandomJson(random).Value(depth: 4)));
            for (var count = random.Next(1, 6); count > 0; count--)
            {
                bytes[random.Next(bytes.Length)] = (byte)(random.Next(3) == 0 ? random.Next(256) : Punctuation[random.Next(Punctuation.Length)]);
            }

            Should.NotThrow(() => TryRead(bytes), $"seed {seed}");
        }
    }

    [Fact]
    public void Random_punctuation_is_read_or_refused_but_never_anything_else()
    {
        const string Alphabet = "{}[]:-,&*!|>'\"%@`#? \n\t\\<ab01.~+_=";
        for (var seed = 0; seed < 5000; seed++)
        {
            var random = new Random(seed);
            var text = new string([.. Enumerable.Range(0, random.Next(1, 60)).Select(_ => Alphabet[random.Next(Alphabet.Length)])]);
            Should.NotThrow(() => TryRead(Encoding.UTF8.GetBytes(text)), $"seed {seed}: {text}");
        }
    }

    private static void TryRead(byte[] bytes)
    {
        try
        {
            var documents = YamlReader.Read(bytes, YamlLimits.Default);
            documents.ToElements().Count.ShouldBe(documents.Count);
        }
        catch (YamlFormatException exception)
        {
            exception.Message.ShouldNotBeEmpty();
        }
    }

    private static string Read(string text, int seed)
    {
        var documents = YamlReader.Read(Encoding.UTF8.GetBytes(text), YamlLimits.Default);
        documents.Count.ShouldBe(1, $"seed {seed}:\n{text}");
        return Encoding.UTF8.GetString(documents[0].Span);
    }

    /// <summary>Numbers compare by their text, so both sides pass through the same parser and writer.</summary>
    private static JsonNode? Normal(string json) => Normal(JsonNode.Parse(json));

    private static JsonNode? Normal(JsonNode? node) => node switch
    {
        JsonObject mapping => new JsonObject(mapping.Select(field => KeyValuePair.Create(field.Key, Normal(field.Value)))),
        JsonArray items => new JsonArray([.. items.Select(Normal)]),
        JsonValue value when value.GetValueKind() is System.Text.Json.JsonValueKind.Number && !value.TryGetValue<long>(out _) => value.GetValue<double>(),
        _ => node?.DeepClone(),
    };
}
