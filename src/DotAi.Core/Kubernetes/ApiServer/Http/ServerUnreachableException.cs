namespace DotAi.Kubernetes.ApiServer.Http;

/// <summary>No whole answer came: the connection failed, broke, or took too long.</summary>
internal sealed class ServerUnreachableException(string message, Exception? inner) : Exception(message, inner)
{
    /// <summary>The innermost cause in words; the outer ones only repeat that something failed.</summary>
    public static ServerUnreachableException From(Exception exception)
    {
        var cause = exception;
        while (cause.InnerException is { } inner)
        {
            cause = inner;
        }

        // The handler's own sentence about a certificate says more than what lies beneath it.
        var told = exception.InnerException is System.Security.Authentication.AuthenticationException refused ? refused : cause;
        return new ServerUnreachableException(told.Message, exception);
    }
}
