namespace DotAi.Cel.Kubernetes;

/// <summary>
/// The <c>variables</c> of a policy: each is evaluated when it is first read, once for a request, and may read those before it.
/// For one request on one thread.
/// </summary>
public sealed class PolicyVariables : CelMap
{
    private readonly IReadOnlyDictionary<string, CelProgram> _programs;
    private readonly ICelActivation _activation;
    private readonly CancellationToken _cancellationToken;
    private readonly Dictionary<string, CelValue> _values = new(StringComparer.Ordinal);

    /// <param name="programs">The variables' programs by name.</param>
    /// <param name="activation">What they read, this map among it under the name "variables".</param>
    /// <param name="cancellationToken">Ends evaluations under way.</param>
    public PolicyVariables(IReadOnlyDictionary<string, CelProgram> programs, ICelActivation activation, CancellationToken cancellationToken)
    {
        _programs = programs;
        _activation = activation;
        _cancellationToken = cancellationToken;
    }

    public override int Count => _programs.Count;

    /// <summary>Cost units used by the variables evaluated so far.</summary>
    public long Cost { get; private set; }

    public override bool TryGet(string key, out CelValue value)
    {
        if (_values.TryGetValue(key, out value))
        {
            return true;
        }

        if (!_programs.TryGetValue(key, out var program))
        {
            return false;
        }

        // A variable that asks for itself finds this instead of recursing.
        _values[key] = CelError.Value($"variable {key} refers to itself");
        var result = program.Evaluate(_activation, _cancellationToken);
        Cost += result.Cost;
        _values[key] = value = result.Value;
        return true;
    }

    public override CelValue KeyAt(int index) => CelValue.Of(_programs.Keys.ElementAt(index));

    public override CelValue ValueAt(int index) => TryGet(_programs.Keys.ElementAt(index), out var value) ? value : default;
}
