using System.Text.Json;
using DotAi.Kubernetes;

namespace DotAi.Schemas;

/// <summary>Reads <c>x-kubernetes-group-version-kind</c>, the list of kinds a component is the schema of.</summary>
internal static class GroupVersionKindsReader
{
    /// <summary>The kinds of the component object the reader stands on; the reader is left behind it or behind the list.</summary>
    public static IReadOnlyList<GroupVersionKind> Read(ref Utf8JsonReader reader)
    {
        if (!SchemaText.Enter(ref reader, "x-kubernetes-group-version-kind", JsonTokenType.StartArray))
        {
            return [];
        }

        var kinds = new List<GroupVersionKind>();
        while (reader.Read() && reader.TokenType == JsonTokenType.StartObject)
        {
            kinds.Add(ReadOne(ref reader));
        }

        return kinds;
    }

    private static GroupVersionKind ReadOne(ref Utf8JsonReader reader)
    {
        var kind = new GroupVersionKind("", "", "");
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString();
            reader.Read();
            var value = reader.TokenType == JsonTokenType.String ? reader.GetString()! : "";
            kind = name switch
            {
                "group" => kind with { Group = value },
                "version" => kind with { Version = value },
                "kind" => kind with { Kind = value },
                _ => kind,
            };
            reader.Skip();
        }

        return kind;
    }
}
