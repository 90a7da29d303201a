using System.Text.Json;
using DotAi.Workflows;

namespace DotAi.Kubernetes.ApiServer.Credentials;

/// <summary>Credentials from a plugin, kept until shortly before they expire; without an expiry, until the server refuses them.</summary>
internal sealed class ExecCredentials(ExecPlugin plugin, TimeProvider time) : ICredentialSource, IDisposable
{
    private static readonly TimeSpan Margin = TimeSpan.FromSeconds(10);

    private readonly SemaphoreSlim _gate = new(1);
    private volatile Known? _known;

    public async ValueTask<Credential> GetAsync(CancellationToken cancellationToken)
    {
        if (Usable(_known) is { } kept)
        {
            return kept;
        }

        await _gate.WaitAsync(cancellationToken);
        try
        {
            if (Usable(_known) is { } meanwhile)
            {
                return meanwhile;
            }

            var fresh = Read(await new ExecProcess(plugin, time).RunAsync(cancellationToken));
            _known = fresh;
            return fresh.Credential;
        }
        finally
        {
            _gate.Release();
        }
    }

    public bool Invalidate()
    {
        _known = null;
        return true;
    }

    public void Dispose() => _gate.Dispose();

    private Credential? Usable(Known? known) =>
        known is not null && (known.Expires is null || time.GetUtcNow() < known.Expires - Margin) ? known.Credential : null;

    private Known Read(ReadOnlyMemory<byte> output)
    {
        var answer = Parse(output);
        if (answer.Kind != "ExecCredential" || answer.ApiVersion != plugin.ApiVersion)
        {
            throw Wrong($"it printed {answer.Kind ?? "an object without kind"} of {answer.ApiVersion ?? "no version"} where ExecCredential of {plugin.ApiVersion} was asked for");
        }

        return answer.Status switch
        {
            { ClientCertificateData: { Length: > 0 } certificate, ClientKeyData: { Length: > 0 } key } both =>
                new(new Credential(Empty(both.Token), PemCertificates.WithKey(certificate, key, $"the output of {plugin.Command}")), both.ExpirationTimestamp),
            { Token: { Length: > 0 } token } status => new(new Credential(token.Trim(), null), status.ExpirationTimestamp),
            _ => throw Wrong("its answer has neither a token nor a client certificate with key"),
        };
    }

    private ExecAnswer Parse(ReadOnlyMemory<byte> output)
    {
        try
        {
            return JsonSerializer.Deserialize(output.Span, ExecJson.Default.ExecAnswer) ?? throw Wrong("it printed null");
        }
        catch (JsonException)
        {
            // The text itself may hold a secret and stays out of the message.
            throw Wrong("what it printed is not the JSON of an ExecCredential");
        }
    }

    private static string? Empty(string? token) => string.IsNullOrWhiteSpace(token) ? null : token.Trim();

    private WorkflowException Wrong(string reason) => new(new WorkflowError.Unavailable(
        "cluster", $"The credential plugin '{plugin.Command}' of {plugin.User} cannot be used: {reason}. Run it by hand to see what it needs."));

    private sealed record Known(Credential Credential, DateTimeOffset? Expires);
}
