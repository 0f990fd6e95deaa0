namespace Outreach.Web.Features.Meetings.SignIn;

/// <summary>What is said of a code when it is opened.</summary>
public enum ScanVerdict
{
    /// <summary>Not the code of this moment: old, forged, or no code at all.</summary>
    Stale,

    TooEarly,

    Live,

    Closed,
}
