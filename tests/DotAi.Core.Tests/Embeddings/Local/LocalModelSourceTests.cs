using DotAi.Embeddings;
using DotAi.Embeddings.Local;
using DotAi.Testing;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace DotAi.Core.Tests.Embeddings.Local;

public sealed class LocalModelSourceTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly ManualTime _time = new();

    [Fact]
    public async Task A_model_is_loaded_once_however_many_ask_for_it()
    {
        var source = Source(RestoredModel.RequireFolder());

        var loads = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => source.GetAsync(TestContext.Current.CancellationToken)));

        loads.ShouldAllBe(load => load.Model != null && load.Availability.IsAvailable);
        loads.Distinct().Count().ShouldBe(1);
    }

    [Fact]
    public async Task A_missing_model_is_reported_with_what_to_do()
    {
        var load = await Source(_folder.Path).GetAsync(TestContext.Current.CancellationToken);

        load.Model.ShouldBeNull();
        load.Availability.IsAvailable.ShouldBeFalse();
        load.Availability.Reason.ShouldBe("The local encoder's model file model.json is missing.");
        load.Availability.Remedy.ShouldNotBeNull().ShouldContain("Embeddings:ModelPath");
    }

    [Fact]
    public async Task A_model_that_is_restored_later_comes_into_use_after_the_interval()
    {
        var restored = RestoredModel.RequireFolder();
        var source = Source(_folder["model"]);
        (await source.GetAsync(TestContext.Current.CancellationToken)).Model.ShouldBeNull();
        Directory.CreateSymbolicLink(_folder["model"], restored);

        _time.Advance(LocalModelSource.RetryInterval - TimeSpan.FromSeconds(1));
        (await source.GetAsync(TestContext.Current.CancellationToken)).Model.ShouldBeNull();

        _time.Advance(TimeSpan.FromSeconds(1));
        (await source.GetAsync(TestContext.Current.CancellationToken)).Model.ShouldNotBeNull();
    }

    [Fact]
    public async Task Whoever_waits_may_give_up_without_stopping_the_load()
    {
        var source = Source(RestoredModel.RequireFolder());
        using var impatient = new CancellationTokenSource();
        await impatient.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => source.GetAsync(impatient.Token));

        (await source.GetAsync(TestContext.Current.CancellationToken)).Model.ShouldNotBeNull();
    }

    public void Dispose() => _folder.Dispose();

    private LocalModelSource Source(string folder) =>
        new(Options.Create(new EmbeddingOptions { ModelPath = folder }), _time, NullLogger<LocalModelSource>.Instance);
}
