using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace DotAi.Embeddings.Local;

/// <summary>
/// Eight rows times one panel with vectors of whatever width the processor has (AVX2, NEON): four rows by two vectors at a time,
/// which fits sixteen registers. The caller has checked the lengths.
/// </summary>
internal static class PortableKernel
{
    private const int Rows = 4;

    public static void Multiply(
        ReadOnlySpan<float> left, int leftStride, ReadOnlySpan<float> panel, ReadOnlySpan<float> bias, Span<float> output, int outputStride)
    {
        for (var row = 0; row < MatrixProduct.RowBlock; row += Rows)
        {
            for (var column = 0; column < PackedPanels.Width; column += 2 * Vector<float>.Count)
            {
                MultiplyTile(left[(row * leftStride)..], leftStride, panel, column, bias, output[(row * outputStride)..], outputStride);
            }
        }
    }

    private static void MultiplyTile(
        ReadOnlySpan<float> left, int leftStride, ReadOnlySpan<float> panel, int column, ReadOnlySpan<float> bias, Span<float> output, int outputStride)
    {
        var inner = (nuint)(panel.Length / PackedPanels.Width);
        var stride = (nuint)leftStride;
        var first = (nuint)column;
        var second = first + (nuint)Vector<float>.Count;
        ref var weights = ref MemoryMarshal.GetReference(panel);
        ref var row0 = ref MemoryMarshal.GetReference(left);
        ref var row1 = ref Unsafe.Add(ref row0, stride);
        ref var row2 = ref Unsafe.Add(ref row1, stride);
        ref var row3 = ref Unsafe.Add(ref row2, stride);
        var sum0 = new Sums(ref Unsafe.Add(ref MemoryMarshal.GetReference(bias), first));
        Sums sum1 = sum0, sum2 = sum0, sum3 = sum0;

        for (nuint k = 0; k < inner; k++)
        {
            var low = Vector.LoadUnsafe(ref weights, (k * PackedPanels.Width) + first);
            var high = Vector.LoadUnsafe(ref weights, (k * PackedPanels.Width) + second);
            sum0 = sum0.Add(Unsafe.Add(ref row0, k), low, high);
            sum1 = sum1.Add(Unsafe.Add(ref row1, k), low, high);
            sum2 = sum2.Add(Unsafe.Add(ref row2, k), low, high);
            sum3 = sum3.Add(Unsafe.Add(ref row3, k), low, high);
        }

        ref var target = ref Unsafe.Add(ref MemoryMarshal.GetReference(output), first);
        var step = (nuint)outputStride;
        sum0.Store(ref target, 0);
        sum1.Store(ref target, step);
        sum2.Store(ref target, 2 * step);
        sum3.Store(ref target, 3 * step);
    }

    /// <summary>Two vectors of sums of one row.</summary>
    [StructLayout(LayoutKind.Auto)]
    private readonly struct Sums
    {
        private readonly Vector<float> _low;
        private readonly Vector<float> _high;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Sums(ref float start)
            : this(Vector.LoadUnsafe(ref start), Vector.LoadUnsafe(ref start, (nuint)Vector<float>.Count))
        {
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private Sums(Vector<float> low, Vector<float> high)
        {
            _low = low;
            _high = high;
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Sums Add(float factor, Vector<float> low, Vector<float> high)
        {
            var factors = Vector.Create(factor);
            return new Sums(Vector.MultiplyAddEstimate(factors, low, _low), Vector.MultiplyAddEstimate(factors, high, _high));
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Store(ref float target, nuint offset)
        {
            _low.StoreUnsafe(ref target, offset);
            _high.StoreUnsafe(ref target, offset + (nuint)Vector<float>.Count);
        }
    }
}
