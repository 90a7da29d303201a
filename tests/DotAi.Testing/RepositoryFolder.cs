namespace DotAi.Testing;

/// <summary>The checked-out repository the tests were built from.</summary>
public static class RepositoryFolder
{
    public static string Path { get; } = Find(AppContext.BaseDirectory);

    private static string Find(string? folder) =>
        folder is null ? throw new DirectoryNotFoundException("The tests do not run inside the repository.")
        : File.Exists(System.IO.Path.Combine(folder, "DotAi.sln")) ? folder
        : Find(System.IO.Path.GetDirectoryName(folder));
}
