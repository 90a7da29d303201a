using DotAi.Server.Hosting;
using DotAi.Server.Prompts;
using DotAi.Server.Resources;
using DotAi.Workflows;

namespace DotAi.Server.Features.Guides;

/// <summary>Prompts that open a guided task, and stored capabilities as resources.</summary>
internal static class CapabilityGuides
{
    private const string ScanText =
        "Scan what the cluster can do. Call the tool manageOrgData with dataType 'capabilities' and operation 'scan'. Each answer names the "
        + "question to put to me and, under REQUIRED_NEXT_CALL, the arguments of the next call. Ask me every question, wait for my answer, and pass "
        + "it on unchanged. When the scan is complete, tell me how many resources are stored, what failed and why.";

    private const string StatusText =
        "Show the status of DotAi. Call the tool version and tell me in a few lines: the overall state, which cluster and which store are used, how "
        + "many capabilities are stored, and for everything that is degraded what it means and what I can do about it.";

    public static ServerBuilder AddCapabilityGuides(this ServerBuilder builder) => builder
        .AddPrompt(_ => Guide("scan-capabilities", "Scan capabilities", "Find out, step by step, what the cluster can do.", ScanText))
        .AddPrompt(_ => Guide("status", "Status", "Show what works, what is degraded and what that means.", StatusText))
        .AddResources(services => ActivatorUtilities.CreateInstance<CapabilityResources>(services).Define());

    private static PromptDefinition Guide(string name, string title, string description, string text)
    {
        Result<IReadOnlyList<PromptText>> messages = new[] { PromptText.FromUser(text) };
        return new PromptDefinition { Name = name, Title = title, Description = description, Render = (_, _) => Task.FromResult(messages) };
    }
}
