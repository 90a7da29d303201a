using System.Text.Json;

namespace DotAi.Cel.Json;

/// <summary>A JSON array. Its elements are looked at when the first of them is asked for, nested ones not before they are.</summary>
internal sealed class JsonList(JsonElement element) : CelList
{
    // Published whole, so that evaluations on several threads may share a document.
    private CelValue[]? _elements;

    public override int Count { get; } = element.GetArrayLength();

    public override CelValue this[int index] => (_elements ?? Read())[index];

    private CelValue[] Read()
    {
        var elements = new CelValue[Count];
        var i = 0;
        foreach (var item in element.EnumerateArray())
        {
            elements[i++] = JsonValues.Of(item);
        }

        return _elements = elements;
    }
}
