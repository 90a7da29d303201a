using System.Text;
using DotAi.Workflows;

namespace DotAi.Kubernetes.ApiServer.Kubeconfigs;

/// <summary>Reads values that stand in the kubeconfig as base64 or in a file beside it; the inline one wins.</summary>
internal sealed class KubeconfigData(string folder, List<string> problems)
{
    public string PathOf(string file) => Path.GetFullPath(file, folder.Length == 0 ? Environment.CurrentDirectory : folder);

    /// <summary>Null when neither is given or it cannot be read.</summary>
    public string? Read(string? data, string? file, string what)
    {
        try
        {
            return (data, file) switch
            {
                ({ Length: > 0 }, _) => Encoding.UTF8.GetString(Convert.FromBase64String(data)),
                (_, { Length: > 0 }) => FileText.Read(PathOf(file)),
                _ => null,
            };
        }
        catch (FormatException)
        {
            problems.Add($"The {what} is not base64.");
        }
        catch (WorkflowException exception)
        {
            problems.Add($"The {what}: {exception.Message}");
        }

        return null;
    }
}
