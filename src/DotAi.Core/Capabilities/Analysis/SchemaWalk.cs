using DotAi.Schemas;

namespace DotAi.Capabilities.Analysis;

/// <summary>
/// Walks the fields a person may set: everything but apiVersion, kind, metadata and status. Bounded in depth and number, because
/// kinds may contain themselves.
/// </summary>
internal static class SchemaWalk
{
    public const int MaxDepth = 20;
    public const int MaxSteps = 20_000;

    public static IEnumerable<SchemaStep> Steps(ResourceSchema schema)
    {
        var waiting = new Stack<SchemaStep>();
        foreach (var (name, node) in schema.Root.Properties.Reverse())
        {
            if (name is not ("apiVersion" or "kind" or "metadata" or "status"))
                waiting.Push(new(name, node, Parent: null, Depth: 1, schema.Root.IsRequired(name) || name == "spec"));
        }

        for (var taken = 0; taken < MaxSteps && waiting.TryPop(out var step); taken++)
        {
            yield return step;
            if (step.Depth < MaxDepth)
                PushBelow(step, waiting);
        }
    }

    private static void PushBelow(SchemaStep step, Stack<SchemaStep> waiting)
    {
        if ((step.Node.Items ?? step.Node.AdditionalProperties) is { } element)
            waiting.Push(new("[*]", element, step, step.Depth, IsRequired: false));

        for (var at = step.Node.Properties.Length - 1; at >= 0; at--)
        {
            var (name, node) = step.Node.Properties[at];

            // Crossplane's initProvider repeats forProvider.
            if (name != "initProvider")
                waiting.Push(new(name, node, step, step.Depth + 1, step.IsRequired && step.Node.IsRequired(name)));
        }
    }
}
