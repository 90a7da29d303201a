namespace DotAi.Kubernetes;

/// <summary>A column that a custom resource definition asks clients to show; <paramref name="JsonPath"/> is relative to the object.</summary>
public sealed record PrinterColumn(string Name, string Type, string JsonPath, string Description = "");
