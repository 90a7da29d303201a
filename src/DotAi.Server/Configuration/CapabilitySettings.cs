namespace DotAi.Server.Configuration;

/// <summary>How capabilities are described.</summary>
/// <param name="Glossary">Folder with glossary files of the user's own, or null.</param>
internal sealed record CapabilitySettings(string? Glossary) : ISettings<CapabilitySettings>
{
    public static CapabilitySettings Read(SettingsReader settings)
    {
        var glossary = settings.Text(new("Capabilities:Glossary", "none", "Folder with glossary files of your own, laid over the built-in ones."));
        if (glossary is not null && !Directory.Exists(glossary))
        {
            settings.Problem("Capabilities:Glossary", $"Capabilities:Glossary names '{glossary}', which is not a folder.");
        }

        return new CapabilitySettings(glossary);
    }
}
