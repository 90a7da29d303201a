using BenchmarkDotNet.Running;
using DotAi.Benchmarks.Scanning;

if (args is ["scan", .. var options])
{
    return await ScanMeasurement.RunAsync(options);
}

BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
return 0;
