using DotAi.Cel.Evaluation;

namespace DotAi.Cel;

/// <summary>One running evaluation: its variables, its cost so far and its limits.</summary>
public sealed class CelContext
{
    private const int CancellationInterval = 64;
    private readonly ICelActivation _activation;
    private readonly long _limit;
    private readonly CancellationToken _cancellation;
    private readonly CelValue[] _slots;
    private int _untilCancellationCheck = CancellationInterval;

    internal CelContext(ICelActivation activation, int variables, int locals, long limit, CancellationToken cancellation)
    {
        _activation = activation;
        _limit = limit;
        _cancellation = cancellation;
        _slots = new CelValue[variables + locals];
        _slots.AsSpan(0, variables).Fill(CelValue.NotResolved);
    }

    /// <summary>Cost units charged so far.</summary>
    public long Cost { get; private set; }

    /// <summary>Signals that the caller no longer wants the result.</summary>
    public CancellationToken Cancellation => _cancellation;

    /// <summary>Charges for work about to be done; ends the evaluation when its limit is passed.</summary>
    public void Charge(long units)
    {
        Cost += Math.Clamp(units, 0, long.MaxValue - Cost);
        if (Cost > _limit)
        {
            throw new CostExceededException();
        }
    }

    internal void ChargeIteration(long units)
    {
        Charge(units);
        if (--_untilCancellationCheck <= 0)
        {
            _untilCancellationCheck = CancellationInterval;
            _cancellation.ThrowIfCancellationRequested();
        }
    }

    internal void SetLocal(int slot, in CelValue value) => _slots[slot] = value;

    internal CelValue Local(int slot) => _slots[slot];

    internal CelValue Variable(int slot, string name)
    {
        ref var value = ref _slots[slot];
        if (value.Kind != CelValue.Unset)
        {
            return value;
        }

        return value = _activation.TryResolve(name, out var found) ? found : CelError.Value($"no such attribute(s): {name}");
    }
}
