using System.Security.Cryptography;
using System.Text.Json;
using DotAi.Kubernetes.CustomResources;
using DotAi.Kubernetes.Discovery;
using DotAi.Kubernetes.Yaml;

namespace DotAi.Kubernetes.Snapshot;

/// <summary>Sorts the documents of one file into definitions, discovery, OpenAPI and other objects.</summary>
internal sealed class SnapshotDocuments
{
    private const int MaxListDepth = 4;

    private readonly ReadOnlyMemory<byte> _json;
    private readonly List<SnapshotDefinition> _definitions = [];
    private readonly List<SnapshotObject> _objects = [];
    private readonly List<SnapshotOpenApi> _openApi = [];
    private readonly List<DiscoveryFragment> _discovery = [];
    private readonly List<string> _problems = [];
    private string? _serverVersion;

    private SnapshotDocuments(ReadOnlyMemory<byte> json) => _json = json;

    public static SnapshotFile Index(JsonDocuments documents, SnapshotPath path, string contentHash)
    {
        var index = new SnapshotDocuments(documents.Json);
        for (var number = 0; number < documents.Count; number++)
        {
            index.AddNamed(documents.Documents[number], inherited: null, documents.Count == 1 ? "The file" : $"Document {number + 1}", depth: 0);
        }

        return new SnapshotFile
        {
            Path = path,
            ContentHash = contentHash,
            Definitions = index._definitions,
            Objects = index._objects,
            OpenApi = index._openApi,
            Discovery = index._discovery,
            ServerVersion = index._serverVersion,
            Problems = index._problems,
        };
    }

    private void AddNamed(JsonRange place, GroupVersionKind? inherited, string what, int depth)
    {
        try
        {
            Add(place, inherited, what, depth);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or FormatException)
        {
            _problems.Add($"{what} is skipped: {Sentence(exception.Message)}");
        }
    }

    private void Add(JsonRange place, GroupVersionKind? inherited, string what, int depth)
    {
        var json = Slice(place);
        if (json is not [(byte)'{', ..])
        {
            throw new JsonException("it is not a Kubernetes object");
        }

        var header = JsonSerializer.Deserialize(json, SnapshotJson.Default.ObjectHeader)!;
        switch (header)
        {
            case { Kind: null, Openapi: not null }:
                _openApi.Add(new(OpenApiResources.Read(json), place, Hash(json)));
                break;
            case { Kind: null, Swagger: not null }:
                throw new JsonException("OpenAPI v2 is not read; save the documents below /openapi/v3 instead");
            case { Kind: null, GitVersion: { } version }:
                _serverVersion ??= JsonSerializer.Deserialize(json.Slice(version.Offset, version.Length), JsonText.Default.String);
                break;
            case { Kind: null, Paths: not null, Metadata: null }:
                // The index at /openapi/v3 or /apis lists addresses only.
                break;
            case { Kind: { } kind } when DiscoveryDocuments.IsDiscovery(kind):
                _discovery.Add(DiscoveryDocuments.Read(kind, json));
                break;
            case { Items: { } items, Kind: { } kind } when kind.EndsWith("List", StringComparison.Ordinal):
                AddItems(items.Within(place), ItemKind(header.ApiVersion, kind), what, depth + 1);
                break;
            default:
                AddObject(place, header, inherited);
                break;
        }
    }

    private void AddItems(JsonRange items, GroupVersionKind? itemKind, string what, int depth)
    {
        if (depth > MaxListDepth)
        {
            throw new JsonException($"lists lie more than {MaxListDepth} levels deep");
        }

        var places = JsonSerializer.Deserialize(Slice(items), SnapshotJson.Default.ListJsonRange) ?? [];
        for (var number = 0; number < places.Count; number++)
        {
            AddNamed(places[number].Within(items), itemKind, $"{what}, item {number + 1},", depth);
        }
    }

    private void AddObject(JsonRange place, ObjectHeader header, GroupVersionKind? inherited)
    {
        var kind = KindOf(header, inherited);
        var name = header.Metadata?.Name is { Length: > 0 } given ? given : throw new JsonException($"the {kind.Kind} has no metadata.name");
        var json = Slice(place);
        if (CustomResourceDefinitions.IsDefinition(kind))
        {
            var definition = CustomResourceDefinitions.Read(json);
            _definitions.Add(new(definition, place));
            _objects.Add(new(kind, "", name, place, definition.Hash));
            return;
        }

        _objects.Add(new(kind, header.Metadata.Namespace ?? "", name, place, Hash(json)));
    }

    private static GroupVersionKind KindOf(ObjectHeader header, GroupVersionKind? inherited) => header switch
    {
        { ApiVersion: { Length: > 0 } apiVersion, Kind: { Length: > 0 } kind } => GroupVersionKind.From(apiVersion, kind),
        _ => inherited ?? throw new JsonException("it has no apiVersion and kind, so it is not a Kubernetes object"),
    };

    /// <summary>The items of a typed list, as the API server answers with, carry no kind of their own.</summary>
    private static GroupVersionKind? ItemKind(string? apiVersion, string listKind) =>
        listKind == "List" || apiVersion is null ? null : GroupVersionKind.From(apiVersion, listKind[..^"List".Length]);

    private ReadOnlySpan<byte> Slice(JsonRange place) => _json.Span.Slice(place.Offset, place.Length);

    private static string Hash(ReadOnlySpan<byte> json)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(json, hash);
        return Convert.ToHexStringLower(hash[..16]);
    }

    private static string Sentence(string message) => message.Split(" | LineNumber:", 2)[0];
}
