using DotAi.Server.Configuration;

namespace DotAi.Server.Hosting;

/// <summary>
/// The web application being put together, with settings that are read once, checked together and handed to whoever asks.
/// </summary>
internal sealed class ServerBuilder
{
    private readonly Dictionary<Type, object> _read = [];
    private readonly CommandLine _command;

    private ServerBuilder(WebApplicationBuilder web, CommandLine command)
    {
        Web = web;
        _command = command;
        Settings = new SettingsReader(web.Configuration);
    }

    public WebApplicationBuilder Web { get; }

    public SettingsReader Settings { get; }

    public IServiceCollection Services => Web.Services;

    /// <summary>What runs over the finished registrations; tests put their stand-ins in place here.</summary>
    public Action<IServiceCollection>? Replacements { get; private init; }

    /// <summary>
    /// Starts from nothing rather than from the framework's defaults: no file watcher, no logger and no configuration source that
    /// is not named here. Later sources win.
    /// </summary>
    public static ServerBuilder Create(
        CommandLine command, Func<string, string?> environmentVariable, Action<IServiceCollection>? replacements = null)
    {
        var environment = environmentVariable("ASPNETCORE_ENVIRONMENT") ?? environmentVariable("DOTNET_ENVIRONMENT") ?? Environments.Production;
        var web = WebApplication.CreateEmptyBuilder(new WebApplicationOptions
        {
            ApplicationName = "DotAi.Server",
            ContentRootPath = AppContext.BaseDirectory,
            EnvironmentName = environment,
        });
        web.Configuration
            .AddJsonFile("appsettings.json", optional: true, reloadOnChange: false)
            .AddJsonFile($"appsettings.{environment}.json", optional: true, reloadOnChange: false)
            .AddInMemoryCollection(KnownEnvironment.Read(environmentVariable))
            .AddEnvironmentVariables()
            .AddInMemoryCollection(command.Settings);
        return new ServerBuilder(web, command) { Replacements = replacements };
    }

    /// <summary>The settings record, read and checked on first use; services can take it from the container.</summary>
    public T Read<T>()
        where T : class, ISettings<T>
    {
        if (_read.TryGetValue(typeof(T), out var known))
        {
            return (T)known;
        }

        var settings = T.Read(Settings);
        _read.Add(typeof(T), settings);
        Services.AddSingleton(settings);
        return settings;
    }

    /// <exception cref="StartupException">Settings are wrong; holds all problems of all records.</exception>
    public WebApplication Build()
    {
        var unknown = new List<string>();
        var mistaken = UnknownSettings.Find(Web.Configuration, [.. _command.Settings.Keys], Settings.Catalogue, unknown);
        string[] problems = [.. Settings.Problems.Concat(mistaken).Select(problem => problem.Message).Distinct(StringComparer.Ordinal)];
        if (problems.Length > 0)
        {
            throw new StartupException(problems);
        }

        Services.AddSingleton(new SettingsCatalogue(Settings.Catalogue, unknown));
        Replacements?.Invoke(Services);
        return Web.Build();
    }
}
