using DotAi.Kubernetes;

namespace DotAi.Capabilities;

/// <summary>
/// What one resource of the cluster is good for. The generated JSON reader sets what a stored record lacks to null, so lists that
/// came later put their default back.
/// </summary>
public sealed record Capability
{
    /// <summary>Follows from the resource name: see <see cref="CapabilityId"/>.</summary>
    public required Guid Id { get; init; }

    /// <summary><c>plural.group</c>, or <c>plural</c> in the core group.</summary>
    public required string ResourceName { get; init; }

    public required string Kind { get; init; }

    /// <summary>What <c>kubectl</c> also calls it, for example <c>deploy</c>.</summary>
    public IReadOnlyList<string> ShortNames { get; init => field = value ?? []; } = [];

    public required string Group { get; init; }

    public required string Version { get; init; }

    public required string ApiVersion { get; init; }

    public required ResourceScope Scope { get; init; }

    /// <summary>What people call it, the most telling first.</summary>
    public required IReadOnlyList<string> Capabilities { get; init; }

    /// <summary>What people call the service around it; counts less in a search.</summary>
    public IReadOnlyList<string> RelatedTerms { get; init => field = value ?? []; } = [];

    /// <summary>Short names of those who run it, for example <c>aws</c>; empty when it runs in the cluster or nobody knows.</summary>
    public required IReadOnlyList<string> Providers { get; init; }

    public required IReadOnlyList<string> Abstractions { get; init; }

    public required CapabilityComplexity Complexity { get; init; }

    /// <summary>One to three sentences.</summary>
    public required string Description { get; init; }

    public required string UseCase { get; init; }

    /// <summary>How much was known when this was written, 0..1.</summary>
    public required double Confidence { get; init; }

    public IReadOnlyList<PrinterColumn> PrinterColumns { get; init => field = value ?? []; } = [];

    /// <summary>Kinds its fields point to, by kind.</summary>
    public IReadOnlyList<CapabilityReference> References { get; init => field = value ?? []; } = [];

    /// <summary>Controllers write it; nobody asks for it.</summary>
    public bool Bookkeeping { get; init; }

    /// <summary>Whether objects of it can be created at all.</summary>
    public bool Creatable { get; init; }

    /// <summary>It lacks one of create, get, list and delete.</summary>
    public bool FewVerbs { get; init; }

    /// <summary>It belongs to a primary kind: settings, attachments, copies, permissions.</summary>
    public bool Secondary { get; init; }

    /// <summary>The definition this was read from; the same hash means nothing to do.</summary>
    public required string SchemaHash { get; init; }

    public required DateTimeOffset AnalyzedAt { get; init; }

    /// <summary>Who wrote it: <c>rules</c>, <c>model</c> or <c>caller</c>.</summary>
    public required string Source { get; init; }
}
