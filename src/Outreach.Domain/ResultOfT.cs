using System.Diagnostics.CodeAnalysis;

namespace Outreach.Domain;

/// <summary>The outcome of what makes or finds something: the value, or why there is none.</summary>
public readonly record struct Result<T>
{
    private readonly T? value;

    public Result(T value) => this.value = value;

    public Result(DomainError error) => Error = error;

    /// <summary>Null on success.</summary>
    public DomainError? Error { get; }

    [MemberNotNullWhen(false, nameof(Error))]
    public bool IsSuccess => Error is null;

    public bool IsNotFound => ToResult().IsNotFound;

    public bool IsConflict => ToResult().IsConflict;

    /// <summary>Throws when there is none.</summary>
    public T Value => IsSuccess ? value! : throw new InvalidOperationException($"There is no value: {Error.Code}.");

    public static implicit operator Result<T>(T value) => new(value);

    public static implicit operator Result<T>(DomainError error) => new(error);

    /// <summary>A failure; throws on success, which says no value.</summary>
    public static implicit operator Result<T>(Result failure) => FromResult(failure);

    public static implicit operator Result(Result<T> result) => result.ToResult();

    public static Result<T> FromT(T value) => new(value);

    public static Result<T> FromDomainError(DomainError error) => new(error);

    public static Result<T> FromResult(Result failure) => new(failure.Error ?? throw new InvalidOperationException("There is no value."));

    public Result ToResult() => new(Error);
}
