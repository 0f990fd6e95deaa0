using Outreach.Domain.Meetings.TeamBuilding;

namespace Outreach.Domain.Meetings.Attending;

/// <summary>A person's place in a meeting: invited, and what became of it (rooms/meetings.md, 2).</summary>
public sealed class Attendance : Entity
{
    private Attendance()
    {
    }

    public Attendance(int meetingId, int userId, bool isRequired) => (MeetingId, UserId, IsRequired) = (meetingId, userId, isRequired);

    /// <summary>Whether the person must come, as the invitation says now.</summary>
    public void Invite(bool isRequired) => IsRequired = isRequired;

    public int MeetingId { get; private set; }

    /// <summary>Unique within the meeting.</summary>
    public int UserId { get; private set; }

    /// <summary>Whether the person must come; who may come and does not is never absent.</summary>
    public bool IsRequired { get; private set; }

    /// <summary>Whether the person came without being on the list.</summary>
    public bool IsGuest { get; private set; }

    /// <summary>Null until something is recorded.</summary>
    public AttendanceState? State { get; private set; }

    public AttendanceSource? Source { get; private set; }

    /// <summary>The moment of the scan, or the time that was entered by hand; UTC.</summary>
    public DateTimeOffset? SignedAt { get; private set; }

    /// <summary>The moment of the scan before the end, UTC.</summary>
    public DateTimeOffset? SignedOutAt { get; private set; }

    /// <summary>Which device signed in, a random id; unique within the meeting, dropped after 30 days.</summary>
    public string? DeviceId { get; private set; }

    /// <summary>Why it was recorded by hand, changed or voided; at most 200 characters.</summary>
    public string? Reason { get; private set; }

    /// <summary>Who recorded it by hand.</summary>
    public int? RecordedById { get; private set; }

    /// <summary>When the secretary saw that the person is there, UTC.</summary>
    public DateTimeOffset? VerifiedAt { get; private set; }

    /// <summary>Whether a spot check has drawn it.</summary>
    public bool IsDrawn { get; private set; }

    /// <summary>Who came instead, in words; a note, not an attendance.</summary>
    public string? Substitute { get; private set; }

    /// <summary>Whether the person says to come to what is signed up for; null until said.</summary>
    public bool? IsComing { get; private set; }

    /// <summary>What the person says against the record, at most 500 characters.</summary>
    public string? Objection { get; private set; }

    /// <summary>The leader's answer to it, at most 500 characters; null while it waits.</summary>
    public string? ObjectionAnswer { get; private set; }

    public int? ObjectionAnsweredById { get; private set; }

    // Leave, objections, sign-up and what is kept: one block.

    public const int LongestObjection = 500;

    // The answer to an objection is kept as the reason of the changed record.
    public const int LongestAnswer = 200;

    /// <summary>Whether leave is recorded.</summary>
    public bool IsOnLeave => State is AttendanceState.OfficialLeave or AttendanceState.SickLeave or AttendanceState.PersonalLeave;

    /// <summary>Whether the person was seen at the meeting.</summary>
    public bool HasCome => State is AttendanceState.Present or AttendanceState.Late or AttendanceState.LeftEarly;

    /// <summary>Records leave that was granted, also over an absence; refused when the person came.</summary>
    public Result GrantLeave(LeaveKind kind, string? substitute, int byId)
    {
        if (HasCome)
            return LeaveErrors.CameAfterAll;
        (State, Source, Reason, RecordedById, Substitute) = (StateOf(kind), AttendanceSource.Leave, null, byId, substitute);
        return Result.Success;
    }

    /// <summary>The person comes after all: expected again, unless something else was recorded since.</summary>
    public void WithdrawLeave()
    {
        if (IsOnLeave && Source == AttendanceSource.Leave)
            (State, Source, RecordedById, Substitute) = (null, null, null, null);
    }

    /// <summary>Says something against one's own record, once, until <paramref name="lastDay"/>.</summary>
    public Result RaiseObjection(string? text, DateOnly lastDay, DateOnly today)
    {
        if (State is null)
            return ObjectionErrors.NothingRecorded;
        if (Objection is not null)
            return ObjectionErrors.ObjectedAlready;
        if (today > lastDay)
            return ObjectionErrors.TooLate;
        if (string.IsNullOrWhiteSpace(text) || text.Length > LongestObjection)
            return ObjectionErrors.TextMissing;
        Objection = text;
        return Result.Success;
    }

    /// <summary>Answers an objection, once and never one's own: the record stays, or is changed with the answer as its reason.</summary>
    /// <param name="to">What it becomes; null or what it is already keeps it.</param>
    public Result AnswerObjection(AttendanceState? to, string? answer, int byId)
    {
        if (byId == UserId)
            return ObjectionErrors.Own;
        if (Objection is null || ObjectionAnswer is not null)
            return ObjectionErrors.Answered;
        if (string.IsNullOrWhiteSpace(answer) || answer.Length > LongestAnswer)
            return ObjectionErrors.AnswerMissing;
        (ObjectionAnswer, ObjectionAnsweredById) = (answer, byId);
        if (to is { } state && state != State)
            (State, Source, Reason, RecordedById) = (state, AttendanceSource.Hand, answer, byId);
        return Result.Success;
    }

    /// <summary>Says whether one comes to what is signed up for, until it begins; may be changed until then.</summary>
    public Result SignUp(bool isComing, Meeting meeting, DateTimeOffset now)
    {
        if (meeting.Kind != MeetingKind.TeamBuilding)
            return MeetingErrors.NotTeamBuilding;
        if (meeting.State != MeetingState.Planned || now >= meeting.StartsAt)
            return BallotErrors.SignUpOver;
        IsComing = isComing;
        return Result.Success;
    }

    /// <summary>Drops which device signed in; the record stays.</summary>
    public void DropDevice() => DeviceId = null;

    /// <summary>Drops who came instead; the record stays.</summary>
    public void DropSubstitute() => Substitute = null;

    private static AttendanceState StateOf(LeaveKind kind) => kind switch
    {
        LeaveKind.Official => AttendanceState.OfficialLeave,
        LeaveKind.Sick => AttendanceState.SickLeave,
        _ => AttendanceState.PersonalLeave,
    };
}
