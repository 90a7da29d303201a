using System.Runtime.InteropServices;

namespace DotAi.Knowledge.Embedded;

/// <summary>A member of the union of both legs.</summary>
/// <param name="Version">The item's version when it was indexed.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct ScoredId(Guid Id, double TermScore, double VectorScore, long Version = 0);
