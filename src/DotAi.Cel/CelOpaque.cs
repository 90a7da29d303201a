namespace DotAi.Cel;

/// <summary>A value of a type that CEL itself does not know; equality is <see cref="object.Equals(object)"/>.</summary>
public abstract class CelOpaque
{
    /// <summary>The type by which overloads are chosen and <c>type()</c> answers.</summary>
    public abstract CelType Type { get; }

    /// <summary>Whether <c>==</c> takes the value on its right side.</summary>
    internal virtual bool IsComparable => true;
}
