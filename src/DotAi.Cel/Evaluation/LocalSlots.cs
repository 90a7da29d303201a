namespace DotAi.Cel.Evaluation;

/// <summary>Assigns slots to the variables of macros; those of macros that are not nested share slots.</summary>
internal sealed class LocalSlots(int firstSlot)
{
    private readonly List<string> _open = [];

    /// <summary>Slots needed at the same time.</summary>
    internal int Most { get; private set; }

    internal int Open(string name)
    {
        _open.Add(name);
        Most = Math.Max(Most, _open.Count);
        return firstSlot + _open.Count - 1;
    }

    internal void Close(int count) => _open.RemoveRange(_open.Count - count, count);

    internal int Find(string name) => firstSlot + _open.LastIndexOf(name);
}
