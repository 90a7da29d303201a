namespace DotAi.Kubernetes.ApiServer;

/// <summary>The server's answer to who DotAi is.</summary>
internal sealed record SelfReviewDocument(SelfReviewDocument.UserStatus? Status)
{
    internal sealed record UserStatus(UserItem? UserInfo);

    internal sealed record UserItem(string? Username, IReadOnlyList<string>? Groups);
}
