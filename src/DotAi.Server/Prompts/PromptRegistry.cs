using System.Collections.Frozen;
using System.Text.Json;
using DotAi.Text;
using DotAi.Workflows;

namespace DotAi.Server.Prompts;

/// <summary>All prompts in the fixed order in which lists show them, and the check of what is asked of them.</summary>
internal sealed class PromptRegistry
{
    private const int LongestArgument = 20_000;
    private const int LongestName = 60;
    private const int MostProblems = 20;

    private readonly FrozenDictionary<string, PromptDefinition> _byName;

    /// <exception cref="ArgumentException">A name is not kebab case, or two prompts share it.</exception>
    public PromptRegistry(IEnumerable<PromptDefinition> definitions)
    {
        Prompts = [.. definitions.OrderBy(prompt => prompt.Name, StringComparer.Ordinal)];
        _byName = Prompts.ToFrozenDictionary(prompt => prompt.Name, StringComparer.Ordinal);
        if (Prompts.FirstOrDefault(prompt => !IsKebabCase(prompt.Name)) is { } misnamed)
        {
            throw new ArgumentException($"The prompt name '{misnamed.Name}' is not kebab case.", nameof(definitions));
        }
    }

    public IReadOnlyList<PromptDefinition> Prompts { get; }

    public PromptDefinition? Find(string name) => _byName.GetValueOrDefault(name);

    public string Unknown(string name) => NearMiss.Closest(name, _byName.Keys) is { } meant
        ? $"There is no prompt of this name; did you mean {meant}?"
        : "There is no prompt of this name; prompts/list names them all.";

    /// <summary>The members of an object as text, or all that is wrong with them.</summary>
    public static Result<IReadOnlyDictionary<string, string>> Check(PromptDefinition prompt, JsonElement given)
    {
        var accepted = new Dictionary<string, string>(StringComparer.Ordinal);
        var problems = new List<FieldProblem>();
        foreach (var argument in given.EnumerateObject())
        {
            var (name, value) = (argument.Name, argument.Value);
            if (Problem(prompt, name, value) is not { } problem) accepted[name] = value.GetString()!;
            else if (problems.Count < MostProblems) problems.Add(problem);
        }

        problems.AddRange(prompt.Arguments
            .Where(argument => argument.Required && string.IsNullOrWhiteSpace(accepted.GetValueOrDefault(argument.Name)))
            .Select(argument => new FieldProblem(argument.Name, $"{argument.Name} is required.")));
        return problems.Count > 0 ? new WorkflowError.Invalid(problems) : accepted;
    }

    private static FieldProblem? Problem(PromptDefinition prompt, string name, JsonElement value)
    {
        var known = prompt.Arguments.Select(argument => argument.Name).ToArray();
        if (!known.Contains(name))
        {
            var shown = name.Length <= LongestName ? name : string.Concat(name.AsSpan(0, LongestName), "…");
            return new FieldProblem(shown, NearMiss.Closest(name, known) is { } meant ? $"{shown} is not known here; did you mean {meant}?" : $"{shown} is not known here.");
        }

        if (value.ValueKind is not JsonValueKind.String) return new FieldProblem(name, $"{name} must be a string.");
        return value.GetString()!.Length > LongestArgument ? new FieldProblem(name, $"{name} must have at most {LongestArgument} characters.") : null;
    }

    private static bool IsKebabCase(string name) =>
        name.Split('-').All(word => word.Length > 0 && word.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter)));
}
