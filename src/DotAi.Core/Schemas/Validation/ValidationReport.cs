namespace DotAi.Schemas.Validation;

/// <summary>All mistakes found in an object, in the order of its fields.</summary>
/// <param name="Note">What was not looked at because a limit was reached; null when everything was.</param>
public sealed record ValidationReport(IReadOnlyList<SchemaViolation> Violations, string? Note)
{
    public bool IsValid => Violations.Count == 0 && Note is null;
}
