using DotAi.Capabilities.Glossary;

namespace DotAi.Core.Tests.Capabilities.Glossary;

public sealed class BuiltInGlossaryTests
{
    private static readonly CapabilityGlossary Glossary = CapabilityGlossary.BuiltIn;

    [Fact]
    public void The_files_that_ship_have_no_problems() => Glossary.Problems.ShouldBeEmpty();

    [Fact]
    public void It_is_broad()
    {
        Glossary.Entries.Count.ShouldBeGreaterThan(300);
        Glossary.Providers.Count.ShouldBeGreaterThan(20);
        Glossary.Synonyms.Sets.Count.ShouldBeGreaterThan(100);
    }

    [Fact]
    public void No_kind_drowns_in_words()
    {
        var tags = Glossary.Entries.SelectMany(entry => entry.Primary.Concat(entry.Secondary)).ToArray();

        tags.Max(kind => kind.Tags.Count).ShouldBeLessThanOrEqualTo(24);
        tags.SelectMany(kind => kind.Tags).ShouldAllBe(tag => tag.Length <= 60 && tag.Trim() == tag);
    }

    [Fact]
    public void A_service_names_each_kind_in_one_role_only()
    {
        var twice = Glossary.Entries.Where(entry => !entry.IsGeneric).SelectMany(entry =>
            entry.Primary.Concat(entry.Secondary)
                .SelectMany(tags => tags.Kinds)
                .Where(kind => kind.IsExact)
                .GroupBy(kind => kind.Text, StringComparer.OrdinalIgnoreCase)
                .Where(group => group.Count() > 1)
                .Select(group => $"{entry.Name}: {group.Key}"));

        twice.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("rds.aws.m.upbound.io", "Instance", "postgresql", "aws")]
    [InlineData("rds.services.k8s.aws", "DBInstance", "relational database", "aws")]
    [InlineData("s3.aws.upbound.io", "Bucket", "object storage", "aws")]
    [InlineData("sql.gcp.upbound.io", "DatabaseInstance", "relational database", "gcp")]
    [InlineData("dbforpostgresql.azure.m.upbound.io", "FlexibleServer", "managed postgres", "azure")]
    [InlineData("network.azure.upbound.io", "VirtualNetwork", "vnet", "azure")]
    [InlineData("container.gcp.m.upbound.io", "Cluster", "kubernetes cluster", "gcp")]
    [InlineData("uks.upcloud.com", "KubernetesCluster", "kubernetes cluster", "upcloud")]
    [InlineData("repo.github.upbound.io", "BranchProtection", "protect main branch", "github")]
    [InlineData("infrastructure.cluster.x-k8s.io", "AWSManagedMachinePool", "managed node group", "aws")]
    public void A_hosted_service_is_known_by_its_plain_name_and_its_provider(string group, string kind, string tag, string provider)
    {
        var match = Glossary.Match(Resources.Served(group, kind));

        match.Role.ShouldBe(KindRole.Primary);
        match.Tags.ShouldContain(tag);
        match.Providers.Select(known => known.Name).ShouldBe([provider]);
    }

    [Theory]
    [InlineData("apps", "Deployment", "web app")]
    [InlineData("batch", "CronJob", "cron")]
    [InlineData("", "Secret", "password")]
    [InlineData("autoscaling", "HorizontalPodAutoscaler", "autoscaling")]
    [InlineData("cert-manager.io", "ClusterIssuer", "let's encrypt")]
    [InlineData("argoproj.io", "Application", "gitops")]
    [InlineData("keda.sh", "ScaledObject", "scale to zero")]
    [InlineData("postgresql.cnpg.io", "Cluster", "postgres")]
    [InlineData("kafka.strimzi.io", "Kafka", "message broker")]
    [InlineData("velero.io", "Schedule", "backup schedule")]
    [InlineData("elasticsearch.k8s.elastic.co", "Elasticsearch", "search engine")]
    [InlineData("rabbitmq.com", "RabbitmqCluster", "message queue")]
    public void What_runs_in_the_cluster_is_known_and_belongs_to_no_provider(string group, string kind, string tag)
    {
        var match = Glossary.Match(Resources.Served(group, kind));

        match.Tags.ShouldContain(tag);
        match.Providers.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("events.k8s.io", "Event")]
    [InlineData("", "Event")]
    [InlineData("coordination.k8s.io", "Lease")]
    [InlineData("authorization.k8s.io", "SubjectAccessReview")]
    [InlineData("discovery.k8s.io", "EndpointSlice")]
    [InlineData("apps", "ControllerRevision")]
    [InlineData("aws.upbound.io", "ProviderConfigUsage")]
    [InlineData("wgpolicyk8s.io", "PolicyReport")]
    [InlineData("pkg.crossplane.io", "ProviderRevision")]
    [InlineData("unheard-of.example", "WidgetRevision")]
    public void What_controllers_write_is_bookkeeping(string group, string kind) =>
        Glossary.Match(Resources.Served(group, kind)).IsBookkeeping.ShouldBeTrue();

    [Theory]
    [InlineData("elbv2.aws.upbound.io", "LBTargetGroupAttachment")]
    [InlineData("rds.aws.upbound.io", "ParameterGroup")]
    [InlineData("storage.gcp.upbound.io", "BucketACL")]
    [InlineData("ec2.aws.upbound.io", "RouteTableAssociation")]
    [InlineData("aws.upbound.io", "ProviderConfig")]
    [InlineData("unheard-of.example", "WidgetPermission")]
    public void What_belongs_to_another_kind_is_secondary(string group, string kind) =>
        Glossary.Match(Resources.Served(group, kind)).Role.ShouldBe(KindRole.Secondary);
}
