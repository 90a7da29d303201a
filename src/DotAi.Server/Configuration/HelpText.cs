using System.Text;

namespace DotAi.Server.Configuration;

/// <summary>What <c>--help</c> prints.</summary>
internal static class HelpText
{
    public static string Render(SettingsCatalogue catalogue)
    {
        var text = new StringBuilder()
            .AppendLine("Usage: dotai [--Key=Value …]")
            .AppendLine()
            .AppendLine("  --help             this text")
            .AppendLine("  --version          the version")
            .AppendLine("  --openapi=FILE     write the API description and stop")
            .AppendLine()
            .AppendLine("Settings, also as environment variables with __ for : and in appsettings.json:")
            .AppendLine();
        foreach (var setting in catalogue.Settings)
        {
            text.Append("  --").AppendLine(setting.Key).Append("      ").Append(setting.Meaning).Append(" Default: ").Append(setting.Default).AppendLine(".");
        }

        return text.ToString();
    }
}
