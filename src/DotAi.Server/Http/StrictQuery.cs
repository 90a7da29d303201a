using System.Reflection;
using DotAi.Server.Errors;
using DotAi.Text;
using DotAi.Workflows;
using Microsoft.AspNetCore.Http.Metadata;

namespace DotAi.Server.Http;

/// <summary>Refuses query parameters that an endpoint does not take: a misspelt filter must not look like no filter.</summary>
internal static class StrictQuery
{
    public static EndpointFilterDelegate Create(EndpointFilterFactoryContext factory, EndpointFilterDelegate next)
    {
        var known = Names(factory.MethodInfo).Order(StringComparer.Ordinal).ToArray();
        return context =>
        {
            var query = context.HttpContext.Request.Query;
            var problems = query.Keys.Where(key => !known.Contains(key, StringComparer.OrdinalIgnoreCase)).Select(key => Unknown(key, known)).ToList();
            return problems.Count == 0
                ? next(context)
                : ValueTask.FromResult<object?>(new WorkflowError.Invalid(problems).ToHttp());
        };
    }

    private static IEnumerable<string> Names(MethodInfo handler) =>
        handler.GetParameters().SelectMany(parameter => parameter.GetCustomAttribute<AsParametersAttribute>() is null
            ? Name(parameter, parameter.ParameterType, parameter.Name)
            : parameter.ParameterType.GetProperties().SelectMany(property => Name(property, property.PropertyType, property.Name)));

    private static IEnumerable<string> Name(ICustomAttributeProvider place, Type type, string? name)
    {
        if (!IsText(Nullable.GetUnderlyingType(type) ?? type.GetElementType() ?? type))
        {
            return [];
        }

        var chosen = place.GetCustomAttributes(inherit: true).OfType<IFromQueryMetadata>().FirstOrDefault()?.Name ?? name;
        return chosen is null ? [] : [chosen];
    }

    // What is not read from text is a service, the body or the request itself.
    private static bool IsText(Type type) =>
        type.IsEnum || Array.Exists(type.GetInterfaces(), one => one.IsGenericType && one.GetGenericTypeDefinition() == typeof(IParsable<>));

    private static FieldProblem Unknown(string key, string[] known)
    {
        var shown = key.Length <= 80 ? key : key[..80] + "…";
        var advice = NearMiss.Closest(key, known) is { } meant ? $"did you mean {meant}?" : "this path does not take it.";
        return new FieldProblem(shown, $"{shown} is not a known query parameter; {advice}");
    }
}
