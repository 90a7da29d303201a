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
                await app.RunAsync();
                break;
        }
    }

    private static string Explain(StartupException exception) => exception.Problems switch
    {
        [var one] => $"dot-ai cannot start: {one}",
        var many => string.Join(Environment.NewLine, many.Select(problem => "  - " + problem).Prepend($"dot-ai cannot start, {many.Count} problems:")),
    };
}
