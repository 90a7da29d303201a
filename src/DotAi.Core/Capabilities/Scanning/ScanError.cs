namespace DotAi.Capabilities.Scanning;

/// <summary>Something a scan could not read or analyse.</summary>
/// <param name="Resource">The resource (<c>plural.group</c>), file or API path.</param>
/// <param name="Message">What is wrong and what is missing because of it.</param>
public sealed record ScanError(string Resource, string Message);
