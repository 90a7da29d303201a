using Xunit;

namespace DotAi.Testing;

/// <summary>
/// Data and programs for tests that live outside the repository. The folder is named by <c>DOTAI_TEST_ASSETS</c>; without it
/// the tests that need it are skipped with a reason.
/// </summary>
public static class TestAssets
{
    public static string? Root { get; } = Environment.GetEnvironmentVariable("DOTAI_TEST_ASSETS") is { Length: > 0 } root && Directory.Exists(root)
        ? Path.GetFullPath(root)
        : null;

    /// <summary>Path of an asset; skips the running test when it is absent.</summary>
    public static string Require(string relativePath)
    {
        var path = Root is null ? null : Path.Combine(Root, relativePath);
        Assert.SkipUnless(path is not null && (File.Exists(path) || Directory.Exists(path)), $"test asset {relativePath} is absent (DOTAI_TEST_ASSETS)");
        return path!;
    }
}
