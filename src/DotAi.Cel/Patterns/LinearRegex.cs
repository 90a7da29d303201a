using System.Diagnostics.CodeAnalysis;

namespace DotAi.Cel.Patterns;

/// <summary>
/// A regular expression in RE2 syntax, matched in time linear in the text: the automaton's states are followed side by side
/// (Pike's machine; R. Cox, "Regular Expression Matching: the Virtual Machine Approach"), so no pattern can make it backtrack.
/// </summary>
internal sealed class LinearRegex
{
    private readonly RegexInstruction[] _instructions;

    private LinearRegex(RegexInstruction[] instructions) => _instructions = instructions;

    internal static bool TryCompile(string pattern, [NotNullWhen(true)] out LinearRegex? regex, [NotNullWhen(false)] out string? problem)
    {
        try
        {
            regex = new LinearRegex(RegexProgram.Compile(RegexParser.Parse(pattern)).Instructions);
            problem = null;
            return true;
        }
        catch (RegexSyntaxException exception)
        {
            regex = null;
            problem = exception.Message;
            return false;
        }
    }

    /// <summary>Whether the pattern matches anywhere in the text.</summary>
    internal bool IsMatch(string text)
    {
        using var machine = new PikeMachine(_instructions, text);
        return machine.Run(0, firstWins: true) is not null;
    }

    /// <summary>The leftmost match at or after a position, the preferred one of those that start there.</summary>
    internal (int Start, int End)? Find(string text, int from)
    {
        using var machine = new PikeMachine(_instructions, text);
        return machine.Run(from, firstWins: false);
    }
}
