using System.Globalization;
using System.Text;

namespace DotAi.Cel.Tests.Differential;

/// <summary>Counts agreement and lists the rest.</summary>
internal sealed class DifferenceReport
{
    private readonly Dictionary<Verdict, int> _agreed = [];
    private readonly List<string> _differences = [];
    private int _all;
    private int _crashes;

    internal double Agreement => (_all - _differences.Count) / (double)Math.Max(1, _all);

    internal int All => _all;

    internal void Add(IReadOnlyList<string> expressions, IReadOnlyList<Outcome> real, IReadOnlyList<Outcome> ours)
    {
        for (var i = 0; i < expressions.Count; i++)
        {
            if (real[i].Verdict == Verdict.Crash)
            {
                _crashes++;
                continue;
            }

            _all++;
            if (real[i].Verdict == ours[i].Verdict)
            {
                _agreed[real[i].Verdict] = _agreed.GetValueOrDefault(real[i].Verdict) + 1;
            }
            else
            {
                _differences.Add($"{expressions[i]}\n    real: {real[i].Verdict} {Short(real[i].Detail)}\n    ours: {ours[i].Verdict} {Short(ours[i].Detail)}");
            }
        }
    }

    internal void Write(string name) =>
        File.WriteAllText(Path.Combine(Directory.CreateDirectory(Conformance.ConformanceData.Folder()!).FullName, name), ToString());

    public override string ToString()
    {
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"{_all} pairs, {_all - _differences.Count} agree ({Agreement:P3}); the real one crashed on {_crashes} more");
        foreach (var (verdict, count) in _agreed.OrderBy(a => a.Key))
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"  {verdict}: {count}");
        }

        _differences.ForEach(d => text.AppendLine(d));
        return text.ToString();
    }

    private static string Short(string detail)
    {
        var line = detail.ReplaceLineEndings(" ");
        return line.Length > 300 ? line[..300] : line;
    }
}
