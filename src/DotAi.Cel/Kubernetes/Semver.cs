using System.Globalization;

namespace DotAi.Cel.Kubernetes;

/// <summary>A semantic version 2.0.0. Build metadata is kept out of comparison and equality.</summary>
internal sealed class Semver : CelOpaque
{
    internal static readonly CelType SemverType = CelType.Opaque("kubernetes.Semver");
    private readonly string[] _prerelease;

    private Semver(ulong major, ulong minor, ulong patch, string[] prerelease) =>
        (Major, Minor, Patch, _prerelease) = (major, minor, patch, prerelease);

    public override CelType Type => SemverType;

    internal ulong Major { get; }

    internal ulong Minor { get; }

    internal ulong Patch { get; }

    internal static Semver? Parse(string text)
    {
        var plus = text.IndexOf('+', StringComparison.Ordinal);
        var core = plus < 0 ? text : text[..plus];
        var dash = core.IndexOf('-', StringComparison.Ordinal);
        var prerelease = dash < 0 ? [] : core[(dash + 1)..].Split('.');
        var numbers = (dash < 0 ? core : core[..dash]).Split('.');
        var build = plus < 0 ? [] : text[(plus + 1)..].Split('.');
        if (numbers.Length != 3 || Number(numbers[0]) is not { } major || Number(numbers[1]) is not { } minor || Number(numbers[2]) is not { } patch
            || !prerelease.All(IsPrerelease) || !build.All(IsIdentifier))
        {
            return null;
        }

        return new(major, minor, patch, prerelease);
    }

    /// <summary>Brings "v1.02" into the form "1.2.0": a leading v, missing numbers and leading zeros are forgiven.</summary>
    internal static string Normalise(string text)
    {
        text = text.Length > 0 && text[0] == 'v' ? text[1..] : text;
        var parts = text.Split('.', 3).ToList();
        for (var i = 0; i < parts.Count; i++)
        {
            var trimmed = parts[i].TrimStart('0');
            parts[i] = parts[i].Length <= 1 ? parts[i] : trimmed.Length == 0 || !char.IsAsciiDigit(trimmed[0]) ? "0" + trimmed : trimmed;
        }

        if (parts.Count < 3)
        {
            if (parts[^1].AsSpan().ContainsAny("+-"))
            {
                return text;
            }

            parts.AddRange(Enumerable.Repeat("0", 3 - parts.Count));
        }

        return string.Join('.', parts);
    }

    internal int CompareTo(Semver other)
    {
        var order = (Major, Minor, Patch).CompareTo((other.Major, other.Minor, other.Patch));
        if (order != 0 || _prerelease.Length == 0 || other._prerelease.Length == 0)
        {
            return order != 0 ? order : (_prerelease.Length == 0).CompareTo(other._prerelease.Length == 0);
        }

        for (var i = 0; i < Math.Min(_prerelease.Length, other._prerelease.Length) && order == 0; i++)
        {
            order = ComparePart(_prerelease[i], other._prerelease[i]);
        }

        return order != 0 ? Math.Sign(order) : _prerelease.Length.CompareTo(other._prerelease.Length);
    }

    public override bool Equals(object? obj) => obj is Semver other && CompareTo(other) == 0;

    public override int GetHashCode() => HashCode.Combine(Major, Minor, Patch);

    public override string ToString() =>
        $"{Major}.{Minor}.{Patch}{(_prerelease.Length == 0 ? "" : "-" + string.Join('.', _prerelease))}";

    private static int ComparePart(string left, string right) => (Number(left), Number(right)) switch
    {
        ({ } a, { } b) => a.CompareTo(b),
        ({ }, null) => -1,
        (null, { }) => 1,
        _ => string.CompareOrdinal(left, right),
    };

    private static ulong? Number(string text) =>
        (text.Length == 1 || !text.StartsWith('0')) && ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : null;

    private static bool IsPrerelease(string text) => IsIdentifier(text) && (!text.All(char.IsAsciiDigit) || Number(text) is not null);

    private static bool IsIdentifier(string text) => text.Length > 0 && text.All(c => char.IsAsciiLetterOrDigit(c) || c == '-');
}
