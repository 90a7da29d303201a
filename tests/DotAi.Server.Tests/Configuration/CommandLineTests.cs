using DotAi.Server.Configuration;

namespace DotAi.Server.Tests.Configuration;

public sealed class CommandLineTests
{
    [Fact]
    public void Settings_are_given_in_three_forms()
    {
        var line = CommandLine.Parse(["--Cluster:Snapshot=/a=b", "--Store__Path", "x.db", "--Cluster:AllowWrites", "--Urls="]);

        line.Mode.ShouldBe(CommandMode.Serve);
        line.Settings.ShouldBe(
            new Dictionary<string, string?> { ["Cluster:Snapshot"] = "/a=b", ["Store:Path"] = "x.db", ["Cluster:AllowWrites"] = "true", ["Urls"] = "" },
            ignoreOrder: true);
    }

    [Theory]
    [InlineData("--help", CommandMode.Help)]
    [InlineData("-h", CommandMode.Help)]
    [InlineData("--version", CommandMode.Version)]
    [InlineData("--openapi=x.yaml", CommandMode.WriteOpenApi)]
    public void Commands_are_known(string argument, object mode)
    {
        CommandLine.Parse([argument]).Mode.ShouldBe(mode);
    }

    [Fact]
    public void What_is_no_option_is_refused_all_at_once()
    {
        var problem = Should.Throw<StartupException>(() => CommandLine.Parse(["serve", "-v", "--", "--ok=1"]));

        problem.Problems.Count.ShouldBe(3);
        problem.Problems.ShouldAllBe(text => text.Contains("is not an option", StringComparison.Ordinal));
        problem.ExitCode.ShouldBe(2);
    }
}
