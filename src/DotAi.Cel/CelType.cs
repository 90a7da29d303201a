namespace DotAi.Cel;

/// <summary>A type of the Common Expression Language. Equality is structural.</summary>
public sealed class CelType : IEquatable<CelType>
{
    private const string OptionalName = "optional_type";
    private readonly CelType[] _parameters;

    private CelType(CelTypeKind kind, string name, params CelType[] parameters)
    {
        Kind = kind;
        Name = name;
        _parameters = parameters;
    }

    public static CelType Dyn { get; } = new(CelTypeKind.Dyn, "dyn");
    public static CelType Null { get; } = new(CelTypeKind.Null, "null_type");
    public static CelType Bool { get; } = new(CelTypeKind.Bool, "bool");
    public static CelType Int { get; } = new(CelTypeKind.Int, "int");
    public static CelType UInt { get; } = new(CelTypeKind.UInt, "uint");
    public static CelType Double { get; } = new(CelTypeKind.Double, "double");
    public static CelType String { get; } = new(CelTypeKind.String, "string");
    public static CelType Bytes { get; } = new(CelTypeKind.Bytes, "bytes");
    public static CelType Timestamp { get; } = new(CelTypeKind.Timestamp, "google.protobuf.Timestamp");
    public static CelType Duration { get; } = new(CelTypeKind.Duration, "google.protobuf.Duration");
    internal static CelType Error { get; } = new(CelTypeKind.Error, "!error!");
    internal static CelType AnyList { get; } = List(Dyn);
    internal static CelType AnyMap { get; } = Map(Dyn, Dyn);
    internal static CelType AnyType { get; } = new(CelTypeKind.Type, "type");

    public CelTypeKind Kind { get; }

    /// <summary>The name without parameters, as <c>type()</c> shows it.</summary>
    public string Name { get; }

    /// <summary>Element type, key and value type, or a library type's arguments.</summary>
    public IReadOnlyList<CelType> Parameters => _parameters;

    internal bool IsDyn => Kind is CelTypeKind.Dyn or CelTypeKind.Error;

    internal bool IsOptional => Kind == CelTypeKind.Opaque && Name == OptionalName;

    public static CelType List(CelType element) => new(CelTypeKind.List, "list", element);

    public static CelType Map(CelType key, CelType value) => new(CelTypeKind.Map, "map", key, value);

    public static CelType Optional(CelType content) => new(CelTypeKind.Opaque, OptionalName, content);

    /// <summary>A library's own type, such as <c>kubernetes.Quantity</c>.</summary>
    public static CelType Opaque(string name, params CelType[] parameters) => new(CelTypeKind.Opaque, name, parameters);

    /// <summary>A type whose fields the environment's <see cref="ICelTypeProvider"/> knows under this name.</summary>
    public static CelType Object(string name) => new(CelTypeKind.Object, name);

    /// <summary>The type of the type value <paramref name="type"/>.</summary>
    public static CelType TypeOf(CelType type) => new(CelTypeKind.Type, "type", type);

    /// <summary>A primitive type whose values may also be null.</summary>
    public static CelType Nullable(CelType primitive)
    {
        ArgumentNullException.ThrowIfNull(primitive);
        return new(CelTypeKind.Wrapper, $"wrapper({primitive.Name})", primitive);
    }

    /// <summary>A type variable in the signature of a generic function.</summary>
    public static CelType Parameter(string name) => new(CelTypeKind.Parameter, name);

    public bool Equals(CelType? other)
    {
        if (ReferenceEquals(this, other))
        {
            return true;
        }

        return other is not null && Kind == other.Kind && Name == other.Name && _parameters.AsSpan().SequenceEqual(other._parameters);
    }

    public override bool Equals(object? obj) => Equals(obj as CelType);

    public override int GetHashCode() => HashCode.Combine(Kind, Name, _parameters.Length);

    public override string ToString() => _parameters.Length == 0 || Kind == CelTypeKind.Wrapper
        ? Name
        : $"{Name}({string.Join(", ", _parameters.Select(p => p.ToString()))})";

    internal bool IsSameRuntimeType(CelType other) => Kind == other.Kind && Name == other.Name;

    internal bool Mentions(CelTypeKind kind) => Kind == kind || Array.Exists(_parameters, p => p.Mentions(kind));

    /// <summary>Whether a value may be passed where this type is declared; elements are not looked at.</summary>
    internal bool Admits(in CelValue value) => Kind switch
    {
        CelTypeKind.Dyn or CelTypeKind.Parameter => true,
        CelTypeKind.Null => value.Kind == CelKind.Null,
        CelTypeKind.Bool => value.Kind == CelKind.Bool,
        CelTypeKind.Int => value.Kind == CelKind.Int,
        CelTypeKind.UInt => value.Kind == CelKind.UInt,
        CelTypeKind.Double => value.Kind == CelKind.Double,
        CelTypeKind.String => value.Kind == CelKind.String,
        CelTypeKind.Bytes => value.Kind == CelKind.Bytes,
        CelTypeKind.Timestamp => value.Kind == CelKind.Timestamp,
        CelTypeKind.Duration => value.Kind == CelKind.Duration,
        CelTypeKind.List => value.Kind == CelKind.List,
        CelTypeKind.Map or CelTypeKind.Object => value.Kind == CelKind.Map,
        CelTypeKind.Type => value.Kind == CelKind.Type,
        CelTypeKind.Wrapper => value.Kind == CelKind.Null || _parameters[0].Admits(value),
        CelTypeKind.Opaque when IsOptional => value.Kind == CelKind.Optional,
        CelTypeKind.Opaque => value.Kind == CelKind.Opaque && value.AsOpaque().Type.Name == Name,
        _ => false,
    };

    internal CelType With(CelType[] parameters) => new(Kind, Name, parameters);

    /// <summary>The type of a value while an expression runs; lists and maps know no element types then.</summary>
    internal static CelType Of(in CelValue value) => value.Kind switch
    {
        CelKind.Null => Null,
        CelKind.Bool => Bool,
        CelKind.Int => Int,
        CelKind.UInt => UInt,
        CelKind.Double => Double,
        CelKind.String => String,
        CelKind.Bytes => Bytes,
        CelKind.List => AnyList,
        CelKind.Map => AnyMap,
        CelKind.Timestamp => Timestamp,
        CelKind.Duration => Duration,
        CelKind.Type => AnyType,
        CelKind.Optional => OptionalOfDyn,
        CelKind.Opaque => value.AsOpaque().Type,
        _ => Error,
    };

    private static readonly CelType OptionalOfDyn = Optional(Dyn);
}
