namespace Outreach.Domain.Policies;

/// <summary>What a person types of a line of the policy table.</summary>
/// <param name="Matter">Unique, at most 60 characters.</param>
/// <param name="PermittedBy">Whose permission it takes, at most 60 characters; only with <see cref="PolicyVerdict.NeedsPermission"/>.</param>
/// <param name="Words">The words of the rule, at most 1,000 characters.</param>
/// <param name="Source">Which paper says so, at most 200 characters.</param>
/// <param name="SaidOn">The paper's day, or the day on which it was asked; not after today.</param>
public sealed record PolicyDetails(string Matter, PolicyVerdict Verdict, string? PermittedBy, string Words, string Source, DateOnly SaidOn);
