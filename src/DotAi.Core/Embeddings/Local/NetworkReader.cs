namespace DotAi.Embeddings.Local;

/// <summary>
/// Builds the network from the tensors of the TensorFlow graph. Biases and norms sit under one prefix, the feed-forward matrices
/// under a second and the attention's matrices under a third, as TensorFlow's graph optimiser left them.
/// </summary>
internal sealed class NetworkReader(TensorReader tensors)
{
    private const string Encode = "module_apply_default/Encoder_en/KonaTransformer/Encode/";
    private const string Variables = "module/Encoder_en/KonaTransformer/Encode/";
    private const string Head = "module/Encoder_en/hidden_layers/tanh_layer_0/";
    private const string Whole = "/ConcatPartitions/concat";
    private const int TokenRows = 8002;

    public SentenceEncoderNetwork Read() => new()
    {
        Embedding = new TokenEmbedding(
            tensors.Read("module/Embeddings_en", TokenRows * EncoderShape.EmbeddingWidth),
            tensors.Borrow(Encode + "TransformerStack/Layer_0/AddTimingSignal/TimingSignal/ExpandDims_1", EncoderShape.EmbeddingWidth / 2)),
        Residual = Dense(
            $"{Encode}Layer_0/TransformerLayer/dense/kernel{Whole}",
            $"{Encode}Layer_0/TransformerLayer/dense/bias{Whole}",
            EncoderShape.EmbeddingWidth,
            EncoderShape.Width),
        Layers = [.. Enumerable.Range(0, EncoderShape.Layers).Select(ReadLayer)],
        Head = Dense(Head + "weights", Head + "bias", EncoderShape.Width, EncoderShape.Width),
    };

    private TransformerLayer ReadLayer(int layer)
    {
        var width = layer == 0 ? EncoderShape.EmbeddingWidth : EncoderShape.Width;
        var biases = $"{Encode}Layer_{layer}/TransformerLayer/";
        var kernels = $"{Variables}Layer_{layer}/TransformerLayer/";
        var forward = $"{Encode}TransformerStack/Layer_{layer}/TransformerLayer/FFN/";
        return new TransformerLayer
        {
            AttentionNorm = Norm(biases, width),
            AttentionInput = Attention("qkv_transform_single", 3 * width),
            Attention = new SelfAttention(width),
            AttentionOutput = Attention("output_transform_single", EncoderShape.Width),
            FeedForwardNorm = Norm(biases + "FFN/", EncoderShape.Width),
            FeedForwardHidden = FeedForward("conv1", EncoderShape.Width, EncoderShape.HiddenWidth),
            FeedForwardOutput = FeedForward("conv2", EncoderShape.HiddenWidth, EncoderShape.Width),
        };

        DenseLayer Attention(string part, int outputs) =>
            Dense($"{kernels}MultiheadAttention/{part}/kernel/part_0", $"{biases}MultiheadAttention/{part}/bias{Whole}", width, outputs);

        DenseLayer FeedForward(string part, int inputs, int outputs) =>
            Dense($"{forward}{part}/Tensordot/Reshape_1", $"{biases}FFN/{part}/bias{Whole}", inputs, outputs);
    }

    private LayerNormalization Norm(string prefix, int width)
    {
        var name = prefix + "layer_prepostprocess/layer_norm/layer_norm_";
        return new LayerNormalization(tensors.Read($"{name}scale{Whole}", width), tensors.Read($"{name}bias{Whole}", width));
    }

    private DenseLayer Dense(string weights, string bias, int inputs, int outputs) =>
        new(tensors.Borrow(weights, inputs * outputs), tensors.Read(bias, outputs));
}
