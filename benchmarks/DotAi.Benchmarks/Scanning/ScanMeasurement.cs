using System.Globalization;
using System.Text.Json.Nodes;
using DotAi.Testing;
using DotAi.Testing.Server;

namespace DotAi.Benchmarks.Scanning;

/// <summary>
/// <c>scan --cluster DIR</c>: how long the release server takes to scan a cluster cold, again, and again in a new process, and how
/// much memory it holds at most. Times are the scan's own, from when it was asked for to when it ended.
/// </summary>
internal static class ScanMeasurement
{
    private const string Usage = "usage: scan --cluster DIR   (a snapshot folder; the server must have been built: dotnet build src/DotAi.Server -c Release)";

    public static async Task<int> RunAsync(string[] options)
    {
        var assembly = ServerProcess.FindAssembly("release");
        if (options is not ["--cluster", var cluster] || !Directory.Exists(cluster) || !File.Exists(assembly))
        {
            await Console.Error.WriteLineAsync(Usage);
            return 2;
        }

        using var folder = new TemporaryFolder();
        string[] settings = [$"--Store:Path={folder["dotai.db"]}", $"--Cluster:Snapshot={Path.GetFullPath(cluster)}"];
        Console.WriteLine($"{Environment.ProcessorCount} processors, {Load()}");
        await using (var first = await ServerProcess.StartAsync(assembly, settings, CancellationToken.None))
        {
            await MeasureAsync("cold", first);
            await MeasureAsync("unchanged", first);
        }

        await using var second = await ServerProcess.StartAsync(assembly, settings, CancellationToken.None);
        await MeasureAsync("unchanged, new process", second);
        Console.WriteLine(Load());
        return 0;
    }

    private static async Task MeasureAsync(string name, ServerProcess server)
    {
        var before = server.ProcessorTime;
        var report = await server.Client.ScanAsync(CancellationToken.None);
        var seconds = (Time(report, "finishedAt") - Time(report, "createdAt")).TotalSeconds;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{name,-24} {seconds,7:F2} s   processor {(server.ProcessorTime - before).TotalSeconds,6:F2} s   peak {server.PeakMemory / 1048576.0,6:F0} MiB   {report["status"]}, {report["succeeded"]} kinds, {report["unchanged"]} unchanged, {report["failed"]} failed"));
    }

    private static DateTimeOffset Time(JsonObject report, string member) =>
        DateTimeOffset.Parse(report[member]!.GetValue<string>(), CultureInfo.InvariantCulture);

    private static string Load() =>
        File.Exists("/proc/loadavg") ? $"load {string.Join(' ', File.ReadAllText("/proc/loadavg").Split(' ').Take(3))}" : "load unknown";
}
