namespace DotAi.Cel.Checking;

/// <summary>
/// Agreement of types with type variables, after the reference implementation's checker: <c>dyn</c> agrees with everything,
/// a variable takes the more general of the types it meets, null fits where a value may be absent.
/// </summary>
internal sealed class TypeMatching
{
    private Dictionary<string, CelType> _substitutions = new(StringComparer.Ordinal);
    private int _fresh;

    internal CelType Fresh() => CelType.Parameter($"_{_fresh++}");

    /// <summary>Whether a value of type <paramref name="from"/> may stand where <paramref name="to"/> is due; learns type variables.</summary>
    internal bool IsAssignable(CelType to, CelType from) => AreAssignable([to], [from]);

    /// <summary>The same for several; nothing is learned unless all agree.</summary>
    internal bool AreAssignable(ReadOnlySpan<CelType> first, ReadOnlySpan<CelType> second)
    {
        if (first.Length != second.Length)
        {
            return false;
        }

        var before = _substitutions;
        _substitutions = new(before, StringComparer.Ordinal);
        for (var i = 0; i < first.Length; i++)
        {
            if (!Agree(first[i], second[i]))
            {
                _substitutions = before;
                return false;
            }
        }

        return true;
    }

    /// <summary>The type with what is known of its variables filled in; unknown ones become dyn when asked for.</summary>
    internal CelType Resolve(CelType type, bool unknownToDyn)
    {
        if (type.Kind == CelTypeKind.Parameter)
        {
            return _substitutions.TryGetValue(type.Name, out var found) ? Resolve(found, unknownToDyn) : unknownToDyn ? CelType.Dyn : type;
        }

        if (type.Parameters.Count == 0 || type.Kind == CelTypeKind.Wrapper || !type.Mentions(CelTypeKind.Parameter))
        {
            return type;
        }

        return type.With([.. type.Parameters.Select(p => Resolve(p, unknownToDyn))]);
    }

    /// <summary>The same overload with type variables of its own.</summary>
    internal (CelType[] Parameters, CelType Result) Instantiate(CelFunction overload)
    {
        if (!overload.HasTypeParameters)
        {
            return (overload.Parameters, overload.Result);
        }

        var fresh = new Dictionary<string, CelType>(StringComparer.Ordinal);
        return ([.. overload.Parameters.Select(p => Rename(p, fresh))], Rename(overload.Result, fresh));
    }

    internal static CelType MoreGeneral(CelType left, CelType right) => IsAsGeneral(left, right) ? left : right;

    private CelType Rename(CelType type, Dictionary<string, CelType> fresh)
    {
        if (type.Kind != CelTypeKind.Parameter)
        {
            return type.Mentions(CelTypeKind.Parameter) ? type.With([.. type.Parameters.Select(p => Rename(p, fresh))]) : type;
        }

        if (!fresh.TryGetValue(type.Name, out var renamed))
        {
            fresh[type.Name] = renamed = Fresh();
        }

        return renamed;
    }

    private bool Agree(CelType left, CelType right)
    {
        if (right.Kind == CelTypeKind.Parameter)
        {
            var (valid, known) = Substitute(left, right);
            if (valid || known)
            {
                return valid;
            }
        }

        if (left.Kind == CelTypeKind.Parameter)
        {
            return Substitute(right, left).Valid;
        }

        if (left.IsDyn || right.IsDyn)
        {
            return true;
        }

        return (left.Kind, right.Kind) switch
        {
            (CelTypeKind.Null, _) => TakesNull(right),
            (_, CelTypeKind.Null) => TakesNull(left),
            (CelTypeKind.Wrapper, CelTypeKind.Wrapper) => left.Equals(right),
            (CelTypeKind.Wrapper, _) => left.Parameters[0].Equals(right),
            (_, CelTypeKind.Wrapper) => right.Parameters[0].Equals(left),
            (CelTypeKind.Type, CelTypeKind.Type) => true,
            (CelTypeKind.List or CelTypeKind.Map or CelTypeKind.Opaque, _) => left.Kind == right.Kind && left.Name == right.Name && ParametersAgree(left, right),
            _ => left.Equals(right),
        };
    }

    private bool ParametersAgree(CelType left, CelType right)
    {
        if (left.Parameters.Count != right.Parameters.Count)
        {
            return false;
        }

        for (var i = 0; i < left.Parameters.Count; i++)
        {
            if (!Agree(left.Parameters[i], right.Parameters[i]))
            {
                return false;
            }
        }

        return true;
    }

    private (bool Valid, bool Known) Substitute(CelType type, CelType variable)
    {
        if (type.Equals(variable))
        {
            return (true, true);
        }

        if (!_substitutions.TryGetValue(variable.Name, out var known))
        {
            if (Occurs(variable, type))
            {
                return (false, false);
            }

            _substitutions[variable.Name] = type;
            return (true, false);
        }

        if (type.Equals(known))
        {
            return (true, true);
        }

        if (!Agree(type, known))
        {
            return (false, true);
        }

        var general = MoreGeneral(type, known);
        if (!Occurs(variable, general))
        {
            _substitutions[variable.Name] = general;
        }

        return (true, true);
    }

    private bool Occurs(CelType variable, CelType type)
    {
        if (type.Equals(variable))
        {
            return true;
        }

        if (type.Kind == CelTypeKind.Parameter)
        {
            return _substitutions.TryGetValue(type.Name, out var known) && Occurs(variable, known);
        }

        return type.Parameters.Any(p => Occurs(variable, p));
    }

    private static bool TakesNull(CelType type) => type.Kind is CelTypeKind.Null or CelTypeKind.Wrapper or CelTypeKind.Object
        or CelTypeKind.Opaque or CelTypeKind.Duration or CelTypeKind.Timestamp;

    private static bool IsAsGeneral(CelType left, CelType right)
    {
        if (left.IsDyn || left.Kind == CelTypeKind.Parameter)
        {
            return true;
        }

        if (right.IsDyn || right.Kind == CelTypeKind.Parameter)
        {
            return false;
        }

        return (left.Kind, right.Kind) switch
        {
            (CelTypeKind.Wrapper, _) => true,
            (CelTypeKind.Null, _) => false,
            (_, CelTypeKind.Null) => true,
            _ => left.Kind == right.Kind && left.Parameters.Count == right.Parameters.Count
                && left.Parameters.Zip(right.Parameters).All(p => IsAsGeneral(p.First, p.Second)),
        };
    }
}
