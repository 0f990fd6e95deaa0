namespace Outreach.Domain.Meetings.Attending;

public static class LeaveErrors
{
    /// <summary>Less than the set hours before the start; sick and official leave may still be asked for.</summary>
    public static readonly DomainError PersonalLate = new("leave.personal-late", "Personal leave is asked for at least {0} hours before the start.", "Kind");

    /// <summary>The meeting has begun.</summary>
    public static readonly DomainError PersonalAfterwards = new("leave.personal-afterwards", "Personal leave cannot be asked for once the meeting has begun. Sick and official leave can.", "Kind");

    public static readonly DomainError TooLate = new("leave.too-late", "Leave can be asked for until {0} hours after the end. Object to the record instead if it is wrong.", "Kind");

    public static readonly DomainError MeetingCancelled = new("leave.cancelled", "This meeting was cancelled; no leave is needed.");

    public static readonly DomainError NotNeeded = new("leave.not-needed", "You need not come to this meeting, so no leave is needed.");

    public static readonly DomainError SignedIn = new("leave.signed-in", "You have signed in to this meeting already.");

    public static readonly DomainError OnLeave = new("leave.on-leave", "Your leave from this meeting is recorded already.");

    public static readonly DomainError AskedAlready = new("leave.asked", "You have asked for leave from this meeting already.");

    public static readonly DomainError ReasonMissing = new("leave.reason", "Write why, in at most 300 characters.", "Reason");

    public static readonly DomainError ReasonLong = new("leave.reason-long", "At most 300 characters, please.", "Reason");

    public static readonly DomainError SubstituteLong = new("leave.substitute", "At most 60 characters, please.", "Substitute");

    public static readonly DomainError Own = new("leave.own", "Nobody decides on their own leave. Another leader does.");

    public static readonly DomainError Decided = new("leave.decided", "This request was decided or withdrawn already.");

    public static readonly DomainError NoteMissing = new("leave.note", "Say why not, in at most 300 characters.", "Note");

    public static readonly DomainError NoteLong = new("leave.note-long", "At most 300 characters, please.", "Note");

    public static readonly DomainError NotWithdrawable = new("leave.withdraw", "Leave is withdrawn while it waits, or until the meeting begins.");

    /// <summary>The person whose leave is decided on is in the room.</summary>
    public static readonly DomainError CameAfterAll = new("leave.came", "The person has signed in to this meeting, so there is nothing to grant. Decline it, or void the sign-in first.");

    public static readonly DomainError NotOnList = new("leave.not-on-list", "The person is no longer on this meeting’s list.");
}
