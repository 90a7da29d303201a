namespace DotAi.Kubernetes.ApiServer.Reading;

/// <summary>One object of a list.</summary>
/// <param name="Json">The object as UTF-8 JSON; the server leaves <c>apiVersion</c> and <c>kind</c> out here.</param>
internal sealed record ListedItem(string Name, string Uid, string ResourceVersion, ReadOnlyMemory<byte> Json);
