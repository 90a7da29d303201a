namespace DotAi.Capabilities.Glossary;

/// <summary>The part a kind plays among the kinds of its group.</summary>
public enum KindRole
{
    /// <summary>The glossary does not say.</summary>
    Unlisted,

    /// <summary>Answers a wish by itself.</summary>
    Primary,

    /// <summary>Belongs to a primary kind.</summary>
    Secondary,
}
