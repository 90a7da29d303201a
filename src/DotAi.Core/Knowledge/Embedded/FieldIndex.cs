namespace DotAi.Knowledge.Embedded;

/// <summary>Which slots hold which value of one payload field. Slots that died stay until the index is rebuilt; the caller masks them.</summary>
internal sealed class FieldIndex(string name)
{
    private readonly Dictionary<string, List<int>> _slots = new(StringComparer.Ordinal);

    public string Name => name;

    public void Add(string value, int slot)
    {
        if (!_slots.TryGetValue(value, out var slots))
        {
            _slots[value] = slots = new List<int>(1);
        }

        slots.Add(slot);
    }

    public SlotSet AnyOf(IReadOnlyList<string> values)
    {
        var found = new SlotSet();
        foreach (var slot in values.SelectMany(value => _slots.GetValueOrDefault(value) ?? []))
        {
            found.Add(slot);
        }

        return found;
    }
}
