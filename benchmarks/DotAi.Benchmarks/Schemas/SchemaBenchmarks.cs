using System.Text.Json;
using BenchmarkDotNet.Attributes;
using DotAi.Kubernetes;
using DotAi.Kubernetes.Snapshot;
using DotAi.Schemas;
using DotAi.Schemas.Validation;
using DotAi.Testing;

namespace DotAi.Benchmarks.Schemas;

/// <summary>Reading the schema of a large built-in kind, and validating an object against it.</summary>
[MemoryDiagnoser]
public class SchemaBenchmarks : IDisposable
{
    private static readonly GroupVersionKind Deployment = new("apps", "v1", "Deployment");

    private readonly SchemaValidator _validator = new();
    private SnapshotCluster _cluster = null!;
    private ReadOnlyMemory<byte> _text;
    private SchemaForm _form;
    private ResourceSchema _schema = null!;
    private JsonElement _manifest;

    [GlobalSetup]
    public void Open()
    {
        _cluster = SnapshotCluster.Open(Path.Combine(RepositoryFolder.Path, "samples", "cluster"), new SnapshotOptions());
        var source = _cluster.FindSchemaAsync(Deployment, default).GetAwaiter().GetResult()!;
        (_form, _text) = (source.Form, source.Json(default).GetAwaiter().GetResult());
        _schema = Read();
        using var document = JsonDocument.Parse("""
            {"apiVersion":"apps/v1","kind":"Deployment","metadata":{"name":"web","labels":{"app":"web"}},"spec":{"replicas":"three",
             "selector":{"matchLabels":{"app":"web"}},"template":{"metadata":{"labels":{"app":"web"}},"spec":{"containers":[
              {"name":"web","image":"example.org/web:1","imagePullpolicy":"Always","ports":[{"containerPort":8080}]}]}}}}
            """);
        _manifest = document.RootElement.Clone();
    }

    [Benchmark]
    public ResourceSchema Read() => LoadedSchemas.Read(_form, _text, new SchemaPool()).Find(Deployment)!;

    [Benchmark]
    public ValidationReport Validate() => _validator.Validate(_schema, _manifest);

    [GlobalCleanup]
    public void Dispose()
    {
        _cluster.Dispose();
        GC.SuppressFinalize(this);
    }
}
