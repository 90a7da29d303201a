using DotAi.Embeddings;
using DotAi.Embeddings.Local;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace DotAi.Core.Tests.Embeddings;

public sealed class EmbeddingServicesTests
{
    [Fact]
    public void The_local_encoder_stands_behind_the_port_once_however_often_it_is_added()
    {
        var services = new ServiceCollection().AddLocalEncoder().AddLocalEncoder();

        Implementation<ITextEncoder>(services).ShouldBe(typeof(LocalTextEncoder));
        Implementation<QueryEncoder>(services).ShouldBe(typeof(QueryEncoder));
        Implementation<IValidateOptions<EmbeddingOptions>>(services).ShouldBe(typeof(EmbeddingOptionsValidation));
    }

    [Fact]
    public void All_wrong_settings_are_named_at_once()
    {
        var result = new EmbeddingOptionsValidation()
            .Validate(name: null, new EmbeddingOptions { Threads = 0, CachedQueries = -1, ModelPath = " " });

        result.Failures.ShouldBe(
        [
            "Embeddings:Threads is 0; it must lie between 1 and 256.",
            "Embeddings:CachedQueries is -1; it must lie between 0 and 100000.",
            "Embeddings:ModelPath is empty or not a path; leave it out to use the folder beside the program.",
        ]);
    }

    [Theory]
    [InlineData(1, 0, null)]
    [InlineData(256, 100_000, "models/lite")]
    [InlineData(null, 512, "/srv/model")]
    public void Settings_within_the_limits_are_accepted(int? threads, int cachedQueries, string? path) =>
        new EmbeddingOptionsValidation()
            .Validate(name: null, new EmbeddingOptions { Threads = threads, CachedQueries = cachedQueries, ModelPath = path })
            .Succeeded.ShouldBeTrue();

    private static Type? Implementation<T>(IServiceCollection services)
    {
        var service = services.Where(descriptor => descriptor.ServiceType == typeof(T)).ShouldHaveSingleItem();
        service.Lifetime.ShouldBe(ServiceLifetime.Singleton);
        return service.ImplementationType;
    }
}
