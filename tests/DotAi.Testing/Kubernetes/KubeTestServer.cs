using System.Diagnostics;
using Xunit;

namespace DotAi.Testing.Kubernetes;

/// <summary>A real API server with its store on loopback, in a folder of the test's own; stopped by the ids of its own processes.</summary>
public sealed class KubeTestServer : IAsyncLifetime
{
    private const string Tool = "tools/kube-testserver/";
    private readonly TemporaryFolder _folder = new();
    private string[] _command = [];

    public string Folder => _folder.Path;

    public string Kubeconfig => _folder["kubeconfig"];

    public string ViewerKubeconfig => _folder["viewer.kubeconfig"];

    public string? SkipReason { get; private set; }

    public async ValueTask InitializeAsync()
    {
        if (TestAssets.Root is null || !File.Exists(Path.Combine(TestAssets.Root, Tool, "up")))
        {
            SkipReason = $"test asset {Tool}up is absent (DOTAI_TEST_ASSETS)";
            return;
        }

        var (code, output) = await RunAsync(Path.Combine(TestAssets.Root, Tool, "up"), Folder);
        SkipReason = code == 0 ? null : $"the API server does not start here (it needs python3, openssl, curl and xz): {output}";
        if (code == 0)
        {
            _command = File.ReadAllText($"/proc/{Pids[0]}/cmdline").TrimEnd('\0').Split('\0');
        }
    }

    /// <summary>Skips the running test when there is no server.</summary>
    public void Require() => Assert.SkipWhen(SkipReason is not null, SkipReason ?? "");

    /// <summary>Stops the API server; its store goes on.</summary>
    public void Stop()
    {
        using var server = Process.GetProcessById(Pids[0]);
        server.Kill();
        server.WaitForExit();
    }

    /// <summary>Starts the API server again over the same store, at the same address.</summary>
    public void Start()
    {
        // Its output would fill a pipe that nobody reads, so a shell sends it to the log.
        var start = new ProcessStartInfo("/bin/sh", ["-c", "exec \"$0\" \"$@\" >>\"$DOTAI_LOG\" 2>&1", .. _command]) { UseShellExecute = false };
        start.Environment["DOTAI_LOG"] = _folder["server.log"];
        using var server = Process.Start(start)!;
        File.WriteAllText(_folder["pids"], $"{server.Id} {Pids[1]}\n");
    }

    public async ValueTask DisposeAsync()
    {
        if (_command.Length > 0)
        {
            await RunAsync(Path.Combine(TestAssets.Root!, Tool, "down"), Folder);
        }

        _folder.Dispose();
    }

    private int[] Pids => [.. File.ReadAllText(_folder["pids"]).Split(' ', StringSplitOptions.TrimEntries).Select(int.Parse)];

    private static async Task<(int Code, string Output)> RunAsync(string program, params string[] arguments)
    {
        // The server inherits the pipes of what starts it, so reading them to their end would wait for the server: a file does not.
        var log = Path.GetTempFileName();
        try
        {
            using var process = Process.Start(new ProcessStartInfo("/bin/bash", ["-c", "exec bash \"$0\" \"$@\" >\"$DOTAI_LOG\" 2>&1 </dev/null", program, .. arguments])
            {
                Environment = { ["DOTAI_LOG"] = log },
            })!;
            await process.WaitForExitAsync();
            return (process.ExitCode, (await File.ReadAllTextAsync(log)).Trim());
        }
        finally
        {
            File.Delete(log);
        }
    }
}
