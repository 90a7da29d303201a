using DotAi.Cel.Values;

namespace DotAi.Cel.Evaluation;

/// <summary>List and map literals with computed parts.</summary>
internal static class AggregateSteps
{
    private const int ListCost = 10;
    private const int MapCost = 30;

    internal static Step List(Step[] elements, bool[] optional)
    {
        var anyOptional = optional.Contains(true);
        return context =>
        {
            context.Charge(ListCost);
            var values = new CelValue[elements.Length];
            var count = 0;
            for (var i = 0; i < elements.Length; i++)
            {
                var value = elements[i](context);
                if (optional[i] && !value.IsError)
                {
                    if (value.Kind != CelKind.Optional)
                    {
                        return CelError.NoSuchOverload;
                    }

                    if (!value.HasOptionalValue)
                    {
                        continue;
                    }

                    value = value.OptionalContent;
                }

                if (value.IsError)
                {
                    return value;
                }

                values[count++] = value;
            }

            return CelValue.Of(new ArrayList(anyOptional ? values[..count] : values));
        };
    }

    internal static Step Map(Step[] keys, Step[] values, bool[] optional, CelDialect dialect) => context =>
    {
        context.Charge(MapCost);
        var map = new EntryMap(keys.Length);
        for (var i = 0; i < keys.Length; i++)
        {
            var error = AddEntry(map, keys[i](context), values[i](context), optional[i], dialect);
            if (error.IsError)
            {
                return error;
            }
        }

        return CelValue.Of(map);
    };

    private static CelValue AddEntry(EntryMap map, in CelValue key, CelValue value, bool optional, CelDialect dialect)
    {
        if (key.IsError || value.IsError)
        {
            return key.IsError ? key : value;
        }

        if (optional)
        {
            if (value.Kind != CelKind.Optional)
            {
                return CelError.NoSuchOverload;
            }

            if (!value.HasOptionalValue)
            {
                return default;
            }

            value = value.OptionalContent;
        }

        if (dialect == CelDialect.Specification && !KeyComparer.IsKey(key))
        {
            return CelError.Value("unsupported key type");
        }

        if (dialect == CelDialect.Kubernetes)
        {
            map.Set(key, value);
            return default;
        }

        return map.TryAdd(key, value) ? default : CelError.Value($"Failed with repeated key: {key}");
    }
}
