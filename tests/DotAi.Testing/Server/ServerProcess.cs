using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace DotAi.Testing.Server;

/// <summary>The server as a process of its own, on a free loopback port, as it was built.</summary>
public sealed partial class ServerProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process _process;
    private readonly StringBuilder _output;
    private readonly Task _reading;

    private ServerProcess(Process process, StringBuilder output, Task reading, Uri address)
    {
        (_process, _output, _reading) = (process, output, reading);
        Client = new HttpClient { BaseAddress = address, Timeout = TimeSpan.FromMinutes(5) };
    }

    public HttpClient Client { get; }

    /// <summary>Everything it has written to standard output and standard error so far.</summary>
    public string Output
    {
        get
        {
            lock (_output)
            {
                return _output.ToString();
            }
        }
    }

    /// <summary>Most memory the process has held so far, in bytes, as the kernel counts it (VmHWM); Linux only.</summary>
    public long PeakMemory => File.ReadLines($"/proc/{_process.Id}/status")
        .Where(line => line.StartsWith("VmHWM:", StringComparison.Ordinal))
        .Select(line => 1024 * long.Parse(line.AsSpan(6).TrimEnd(" kB").Trim(), CultureInfo.InvariantCulture))
        .Single();

    public TimeSpan ProcessorTime => _process.TotalProcessorTime;

    /// <summary>The server's assembly below <c>artifacts/bin</c>.</summary>
    /// <param name="configuration"><c>debug</c> or <c>release</c>; null for that of the running program.</param>
    public static string FindAssembly(string? configuration = null) => Path.Combine(
        RepositoryFolder.Path, "artifacts", "bin", "DotAi.Server",
        configuration ?? Path.GetFileName(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory)), "DotAi.Server.dll");

    /// <summary>Starts the server and returns once it listens.</summary>
    /// <exception cref="InvalidOperationException">It ended before; the message holds what it wrote.</exception>
    public static async Task<ServerProcess> StartAsync(string assembly, string[] settings, CancellationToken cancellationToken)
    {
        var process = Process.Start(new ProcessStartInfo("dotnet", [assembly, "--Urls=http://127.0.0.1:0", .. settings])
        {
            WorkingDirectory = Path.GetTempPath(),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        })!;
        var output = new StringBuilder();
        var address = new TaskCompletionSource<Uri>(TaskCreationOptions.RunContinuationsAsynchronously);
        var reading = Task.WhenAll(ReadAsync(process.StandardOutput, output, address), ReadAsync(process.StandardError, output, address));
        _ = reading.ContinueWith(_ => address.TrySetException(new InvalidOperationException($"The server ended early:\n{output}")), TaskScheduler.Default);
        try
        {
            return new ServerProcess(process, output, reading, await address.Task.WaitAsync(Patience, cancellationToken));
        }
        catch
        {
            process.Kill();
            process.Dispose();
            throw;
        }
    }

    /// <summary>Ends the process at once, as a crash would (SIGKILL).</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    /// <summary>Asks the process to stop (SIGTERM), waits for it and answers its exit code.</summary>
    public async Task<int> StopAsync(CancellationToken cancellationToken)
    {
        using (var signal = Process.Start("kill", ["-TERM", _process.Id.ToString(CultureInfo.InvariantCulture)]))
        {
            await signal.WaitForExitAsync(cancellationToken);
        }

        await _process.WaitForExitAsync(cancellationToken).WaitAsync(Patience, cancellationToken);
        await _reading;
        return _process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (!_process.HasExited)
        {
            await KillAsync();
        }

        await _reading;
        _process.Dispose();
    }

    private static async Task ReadAsync(StreamReader reader, StringBuilder output, TaskCompletionSource<Uri> address)
    {
        while (await reader.ReadLineAsync() is { } line)
        {
            lock (output)
            {
                output.AppendLine(line);
            }

            if (Listening().Match(line) is { Success: true } match)
            {
                address.TrySetResult(new Uri(match.Groups["url"].Value));
            }
        }
    }

    [GeneratedRegex(@"listens on \W*(?<url>http://[\d.:]+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Listening();
}
