using System.Security.Cryptography;
using DotAi.Embeddings.Local;
using DotAi.Testing;

namespace DotAi.Core.Tests.Embeddings.Local;

public sealed class WeightShardsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly byte[] _content = [.. Enumerable.Range(0, 100).Select(number => (byte)number)];

    [Fact]
    public void Reads_cross_from_file_to_file()
    {
        using var shards = Split(10, 0, 25, 65);
        shards.Length.ShouldBe(100);

        var random = new Random(6);
        for (var round = 0; round < 200; round++)
        {
            var start = random.Next(100);
            var part = new byte[random.Next(100 - start)];
            shards.ReadExactly(start, part);
            part.ShouldBe(_content[start..(start + part.Length)]);
        }
    }

    [Fact]
    public void The_checksum_is_that_of_the_whole()
    {
        using var shards = Split(1, 98, 1);

        shards.ComputeChecksum().ShouldBe(Convert.ToHexStringLower(SHA256.HashData(_content)));
    }

    [Fact]
    public void Reading_past_the_end_is_an_error()
    {
        using var shards = Split(50, 50);

        Should.Throw<EndOfStreamException>(() => shards.ReadExactly(90, new byte[11]));
        Should.Throw<EndOfStreamException>(() => shards.ReadExactly(100, new byte[1]));
    }

    [Fact]
    public void A_missing_file_is_named()
    {
        _folder.Write("part0", "x");

        var error = Should.Throw<ModelUnavailableException>(() => new WeightShards(_folder.Path, ["part0", "part1"]).Dispose());

        error.Message.ShouldBe("The local encoder's model file part1 is missing.");
    }

    [Fact]
    public void Tensors_are_found_by_name()
    {
        float[] values = [1.5f, -2, 3, 4, 5];
        File.WriteAllBytes(_folder["part0"], [.. values.SelectMany(BitConverter.GetBytes)]);
        using var shards = new WeightShards(_folder.Path, ["part0"]);
        var reader = new TensorReader(
            new TensorGroup(["part0"], [new TensorEntry("scalar", [], "float32"), new TensorEntry("matrix", [1, 3], "float32"), new TensorEntry("count", [1], "int32")]),
            shards);

        reader.Read("scalar", 1).ShouldBe([1.5f]);
        reader.Read("matrix", 3).ShouldBe([-2f, 3f, 4f]);
        reader.Borrow("matrix", 3).ToArray().ShouldBe([-2f, 3f, 4f]);
        Should.Throw<InvalidDataException>(() => reader.Read("matrix", 2));
        Should.Throw<InvalidDataException>(() => reader.Read("count", 1));
        Should.Throw<InvalidDataException>(() => reader.Read("absent", 1));
    }

    [Fact]
    public void A_manifest_that_describes_another_size_is_refused()
    {
        using var shards = Split(100);

        Should.Throw<InvalidDataException>(() => new TensorReader(new TensorGroup([], [new TensorEntry("a", [24], "float32")]), shards))
            .Message.ShouldBe("The manifest describes 96 bytes of weights, but there are 100.");
    }

    public void Dispose() => _folder.Dispose();

    private WeightShards Split(params int[] lengths)
    {
        var start = 0;
        for (var part = 0; part < lengths.Length; part++)
        {
            File.WriteAllBytes(_folder[$"part{part}"], _content[start..(start + lengths[part])]);
            start += lengths[part];
        }

        return new WeightShards(_folder.Path, Enumerable.Range(0, lengths.Length).Select(part => $"part{part}"));
    }
}
