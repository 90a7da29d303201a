using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace DotAi.Embeddings.Local;

/// <summary>
/// Eight rows times one panel with 512-bit vectors. The sixteen sums stay in registers, and each value loaded from the panel is
/// used eight times. The caller has checked the lengths.
/// </summary>
internal static class WideKernel
{
    public static void Multiply(
        ReadOnlySpan<float> left, int leftStride, ReadOnlySpan<float> panel, ReadOnlySpan<float> bias, Span<float> output, int outputStride)
    {
        var inner = (nuint)(panel.Length / PackedPanels.Width);
        var stride = (nuint)leftStride;
        ref var weights = ref MemoryMarshal.GetReference(panel);
        ref var row0 = ref MemoryMarshal.GetReference(left);
        ref var row1 = ref Unsafe.Add(ref row0, stride);
        ref var row2 = ref Unsafe.Add(ref row1, stride);
        ref var row3 = ref Unsafe.Add(ref row2, stride);
        ref var row4 = ref Unsafe.Add(ref row3, stride);
        ref var row5 = ref Unsafe.Add(ref row4, stride);
        ref var row6 = ref Unsafe.Add(ref row5, stride);
        ref var row7 = ref Unsafe.Add(ref row6, stride);
        var sum0 = new Sums(ref MemoryMarshal.GetReference(bias));
        Sums sum1 = sum0, sum2 = sum0, sum3 = sum0, sum4 = sum0, sum5 = sum0, sum6 = sum0, sum7 = sum0;

        for (nuint k = 0; k < inner; k++)
        {
            var low = Vector512.LoadUnsafe(ref weights, k * PackedPanels.Width);
            var high = Vector512.LoadUnsafe(ref weights, (k * PackedPanels.Width) + (nuint)Vector512<float>.Count);
            sum0 = sum0.Add(Unsafe.Add(ref row0, k), low, high);
            sum1 = sum1.Add(Unsafe.Add(ref row1, k), low, high);
            sum2 = sum2.Add(Unsafe.Add(ref row2, k), low, high);
            sum3 = sum3.Add(Unsafe.Add(ref row3, k), low, high);
            sum4 = sum4.Add(Unsafe.Add(ref row4, k), low, high);
            sum5 = sum5.Add(Unsafe.Add(ref row5, k), low, high);
            sum6 = sum6.Add(Unsafe.Add(ref row6, k), low, high);
            sum7 = sum7.Add(Unsafe.Add(ref row7, k), low, high);
        }

        ref var target = ref MemoryMarshal.GetReference(output);
        var step = (nuint)outputStride;
        sum0.Store(ref target, 0);
        sum1.Store(ref target, step);
        sum2.Store(ref target, 2 * step);
        sum3.Store(ref target, 3 * step);
        sum4.Store(ref target, 4 * step);
        sum5.Store(ref target, 5 * step);
        sum6.Store(ref target, 6 * step);
        sum7.Store(ref target, 7 * step);
    }

    /// <summary>The 32 sums of one row.</summary>
    [StructLayout(LayoutKind.Auto)]
    private readonly struct Sums
    {
        private readonly Vector512<float> _low;
        private readonly Vector512<float> _high;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Sums(ref float start)
            : this(Vector512.LoadUnsafe(ref start), Vector512.LoadUnsafe(ref start, (nuint)Vector512<float>.Count))
        {
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private Sums(Vector512<float> low, Vector512<float> high)
        {
            _low = low;
            _high = high;
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Sums Add(float factor, Vector512<float> low, Vector512<float> high)
        {
            var factors = Vector512.Create(factor);
            return new Sums(Vector512.FusedMultiplyAdd(factors, low, _low), Vector512.FusedMultiplyAdd(factors, high, _high));
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Store(ref float target, nuint offset)
        {
            _low.StoreUnsafe(ref target, offset);
            _high.StoreUnsafe(ref target, offset + (nuint)Vector512<float>.Count);
        }
    }
}
