namespace DotAi.Server.Configuration;

/// <summary>Which readiness checks decide the answer of <c>/readyz</c>.</summary>
internal sealed record ReadinessSettings(IReadOnlyList<string> Required, TimeSpan Timeout) : ISettings<ReadinessSettings>
{
    private static readonly string[] Defaults = ["store", "cluster"];

    public static ReadinessSettings Read(SettingsReader settings)
    {
        var required = settings.List(new("Readiness:Required", "store;cluster", "Checks that must pass for `/readyz` to answer 200; `none` for no check."));
        var timeout = settings.Duration(new("Readiness:Timeout", "00:00:02", "Time one check may take before it counts as failed."), TimeSpan.FromMilliseconds(100), TimeSpan.FromMinutes(1));
        return new ReadinessSettings(required switch { [] => Defaults, ["none"] => [], _ => required }, timeout);
    }
}
