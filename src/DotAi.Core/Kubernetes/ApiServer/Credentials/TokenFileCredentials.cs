using DotAi.Workflows;

namespace DotAi.Kubernetes.ApiServer.Credentials;

/// <summary>
/// A token in a file that someone else rotates, such as the kubelet for service accounts. Read again at most once a minute, and
/// at once when the server refuses the token.
/// </summary>
internal sealed class TokenFileCredentials(string file, TimeProvider time) : ICredentialSource
{
    private const int MaxBytes = 1024 * 1024;
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(1);

    private volatile Reading? _read;

    public async ValueTask<Credential> GetAsync(CancellationToken cancellationToken)
    {
        if (_read is var (credential, readAt) && time.GetElapsedTime(readAt) < Fresh)
        {
            return credential;
        }

        var fresh = new Credential(await ReadAsync(cancellationToken), null);
        _read = new Reading(fresh, time.GetTimestamp());
        return fresh;
    }

    public bool Invalidate()
    {
        _read = null;
        return true;
    }

    private async Task<string> ReadAsync(CancellationToken cancellationToken)
    {
        try
        {
            var length = new FileInfo(file).Length;
            var token = length <= MaxBytes ? (await File.ReadAllTextAsync(file, cancellationToken)).Trim() : "";
            return token.Length > 0 ? token : throw Unreadable(length > MaxBytes ? "it is larger than 1 MiB" : "it is empty", null);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw Unreadable(exception.Message, exception);
        }
    }

    private WorkflowException Unreadable(string reason, Exception? inner) => new(
        new WorkflowError.Unavailable("cluster", $"The token file '{file}' gives no token for the API server: {reason}"), inner);

    private sealed record Reading(Credential Credential, long ReadAt);
}
