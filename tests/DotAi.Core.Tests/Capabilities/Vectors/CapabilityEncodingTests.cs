using DotAi.Capabilities;
using DotAi.Capabilities.Vectors;
using DotAi.Core.Tests.Embeddings;
using DotAi.Knowledge;
using DotAi.Testing.Knowledge;
using Microsoft.Extensions.Logging.Abstractions;

namespace DotAi.Core.Tests.Capabilities.Vectors;

public sealed class CapabilityEncodingTests
{
    private readonly InMemoryStore _store = new();

    private static CancellationToken None => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_a_scan_stores_has_vectors_at_once()
    {
        var encoder = new SwitchedEncoder();

        await StoreWith(encoder, StoredCapabilities.Many(3));

        (await StateAsync()).ShouldBe(("switched", 16, 3, 0));
        (await Run(encoder)).ShouldBeTrue();
        encoder.Texts.ShouldBe(3);
    }

    [Fact]
    public async Task What_was_stored_without_the_encoder_is_encoded_when_it_is_back()
    {
        var encoder = new SwitchedEncoder { IsOn = false };
        await StoreWith(encoder, StoredCapabilities.Many(150));
        (await StateAsync()).ShouldBe(("switched", 16, 150, 150));
        (await Run(encoder)).ShouldBeFalse();

        encoder.IsOn = true;

        (await Run(encoder)).ShouldBeTrue();
        (await StateAsync()).ShouldBe(("switched", 16, 150, 0));
    }

    [Fact]
    public async Task An_interrupted_encoding_continues_where_it_was()
    {
        var encoder = new SwitchedEncoder { IsOn = false };
        await StoreWith(encoder, StoredCapabilities.Many(150));
        (encoder.IsOn, encoder.TextsLeft) = (true, 100);

        (await Run(encoder)).ShouldBeFalse();
        (await StateAsync()).ShouldBe(("switched", 16, 150, 150 - 64));

        (encoder.IsOn, encoder.TextsLeft) = (true, null);
        (await Run(encoder)).ShouldBeTrue();
        (await StateAsync()).ShouldBe(("switched", 16, 150, 0));
        encoder.Texts.ShouldBe(150);
    }

    [Fact]
    public async Task Vectors_of_another_encoder_serve_until_all_are_replaced()
    {
        await StoreWith(new SwitchedEncoder("old", 4), StoredCapabilities.Many(150));
        var encoder = new SwitchedEncoder("new", 8) { TextsLeft = 70 };

        (await Run(encoder)).ShouldBeFalse();
        (await StateAsync()).ShouldBe(("old", 4, 150, 0));

        (encoder.IsOn, encoder.TextsLeft) = (true, null);
        (await Run(encoder)).ShouldBeTrue();
        (await StateAsync()).ShouldBe(("new", 8, 150, 0));
        encoder.Texts.ShouldBe(150);
    }

    [Fact]
    public async Task What_changes_while_vectors_are_replaced_is_replaced_as_well()
    {
        var old = new SwitchedEncoder("old", 4);
        await StoreWith(old, StoredCapabilities.Many(150));
        var encoder = new SwitchedEncoder("new", 8) { TextsLeft = 70 };
        await Run(encoder);
        var changed = StoredCapabilities.Many(150)[..140];
        await _store.DeleteAsync(CapabilityStore.Collection, [.. StoredCapabilities.Many(150)[140..].Select(gone => gone.Capability.Id)], None);
        await StoreWith(encoder, [.. changed.Select(capability => capability with { Fingerprint = "2" })]);

        (encoder.IsOn, encoder.TextsLeft) = (true, null);
        (await Run(encoder)).ShouldBeTrue();

        (await StateAsync()).ShouldBe(("new", 8, 140, 0));
        var stored = await new CapabilityStore(_store, encoder).ReadFingerprintsAsync(None);
        stored.Values.ShouldAllBe(known => known.Fingerprint == "2");
    }

    [Fact]
    public async Task A_record_that_a_scan_writes_meanwhile_is_not_overwritten()
    {
        var encoder = new SwitchedEncoder { IsOn = false };
        await StoreWith(encoder, StoredCapabilities.Many(1));
        encoder.IsOn = true;
        var store = new FaultyStore(_store);
        store.Before = async (method, _) =>
        {
            if (method == nameof(IKnowledgeStore.PutIfVersionAsync))
            {
                await StoreWith(encoder, [StoredCapabilities.Many(1)[0] with { Fingerprint = "newer" }]);
            }
        };

        await new CapabilityEncoding(store, new CapabilityStore(store, encoder), encoder, NullLogger<CapabilityEncoding>.Instance).RunAsync(None);

        (await new CapabilityStore(_store, encoder).ReadFingerprintsAsync(None)).Values.ShouldHaveSingleItem().Fingerprint.ShouldBe("newer");
        (await StateAsync()).ShouldBe(("switched", 16, 1, 0));
    }

    [Fact]
    public async Task What_a_scan_writes_at_the_moment_of_the_replacement_is_kept()
    {
        var all = StoredCapabilities.Many(3);
        await StoreWith(new SwitchedEncoder("old", 4), all[..2]);
        var encoder = new SwitchedEncoder("new", 8);
        var store = new FaultyStore(_store);
        var capabilities = new CapabilityStore(store, encoder);
        var scan = Task.CompletedTask;
        store.Before = (method, _) =>
        {
            scan = method == nameof(IKnowledgeStore.ReplaceAsync) ? capabilities.PutAsync([all[2]], None) : scan;
            return Task.CompletedTask;
        };

        (await new CapabilityEncoding(store, capabilities, encoder, NullLogger<CapabilityEncoding>.Instance).RunAsync(None)).ShouldBeTrue();
        await scan;

        (await capabilities.ReadFingerprintsAsync(None)).Keys.ShouldBe(all.Select(stored => stored.Capability.Id), ignoreOrder: true);
        (await Run(encoder)).ShouldBeTrue();
        (await StateAsync()).ShouldBe(("new", 8, 3, 0));
    }

    private Task<bool> Run(SwitchedEncoder encoder) =>
        new CapabilityEncoding(_store, new CapabilityStore(_store, encoder), encoder, NullLogger<CapabilityEncoding>.Instance).RunAsync(None);

    private async Task StoreWith(SwitchedEncoder encoder, FingerprintedCapability[] capabilities)
    {
        var store = new CapabilityStore(_store, encoder);
        await store.EnsureAsync(None);
        await store.PutAsync(capabilities, None);
    }

    private async Task<(string? Encoder, int Dimensions, long Count, long Unencoded)> StateAsync()
    {
        var state = (await _store.DescribeAsync(CapabilityStore.Collection, None))!;
        return (state.Definition.Encoder, state.Definition.Dimensions, state.Count, state.Unencoded);
    }
}
