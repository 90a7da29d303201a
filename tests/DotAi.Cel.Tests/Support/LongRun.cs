using System.Globalization;

namespace DotAi.Cel.Tests.Support;

/// <summary>Tests that take minutes run when DOTAI_LONG=1; DOTAI_SEED varies what they generate.</summary>
internal static class LongRun
{
    internal const string Reason = "Takes minutes; set DOTAI_LONG=1 to run it.";

    internal static bool IsWanted { get; } = Environment.GetEnvironmentVariable("DOTAI_LONG") == "1";

    internal static int Seed { get; } =
        int.TryParse(Environment.GetEnvironmentVariable("DOTAI_SEED"), CultureInfo.InvariantCulture, out var seed) ? seed : 1;
}
