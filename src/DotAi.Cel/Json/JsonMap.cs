using System.Text.Json;

namespace DotAi.Cel.Json;

/// <summary>A JSON object. Its properties are looked at when the first of them is asked for, nested ones not before they are.</summary>
internal sealed class JsonMap(JsonElement element) : CelMap
{
    // Published whole, so that evaluations on several threads may share a document.
    private JsonFields? _fields;

    public override int Count => Fields.Count;

    private JsonFields Fields => _fields ??= new JsonFields(element);

    public override bool TryGet(string key, out CelValue value) => Fields.TryGet(key, out value);

    public override CelValue KeyAt(int index) => CelValue.Of(Fields.NameAt(index));

    public override CelValue ValueAt(int index) => Fields.ValueAt(index);
}
