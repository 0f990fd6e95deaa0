namespace Outreach.Domain;

/// <summary>The outcome of a verb or a command: success, not found, conflict, or what forbids it.</summary>
/// <param name="Error">Null on success.</param>
public readonly record struct Result(DomainError? Error)
{
    private static readonly DomainError NoSuchRecord = new("not-found", "There is no such page");

    private static readonly DomainError SavedMeanwhile = new("conflict", "Someone changed this meanwhile");

    public static Result Success => new(null);

    /// <summary>There is no such record for the person.</summary>
    public static Result NotFound => NoSuchRecord;

    /// <summary>Somebody else has saved the record since the person saw it.</summary>
    public static Result Conflict => SavedMeanwhile;

    public bool IsSuccess => Error is null;

    public bool IsNotFound => ReferenceEquals(Error, NoSuchRecord);

    public bool IsConflict => ReferenceEquals(Error, SavedMeanwhile);

    public static implicit operator Result(DomainError error) => new(error);

    public static Result FromDomainError(DomainError error) => new(error);

    /// <summary>The value on success, else the same failure.</summary>
    public Result<T> With<T>(T value) => Error is null ? new Result<T>(value) : new Result<T>(Error);
}
