using System.Runtime.InteropServices;

namespace DotAi.Knowledge.Embedded;

/// <summary>A member of the union of both legs.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct ScoredId(Guid Id, double TermScore, double VectorScore);
