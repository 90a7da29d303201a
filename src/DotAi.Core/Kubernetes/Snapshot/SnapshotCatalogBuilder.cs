using System.Security.Cryptography;
using System.Text.Json;
using DotAi.Kubernetes.CustomResources;
using DotAi.Kubernetes.Discovery;

namespace DotAi.Kubernetes.Snapshot;

/// <summary>Adds the files of a snapshot up to one catalogue. Files come in path order; of two definitions of one name the first wins.</summary>
internal sealed class SnapshotCatalogBuilder(IReadOnlyList<SnapshotFile> files, IEnumerable<ClusterProblem> folderProblems)
{
    private readonly List<ClusterProblem> _problems = [.. folderProblems];
    private readonly List<ServedResource> _resources = [];
    private readonly Dictionary<string, SnapshotPlace<SnapshotDefinition>> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Group, string Version), SnapshotPlace<SnapshotOpenApi>> _openApi = [];

    public SnapshotCatalog Build()
    {
        foreach (var file in files)
        {
            _problems.AddRange(file.Problems.Select(problem => new ClusterProblem(file.Path.Path, problem, MayHideResources: true)));
            AddDefinitions(file);
            AddOpenApi(file);
            NameRepeatedObjects(file);
        }

        AddBuiltIn();
        _resources.Sort((left, right) => string.CompareOrdinal(left.ResourceName, right.ResourceName));
        var byKind = new Dictionary<(string Group, string Kind), SnapshotPlace<SnapshotDefinition>>();
        foreach (var place in _byName.Values)
        {
            byKind.TryAdd((place.Value.Definition.Group, place.Value.Definition.Kind), place);
        }

        return new(new ClusterCatalog(_resources, _problems), byKind, _openApi, files.Select(file => file.ServerVersion).FirstOrDefault(version => version is not null));
    }

    private void AddDefinitions(SnapshotFile file)
    {
        foreach (var definition in file.Definitions)
        {
            var name = definition.Definition.Name;
            if (!_byName.TryAdd(name, new(file, definition)))
            {
                _problems.Add(new(file.Path.Path, $"The definition {name} is already given in {_byName[name].File.Path.Path}; this one is ignored."));
            }
            else if (CustomResourceDefinitions.ToServedResource(definition.Definition) is { } resource)
            {
                _resources.Add(resource);
            }
            else
            {
                _problems.Add(new(file.Path.Path, $"The definition {name} has no served version, so the cluster does not serve the kind."));
            }
        }
    }

    private void AddOpenApi(SnapshotFile file)
    {
        foreach (var document in file.OpenApi)
        {
            foreach (var version in document.Summary.GroupVersions())
            {
                _openApi.TryAdd(version, new(file, document));
            }
        }
    }

    private void AddBuiltIn()
    {
        var discovered = new DiscoveredResources();
        foreach (var fragment in files.SelectMany(file => file.Discovery))
        {
            discovered.Add(fragment);
        }

        discovered.AddMissing(files.SelectMany(file => file.OpenApi).Select(document => document.Summary.ToFragment()));
        _resources.AddRange(discovered.Best().Where(row => !_byName.ContainsKey($"{row.Plural}.{row.Group}")).Select(BuiltIn));
    }

    private ServedResource BuiltIn(ApiResource row) => new()
    {
        Group = row.Group,
        Version = row.Version,
        Kind = row.Kind,
        Plural = row.Plural,
        Singular = row.Singular.Length > 0 ? row.Singular : row.Kind.ToLowerInvariant(),
        Scope = row.Namespaced ? ResourceScope.Namespaced : ResourceScope.Cluster,
        Verbs = row.Verbs,
        ShortNames = row.ShortNames,
        Categories = row.Categories,
        Subresources = row.Subresources,
        DefinitionHash = HashOf(row),
    };

    private string HashOf(ApiResource row)
    {
        var schema = _openApi.GetValueOrDefault((row.Group, row.Version))?.Value.Hash ?? "";
        var text = JsonSerializer.SerializeToUtf8Bytes(row, SnapshotCacheJson.Default.ApiResource);
        return Convert.ToHexStringLower(SHA256.HashData([.. text, .. System.Text.Encoding.ASCII.GetBytes(schema)]).AsSpan(0, 16));
    }

    private readonly Dictionary<(string Group, string Kind, string Namespace, string Name), string> _objects = [];

    private void NameRepeatedObjects(SnapshotFile file)
    {
        foreach (var item in file.Objects.Where(item => !CustomResourceDefinitions.IsDefinition(item.Kind)))
        {
            var key = (item.Kind.Group, item.Kind.Kind, item.Namespace, item.Name);
            if (!_objects.TryAdd(key, file.Path.Path))
            {
                _problems.Add(new(file.Path.Path, $"The {item.Kind.Kind} {item.Name} is already given in {_objects[key]}; this one is ignored."));
            }
        }
    }
}
