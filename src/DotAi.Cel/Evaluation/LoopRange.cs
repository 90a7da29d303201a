namespace DotAi.Cel.Evaluation;

/// <summary>What a macro runs over: the elements of a list or the entries of a map.</summary>
internal readonly struct LoopRange
{
    private readonly CelList? _list;
    private readonly CelMap? _map;

    private LoopRange(CelList? list, CelMap? map, CelValue error, int count) =>
        (_list, _map, Error, Count) = (list, map, error, count);

    /// <summary>An error value when there is nothing to run over.</summary>
    internal CelValue Error { get; }

    internal int Count { get; }

    internal static LoopRange Of(in CelValue value) => value.Kind switch
    {
        CelKind.List => new(value.AsList(), null, default, value.AsList().Count),
        CelKind.Map => new(null, value.AsMap(), default, value.AsMap().Count),
        CelKind.Error => new(null, null, value, 0),
        _ => new(null, null, CelError.NoSuchOverload, 0),
    };

    internal void SetVariables(CelContext context, LoopVariables variables, int index)
    {
        if (_list is not null)
        {
            variables.SetElement(context, _list, index);
        }
        else
        {
            variables.SetEntry(context, _map!, index);
        }
    }

    /// <summary>The key of the result that belongs to an iteration of transformMap.</summary>
    internal CelValue KeyAt(int index) => _map is null ? CelValue.Of((long)index) : _map.KeyAt(index);
}
