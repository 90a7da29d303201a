using DotAi.Workflows;

namespace DotAi.Kubernetes.ApiServer;

/// <summary>Reads small files whose absence must be explained.</summary>
internal static class FileText
{
    private const long MaxBytes = 16 * 1024 * 1024;

    /// <exception cref="WorkflowException">The file cannot be read or is too large.</exception>
    public static string Read(string file)
    {
        try
        {
            return new FileInfo(file).Length <= MaxBytes ? File.ReadAllText(file) : throw Unreadable(file, "it is larger than 16 MiB", null);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw Unreadable(file, exception.Message, exception);
        }
    }

    private static WorkflowException Unreadable(string file, string reason, Exception? inner) =>
        new(new WorkflowError.Unavailable("cluster", $"'{file}' cannot be read: {reason}"), inner);
}
