using System.Runtime.InteropServices;

namespace DotAi.Cel.Evaluation;

/// <summary>The slots of a loop's variables; the second is negative when there is one variable.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct LoopVariables(int First, int Second)
{
    internal void SetElement(CelContext context, CelList list, int index)
    {
        if (Second < 0)
        {
            context.SetLocal(First, list[index]);
            return;
        }

        context.SetLocal(First, CelValue.Of((long)index));
        context.SetLocal(Second, list[index]);
    }

    internal void SetEntry(CelContext context, CelMap map, int index)
    {
        context.SetLocal(First, map.KeyAt(index));
        if (Second >= 0)
        {
            context.SetLocal(Second, map.ValueAt(index));
        }
    }
}
