namespace Outreach.Domain;

/// <summary>An expected failure of a verb.</summary>
/// <param name="Code">Stable name for tests and logs, such as <c>deal.closed</c>.</param>
/// <param name="Text">English text and localisation key; may hold {0}-style places.</param>
/// <param name="Field">The input field it belongs beside, or null for the form as a whole.</param>
public sealed record DomainError(string Code, string Text, string? Field = null)
{
    /// <summary>What goes into the places of <see cref="Text"/>.</summary>
    public IReadOnlyList<object> Arguments { get; init; } = [];

    /// <summary>What is wrong besides, so that all of it can be mended at once.</summary>
    public IReadOnlyList<DomainError> Also { get; init; } = [];

    /// <summary>This error, then those besides it.</summary>
    public IEnumerable<DomainError> All => Also.Prepend(this);

    /// <summary>The first with the others besides it; null when there is none.</summary>
    public static DomainError? Together(IEnumerable<DomainError> errors)
    {
        var all = errors.ToList();
        return all.Count <= 1 ? all.FirstOrDefault() : all[0] with { Also = all[1..] };
    }

    /// <summary>The same error with its places filled.</summary>
    public DomainError With(params object[] arguments) => this with { Arguments = arguments };

    /// <summary>The same error beside another field.</summary>
    public DomainError OnField(string field) => this with { Field = field };
}

/// <summary>The outcome of a verb: done, or an expected failure.</summary>
/// <param name="Error">Null when it was done.</param>
public readonly record struct Result(DomainError? Error)
{
    /// <summary>Done.</summary>
    public static Result Done => new(null);

    /// <summary>Whether the verb did what it says.</summary>
    public bool IsDone => Error is null;

    /// <summary>A failure.</summary>
    public static implicit operator Result(DomainError error) => new(error);

    /// <summary>A failure.</summary>
    public static Result FromDomainError(DomainError error) => new(error);
}
