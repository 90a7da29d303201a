using System.Text.Json;
using DotAi.Kubernetes;
using DotAi.Kubernetes.Snapshot;
using DotAi.Schemas;
using DotAi.Schemas.Validation;
using DotAi.Testing;

namespace DotAi.Core.Tests.Schemas.Validation;

/// <summary>Real manifests, valid and broken, against the schemas of their kinds.</summary>
public sealed class ManifestCorpusTests
{
    [Fact]
    public async Task Real_manifests_are_accepted_and_their_mistakes_are_found()
    {
        var rows = Corpus.Lines("corpus/manifests-dev.jsonl.xz").Select(line => Validating.Json(line)).ToList();
        using var folder = new TemporaryFolder();
        var files = rows.Select(row => $"crds/{row.GetProperty("resource").GetString()}.yaml").ToHashSet();
        Corpus.Unpack("corpus/crds.tar.xz", folder.Path, files.Contains);
        Corpus.Unpack("corpus/kubernetes.tar.xz", folder.Path, name => name.Contains("openapi-v3", StringComparison.Ordinal));
        using var cluster = SnapshotCluster.Open(folder.Path, new SnapshotOptions());
        var catalog = new SchemaCatalog(cluster);
        var scopes = (await cluster.DiscoverAsync(TestContext.Current.CancellationToken)).Resources
            .ToDictionary(resource => resource.GroupVersionKind, resource => resource.Scope);
        var validator = new SchemaValidator();
        var (wrongVerdicts, rejected, wrongPaths) = (new List<string>(), 0, new List<string>());
        foreach (var row in rows)
        {
            var kind = GroupVersionKind.From(row.GetProperty("apiVersion").GetString()!, row.GetProperty("kind").GetString()!);
            var schema = (await catalog.FindAsync(kind, TestContext.Current.CancellationToken)).ShouldNotBeNull(kind.ToString());
            var options = new ValidationOptions { Scope = scopes.TryGetValue(kind, out var scope) ? scope : null };
            var report = validator.Validate(schema, row.GetProperty("manifest"), options);
            var (valid, name) = (row.GetProperty("valid").GetBoolean(), row.GetProperty("name").GetString()!);
            if (report.IsValid != valid)
            {
                wrongVerdicts.Add($"{name}: {string.Join(", ", report.Violations)}");
                rejected += valid ? 1 : 0;
            }

            if (!valid && !report.Violations.Any(violation => Matches(violation, row)))
            {
                wrongPaths.Add($"{name}: {string.Join(", ", report.Violations)}");
            }
        }

        var invalid = rows.Count(row => !row.GetProperty("valid").GetBoolean());
        TestContext.Current.TestOutputHelper!.WriteLine($"{rows.Count} rows, {wrongVerdicts.Count} wrong verdicts, {wrongPaths.Count} of {invalid} without the right path and class");
        wrongVerdicts.Count.ShouldBeLessThanOrEqualTo(rows.Count * 3 / 100, string.Join('\n', wrongVerdicts));
        rejected.ShouldBeLessThanOrEqualTo(1, string.Join('\n', wrongVerdicts));
        wrongPaths.Count.ShouldBeLessThanOrEqualTo(invalid / 10, string.Join('\n', wrongPaths));
    }

    [Fact]
    public async Task Every_eighth_definition_of_the_corpus_is_read_and_shares_most_of_its_parts()
    {
        using var folder = new TemporaryFolder();
        var seen = 0;
        Corpus.Unpack("corpus/crds.tar.xz", folder.Path, name => name.EndsWith(".yaml", StringComparison.Ordinal) && seen++ % 8 == 0);
        using var cluster = SnapshotCluster.Open(folder.Path, new SnapshotOptions());
        var catalog = new SchemaCatalog(cluster);
        var served = (await cluster.DiscoverAsync(TestContext.Current.CancellationToken)).Resources;
        var (fields, nodes) = (0, new HashSet<SchemaNode>());
        foreach (var resource in served)
        {
            var schema = (await catalog.FindAsync(resource.GroupVersionKind, TestContext.Current.CancellationToken)).ShouldNotBeNull();
            foreach (var field in schema.Fields())
            {
                fields++;
                nodes.Add(field.Node);
            }
        }

        served.Count.ShouldBeGreaterThan(250);
        nodes.Count.ShouldBeLessThan(fields / 3);
    }

    [Fact]
    public async Task Every_built_in_kind_is_read_and_its_fields_are_found_by_their_paths()
    {
        using var folder = new TemporaryFolder();
        Corpus.Unpack("corpus/kubernetes.tar.xz", folder.Path, name => name.EndsWith(".json", StringComparison.Ordinal));
        using var cluster = SnapshotCluster.Open(folder.Path, new SnapshotOptions());
        var catalog = new SchemaCatalog(cluster);
        var served = (await cluster.DiscoverAsync(TestContext.Current.CancellationToken)).Resources;

        served.Count.ShouldBe(74);
        foreach (var resource in served)
        {
            var schema = (await catalog.FindAsync(resource.GroupVersionKind, TestContext.Current.CancellationToken)).ShouldNotBeNull(resource.ResourceName);
            foreach (var field in schema.Fields())
            {
                schema.FindField(FieldPath.Parse(field.Path.ToString())).ShouldBeSameAs(field.Node);
            }
        }

        var definitions = await catalog.FindAsync(new GroupVersionKind("apiextensions.k8s.io", "v1", "CustomResourceDefinition"), TestContext.Current.CancellationToken);
        definitions!.FindField(FieldPath.Parse("spec.versions[*].schema.openAPIV3Schema.properties[*].properties[\"a.b\"].maximum"))!.Type.ShouldBe(SchemaType.Number);
    }

    private static bool Matches(SchemaViolation violation, JsonElement row) =>
        violation.Path == row.GetProperty("path").GetString()!.TrimStart('.') && violation.Class.Code() == row.GetProperty("expected").GetString();
}
