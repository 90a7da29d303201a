using System.Text;
using DotAi.Kubernetes;
using DotAi.Kubernetes.Snapshot;
using DotAi.Testing;
using DotAi.Workflows;

namespace DotAi.Core.Tests.Kubernetes.Snapshot;

/// <summary>Whatever lies in the folder, the good files are served and the bad ones are named.</summary>
public sealed class SnapshotBadInputTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("bad.yaml", "a: [1", "The file is skipped: line ")]
    [InlineData("bad.json", "{\"a\": ", "The file is skipped: line 1, ")]
    [InlineData("bad.yaml", "kind: A\nkind: B\n", "The file is skipped: line 2, column 1: the key 'kind' appears twice in one mapping")]
    [InlineData("bad.yaml", "just text", "The file is skipped: it is not a Kubernetes object")]
    [InlineData("bad.yaml", "- a list", "The file is skipped: it is not a Kubernetes object")]
    [InlineData("bad.yaml", "a: 1", "The file is skipped: it has no apiVersion and kind, so it is not a Kubernetes object")]
    [InlineData("bad.yaml", "apiVersion: v1\nkind: Pod", "The file is skipped: the Pod has no metadata.name")]
    [InlineData("bad.yaml", "apiVersion: v1\nkind: {}\nmetadata: {name: a}", "The file is skipped: The JSON value could not be converted")]
    [InlineData("bad.json", "{\"swagger\": \"2.0\"}", "The file is skipped: OpenAPI v2 is not read; save the documents below /openapi/v3 instead")]
    [InlineData("bad.json", "{\"openapi\": \"3.0.0\", \"paths\": []}", "The file is skipped: The JSON value could not be converted")]
    [InlineData("bad.json", "{\"kind\": \"APIResourceList\"}", "The file is skipped: JSON deserialization")]
    [InlineData("bad.yaml", "apiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinition\nmetadata: {name: a}", "The file is skipped: JSON deserialization")]
    [InlineData("bad.yaml", "apiVersion: v1\nkind: List\nitems: [5]", "The file, item 1, is skipped: it is not a Kubernetes object")]
    [InlineData("bad.yaml", "apiVersion: v1\nkind: List\nitems: {}", "The file is skipped: The JSON value could not be converted")]
    [InlineData("bad.yaml", "--- {apiVersion: v1, kind: A, metadata: {name: a}}\n--- 5", "Document 2 is skipped: it is not a Kubernetes object")]
    [InlineData("bad.yaml", "a: \u0001", "The file is skipped: line 1, column 4: the control character 0x01 is not allowed; is this a text file?")]
    public async Task Bad_text_is_named_and_skipped(string name, string text, string problem)
    {
        _folder.Write(name, text);
        var only = (await ServeAsync(new SnapshotOptions())).ShouldHaveSingleItem();
        only.Source.ShouldBe(name);
        only.Message.ShouldStartWith(problem);
    }

    [Fact]
    public async Task Bytes_that_are_no_text_are_named()
    {
        File.WriteAllBytes(_folder["binary.yaml"], [0x7F, 0x45, 0x4C, 0x46, 0, 1, 2]);
        File.WriteAllBytes(_folder["latin.yaml"], [.. "name: caf"u8, 0xE9]);
        (await ServeAsync(new SnapshotOptions())).ShouldBe(
        [
            new ClusterProblem("binary.yaml", "The file is skipped: line 1, column 5: the control character 0x00 is not allowed; is this a text file?", MayHideResources: true),
            new ClusterProblem("latin.yaml", "The file is skipped: line 1, column 10: the text is not UTF-8", MayHideResources: true),
        ]);
    }

    [Fact]
    public async Task An_alias_bomb_is_named()
    {
        var bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
        for (var level = 1; level < 12; level++)
        {
            bomb.AppendLine(System.Globalization.CultureInfo.InvariantCulture, $"a{level}: &a{level} [{string.Join(',', Enumerable.Repeat($"*a{level - 1}", 9))}]");
        }

        _folder.Write("bomb.yaml", bomb.ToString());
        (await ServeAsync(new SnapshotOptions())).ShouldHaveSingleItem().Message.ShouldEndWith("anchors and aliases expand to more than 16777216 bytes");
    }

    [Fact]
    public async Task Deep_nesting_is_named()
    {
        _folder.Write("deep.yaml", string.Concat(Enumerable.Repeat("{a: ", 20_000)));
        _folder.Write("deep.json", string.Concat(Enumerable.Repeat("[", 20_000)));
        (await ServeAsync(new SnapshotOptions())).Select(problem => problem.Source).ShouldBe(["deep.json", "deep.yaml"]);
    }

    [Fact]
    public async Task A_huge_scalar_and_a_huge_file_are_named()
    {
        _folder.Write("file.yaml", new string('#', 3 * 1024 * 1024));
        _folder.Write("scalar.yaml", "a: " + new string('x', 200_000));
        var options = new SnapshotOptions { MaxFileBytes = 2 * 1024 * 1024, Limits = new() { MaxScalarLength = 100_000 } };
        (await ServeAsync(options)).ShouldBe(
        [
            new ClusterProblem("file.yaml", "The file is larger than 2 MiB and is skipped; split it.", MayHideResources: true),
            new ClusterProblem("scalar.yaml", "The file is skipped: line 1, column 4: a scalar is longer than 100000 characters", MayHideResources: true),
        ]);
    }

    [Fact]
    public async Task A_file_that_cannot_be_opened_is_named()
    {
        using var held = new FileStream(_folder.Write("held.yaml", "a: 1"), FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        (await ServeAsync(new SnapshotOptions())).ShouldHaveSingleItem().Message.ShouldStartWith("The file cannot be read and is skipped: ");
    }

    [Fact]
    public async Task Links_are_followed_once_and_broken_ones_named()
    {
        _folder.Write("sub/widgets.yaml", Manifests.Definition("widgets"));
        Directory.CreateSymbolicLink(_folder["sub/loop"], _folder.Path);
        Directory.CreateSymbolicLink(_folder["again"], _folder["sub"]);
        File.CreateSymbolicLink(_folder["broken.yaml"], _folder["nowhere"]);
        File.CreateSymbolicLink(_folder["self.yaml"], _folder["self.yaml"]);
        var problems = await ServeAsync(new SnapshotOptions());
        problems.Select(problem => problem.Source).Order(StringComparer.Ordinal).ShouldBe(["broken.yaml", "self.yaml"]);
    }

    [Fact]
    public async Task Files_beyond_the_limit_are_named()
    {
        _folder.Write("other.yaml", Manifests.Namespace("a"));
        _folder.Write("zzz.yaml", Manifests.Namespace("b"));
        (await ServeAsync(new SnapshotOptions { MaxFiles = 2 })).ShouldBe([new ClusterProblem("", "The folder holds 3 files; only the first 2 are read.", MayHideResources: true)]);
    }

    [Fact]
    public async Task Empty_files_are_nothing_to_complain_about()
    {
        _folder.Write("empty.yaml", "");
        _folder.Write("comment.yaml", "# nothing here\n---\n");
        (await ServeAsync(new SnapshotOptions())).ShouldBeEmpty();
    }

    /// <summary>Adds a good definition, checks that it is served, and answers with the problems.</summary>
    private async Task<IReadOnlyList<ClusterProblem>> ServeAsync(SnapshotOptions options)
    {
        _folder.Write("00-good.yaml", Manifests.Definition("goods"));
        using var cluster = SnapshotCluster.Open(_folder.Path, options);
        var catalog = await cluster.DiscoverAsync(TestContext.Current.CancellationToken);
        catalog.Resources.ShouldContain(resource => resource.ResourceName == "goods.example.org");
        return catalog.Problems;
    }

    [Fact]
    public async Task A_folder_that_vanishes_after_it_was_read_is_not_available()
    {
        using var folder = new TemporaryFolder();
        folder.Write("sub/widgets.yaml", Manifests.Definition("widgets"));
        using var cluster = SnapshotCluster.Open(folder["sub"], new SnapshotOptions());
        await cluster.GetVersionAsync(TestContext.Current.CancellationToken);

        Directory.Delete(folder["sub"], recursive: true);

        var error = await Should.ThrowAsync<WorkflowException>(() => cluster.GetVersionAsync(TestContext.Current.CancellationToken));
        error.Error.ShouldBeOfType<WorkflowError.Unavailable>().Message.ShouldContain("does not exist");
    }
}
