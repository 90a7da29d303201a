using System.Diagnostics;
using DotAi.Cel.Values;

namespace DotAi.Cel;

/// <summary>
/// One value of the Common Expression Language. Scalars, timestamps, durations and optionals are held in place, so that
/// evaluating over them allocates nothing. The default value is <c>null</c>. Equality is CEL's own (<c>1 == 1u == 1.0</c>).
/// </summary>
[DebuggerDisplay("{ToString(),nq}")]
public readonly struct CelValue : IEquatable<CelValue>
{
    internal const CelKind Unset = (CelKind)byte.MaxValue;
    private static readonly object Absent = new();

    private readonly object? _reference;
    private readonly long _bits;
    private readonly int _nanos;
    private readonly CelKind _kind;
    private readonly byte _optionals;

    private CelValue(CelKind kind, long bits, object? reference = null, int nanos = 0, byte optionals = 0)
    {
        _kind = kind;
        _bits = bits;
        _reference = reference;
        _nanos = nanos;
        _optionals = optionals;
    }

    public static CelValue Null => default;

    /// <summary>The optional without a value.</summary>
    public static CelValue None => new(CelKind.Null, 0, Absent, 0, 1);

    internal static CelValue NotResolved => new(Unset, 0);

    public CelKind Kind => _optionals == 0 ? _kind : CelKind.Optional;

    public bool IsNumber => Kind is CelKind.Int or CelKind.UInt or CelKind.Double;

    public bool IsError => _kind == CelKind.Error;

    /// <summary>True for an optional that holds a value.</summary>
    public bool HasOptionalValue => _optionals > 1 || (_optionals == 1 && !ReferenceEquals(_reference, Absent));

    /// <summary>What a non-empty optional holds.</summary>
    public CelValue OptionalContent => new(_kind, _bits, _reference, _nanos, (byte)(_optionals - 1));

    internal bool IsTrue => _bits != 0 && Kind == CelKind.Bool;

    internal bool IsFalse => _bits == 0 && Kind == CelKind.Bool;

    internal long Bits => _bits;

    internal int Nanos => _nanos;

    internal object? Reference => _reference;

    public static CelValue Of(bool value) => new(CelKind.Bool, value ? 1 : 0);

    public static CelValue Of(long value) => new(CelKind.Int, value);

    public static CelValue Of(ulong value) => new(CelKind.UInt, (long)value);

    public static CelValue Of(double value) => new(CelKind.Double, BitConverter.DoubleToInt64Bits(value));

    public static CelValue Of(string value) => new(CelKind.String, 0, value ?? throw new ArgumentNullException(nameof(value)));

    /// <summary>A bytes value; it takes the array over.</summary>
    public static CelValue Of(byte[] value) => new(CelKind.Bytes, 0, value ?? throw new ArgumentNullException(nameof(value)));

    public static CelValue Of(CelList value) => new(CelKind.List, 0, value ?? throw new ArgumentNullException(nameof(value)));

    public static CelValue Of(CelMap value) => new(CelKind.Map, 0, value ?? throw new ArgumentNullException(nameof(value)));

    public static CelValue Of(CelOpaque value) => new(CelKind.Opaque, 0, value ?? throw new ArgumentNullException(nameof(value)));

    public static CelValue Of(CelType value) => new(CelKind.Type, 0, value ?? throw new ArgumentNullException(nameof(value)));

    public static CelValue Of(DateTimeOffset value) =>
        OfTimestamp(Math.DivRem(value.UtcTicks - DateTime.UnixEpoch.Ticks, TimeSpan.TicksPerSecond, out var rest), (int)rest * 100);

    /// <summary>A duration; CEL counts nanoseconds in 64 bits, so about 292 years either way.</summary>
    /// <exception cref="OverflowException">The duration is outside that range.</exception>
    public static CelValue Of(TimeSpan value) => OfDuration(checked(value.Ticks * 100));

    /// <summary>An optional that holds this value.</summary>
    public static CelValue OptionalOf(in CelValue value) => value._optionals == byte.MaxValue
        ? CelError.Value("optional values are nested too deeply")
        : new(value._kind, value._bits, value._reference, value._nanos, (byte)(value._optionals + 1));

    /// <summary>A view of a JSON value: objects and arrays are read in place as an expression reaches them.</summary>
    public static CelValue Of(System.Text.Json.JsonElement element) => Json.JsonValues.Of(element);

    internal static CelValue OfError(CelError error) => new(CelKind.Error, 0, error);

    internal static CelValue OfDuration(long nanoseconds) => new(CelKind.Duration, nanoseconds);

    /// <summary>A timestamp from seconds since 1970 and nanoseconds, brought into the form where 0 &lt;= nanoseconds &lt; 1e9.</summary>
    internal static CelValue OfTimestamp(long seconds, int nanos) =>
        nanos < 0 ? new(CelKind.Timestamp, seconds - 1, null, nanos + 1_000_000_000) : new(CelKind.Timestamp, seconds, null, nanos);

    public bool AsBool() => Is(CelKind.Bool) && _bits != 0;

    public long AsInt() => Is(CelKind.Int) ? _bits : 0;

    public ulong AsUInt() => Is(CelKind.UInt) ? (ulong)_bits : 0;

    public double AsDouble() => Is(CelKind.Double) ? BitConverter.Int64BitsToDouble(_bits) : 0;

    public string AsString() => (string)Reached(CelKind.String);

    public ReadOnlyMemory<byte> AsBytes() => (byte[])Reached(CelKind.Bytes);

    public CelList AsList() => (CelList)Reached(CelKind.List);

    public CelMap AsMap() => (CelMap)Reached(CelKind.Map);

    public CelOpaque AsOpaque() => (CelOpaque)Reached(CelKind.Opaque);

    public CelType AsType() => (CelType)Reached(CelKind.Type);

    public CelError AsError() => (CelError)Reached(CelKind.Error);

    /// <summary>The duration, cut to the 100 nanoseconds of <see cref="TimeSpan"/>.</summary>
    public TimeSpan AsDuration() => new(Is(CelKind.Duration) ? _bits / 100 : 0);

    /// <summary>The timestamp in UTC, cut to the 100 nanoseconds of <see cref="DateTimeOffset"/>.</summary>
    public DateTimeOffset AsTimestamp() => Is(CelKind.Timestamp)
        ? new(DateTime.UnixEpoch.Ticks + (_bits * TimeSpan.TicksPerSecond) + (_nanos / 100), TimeSpan.Zero)
        : default;

    public bool Equals(CelValue other) => Equality.AreEqual(this, other);

    public override bool Equals(object? obj) => obj is CelValue other && Equals(other);

    public override int GetHashCode() => Equality.HashOf(this);

    /// <summary>The value as a CEL literal where there is one.</summary>
    public override string ToString() => ValueText.Of(this);

    public static bool operator ==(CelValue left, CelValue right) => left.Equals(right);

    public static bool operator !=(CelValue left, CelValue right) => !left.Equals(right);

    private bool Is(CelKind kind) =>
        Kind == kind ? true : throw new InvalidOperationException($"The value is {Kind}, not {kind}.");

    private object Reached(CelKind kind)
    {
        _ = Is(kind);
        return _reference!;
    }
}
