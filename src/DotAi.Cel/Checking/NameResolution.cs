namespace DotAi.Cel.Checking;

/// <summary>Finds names from the innermost part of the container outwards, as the specification orders them.</summary>
internal sealed class NameResolution(CelEnvironment environment)
{
    internal (Reference Reference, CelType Type)? Find(string name)
    {
        foreach (var candidate in Candidates(name))
        {
            if (environment.FindVariable(candidate) is { } type)
            {
                return (new Reference.Variable(candidate), type);
            }

            if (environment.Declarations.TryGetName(candidate, out var value))
            {
                return (new Reference.Constant(value), value.Kind == CelKind.Type ? CelType.TypeOf(value.AsType()) : CelType.Of(value));
            }
        }

        return null;
    }

    internal FunctionGroup? FindFunction(string name)
    {
        foreach (var candidate in Candidates(name))
        {
            if (environment.Declarations.FindFunction(candidate) is { } group)
            {
                return group;
            }
        }

        return null;
    }

    internal string Undeclared(string name) =>
        $"undeclared reference to '{name}' (in container '{environment.Container}'){Suggestion.For(name, environment.VariableNames)}";

    internal string UndeclaredFunction(string name) =>
        $"undeclared reference to '{name}' (in container '{environment.Container}'){Suggestion.For(name, environment.Declarations.FunctionNames)}";

    private IEnumerable<string> Candidates(string name)
    {
        if (name[0] == '.')
        {
            yield return name[1..];
            yield break;
        }

        for (var container = environment.Container; container.Length > 0;)
        {
            yield return $"{container}.{name}";
            var dot = container.LastIndexOf('.');
            container = dot < 0 ? "" : container[..dot];
        }

        yield return name;
    }
}
