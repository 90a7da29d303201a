using System.Globalization;
using DotAi.Cel.Values;

namespace DotAi.Cel.Evaluation;

/// <summary>Fields, elements and optionals. Tests of presence and optional selections cost nothing, as in Kubernetes.</summary>
internal static class AccessSteps
{
    internal static Step Field(Step operand, string field, CelDialect dialect)
    {
        var missing = CelError.NoSuchKey(field);
        return context =>
        {
            var value = operand(context);
            context.Charge(1);
            if (value.Kind == CelKind.Map)
            {
                return value.AsMap().TryGet(field, out var found) ? found : missing;
            }

            return value.Kind == CelKind.Optional ? SelectedOf(value, field, dialect) : Unsuitable(value);
        };
    }

    internal static Step OptionalField(Step operand, string field) => context =>
    {
        var value = operand(context);
        return value.Kind switch
        {
            CelKind.Map => Optional(value.AsMap().TryGet(field, out var found), found),
            CelKind.Optional => OptionalFieldOf(value, field),
            _ => Absent(value, CelValue.None),
        };
    };

    internal static Step Has(Step operand, string field) => context =>
    {
        var value = operand(context);
        if (value.Kind == CelKind.Optional)
        {
            if (!value.HasOptionalValue)
            {
                return CelValue.Of(false);
            }

            value = value.OptionalContent;
        }

        return value.Kind == CelKind.Map ? CelValue.Of(value.AsMap().TryGet(field, out _)) : Absent(value, CelValue.Of(false));
    };

    internal static Step Index(Step operand, Step key, bool optional, CelDialect dialect) => context =>
    {
        var value = operand(context);
        if (value.IsError)
        {
            return value;
        }

        var position = key(context);
        if (position.IsError)
        {
            return position;
        }

        context.Charge(1);
        if (value.Kind == CelKind.Optional)
        {
            return !value.HasOptionalValue ? value
                : optional || IsContainer(value.OptionalContent, dialect) ? OptionalElement(value.OptionalContent, position)
                : CelError.NoSuchKey(Shown(position));
        }

        return optional ? OptionalElement(value, position) : Element(value, position);
    };

    internal static Step OptionalMap(Step target, int slot, Step body, bool flat) => context =>
    {
        var value = target(context);
        if (value.Kind != CelKind.Optional)
        {
            return Unsuitable(value);
        }

        if (!value.HasOptionalValue)
        {
            return CelValue.None;
        }

        context.SetLocal(slot, value.OptionalContent);
        var result = body(context);
        if (result.IsError || !flat)
        {
            return result.IsError ? result : CelValue.OptionalOf(result);
        }

        return result.Kind == CelKind.Optional ? result : CelError.NoSuchOverload;
    };

    /// <summary>The element of a list or the value of a map's key, or an error.</summary>
    internal static CelValue Element(in CelValue container, in CelValue key)
    {
        switch (container.Kind)
        {
            case CelKind.Map:
                return container.AsMap().TryGet(key, out var found) ? found : CelError.NoSuchKey(Shown(key));
            case CelKind.List when IndexOf(key) is { } index:
                var list = container.AsList();
                return index >= 0 && index < list.Count
                    ? list[(int)index]
                    : CelError.Value(string.Create(CultureInfo.InvariantCulture, $"index out of bounds: {index}"));
            default:
                return CelError.NoSuchOverload;
        }
    }

    /// <summary>The kinds that may name an element or entry.</summary>
    internal static bool IsQualifier(in CelValue key) => KeyComparer.IsKey(key) || key.Kind == CelKind.Double;

    private static CelValue OptionalElement(in CelValue container, in CelValue key)
    {
        switch (container.Kind)
        {
            case CelKind.Map when IsQualifier(key):
                return Optional(container.AsMap().TryGet(key, out var found), found);
            case CelKind.Map:
                return CelError.Value($"invalid qualifier type: {CelType.Of(key).Name}");
            case CelKind.List when IndexOf(key) is { } index:
                var list = container.AsList();
                return index >= 0 && index < list.Count ? CelValue.OptionalOf(list[(int)index]) : CelValue.None;
            case CelKind.List:
                return CelError.NoSuchOverload;
            default:
                return CelValue.None;
        }
    }

    private static CelValue OptionalFieldOf(in CelValue optional, string field)
    {
        if (!optional.HasOptionalValue)
        {
            return optional;
        }

        var content = optional.OptionalContent;
        return content.Kind switch
        {
            CelKind.Map => Optional(content.AsMap().TryGet(field, out var found), found),
            CelKind.Optional => OptionalFieldOf(content, field),
            _ => Absent(content, CelValue.None),
        };
    }

    /// <summary>A plain selection on an optional; the specification has it fail where what is held has no fields at all.</summary>
    private static CelValue SelectedOf(in CelValue optional, string field, CelDialect dialect) =>
        !optional.HasOptionalValue || IsContainer(optional.OptionalContent, dialect) ? OptionalFieldOf(optional, field) : CelError.NoSuchKey(field);

    private static bool IsContainer(in CelValue value, CelDialect dialect) =>
        dialect == CelDialect.Kubernetes || value.Kind is CelKind.Map or CelKind.List or CelKind.Optional;

    private static CelValue Optional(bool found, in CelValue value) =>
        !found ? CelValue.None : value.IsError ? value : CelValue.OptionalOf(value);

    /// <summary>Scalars have no fields, which a test of presence may ask; lists refuse the question, as in the reference implementation.</summary>
    private static CelValue Absent(in CelValue value, in CelValue absent) => value.Kind switch
    {
        CelKind.Error => value,
        CelKind.List => CelError.Value("unsupported index type 'string' in list"),
        _ => absent,
    };

    private static CelValue Unsuitable(in CelValue value) => value.IsError ? value : CelError.NoSuchOverload;

    private static string Shown(in CelValue key) => key.Kind == CelKind.String ? key.AsString() : ValueText.Of(key);

    private static long? IndexOf(in CelValue key) => key.Kind switch
    {
        CelKind.Int => key.AsInt(),
        CelKind.UInt => key.AsUInt() <= int.MaxValue ? (long)key.AsUInt() : -1,
        CelKind.Double when Math.Floor(key.AsDouble()) == key.AsDouble() && Math.Abs(key.AsDouble()) < int.MaxValue => (long)key.AsDouble(),
        _ => null,
    };
}
