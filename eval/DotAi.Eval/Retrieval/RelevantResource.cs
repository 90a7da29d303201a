namespace DotAi.Eval.Retrieval;

/// <summary>A resource that helps with an intent.</summary>
/// <param name="Name"><c>plural.group</c>.</param>
/// <param name="Grade">2 is a right primary answer, 1 supports one.</param>
/// <param name="TwinOf">The resource it is only another scope of; the pair counts once.</param>
internal sealed record RelevantResource(string Name, int Grade, string? TwinOf = null);
