namespace DotAi.Workflows;

/// <summary>One problem with one field of a caller's input.</summary>
/// <param name="Field">Path of the field as the caller wrote it, for example <c>resources[2]</c>; empty for the input as a whole.</param>
/// <param name="Message">What is wrong and what to do about it, as one sentence.</param>
public sealed record FieldProblem(string Field, string Message);
