using System.Text;
using DotAi.Kubernetes;
using DotAi.Schemas;

namespace DotAi.Core.Tests.Schemas;

/// <summary>Reads schema text for tests.</summary>
internal static class SchemaReading
{
    public static readonly GroupVersionKind Widget = new("example.org", "v1", "Widget");

    public static SchemaNode Node(string json, SchemaForm form = SchemaForm.Structural)
    {
        var loaded = LoadedSchemas.Read(
            form,
            Encoding.UTF8.GetBytes(json),
            new SchemaPool());
        return loaded.Find(Widget)!.Root;
    }

    /// <summary>A custom resource whose <c>spec</c> has this schema.</summary>
    public static ResourceSchema Custom(string specJson) =>
        new(Widget, Node($$"""{"type":"object","properties":{"spec":{{specJson}} } }"""), SchemaForm.Structural);

    /// <summary>The schema of <c>spec</c> as read.</summary>
    public static SchemaNode Spec(string specJson) => Custom(specJson).Root.FindProperty("spec")!;

    /// <summary>A document whose component <c>Widget</c> is the kind, next to further components.</summary>
    public static ResourceSchema BuiltIn(string widgetProperties, string moreComponents = "")
    {
        var more = moreComponents.Length > 0 ? "," + moreComponents : "";
        var json = $$"""
            {"openapi":"3.0.0","paths":{"/x":{"get":{} } },"components":{"schemas":{
              "org.example.Widget":{"type":"object","properties":{{widgetProperties}},
                "x-kubernetes-group-version-kind":[{"group":"example.org","kind":"Widget","version":"v1"}] }
              {{more}}
            } } }
            """;
        return new ResourceSchema(Widget, Node(json, SchemaForm.OpenApiV3), SchemaForm.OpenApiV3);
    }
}
