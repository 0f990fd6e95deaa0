namespace Outreach.Domain;

/// <summary>An expected failure of a verb.</summary>
/// <param name="Code">Stable name for tests and logs, such as <c>deal.closed</c>.</param>
/// <param name="Text">English text and localisation key; may hold {0}-style places.</param>
/// <param name="Field">The input field it belongs beside, or null for the form as a whole.</param>
public sealed record DomainError(string Code, string Text, string? Field = null)
{
    public IReadOnlyList<object> Arguments { get; init; } = [];

    /// <summary>What is wrong besides, so that all of it can be mended at once.</summary>
    public IReadOnlyList<DomainError> Others { get; init; } = [];

    public IEnumerable<DomainError> All => Others.Prepend(this);

    /// <summary>The first with the others besides it; null when there is none.</summary>
    public static DomainError? Combine(IEnumerable<DomainError> errors)
    {
        var all = errors.ToList();
        return all.Count <= 1 ? all.FirstOrDefault() : all[0] with { Others = all[1..] };
    }

    public DomainError WithArguments(params object[] arguments) => this with { Arguments = arguments };

    public DomainError ForField(string field) => this with { Field = field };
}
