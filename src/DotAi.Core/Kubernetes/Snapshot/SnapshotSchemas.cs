using DotAi.Kubernetes.CustomResources;

namespace DotAi.Kubernetes.Snapshot;

/// <summary>Finds the schema text of a kind in an index.</summary>
internal sealed class SnapshotSchemas(SnapshotTexts texts)
{
    public SchemaSource? Find(SnapshotCatalog catalog, GroupVersionKind kind)
    {
        if (catalog.Definitions.GetValueOrDefault((kind.Group, kind.Kind)) is { } definition)
        {
            return definition.Value.Definition.Versions.FirstOrDefault(version => version.Name == kind.Version && version.Served) is { } served
                ? Structural(definition, served)
                : null;
        }

        return catalog.OpenApi.GetValueOrDefault((kind.Group, kind.Version)) is { } document && document.Value.Summary.Kinds.Contains(kind)
            ? new(SchemaForm.OpenApiV3, document.Value.Hash, _ => Task.FromResult(texts.Read(document.File, document.Value.Place)))
            : null;
    }

    private SchemaSource Structural(SnapshotPlace<SnapshotDefinition> place, CustomResourceVersion version)
    {
        var definition = place.Value.Definition;
        return new(SchemaForm.Structural, $"{definition.Hash}/{version.Name}", _ => Task.FromResult(Read(place, version)));
    }

    private ReadOnlyMemory<byte> Read(SnapshotPlace<SnapshotDefinition> place, CustomResourceVersion version) => StructuralSchemaText.Of(
        place.Value.Definition,
        version.Schema is { } range ? texts.Read(place.File, range.Within(place.Value.Place)) : default);
}
