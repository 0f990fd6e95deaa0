using Outreach.Domain.Meetings.SignIn;

namespace Outreach.Web.Features.Meetings.SignIn;

/// <summary>What a code that was opened leads to.</summary>
/// <param name="Subject">Null unless the code is live.</param>
/// <param name="Title">The meeting's title; null for a code that is not of this moment.</param>
/// <param name="OpensAt">When the sign-in opens; null unless it is too early.</param>
public sealed record ScanModel(ScanVerdict Verdict, SignInSubject? Subject, string? Title, DateTimeOffset? OpensAt)
{
    public static readonly ScanModel Stale = new(ScanVerdict.Stale, null, null, null);
}
