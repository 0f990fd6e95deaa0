namespace Outreach.Domain.Meetings.SignIn;

/// <summary>What a scan did.</summary>
public enum ScanOutcome
{
    SignedIn,

    SignedOut,
}
