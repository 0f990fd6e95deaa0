namespace Outreach.Domain.Meetings.SignIn;

/// <summary>That a browser has opened a live code: what, when, and which device. It dates the sign-in, however long signing in to the account takes.</summary>
/// <param name="ScannedAt">On the server's clock, UTC.</param>
/// <param name="DeviceId">Random, of the browser that opened the code.</param>
public sealed record SignInClaim(SignInSubject Subject, DateTimeOffset ScannedAt, string DeviceId)
{
    public bool IsValidAt(DateTimeOffset now, int claimMinutes) => ScannedAt <= now && now < ScannedAt.AddMinutes(claimMinutes);
}
