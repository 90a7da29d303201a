using System.Text.Json;
using DotAi.Kubernetes;

namespace DotAi.Schemas;

/// <summary>
/// Reads an OpenAPI v3 document as the API server publishes one for each group version: <c>components.schemas</c>, whose kinds
/// carry <c>x-kubernetes-group-version-kind</c>. Paths and everything else are skipped.
/// </summary>
internal static class OpenApiDocumentReader
{
    /// <exception cref="SchemaFormatException">The text is not such a document.</exception>
    public static SchemaComponents Read(ReadOnlyMemory<byte> json, SchemaPool pool)
    {
        var components = new SchemaComponents();
        var parser = new SchemaParser(pool, SchemaForm.OpenApiV3, components);
        SchemaText.Read(json, (ref Utf8JsonReader reader) =>
        {
            if (!SchemaText.Enter(ref reader, "components") || !SchemaText.Enter(ref reader, "schemas"))
            {
                throw new SchemaFormatException("", "there are no components.schemas; this is not an OpenAPI v3 document");
            }

            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                ReadComponent(ref reader, parser, pool, components);
            }
        });
        return components;
    }

    private static void ReadComponent(ref Utf8JsonReader reader, SchemaParser parser, SchemaPool pool, SchemaComponents components)
    {
        var name = pool.Intern(ref reader);
        reader.Read();
        var kinds = reader;
        components.Add(name, parser.ReadComponent(ref reader, name));
        foreach (var kind in GroupVersionKindsReader.Read(ref kinds))
        {
            components.AddKind(kind, name);
        }
    }
}
