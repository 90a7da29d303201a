using System.Numerics.Tensors;
using DotAi.Core.Tests.Embeddings.Local.Oracle;
using DotAi.Embeddings.Local;

namespace DotAi.Core.Tests.Embeddings.Local;

/// <summary>Follows one sentence through the network and compares each intermediate tensor, so that a mistake is found where it is made.</summary>
public sealed class OracleStageTests
{
    private readonly SentenceEncoderNetwork _network = RestoredModel.Require().Network;
    private readonly EncoderScratch _scratch = new();
    private readonly TokenBatch _batch = new();

    public OracleStageTests() => _batch.TryAdd(0, ModelOracle.Stages.Ids);

    [Fact]
    public void Token_vectors_are_looked_up() =>
        Stage("embedding_lookup").ShouldMatch([.. ModelOracle.Stages.Ids.SelectMany(id => _network.Embedding[id].ToArray())]);

    [Fact]
    public void Positions_are_added()
    {
        _network.Embedding.Apply(_batch, _scratch.Embedded);

        Stage("x0_2emb_plus_timing").ShouldMatch(Rows(_scratch.Embedded, EncoderShape.EmbeddingWidth));
    }

    [Fact]
    public void The_first_layer_projects_its_residual()
    {
        Embed();

        Stage("l0_residual_projection").ShouldMatch(Rows(_scratch.State, EncoderShape.Width));
    }

    [Fact]
    public void The_first_layer_normalizes_and_projects_its_input()
    {
        Embed();
        _network.Layers[0].AttentionNorm.Apply(_scratch.Embedded, _batch.Rows, _scratch.Normalized);
        Stage("l0_ln1").ShouldMatch(Rows(_scratch.Normalized, EncoderShape.EmbeddingWidth));

        _network.Layers[0].AttentionInput.Apply(_scratch.Normalized, _batch.Rows, _scratch.Wide);
        Stage("l0_qkv").ShouldMatch(Rows(_scratch.Wide, 3 * EncoderShape.EmbeddingWidth));
    }

    [Fact]
    public void The_first_layer_weighs_tokens()
    {
        Embed();
        var layer = _network.Layers[0];
        layer.Attend(_batch, _scratch.Embedded, _scratch.State, _scratch);
        var rows = _batch.Rows;
        var weights = new List<float>();
        for (var head = 0; head < EncoderShape.Heads; head++)
        {
            layer.Attention.Weigh(_batch.Spans[0], head, _scratch.Wide, _scratch.Attention);
            for (var row = 0; row < rows; row++)
            {
                weights.AddRange(_scratch.Attention.Weights.AsSpan(row * PackedPanels.RoundUp(rows), rows));
            }
        }

        Stage("l0_attention_weights").ShouldMatch([.. weights]);
        Stage("l0_after_attention").ShouldMatch(Rows(_scratch.Attended, EncoderShape.Width));
    }

    [Fact]
    public void Both_layers_and_the_mean_agree()
    {
        Embed();
        _network.Layers[0].Apply(_batch, _scratch.Embedded, _scratch.State, _scratch.State, _scratch);
        Stage("l0_out").ShouldMatch(Rows(_scratch.State, EncoderShape.Width));

        _network.Layers[1].Attend(_batch, _scratch.State, _scratch.State, _scratch);
        Stage("l1_after_attention").ShouldMatch(Rows(_scratch.Attended, EncoderShape.Width));

        _network.Layers[1].Apply(_batch, _scratch.State, _scratch.State, _scratch.State, _scratch);
        Stage("l1_out").ShouldMatch(Rows(_scratch.State, EncoderShape.Width));

        SentenceEncoderNetwork.Pool(_batch, _scratch.State, _scratch.Pooled);
        Stage("pooled").ShouldMatch(_scratch.Pooled.AsSpan(0, EncoderShape.Width));

        var head = new float[MatrixProduct.RowBlock * EncoderShape.Width];
        _network.Head.Apply(_scratch.Pooled, 1, head);
        var activated = head.AsSpan(0, EncoderShape.Width);
        TensorPrimitives.Tanh(activated, activated);
        Stage("tanh").ShouldMatch(activated);
    }

    [Fact]
    public void The_result_agrees()
    {
        var vectors = new float[]?[1];

        _network.Encode(_batch, vectors, _scratch);

        Stage("output").ShouldMatch(vectors[0]);
    }

    private static OracleStage Stage(string name) => ModelOracle.Stages.Stages[name];

    private void Embed()
    {
        _network.Embedding.Apply(_batch, _scratch.Embedded);
        _network.Residual.Apply(_scratch.Embedded, _batch.Rows, _scratch.State);
    }

    private ReadOnlySpan<float> Rows(float[] buffer, int width) => buffer.AsSpan(0, _batch.Rows * width);
}
