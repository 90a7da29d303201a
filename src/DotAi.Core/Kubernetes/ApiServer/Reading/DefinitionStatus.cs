
namespace DotAi.Kubernetes.ApiServer.Reading;

/// <summary>The conditions of a definition.</summary>
internal sealed record DefinitionStatus(DefinitionStatus.StatusItem? Status)
{
    public bool Established => Status?.Conditions?.Any(condition => condition is { Type: "Established", Status: "True" }) ?? false;

    internal sealed record StatusItem(IReadOnlyList<ConditionItem?>? Conditions);

    internal sealed record ConditionItem(string? Type, string? Status);
}
