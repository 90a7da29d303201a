using System.Text.Json;

namespace DotAi.Benchmarks.Cel;

/// <summary>A two-container pod, and rules over it with a growing number of clauses.</summary>
internal static class CelSamples
{
    internal const string ContainerRule =
        """
        object.spec.containers.all(c, !c.image.endsWith(':latest'))
        && object.spec.containers.all(c, c.?securityContext.?privileged.orValue(false) == false)
        && object.spec.containers.all(c, has(c.resources) && has(c.resources.limits) && 'memory' in c.resources.limits)
        """;

    internal static JsonElement Pod { get; } = JsonDocument.Parse(
        """
        {
          "apiVersion": "v1", "kind": "Pod",
          "metadata": {"name": "shop", "namespace": "store", "labels": {"app": "shop"}},
          "spec": {"containers": [
            {"name": "web", "image": "registry.example.org/shop/web:1.4.2",
             "securityContext": {"privileged": false, "runAsNonRoot": true},
             "resources": {"limits": {"memory": "256Mi", "cpu": "500m"}}},
            {"name": "log", "image": "registry.example.org/shop/log:2.0.0",
             "resources": {"limits": {"memory": "64Mi"}}}
          ]}
        }
        """).RootElement;

    /// <summary>The rule's clauses repeated, none of them decided without being evaluated.</summary>
    internal static string Clauses(int count) =>
        string.Join(" && ", Enumerable.Range(0, count / 3).Select(_ => ContainerRule.ReplaceLineEndings(" ")));
}
