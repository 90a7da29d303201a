using System.Net.Sockets;
using DotAi.Workflows;
using Microsoft.AspNetCore.Connections;
using Serilog.Events;

namespace DotAi.Server.Hosting;

/// <summary>Failures to start that an operator can mend; they are told in one message and need no stack trace.</summary>
internal static class StartFailures
{
    public static bool CannotListen(Exception exception) =>
        exception is AddressInUseException or SocketException
        || (exception is IOException && exception.InnerException is not null && CannotListen(exception.InnerException));

    /// <summary>Whether a log event is the host's own account of a failure that the process reports on its way out.</summary>
    public static bool IsReportedElsewhere(LogEvent logEvent) =>
        logEvent.Exception is { } exception
        && (exception is WorkflowException || CannotListen(exception))
        && logEvent.Properties.TryGetValue("SourceContext", out var source)
        && source is ScalarValue { Value: string name }
        && name.StartsWith("Microsoft.Extensions.Hosting", StringComparison.Ordinal);
}
