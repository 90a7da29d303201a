using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using DotAi.Text;
using DotAi.Workflows;

namespace DotAi.Server.Http;

/// <summary>Compares JSON with the type it is meant for and finds all differences, where the serializer stops at the first.</summary>
internal static class JsonShape
{
    private const int MostProblems = 50;

    public static IReadOnlyList<FieldProblem> Check(JsonElement element, JsonTypeInfo type)
    {
        var problems = new List<FieldProblem>();
        Check(element, type, path: "", problems);
        return problems;
    }

    private static void Check(JsonElement element, JsonTypeInfo type, string path, List<FieldProblem> problems)
    {
        if (problems.Count >= MostProblems)
        {
            return;
        }

        switch (type.Kind, element.ValueKind)
        {
            case (JsonTypeInfoKind.Object, JsonValueKind.Object):
                CheckMembers(element, type, path, problems);
                break;
            case (JsonTypeInfoKind.Dictionary, JsonValueKind.Object):
                foreach (var member in element.EnumerateObject())
                {
                    Check(member.Value, type.Options.GetTypeInfo(type.ElementType!), Join(path, member.Name), problems);
                }

                break;
            case (JsonTypeInfoKind.Enumerable, JsonValueKind.Array):
                CheckElements(element, type, path, problems);
                break;
            case (_, JsonValueKind.Null):
                CheckNull(type, path, problems);
                break;
            case (JsonTypeInfoKind.None, _):
                CheckValue(element, type, path, problems);
                break;
            default:
                problems.Add(new FieldProblem(path, $"{Subject(path)} must be {Expected(type)}, not {Found(element)}."));
                break;
        }
    }

    private static void CheckMembers(JsonElement element, JsonTypeInfo type, string path, List<FieldProblem> problems)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var member in element.EnumerateObject())
        {
            var name = Bounded(member.Name);
            var field = Join(path, name);
            if (!seen.Add(member.Name))
            {
                problems.Add(new FieldProblem(field, $"{field} is given more than once."));
            }
            else if (type.Properties.FirstOrDefault(property => property.Name == member.Name) is not { } property)
            {
                problems.Add(new FieldProblem(field, UnknownMember(field, name, type)));
            }
            else if (member.Value.ValueKind != JsonValueKind.Null)
            {
                Check(member.Value, type.Options.GetTypeInfo(property.PropertyType), field, problems);
            }
            else if (!property.IsSetNullable)
            {
                problems.Add(new FieldProblem(field, $"{field} must not be null."));
            }
        }

        foreach (var missing in type.Properties.Where(property => property.IsRequired && !seen.Contains(property.Name)))
        {
            var field = Join(path, missing.Name);
            problems.Add(new FieldProblem(field, $"{field} is required."));
        }
    }

    private static void CheckElements(JsonElement element, JsonTypeInfo type, string path, List<FieldProblem> problems)
    {
        var index = 0;
        foreach (var item in element.EnumerateArray())
        {
            Check(item, type.Options.GetTypeInfo(type.ElementType!), $"{path}[{index++}]", problems);
        }
    }

    private static void CheckNull(JsonTypeInfo type, string path, List<FieldProblem> problems)
    {
        if (path.Length == 0 || path.EndsWith(']') || type.Type.IsValueType)
        {
            problems.Add(new FieldProblem(path, $"{Subject(path)} must not be null."));
        }
    }

    private static void CheckValue(JsonElement element, JsonTypeInfo type, string path, List<FieldProblem> problems)
    {
        try
        {
            _ = element.Deserialize(type);
        }
        catch (JsonException)
        {
            problems.Add(new FieldProblem(path, $"{Subject(path)} must be {Expected(type)}, not {Found(element)}."));
        }
    }

    private static string UnknownMember(string field, string name, JsonTypeInfo type)
    {
        var known = type.Properties.Select(property => property.Name).ToList();
        return (NearMiss.Closest(name, known), known.Count) switch
        {
            ({ } meant, _) => $"{field} is not known; did you mean {meant}?",
            (null, 0) => $"{field} is not known; no fields are expected here.",
            _ => $"{field} is not known; the fields here are {string.Join(", ", known)}.",
        };
    }

    private static string Expected(JsonTypeInfo type)
    {
        var bare = Nullable.GetUnderlyingType(type.Type) ?? type.Type;
        return type.Kind switch
        {
            JsonTypeInfoKind.Object or JsonTypeInfoKind.Dictionary => "an object",
            JsonTypeInfoKind.Enumerable => "a list",
            _ when bare.IsEnum => "one of " + string.Join(", ", Enum.GetNames(bare).Select(JsonNamingPolicy.CamelCase.ConvertName)),
            _ when bare == typeof(string) => "text",
            _ when bare == typeof(bool) => "true or false",
            _ when bare == typeof(int) || bare == typeof(long) => "a whole number",
            _ when bare == typeof(double) || bare == typeof(decimal) || bare == typeof(float) => "a number",
            _ when bare == typeof(DateTimeOffset) || bare == typeof(DateTime) => "a time as in 2026-01-02T03:04:05Z",
            _ => "of another form",
        };
    }

    private static string Found(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "a list",
        JsonValueKind.String => "text",
        JsonValueKind.Number => Bounded(element.GetRawText()),
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        _ => "null",
    };

    private static string Subject(string path) => path.Length == 0 ? "The body" : path;

    private static string Join(string path, string name) => path.Length == 0 ? name : $"{path}.{name}";

    private static string Bounded(string text) => text.Length <= 80 ? text : text[..80] + "…";
}
