using DotAi.Knowledge;

namespace DotAi.Capabilities;

/// <summary>What a query means to the store.</summary>
internal static class CapabilityQueryExtensions
{
    /// <summary>The question a cursor belongs to: everything but the page.</summary>
    public static string Scope(this CapabilityQuery query) =>
        string.Join('\n', "capabilities", query.Text?.Trim(), query.Provider, query.Complexity, query.Group);

    public static ItemFilter Filter(this CapabilityQuery query)
    {
        (string Field, string? Value)[] wanted = [("providers", query.Provider), ("complexity", query.Complexity), ("group", query.Group)];
        return new ItemFilter([.. wanted.Where(pair => pair.Value is not null).Select(pair => new FieldCondition(pair.Field, [pair.Value!]))], []);
    }
}
