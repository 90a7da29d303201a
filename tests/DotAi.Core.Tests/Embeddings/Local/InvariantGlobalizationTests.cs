using System.Diagnostics;
using DotAi.Embeddings;

namespace DotAi.Core.Tests.Embeddings.Local;

/// <summary>
/// .NET decides at start whether it has Unicode data, so the first test runs the second in a process that is started without it.
/// </summary>
public sealed class InvariantGlobalizationTests
{
    private const string Switch = "DOTNET_SYSTEM_GLOBALIZATION_INVARIANT";

    private static bool IsInvariant => AppContext.TryGetSwitch("System.Globalization.Invariant", out var on) && on || Environment.GetEnvironmentVariable(Switch) == "1";

    [Fact]
    public async Task The_encoder_notices_that_unicode_data_is_missing()
    {
        Assert.SkipWhen(IsInvariant, "runs only where Unicode data is present");
        var start = new ProcessStartInfo(Environment.ProcessPath!) { UseShellExecute = false, RedirectStandardOutput = true, Environment = { [Switch] = "1" } };
        foreach (var argument in ChildArguments())
        {
            start.ArgumentList.Add(argument);
        }

        using var child = Process.Start(start)!;
        var output = await child.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await child.WaitForExitAsync(TestContext.Current.CancellationToken);

        child.ExitCode.ShouldBe(0, output);
        output.ShouldContain("succeeded: 1");
    }

    [Fact]
    public async Task Without_unicode_data_the_encoder_is_unavailable_and_says_why()
    {
        Assert.SkipUnless(IsInvariant, "runs only in the process that the other test starts");

        var availability = await RestoredModel.Encoder(new EmbeddingOptions()).CheckAsync(TestContext.Current.CancellationToken);

        availability.ShouldBe(EncoderAvailability.Unavailable(
            "The local encoder needs Unicode data (ICU), which this system lacks or which invariant globalization turns off.",
            "Install the ICU libraries and leave DOTNET_SYSTEM_GLOBALIZATION_INVARIANT unset."));
    }

    private static IEnumerable<string> ChildArguments()
    {
        var library = typeof(InvariantGlobalizationTests).Assembly.Location;
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet")
        {
            yield return library;
        }

        yield return "--filter-method";
        yield return $"{typeof(InvariantGlobalizationTests).FullName}.{nameof(Without_unicode_data_the_encoder_is_unavailable_and_says_why)}";
    }
}
