using DotAi.Capabilities.Dialogue;
using DotAi.Core.Tests.Capabilities.Scanning;
using DotAi.Knowledge;
using DotAi.Workflows;

namespace DotAi.Core.Tests.Workflows;

public sealed class SessionStoreTests : IAsyncLifetime
{
    private static readonly Caller Owner = new("owner");

    private readonly ScanBench _bench = new();
    private readonly SessionStore _sessions;

    public SessionStoreTests() => _sessions = new SessionStore(_bench.Store, _bench.Time);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _bench.DisposeAsync();

    [Fact]
    public async Task A_state_comes_back_to_its_owner_only()
    {
        var id = await BeginAsync(stored: 3);

        (await FindAsync(id, Owner))!.State.Stored.ShouldBe(3);
        (await FindAsync(id, new Caller("another"))).ShouldBeNull();
        (await FindAsync(id + "0", Owner)).ShouldBeNull();
    }

    [Fact]
    public async Task Of_two_writes_on_the_same_reading_the_second_is_refused()
    {
        var id = await BeginAsync();
        var read = (await FindAsync(id, Owner))!;

        (await SaveAsync(read with { State = read.State with { Stored = 1 } })).ShouldBeTrue();
        (await SaveAsync(read with { State = read.State with { Stored = 2 } })).ShouldBeFalse();

        (await FindAsync(id, Owner))!.State.Stored.ShouldBe(1);
    }

    [Fact]
    public async Task A_session_that_was_begun_cannot_be_begun_again()
    {
        var id = await BeginAsync(stored: 1);

        (await SaveAsync(new StoredSession<ScanSession>(id, State(stored: 9), Version: 0))).ShouldBeFalse();

        (await FindAsync(id, Owner))!.State.Stored.ShouldBe(1);
    }

    [Fact]
    public async Task After_a_day_without_an_answer_it_is_gone()
    {
        var id = await BeginAsync();
        _bench.Time.Advance(TimeSpan.FromDays(1) - TimeSpan.FromTicks(1));
        (await FindAsync(id, Owner)).ShouldNotBeNull();

        _bench.Time.Advance(TimeSpan.FromTicks(1));
        (await FindAsync(id, Owner)).ShouldBeNull();
    }

    [Fact]
    public async Task Expired_sessions_leave_the_store_when_others_begin()
    {
        var old = new List<string>();
        for (var number = 0; number < 5; number++)
        {
            old.Add(await BeginAsync());
        }

        _bench.Time.Advance(TimeSpan.FromDays(4));
        var young = await BeginAsync();

        (await _bench.Store.CountAsync("sessions", ItemFilter.All, Cancellation)).ShouldBe(1);
        (await FindAsync(young, Owner)).ShouldNotBeNull();
    }

    [Fact]
    public void Ids_never_repeat()
    {
        var ids = Enumerable.Range(0, 1000).Select(_ => _sessions.NewId("x")).ToList();

        ids.ShouldBeUnique();
        ids.ShouldAllBe(id => id.StartsWith($"x-{_bench.Time.GetUtcNow().ToUnixTimeMilliseconds()}-", StringComparison.Ordinal));
    }

    private async Task<string> BeginAsync(int stored = 0)
    {
        var session = new StoredSession<ScanSession>(_sessions.NewId("test"), State(stored), Version: 0);
        (await SaveAsync(session)).ShouldBeTrue();
        return session.Id;
    }

    private ScanSession State(int stored) => new() { Step = ScanStep.Scanning, StartedAt = _bench.Time.GetUtcNow(), Stored = stored };

    private Task<bool> SaveAsync(StoredSession<ScanSession> session) =>
        _sessions.TrySaveAsync(session, "test", Owner, ScanSessionJson.Default.ScanSession, Cancellation);

    private Task<StoredSession<ScanSession>?> FindAsync(string id, Caller caller) =>
        _sessions.FindAsync(id, caller, ScanSessionJson.Default.ScanSession, Cancellation);
}
