using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using DotAi.Workflows;

namespace DotAi.Kubernetes.ApiServer.Credentials;

/// <summary>Runs a credential plugin once, without a shell and without input, bounded in time and output.</summary>
internal sealed class ExecProcess(ExecPlugin plugin, TimeProvider time)
{
    private const int MaxOutput = 1024 * 1024;
    private const int QuotedError = 500;
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    public async Task<ReadOnlyMemory<byte>> RunAsync(CancellationToken cancellationToken)
    {
        using var timeout = new CancellationTokenSource(Limit, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        using var process = Start();
        try
        {
            process.StandardInput.Close();
            var errors = ReadAsync(process.StandardError.BaseStream, either.Token);
            var output = await ReadAsync(process.StandardOutput.BaseStream, either.Token);
            await process.WaitForExitAsync(either.Token);
            return process.ExitCode == 0 ? output : throw Failed($"it ended with {process.ExitCode}: {Quote(await errors)}");
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw Failed($"it did not end within {Limit.TotalSeconds:0} seconds");
        }
        finally
        {
            Stop(process);
        }
    }

    private Process Start()
    {
        var start = new ProcessStartInfo(plugin.Command, plugin.Arguments)
        {
            UseShellExecute = false,
            CreateNoWindow = true,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in plugin.Environment)
        {
            start.Environment[name] = value;
        }

        start.Environment["KUBERNETES_EXEC_INFO"] = plugin.ExecInfo;
        try
        {
            return Process.Start(start)!;
        }
        catch (Exception exception) when (exception is Win32Exception or InvalidOperationException or FileNotFoundException)
        {
            var hint = string.IsNullOrWhiteSpace(plugin.InstallHint) ? "Install it, or put it on the path of DotAi." : plugin.InstallHint.Trim();
            throw Failed($"it cannot be started. {hint}");
        }
    }

    private async Task<ReadOnlyMemory<byte>> ReadAsync(Stream stream, CancellationToken cancellationToken)
    {
        using var kept = new MemoryStream();
        var buffer = new byte[8192];
        for (var read = await stream.ReadAsync(buffer, cancellationToken); read > 0; read = await stream.ReadAsync(buffer, cancellationToken))
        {
            if (kept.Length + read > MaxOutput)
            {
                throw Failed($"it printed more than {MaxOutput} bytes");
            }

            kept.Write(buffer, 0, read);
        }

        return kept.ToArray();
    }

    private static string Quote(ReadOnlyMemory<byte> errors)
    {
        var text = Encoding.UTF8.GetString(errors.Span).Trim().ReplaceLineEndings(" ");
        return text.Length switch
        {
            0 => "it said nothing",
            > QuotedError => text[..QuotedError] + "…",
            _ => text,
        };
    }

    private static void Stop(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // It has ended already, which is the usual case.
        }
    }

    private WorkflowException Failed(string reason) => new(new WorkflowError.Unavailable(
        "cluster", $"The credential plugin '{plugin.Command}' of {plugin.User} gave no credential: {reason}"));
}
