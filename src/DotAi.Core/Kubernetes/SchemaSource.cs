namespace DotAi.Kubernetes;

/// <summary>The text a kind's schema is read from.</summary>
/// <param name="Form">How <paramref name="Json"/> is written.</param>
/// <param name="Hash">Identifies the text; kinds of one group version share the hash of their OpenAPI document.</param>
/// <param name="Json">UTF-8 JSON, loaded only when asked for.</param>
public sealed record SchemaSource(SchemaForm Form, string Hash, Func<CancellationToken, Task<ReadOnlyMemory<byte>>> Json);
