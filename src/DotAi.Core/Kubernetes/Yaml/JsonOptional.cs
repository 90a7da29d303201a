using System.Text.Json;

namespace DotAi.Kubernetes.Yaml;

/// <summary>What is absent or null in a document counts as empty, as it does for the API server; a null among the items is an error.</summary>
internal static class JsonOptional
{
    /// <exception cref="JsonException">An item is null.</exception>
    public static IReadOnlyList<T> OrEmpty<T>(this IReadOnlyList<T>? items)
        where T : class
    {
        if (items is null)
        {
            return [];
        }

        return items.Any(item => item is null) ? throw new JsonException("a list holds null where an item is expected") : items;
    }

    /// <exception cref="JsonException">A value is null.</exception>
    public static IReadOnlyDictionary<string, T> OrEmpty<T>(this IReadOnlyDictionary<string, T>? items)
        where T : class
    {
        if (items is null)
        {
            return new Dictionary<string, T>(StringComparer.Ordinal);
        }

        return items.FirstOrDefault(item => item.Value is null) is { Key: { } key }
            ? throw new JsonException($"the value of '{key}' is null")
            : items;
    }
}
