using System.Text.Json;
using DotAi.Kubernetes.Yaml;
using DotAi.Workflows;

namespace DotAi.Kubernetes.ApiServer.Kubeconfigs;

/// <summary>Reads the files that <c>KUBECONFIG</c> names.</summary>
internal static class KubeconfigFiles
{
    private static readonly YamlLimits Limits = new() { MaxDepth = 64, MaxExpandedBytes = 4 * 1024 * 1024, MaxDocuments = 1 };

    /// <param name="list">File names joined by the platform's path separator; those that do not exist are passed over if another does.</param>
    /// <exception cref="KubeconfigException">None exists, or one cannot be read.</exception>
    public static MergedKubeconfig Read(string list)
    {
        var files = list.Split(Path.PathSeparator, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var existing = files.Where(File.Exists).ToList();
        if (existing.Count == 0)
        {
            throw new KubeconfigException([$"There is no kubeconfig at {string.Join(" or ", files.Select(file => $"'{file}'"))}; correct the path or remove the setting."]);
        }

        var merged = new MergedKubeconfig();
        var problems = new List<string>();
        foreach (var file in existing.Select(Path.GetFullPath))
        {
            try
            {
                merged.Add(Parse(file), Path.GetDirectoryName(file)!);
            }
            catch (Exception exception) when (exception is WorkflowException or JsonException or YamlFormatException)
            {
                problems.Add($"The kubeconfig '{file}' cannot be read: {exception.Message}");
            }
        }

        return problems.Count == 0 ? merged : throw new KubeconfigException(problems);
    }

    private static KubeconfigDocument Parse(string file)
    {
        var documents = YamlReader.Read(System.Text.Encoding.UTF8.GetBytes(FileText.Read(file)), Limits);
        return documents.Count == 0
            ? new KubeconfigDocument()
            : JsonSerializer.Deserialize(documents[0].Span, KubeconfigJson.Default.KubeconfigDocument) ?? new KubeconfigDocument();
    }
}
