namespace DotAi.Cel.Checking;

/// <summary>The macro variables in sight, innermost first.</summary>
internal sealed class Scope(Scope? outer, string name, CelType type)
{
    internal static CelType? Find(Scope? scope, string wanted)
    {
        for (var current = scope; current is not null; current = current.Outer)
        {
            if (current.Name == wanted)
            {
                return current.Type;
            }
        }

        return null;
    }

    private Scope? Outer => outer;

    private string Name => name;

    private CelType Type => type;
}
