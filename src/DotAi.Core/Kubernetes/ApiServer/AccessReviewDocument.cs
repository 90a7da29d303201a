namespace DotAi.Kubernetes.ApiServer;

/// <summary>A question to the server about DotAi's own rights.</summary>
internal sealed record AccessReviewDocument(string ApiVersion, string Kind, AccessReviewDocument.SpecItem? Spec, AccessReviewDocument.StatusItem? Status)
{
    internal sealed record SpecItem(AttributesItem? ResourceAttributes);

    internal sealed record AttributesItem(string Verb, string Group, string Resource, string? Subresource, string? Namespace, string? Name);

    internal sealed record StatusItem(bool Allowed, string? Reason, string? EvaluationError);
}
