namespace DotAi.Schemas;

/// <summary>How items of a list are told apart (<c>x-kubernetes-list-type</c>).</summary>
public enum ListType : byte
{
    /// <summary>Not said; treated as one value.</summary>
    Unspecified,
    Atomic,

    /// <summary>Scalars, each at most once.</summary>
    Set,

    /// <summary>Objects, told apart by <see cref="SchemaNode.ListMapKeys"/>.</summary>
    Map,
}
