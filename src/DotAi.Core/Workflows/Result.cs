using System.Diagnostics.CodeAnalysis;

namespace DotAi.Workflows;

/// <summary>A workflow's value, or the error that stands in its place.</summary>
public readonly record struct Result<T>
{
    private readonly T? _value;

    private Result(T? value, WorkflowError? error)
    {
        _value = value;
        Error = error;
    }

    public WorkflowError? Error { get; }

    [MemberNotNullWhen(false, nameof(Error))]
    public bool Succeeded => Error is null;

    /// <exception cref="WorkflowException">There is an error instead of a value.</exception>
    public T Value => Error is null ? _value! : throw new WorkflowException(Error);

    public static implicit operator Result<T>(T value) => new(value, error: null);

    public static implicit operator Result<T>(WorkflowError error) => new(default, error);

    /// <summary>The same error, or the value turned into another.</summary>
    public Result<TOut> Map<TOut>(Func<T, TOut> change) => Error is null ? change(_value!) : Error;

    public TOut Match<TOut>(Func<T, TOut> succeeded, Func<WorkflowError, TOut> failed) =>
        Error is null ? succeeded(_value!) : failed(Error);
}
