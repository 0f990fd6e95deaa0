namespace Outreach.Domain.Meetings.SignIn;

public static class SignInErrors
{
    public const int LongestReason = 200;

    public static readonly DomainError TooEarly = new("sign-in.early", "The sign-in has not opened yet. Scan again once it has.");

    public static readonly DomainError Closed = new("sign-in.closed", "The sign-in is closed. Talk to whoever keeps the list.");

    public static readonly DomainError NoClaim = new("sign-in.no-claim", "Scan the code on the screen first: without it nobody is signed in.");

    public static readonly DomainError ClaimExpired = new("sign-in.claim-expired", "Too much time has passed since you scanned. Scan the code on the screen again.");

    public static readonly DomainError AlreadySigned = new("sign-in.already", "You are signed in already. Nothing was changed.");

    public static readonly DomainError AlreadySignedOut = new("sign-in.already-out", "You have signed out already. Nothing was changed.");

    public static readonly DomainError Voided = new("sign-in.voided", "The secretary has recorded you by hand. Talk to the secretary to change it.");

    public static readonly DomainError SameDevice = new("sign-in.same-device", "Somebody else has signed in on this device. The secretary sees it and can let you in.");

    public static readonly DomainError SameDeviceOut = new("sign-in.same-device-out", "This device has served somebody else at this meeting already. Sign out on your own, or talk to the secretary.");

    public static readonly DomainError NotInvited = new("sign-in.not-invited", "You are not on the list of this meeting. The secretary sees it and can let you in.");

    public static readonly DomainError ReasonMissing = new("sign-in.reason", "Write a reason of at most 200 characters.", "Reason");

    public static readonly DomainError NotOpen = new("sign-in.not-open", "The list can be kept once the sign-in has opened, and not of a cancelled meeting.");

    public static readonly DomainError Own = new("sign-in.own", "Nobody keeps the list for themselves: scan the code, or let somebody else who runs the meeting record you.", "State");

    public static readonly DomainError Published = new("sign-in.published", "The minutes are published: a record is now changed by hand alone, with a reason.");

    public static readonly DomainError SameState = new("sign-in.same-state", "This is what is recorded already.", "State");

    public static readonly DomainError LeaveIsGranted = new("sign-in.leave", "Leave is asked for and decided, not entered by hand.", "State");

    public static readonly DomainError OutsideMeeting = new("sign-in.time", "This is before the sign-in opened, after the end, or still to come.", "Time");

    public static readonly DomainError NotSigned = new("sign-in.not-signed", "Only somebody who is signed in can be seen in the room or taken off.");

    public static readonly DomainError NobodyToDraw = new("sign-in.nobody-to-draw", "Nobody is left to draw: all who signed in by the code have been drawn or seen.");

    public static readonly DomainError DrawnOpen = new("sign-in.drawn-open", "Settle those who are drawn first: here, or not here.");

    public static readonly DomainError NoSuchRow = new("sign-in.no-row", "Not on the list.");

    public static readonly DomainError RowSigned = new("sign-in.row-signed", "Already signed in; nothing was changed.");

    public static readonly DomainError RowRecorded = new("sign-in.row-recorded", "Already recorded: {0}. Change it by hand with a reason.");

    public static readonly DomainError NoSuchMember = new("sign-in.no-member", "Choose somebody who works in the department on the day of the meeting.", "UserId");

    public static readonly DomainError OnListAlready = new("sign-in.on-list", "This person is on the list already: record it in their row.", "UserId");

    public static readonly DomainError GuestAbsent = new("sign-in.guest-absent", "Nobody expected this person, so nobody can be absent here.", "State");

    public static readonly DomainError RowEmpty = new("sign-in.row-empty", "Write a state or a time.");
}
