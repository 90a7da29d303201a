using DotAi.Capabilities.Analysis;

namespace DotAi.Core.Tests.Capabilities.Analysis;

public sealed class SchemaFactsTests
{
    [Fact]
    public void Only_what_a_person_sets_is_counted()
    {
        var resource = Resources.Served("unheard-of.example", "Widget");
        var schema = Resources.Schema(resource, """
            {"type": "object", "required": ["spec"], "properties": {
              "spec": {"type": "object", "required": ["size", "wheels", "forProvider"], "properties": {
                "size": {"type": "string"},
                "colour": {"type": "string"},
                "wheels": {"type": "array", "items": {"type": "object", "required": ["radius"], "properties": {"radius": {"type": "integer"}}}},
                "forProvider": {"type": "object", "required": ["region"], "properties": {"region": {"type": "string"}}},
                "initProvider": {"type": "object", "properties": {"region": {"type": "string"}, "more": {"type": "string"}}}
              }},
              "status": {"type": "object", "properties": {"ready": {"type": "boolean"}}}
            }}
            """);

        var facts = SchemaFacts.Of(resource, schema);

        (facts.Fields, facts.Required, facts.Depth).ShouldBe((7, 3, 3));
        facts.Complexity.ShouldBe(DotAi.Capabilities.CapabilityComplexity.Low);
    }

    [Fact]
    public void Paths_are_written_as_people_write_them()
    {
        var resource = Resources.Served("unheard-of.example", "Widget");
        var schema = Resources.SpecSchema(resource, """
            {"wheels": {"type": "array", "items": {"type": "object", "properties": {"radius": {"type": "integer"}}}},
             "labels": {"type": "object", "additionalProperties": {"type": "string"}}}
            """);

        SchemaWalk.Steps(schema).Select(step => step.Path)
            .ShouldBe(["spec", "spec.labels", "spec.labels[*]", "spec.wheels", "spec.wheels[*]", "spec.wheels[*].radius"]);
    }

    [Fact]
    public void Without_a_schema_nothing_is_known() =>
        SchemaFacts.Of(Resources.Served("unheard-of.example", "Widget"), schema: null).ShouldBeSameAs(SchemaFacts.None);

    [Fact]
    public void One_reference_is_kept_for_a_kind_and_the_one_whose_group_is_known()
    {
        var resource = Resources.Served("rds.aws.upbound.io", "Widget");
        var schema = Resources.SpecSchema(resource, """
            {"aRoleRef": {"type": "object", "properties": {"name": {"type": "string"}, "kind": {"type": "string", "default": "Role"}}},
             "roleArnRef": {"type": "object", "description": "Reference to a Role in iam to populate roleArn.", "properties": {"name": {"type": "string"}}},
             "roleArnSelector": {"type": "object", "description": "Selector for a Role in iam to populate roleArn."}}
            """);

        var reference = SchemaFacts.Of(resource, schema).References.ShouldHaveSingleItem();

        (reference.Kind, reference.Group, reference.Field).ShouldBe(("Role", "iam.aws.upbound.io", "spec.roleArnRef"));
    }
}
