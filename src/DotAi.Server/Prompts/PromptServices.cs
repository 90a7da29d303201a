using Microsoft.Extensions.DependencyInjection.Extensions;

namespace DotAi.Server.Prompts;

internal static class PromptServices
{
    /// <summary>Offers a prompt. Definitions are created once, when the server starts.</summary>
    public static IServiceCollection AddPrompt(this IServiceCollection services, Func<IServiceProvider, PromptDefinition> definition)
    {
        services.TryAddSingleton<PromptRegistry>();
        return services.AddSingleton(definition);
    }
}
