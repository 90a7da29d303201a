using Microsoft.Extensions.Logging;

namespace DotAi.Capabilities.Glossary;

/// <summary>Tells in the log what is wrong with glossary files; their good parts count all the same.</summary>
internal static partial class GlossaryLog
{
    private const int MostProblems = 100;

    public static CapabilityGlossary Tell(this CapabilityGlossary glossary, ILogger logger)
    {
        foreach (var problem in glossary.Problems.Take(MostProblems))
        {
            LogProblem(logger, problem.File, problem.Line, problem.Message);
        }

        return glossary;
    }

    [LoggerMessage(LogLevel.Warning, "Glossary file {File}, line {Line}: {Problem}")]
    private static partial void LogProblem(ILogger logger, string file, int line, string problem);
}
