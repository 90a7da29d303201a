using System.Net;
using System.Net.Sockets;
using System.Text;

namespace DotAi.Testing.Server;

/// <summary>A TCP connection for requests that no HTTP client would send. Everything is bounded by one deadline.</summary>
public sealed class RawConnection : IAsyncDisposable
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(30);

    private readonly CancellationTokenSource _limit = new(Deadline);
    private readonly TcpClient _client = new();

    private RawConnection()
    {
    }

    public static async Task<RawConnection> OpenAsync(Uri server)
    {
        var connection = new RawConnection();
        await connection._client.ConnectAsync(IPAddress.Loopback, server.Port, connection._limit.Token);
        return connection;
    }

    public async Task SendAsync(string text)
    {
        try
        {
            await _client.GetStream().WriteAsync(Encoding.Latin1.GetBytes(text), _limit.Token);
        }
        catch (IOException)
        {
            // The server may have refused and closed already; what it said is still to be read.
        }
    }

    /// <summary>What the server sends until it closes the connection.</summary>
    public async Task<string> ReadToEndAsync()
    {
        var bytes = new MemoryStream();
        try
        {
            await _client.GetStream().CopyToAsync(bytes, _limit.Token);
        }
        catch (IOException)
        {
            // A reset after the answer is an ending like any other.
        }

        return Encoding.UTF8.GetString(bytes.ToArray());
    }

    public ValueTask DisposeAsync()
    {
        _client.Dispose();
        _limit.Dispose();
        return ValueTask.CompletedTask;
    }
}
