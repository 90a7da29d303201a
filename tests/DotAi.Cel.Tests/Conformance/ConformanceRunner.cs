using System.Text.Json;

namespace DotAi.Cel.Tests.Conformance;

/// <summary>Runs one test of the data and says what is wrong; null when it passes.</summary>
internal static class ConformanceRunner
{
    private static readonly CelEnvironment Everything = CelEnvironment.Standard
        .WithLibrary(CelLibrary.Strings)
        .WithLibrary(CelLibrary.Lists)
        .WithLibrary(CelLibrary.Sets)
        .WithLibrary(CelLibrary.Math)
        .WithLibrary(CelLibrary.Encoders)
        .WithLibrary(CelLibrary.Bindings)
        .WithLibrary(CelLibrary.Blocks)
        .WithLibrary(CelLibrary.TwoVariableComprehensions);

    internal static string? Run(ConformanceCase test)
    {
        var environment = Declare(Everything.WithContainer(test.Container), test.Test);
        var compilation = (test.Has("disableCheck") ? environment.WithoutTypeCheck() : environment).Compile(test.Expression);
        if (!compilation.Succeeded)
        {
            return test.Has("evalError") ? null : compilation.ToString();
        }

        if (test.Test.TryGetProperty("typedResult", out var typed) && typed.TryGetProperty("deducedType", out var deduced)
            && WrongType(compilation.Program.ResultType, ExpectedValue.ReadType(deduced)) is { } wrong)
        {
            return wrong;
        }

        if (test.Has("checkOnly"))
        {
            return null;
        }

        var result = compilation.Program.Evaluate(Bindings(test.Test), CancellationToken.None);
        if (test.Has("evalError"))
        {
            return result.IsError ? null : $"expected an error but got {result.Value}";
        }

        var expected = test.Test.TryGetProperty("value", out var value) ? ExpectedValue.Read(value)
            : typed.ValueKind == JsonValueKind.Object && typed.TryGetProperty("result", out value) ? ExpectedValue.Read(value)
            : CelValue.Of(true);
        return Same(result.Value, expected) ? null : $"expected {expected} but got {result.Value}";
    }

    private static CelEnvironment Declare(CelEnvironment environment, JsonElement test)
    {
        if (!test.TryGetProperty("typeEnv", out var declarations))
        {
            return environment;
        }

        var functions = declarations.EnumerateArray().Where(d => d.TryGetProperty("function", out _)).SelectMany(Functions).ToList();
        environment = functions.Count == 0 ? environment : environment.WithLibrary(new CelLibrary("test", functions));
        foreach (var declaration in declarations.EnumerateArray().Where(d => d.TryGetProperty("ident", out _)))
        {
            var type = ExpectedValue.ReadType(declaration.GetProperty("ident").GetProperty("type"));
            environment = environment.WithVariable(declaration.GetProperty("name").GetString()!, type);
        }

        return environment;
    }

    private static IEnumerable<CelFunction> Functions(JsonElement declaration)
    {
        foreach (var overload in declaration.GetProperty("function").GetProperty("overloads").EnumerateArray())
        {
            var parameters = overload.GetProperty("params").EnumerateArray().Select(p => ExpectedValue.ReadType(p).ToString());
            var signature = $"{string.Join(", ", parameters)} -> {ExpectedValue.ReadType(overload.GetProperty("resultType"))}";
            yield return CelFunction.Global(declaration.GetProperty("name").GetString()!, signature, (_, _) => CelValue.Null);
        }
    }

    private static CelBindings Bindings(JsonElement test)
    {
        var bindings = new CelBindings();
        if (test.TryGetProperty("bindings", out var given))
        {
            foreach (var binding in given.EnumerateObject())
            {
                bindings[binding.Name] = ExpectedValue.Read(binding.Value.GetProperty("value"));
            }
        }

        return bindings;
    }

    private static string? WrongType(CelType found, CelType expected) =>
        found.ToString() == expected.ToString() ? null : $"expected type {expected} but got {found}";

    /// <summary>Same kind and value: 1 and 1u are equal in the language, but not the same result.</summary>
    private static bool Same(CelValue left, CelValue right)
    {
        if (left.Kind != right.Kind)
        {
            return false;
        }

        return left.Kind switch
        {
            CelKind.Double => left.AsDouble().Equals(right.AsDouble()),
            CelKind.List => left.AsList().Count == right.AsList().Count
                && Enumerable.Range(0, left.AsList().Count).All(i => Same(left.AsList()[i], right.AsList()[i])),
            CelKind.Map => left.AsMap().Count == right.AsMap().Count && Enumerable.Range(0, left.AsMap().Count).All(i =>
                right.AsMap().TryGet(left.AsMap().KeyAt(i), out var other) && Same(left.AsMap().ValueAt(i), other)),
            _ => left == right,
        };
    }
}
