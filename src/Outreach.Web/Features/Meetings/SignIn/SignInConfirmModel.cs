using Outreach.Domain.Meetings.Attending;

namespace Outreach.Web.Features.Meetings.SignIn;

/// <summary>The page with the one button.</summary>
/// <param name="Problem">Why there is no button, the localizer's key; null when there is one.</param>
/// <param name="Title">Null without a claim.</param>
/// <param name="ScannedAt">What the sign-in will be dated by.</param>
/// <param name="Counts">What it will count as; null for a second scan.</param>
/// <param name="IsSignOut">Whether pressing signs out.</param>
public sealed record SignInConfirmModel(string? Problem, string? Title, string? Place, DateTimeOffset StartsAt, DateTimeOffset ScannedAt, AttendanceState? Counts, bool IsSignOut)
{
    /// <summary>What is to be known before pressing, the localizer's key; null for nothing.</summary>
    public string? Note { get; init; }

    /// <summary>Whether pressing signs nobody in, but lets the secretary see it and let the person in.</summary>
    public bool OnlyTells { get; init; }

    public static SignInConfirmModel Without(string problem) => new(problem, null, null, default, default, null, false);
}
