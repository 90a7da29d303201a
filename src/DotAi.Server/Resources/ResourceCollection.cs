namespace DotAi.Server.Resources;

/// <summary>Resources of one kind: a URI template, how to list them and how to read one.</summary>
internal sealed record ResourceCollection
{
    /// <summary>Unique, in kebab case; also the name of the template.</summary>
    public required string Name { get; init; }

    public required string Title { get; init; }

    public required string Description { get; init; }

    /// <summary>RFC 6570 level 1: literal text and <c>{name}</c>, such as <c>dot-ai://capabilities/{id}</c>.</summary>
    public required string UriTemplate { get; init; }

    /// <summary>Of every resource in the collection.</summary>
    public required string MimeType { get; init; }

    public required ResourceLister List { get; init; }

    public required ResourceReader Read { get; init; }
}
