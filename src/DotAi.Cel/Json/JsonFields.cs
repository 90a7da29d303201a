using System.Text.Json;

namespace DotAi.Cel.Json;

/// <summary>The properties of one JSON object; a repeated name keeps its last value, as in Kubernetes.</summary>
internal sealed class JsonFields
{
    private const int LargestScanned = 8;
    private readonly string[] _names;
    private readonly CelValue[] _values;
    private readonly Dictionary<string, int>? _positions;

    internal JsonFields(JsonElement element)
    {
        var length = element.GetPropertyCount();
        _names = new string[length];
        _values = new CelValue[length];
        _positions = length > LargestScanned ? new(length, StringComparer.Ordinal) : null;
        foreach (var property in element.EnumerateObject())
        {
            Add(JsonText.NameOf(property), JsonValues.Of(property.Value));
        }
    }

    internal int Count { get; private set; }

    internal string NameAt(int index) => _names[index];

    internal CelValue ValueAt(int index) => _values[index];

    internal bool TryGet(string name, out CelValue value)
    {
        var position = PositionOf(name);
        value = position < 0 ? default : _values[position];
        return position >= 0;
    }

    private void Add(string name, in CelValue value)
    {
        var position = PositionOf(name);
        if (position >= 0)
        {
            _values[position] = value;
            return;
        }

        _positions?.Add(name, Count);
        _names[Count] = name;
        _values[Count++] = value;
    }

    private int PositionOf(string name)
    {
        if (_positions is not null)
        {
            return _positions.TryGetValue(name, out var position) ? position : -1;
        }

        for (var i = 0; i < Count; i++)
        {
            if (_names[i] == name)
            {
                return i;
            }
        }

        return -1;
    }
}
