using DotAi.Server.Configuration;
using DotAi.Server.OpenApi;
using DotAi.Server.Telemetry;
using DotAi.Workflows;

namespace DotAi.Server.Hosting;

/// <summary>Runs what the command line asks for and turns every foreseeable failure to start into one message and an exit code.</summary>
internal static class ServerRun
{
    public static async Task<int> GuardAsync(TextWriter errors, Func<Task> run)
    {
        try
        {
            await run();
            return ExitCodes.Success;
        }
        catch (StartupException exception)
        {
            await errors.WriteLineAsync(Explain(exception));
            return exception.ExitCode;
        }
        catch (WorkflowException exception)
        {
            await errors.WriteLineAsync($"dot-ai cannot start: {exception.Error.Message}");
            return ExitCodes.DependencyUnavailable;
        }
        catch (Exception exception) when (StartFailures.CannotListen(exception))
        {
            await errors.WriteLineAsync($"dot-ai cannot listen: {exception.Message} Set Urls to another address or stop what uses this one.");
            return ExitCodes.CannotListen;
        }
        catch (Exception exception)
        {
            await errors.WriteLineAsync($"dot-ai has failed: {exception}");
            return ExitCodes.Crash;
        }
    }

    public static async Task ExecuteAsync(this WebApplication app, CommandLine command, TextWriter output)
    {
        switch (command.Mode)
        {
            case CommandMode.Help:
                await output.WriteAsync(HelpText.Render(app.Services.GetRequiredService<SettingsCatalogue>()));
                break;
            case CommandMode.Version:
                await output.WriteLineAsync($"dot-ai {ProductVersion.Text}");
                break;
            case CommandMode.WriteOpenApi:
                await OpenApiFile.WriteAsync(app, command.OpenApiFile!, CancellationToken.None);
                break;
            default:
                await app.ServeAsync();
                break;
        }
    }

    /// <summary>Starts, and serves until a signal. A start that fails half-way is undone before anything is disposed.</summary>
    public static async Task ServeAsync(this WebApplication app)
    {
        try
        {
            await app.StartAsync();
        }
        catch (Exception)
        {
            // Background work that did start must not meet a store that is gone; the first failure is the one to report.
            await app.StopAsync().ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            throw;
        }

        await app.WaitForShutdownAsync();
    }

    private static string Explain(StartupException exception) => exception.Problems switch
    {
        [var one] => $"dot-ai cannot start: {one}",
        var many => string.Join(Environment.NewLine, many.Select(problem => "  - " + problem).Prepend($"dot-ai cannot start, {many.Count} problems:")),
    };
}
