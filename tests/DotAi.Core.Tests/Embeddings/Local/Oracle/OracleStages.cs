namespace DotAi.Core.Tests.Embeddings.Local.Oracle;

/// <summary>Intermediate tensors for one text.</summary>
public sealed record OracleStages(string Text, int[] Ids, IReadOnlyDictionary<string, OracleStage> Stages);
