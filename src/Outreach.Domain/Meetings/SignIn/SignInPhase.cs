namespace Outreach.Domain.Meetings.SignIn;

/// <summary>Where a moment lies in the sign-in of a meeting.</summary>
public enum SignInPhase
{
    TooEarly,

    OnTime,

    Late,

    /// <summary>The arrival is kept; it counts as absent.</summary>
    TooLate,

    Closed,
}
