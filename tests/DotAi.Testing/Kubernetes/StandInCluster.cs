using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using DotAi.Kubernetes;
using DotAi.Workflows;

namespace DotAi.Testing.Kubernetes;

/// <summary>A cluster whose contents a test decides, and which can be told to fail or to wait.</summary>
public sealed class StandInCluster : ICluster
{
    private readonly Dictionary<string, (ServedResource Resource, string Schema)> _resources = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> _objects = new(StringComparer.Ordinal);
    private readonly HashSet<string> _broken = new(StringComparer.Ordinal);

    public ClusterIdentity Identity { get; init; } = new(ClusterKind.Snapshot, "test", "memory", Context: null, AllowsWrites: false);

    public List<ClusterProblem> Problems { get; } = [];

    /// <summary>Kinds whose schema was read, in order.</summary>
    public List<string> SchemasRead { get; } = [];

    /// <summary>Awaited before each schema is read.</summary>
    public Func<string, CancellationToken, Task> BeforeSchema { get; set; } = (_, _) => Task.CompletedTask;

    public WorkflowError? DiscoveryError { get; set; }

    public WorkflowError? ListError { get; set; }

    /// <summary>What a watch reports; it stays open when this ends.</summary>
    public System.Threading.Channels.Channel<WatchEvent> Changes { get; } = System.Threading.Channels.Channel.CreateUnbounded<WatchEvent>();

    public WorkflowError? WatchError { get; set; }

    public StandInCluster Serve(ServedResource resource, string schema = """{"type":"object"}""")
    {
        _resources[resource.ResourceName] = (resource, schema);
        return this;
    }

    public StandInCluster Serve(params string[] names)
    {
        foreach (var name in names)
        {
            Serve(Resource(name));
        }

        return this;
    }

    /// <summary>Objects that a list of the resource gives; selectors are not looked at.</summary>
    public StandInCluster Hold(string name, params string[] objects)
    {
        _objects[name] = [.. objects];
        return this;
    }

    public void Remove(string name) => _resources.Remove(name);

    /// <summary>Reading the schema of this resource fails from now on.</summary>
    public void Break(string name) => _broken.Add(name);

    public void Mend(string name) => _broken.Remove(name);

    /// <summary>A namespaced custom resource from <c>plural.group</c>; its kind is the plural with a capital and without its s.</summary>
    public static ServedResource Resource(string name, string hash = "1")
    {
        var (plural, group) = name.Split('.', 2) is [var head, var tail] ? (head, tail) : (name, "");
        var kind = char.ToUpperInvariant(plural[0]) + plural[1..].TrimEnd('s');
        return new ServedResource
        {
            Group = group,
            Version = "v1",
            Kind = kind,
            Plural = plural,
            Singular = kind.ToLowerInvariant(),
            Scope = ResourceScope.Namespaced,
            Verbs = ["create", "delete", "get", "list", "patch", "update", "watch"],
            IsCustom = true,
            DefinitionHash = hash,
        };
    }

    public Task<string?> GetVersionAsync(CancellationToken cancellationToken) => Task.FromResult<string?>("v1.35.0");

    public Task<ClusterCatalog> DiscoverAsync(CancellationToken cancellationToken) => DiscoveryError is { } error
        ? throw new WorkflowException(error)
        : Task.FromResult(new ClusterCatalog(
            [.. _resources.Values.Select(pair => pair.Resource).OrderBy(resource => resource.ResourceName, StringComparer.Ordinal)],
            [.. Problems]));

    public async Task<SchemaSource?> FindSchemaAsync(GroupVersionKind kind, CancellationToken cancellationToken)
    {
        var (resource, schema) = _resources.Values.Single(pair => pair.Resource.GroupVersionKind == kind);
        await BeforeSchema(resource.ResourceName, cancellationToken);
        lock (SchemasRead)
        {
            SchemasRead.Add(resource.ResourceName);
        }

        return _broken.Contains(resource.ResourceName)
            ? throw new WorkflowException(new WorkflowError.Unavailable("cluster", $"The schema of {resource.ResourceName} cannot be read."))
            : new SchemaSource(
                SchemaForm.Structural,
                $"{resource.ResourceName}/{resource.DefinitionHash}",
                _ => Task.FromResult<ReadOnlyMemory<byte>>(Encoding.UTF8.GetBytes(schema)));
    }

    public async IAsyncEnumerable<JsonElement> ListAsync(
        ServedResource resource,
        ListOptions options,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.CompletedTask;
        foreach (var item in ListError is { } error ? throw new WorkflowException(error) : _objects.GetValueOrDefault(resource.ResourceName, []))
        {
            yield return JsonElement.Parse(item);
        }
    }

    public Task<JsonElement?> GetAsync(ObjectReference reference, CancellationToken cancellationToken) => Task.FromResult<JsonElement?>(null);

    public Task<JsonElement> ApplyAsync(JsonElement manifest, ApplyOptions options, CancellationToken cancellationToken) => throw ReadOnly("apply");

    public Task<bool> DeleteAsync(ObjectReference reference, CancellationToken cancellationToken) => throw ReadOnly("delete");

    public Task<AccessReview> ReviewAccessAsync(AccessRequest request, CancellationToken cancellationToken) =>
        Task.FromResult(new AccessReview(Allowed: false, "read-only"));

    public async IAsyncEnumerable<WatchEvent> WatchAsync(
        ServedResource resource,
        ListOptions options,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var change in WatchError is { } error ? throw new WorkflowException(error) : Changes.Reader.ReadAllAsync(cancellationToken))
        {
            yield return change;
        }
    }

    private static WorkflowException ReadOnly(string verb) => new(new WorkflowError.Forbidden(verb, "objects", "This cluster is read-only."));
}
