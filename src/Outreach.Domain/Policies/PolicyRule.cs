namespace Outreach.Domain.Policies;

/// <summary>A line of what the school's policy allows (S26), such as 商业摆摊 or 悬挂横幅.</summary>
public sealed class PolicyRule : Entity
{
    private PolicyRule()
    {
    }

    public string Matter { get; private set; } = "";

    public PolicyVerdict Verdict { get; private set; }

    /// <summary>Whose permission it takes; null when it takes none.</summary>
    public string? PermittedBy { get; private set; }

    public string Words { get; private set; } = "";

    public string Source { get; private set; } = "";

    public DateOnly SaidOn { get; private set; }

    /// <summary>A new line; fails as <see cref="Edit"/> does.</summary>
    public static Result<PolicyRule> Create(PolicyDetails details, DateOnly today)
    {
        var created = new PolicyRule();
        return created.Edit(details, today).With(created);
    }

    /// <summary>Changes what was typed; refused without whose permission it takes, where it takes one, and with a day to come.</summary>
    public Result Edit(PolicyDetails details, DateOnly today)
    {
        List<DomainError> errors = [];
        if (details.Verdict == PolicyVerdict.NeedsPermission && string.IsNullOrWhiteSpace(details.PermittedBy))
            errors.Add(PolicyErrors.WhoseMissing);
        if (details.SaidOn > today)
            errors.Add(PolicyErrors.InTheFuture);
        if (DomainError.Combine(errors) is { } wrong)
            return wrong;
        (Matter, Verdict, Words, Source, SaidOn) = (details.Matter, details.Verdict, details.Words, details.Source, details.SaidOn);
        PermittedBy = details.Verdict == PolicyVerdict.NeedsPermission ? details.PermittedBy : null;
        return Result.Success;
    }
}
