using System.Runtime.InteropServices;

namespace DotAi.Embeddings.Local;

/// <summary>The rows of a batch that belong to one text.</summary>
/// <param name="Text">The caller's number of the text.</param>
/// <param name="Start">First row.</param>
/// <param name="Length">Number of rows, one for each token; at least 1.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct TextSpan(int Text, int Start, int Length);
