using DotAi.Server.Hosting;

namespace DotAi.Server.Prompts;

internal static class PromptSetup
{
    /// <summary>Offers a prompt. The definition is created once, when the server starts.</summary>
    public static ServerBuilder AddPrompt(this ServerBuilder builder, Func<IServiceProvider, PromptDefinition> definition)
    {
        builder.Services.AddSingleton(definition);
        return builder;
    }
}
