namespace DotAi.Core.Tests.Embeddings.Local.Oracle;

/// <summary>What the TensorFlow.js release of the model answers for one text.</summary>
/// <param name="Ids">All token ids, before the model clips them.</param>
/// <param name="Vector">Rounded to six decimals.</param>
public sealed record OracleSentence(string Text, int[] Ids, float[] Vector);
