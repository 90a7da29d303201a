using DotAi.Capabilities.Glossary;

namespace DotAi.Core.Tests.Capabilities.Glossary;

public sealed class ProviderMentionsTests
{
    [Theory]
    [InlineData("a bucket in Google Cloud", "gcp")]
    [InlineData("postgres on AWS", "aws")]
    [InlineData("vm in microsoft azure or amazon", "aws,azure")]
    [InlineData("a database in us-east-1", "aws")]
    [InlineData("a database in westeurope", "azure")]
    [InlineData("cluster in europe-west4", "gcp")]
    [InlineData("EKS with two nodes", "aws")]
    [InlineData("cloud run service", "gcp")]
    [InlineData("aks or gke", "azure,gcp")]
    [InlineData("EKS credentials for azure", "azure")]
    [InlineData("a database", "")]
    [InlineData("", "")]
    public void A_question_names_a_provider_by_name_region_or_service(string question, string providers) =>
        CapabilityGlossary.BuiltIn.ProvidersIn(question.Split(' ')).ShouldBe(
            providers.Split(',', StringSplitOptions.RemoveEmptyEntries), ignoreOrder: true);
}
