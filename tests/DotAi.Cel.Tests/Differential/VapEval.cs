using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using DotAi.Cel.Tests.Support;
using DotAi.Testing;

namespace DotAi.Cel.Tests.Differential;

/// <summary>The real Kubernetes compiler and evaluator, as a child process that answers one line for each line.</summary>
internal sealed class VapEval : IDisposable
{
    private readonly Process _process;

    private VapEval(Process process) => _process = process;

    /// <summary>Starts it; skips the running test where it is absent.</summary>
    internal static VapEval Start()
    {
        var packed = TestAssets.Require("tools/kube-testserver/vap-eval.xz");
        var start = new ProcessStartInfo(Unpack(packed), "-serve") { RedirectStandardInput = true, RedirectStandardOutput = true, UseShellExecute = false };
        return new(Process.Start(start)!);
    }

    /// <summary>The outcome of each expression on an object, in their order.</summary>
    internal IReadOnlyList<Outcome> Evaluate(IReadOnlyList<string> expressions, JsonNode target, IReadOnlyList<(string Name, string Expression)> variables)
    {
        using var answer = Ask(Request(expressions, target, variables));
        if (answer.RootElement.TryGetProperty("error", out var crash))
        {
            // It has crashed, on one of them: find which, and leave that one out of the comparison.
            return expressions.Count == 1
                ? [new Outcome(Verdict.Crash, crash.GetString()!)]
                : [.. expressions.Chunk((expressions.Count + 1) / 2).SelectMany(half => Evaluate(half, target, variables))];
        }

        var rejected = Rejected(answer);
        var decisions = answer.RootElement.TryGetProperty("decisions", out var found) ? found : default;
        return [.. expressions.Select((_, i) => rejected.TryGetValue($"spec.validations[{i}].expression", out var problem)
            ? new Outcome(Verdict.CompileError, problem)
            : OfDecision(decisions[i]))];
    }

    public void Dispose()
    {
        _process.StandardInput.Close();
        _process.WaitForExit(5000);
        _process.Dispose();
    }

    private static JsonObject Request(IReadOnlyList<string> expressions, JsonNode target, IReadOnlyList<(string Name, string Expression)> variables) => new()
    {
        ["policy"] = new JsonObject
        {
            ["apiVersion"] = "admissionregistration.k8s.io/v1",
            ["kind"] = "ValidatingAdmissionPolicy",
            ["metadata"] = new JsonObject { ["name"] = "p" },
            ["spec"] = new JsonObject
            {
                ["failurePolicy"] = "Fail",
                ["variables"] = new JsonArray([.. variables.Select(v => new JsonObject { ["name"] = v.Name, ["expression"] = v.Expression })]),
                ["validations"] = new JsonArray([.. expressions.Select(e => new JsonObject { ["expression"] = e })]),
            },
        },
        ["request"] = new JsonObject
        {
            ["operation"] = "CREATE",
            ["kind"] = new JsonObject { ["group"] = "", ["version"] = "v1", ["kind"] = "Pod" },
            ["resource"] = new JsonObject { ["group"] = "", ["version"] = "v1", ["resource"] = "pods" },
            ["name"] = "sample",
            ["namespace"] = "default",
            ["userInfo"] = new JsonObject { ["username"] = "someone", ["groups"] = new JsonArray("people") },
            ["object"] = target.DeepClone(),
        },
    };

    private JsonDocument Ask(JsonObject request)
    {
        _process.StandardInput.WriteLine(request.ToJsonString());
        _process.StandardInput.Flush();
        return JsonDocument.Parse(_process.StandardOutput.ReadLine() ?? throw new InvalidOperationException("vap-eval ended"));
    }

    private static Dictionary<string, string> Rejected(JsonDocument answer) => answer.RootElement.TryGetProperty("compileErrors", out var errors)
        ? errors.EnumerateArray().GroupBy(e => e.GetProperty("field").GetString()!).ToDictionary(g => g.Key, g => g.First().GetProperty("detail").GetString()!)
        : [];

    private static Outcome OfDecision(JsonElement decision) => decision.GetProperty("Evaluation").GetString() switch
    {
        "admit" => new(Verdict.Admit, ""),
        "deny" => new(Verdict.Deny, ""),
        _ => new(Verdict.Error, decision.GetProperty("Message").GetString()!),
    };

    private static string Unpack(string packed)
    {
        var target = Path.Combine(Conformance.ConformanceData.Folder()!, "vap-eval");
        if (File.Exists(target))
        {
            return target;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        var partial = target + Guid.NewGuid().ToString("N");
        using (var file = File.Create(partial))
        {
            XzFile.CopyTo(packed, file);
        }

        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(partial, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }

        File.Move(partial, target, overwrite: true);
        return target;
    }
}
