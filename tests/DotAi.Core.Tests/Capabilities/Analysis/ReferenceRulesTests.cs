using DotAi.Capabilities;
using DotAi.Capabilities.Analysis;

namespace DotAi.Core.Tests.Capabilities.Analysis;

public sealed class ReferenceRulesTests
{
    [Theory]
    [InlineData("rds.aws.m.upbound.io", "Reference to a SubnetGroup in rds to populate dbSubnetGroupName.", "SubnetGroup", "rds.aws.m.upbound.io")]
    [InlineData("rds.aws.upbound.io", "References to SecurityGroup in ec2 to populate vpcSecurityGroupIds.", "SecurityGroup", "ec2.aws.upbound.io")]
    [InlineData("rds.aws.upbound.io", "Selector for a Key in kms to populate kmsKeyId.", "Key", "kms.aws.upbound.io")]
    [InlineData("storage.azure.m.upbound.io", "Reference to a ResourceGroup in azure to populate resourceGroupName.", "ResourceGroup", "azure.m.upbound.io")]
    [InlineData("server.m.upcloud.com", "Reference to a Network in network to populate network.", "Network", "network.m.upcloud.com")]
    [InlineData("postgresql.sql.crossplane.io", "Reference to a Role in postgresql to populate owner.", "Role", "postgresql.sql.crossplane.io")]
    public void The_sentence_of_generated_providers_names_kind_and_group(string group, string sentence, string kind, string expectedGroup) =>
        Find(group, """{"thing": {"type": "object", "description": "SENTENCE", "properties": {"name": {"type": "string"}}}}""".Replace("SENTENCE", sentence, StringComparison.Ordinal))
            .ShouldBe([new CapabilityReference(kind, expectedGroup, "spec.thing")]);

    [Theory]
    [InlineData("serviceAccountName", "ServiceAccount", "")]
    [InlineData("storageClassName", "StorageClass", "storage.k8s.io")]
    [InlineData("passwordSecretRef", "Secret", "")]
    [InlineData("secretKeyRef", "Secret", "")]
    [InlineData("tlsSecretName", "Secret", "")]
    [InlineData("configMapKeyRef", "ConfigMap", "")]
    [InlineData("claimName", "PersistentVolumeClaim", "")]
    [InlineData("gatewayClassName", "GatewayClass", "gateway.networking.k8s.io")]
    public void Well_known_names_point_to_built_in_kinds(string field, string kind, string group) =>
        Find("any.example", """{"FIELD": {"type": "string"}}""".Replace("FIELD", field, StringComparison.Ordinal)).ShouldBe([new CapabilityReference(kind, group, $"spec.{field}")]);

    [Fact]
    public void A_reference_object_tells_its_kinds_by_choice_default_or_name()
    {
        const string Json = """
            {
              "storeRef": {"type": "object", "properties": {"name": {"type": "string"}, "kind": {"type": "string", "enum": ["Store", "ClusterStore"]}, "group": {"type": "string", "default": "stores.example"}}},
              "issuerRef": {"type": "object", "properties": {"name": {"type": "string"}}},
              "subnetRefs": {"type": "array", "items": {"type": "object", "properties": {"from": {"type": "object", "properties": {"name": {"type": "string"}}}}}}
            }
            """;

        Find("any.example", Json).ShouldBe(
        [
            new CapabilityReference("ClusterStore", "stores.example", "spec.storeRef"),
            new CapabilityReference("Issuer", null, "spec.issuerRef"),
            new CapabilityReference("Store", "stores.example", "spec.storeRef"),
            new CapabilityReference("Subnet", null, "spec.subnetRefs"),
        ]);
    }

    [Theory]
    [InlineData("""{"targetRef": {"type": "object", "properties": {"name": {"type": "string"}}}}""")]
    [InlineData("""{"issuerRef": {"type": "string"}}""")]
    [InlineData("""{"storageClass": {"type": "string", "description": "GLACIER or DEEP_ARCHIVE"}}""")]
    [InlineData("""{"href": {"type": "object", "properties": {"url": {"type": "string"}}}}""")]
    [InlineData("""{"x": {"type": "object", "description": "Reference to a lovely poem in seven parts to read."}}""")]
    [InlineData("""{"x": {"type": "object", "description": "Reference to a <Script> in rds to populate it."}}""")]
    [InlineData("""{"providerConfigRef": {"type": "object", "properties": {"name": {"type": "string"}}}}""")]
    public void What_names_no_kind_is_no_reference(string properties) => Find("any.example", properties).ShouldBeEmpty();

    private static IReadOnlyList<CapabilityReference> Find(string group, string properties)
    {
        var resource = Resources.Served(group, "Widget");
        return SchemaFacts.Of(resource, Resources.SpecSchema(resource, properties)).References;
    }
}
