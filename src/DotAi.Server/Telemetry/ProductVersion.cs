using System.Reflection;

namespace DotAi.Server.Telemetry;

/// <summary>The version this build calls itself.</summary>
internal static class ProductVersion
{
    /// <summary>Semantic version without build metadata.</summary>
    public static string Text { get; } =
        typeof(ProductVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0.0.0";
}
