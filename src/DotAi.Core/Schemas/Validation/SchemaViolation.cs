namespace DotAi.Schemas.Validation;

/// <summary>One mistake in an object.</summary>
/// <param name="Path">The field, in the syntax of <see cref="FieldPath"/>; a missing field is named itself, not its parent.</param>
/// <param name="Message">What is wrong and what is allowed, as one sentence without the path.</param>
/// <param name="NearMiss">What was probably meant: a path for an unknown field, a value for a value; null when nothing is close.</param>
public sealed record SchemaViolation(string Path, ViolationClass Class, string Message, string? NearMiss = null);
