namespace DotAi.Server.Configuration;

/// <summary>Where the embedded store keeps its file.</summary>
/// <param name="Path">Absolute path of the file.</param>
internal sealed record StoreSettings(string Path) : ISettings<StoreSettings>
{
    public static StoreSettings Read(SettingsReader settings)
    {
        var configured = settings.Text(new("Store:Path", "`dotai/dotai.db` in the user's data folder", "File of the embedded store; its folder is made when absent."));
        var path = System.IO.Path.GetFullPath(configured ?? DefaultPath());
        if (Directory.Exists(path))
        {
            settings.Problem("Store:Path", $"Store:Path names '{path}', which is a folder; it must name a file.");
        }

        return new StoreSettings(path);
    }

    // $XDG_DATA_HOME or ~/.local/share on Linux. A container user may have no home: then beside the program.
    private static string DefaultPath() =>
        Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify) is { Length: > 0 } data
            ? System.IO.Path.Combine(data, "dotai", "dotai.db")
            : System.IO.Path.Combine(AppContext.BaseDirectory, "data", "dotai.db");
}
