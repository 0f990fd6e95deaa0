using Outreach.Domain.Meetings.SignIn;
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

    /// <summary>Which device signed out; unique within the meeting, dropped with the other.</summary>
    public string? SignOutDeviceId { get; private set; }

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

    /// <summary>What the person says against the record, at most 500 characters; dropped with its answer once the term is over.</summary>
    public string? Objection { get; private set; }

    /// <summary>The leader's answer to it, at most 500 characters; null while it waits.</summary>
    public string? ObjectionAnswer { get; private set; }

    public int? ObjectionAnsweredById { get; private set; }

    // Sign-in (rooms/meetings.md, 3).

    /// <summary>Whether a scan, a hand or the paper list says that the person arrived.</summary>
    public bool IsSigned => State is AttendanceState.Present or AttendanceState.Late or AttendanceState.LeftEarly || (State == AttendanceState.Absent && SignedAt is not null);

    /// <summary>Somebody who came without being on the list.</summary>
    public static Attendance Guest(int meetingId, int userId) => new(meetingId, userId, isRequired: false) { IsGuest = true };

    /// <summary>
    /// Signs in by a code that was opened, dated by its opening; towards the end of a meeting that asks for it, signs out. Leave
    /// that was granted, and an absence that nobody but the closing recorded, give way to somebody who comes.
    /// </summary>
    public Result<ScanOutcome> Scan(SignInClaim claim, SignInWindow window)
    {
        var phase = window.PhaseAt(claim.ScannedAt);
        if (phase == SignInPhase.TooEarly)
            return SignInErrors.TooEarly;
        if (phase == SignInPhase.Closed)
            return SignInErrors.Closed;
        if (IsSigned)
            return SignOut(claim, window);
        if (Source is AttendanceSource.Hand or AttendanceSource.Roster)
            return SignInErrors.Voided;
        (State, Source, SignedAt, DeviceId) = (window.StateAt(claim.ScannedAt), AttendanceSource.Code, claim.ScannedAt, claim.DeviceId);
        return ScanOutcome.SignedIn;
    }

    /// <summary>
    /// Records by hand, or changes what is recorded, with a reason; nobody does so for themselves. Leave is not entered: it is
    /// decided, and who has it and is not there is on leave, whoever keeps the list.
    /// </summary>
    /// <param name="at">When the person arrived, where that is known.</param>
    /// <param name="granted">The leave that a leader has granted the person for this meeting; null for none.</param>
    public Result RecordByHand(AttendanceState state, DateTimeOffset? at, string? reason, int byId, SignInWindow window, DateTimeOffset now, LeaveKind? granted = null)
    {
        var errors = new List<DomainError>();
        if (byId == UserId)
            errors.Add(SignInErrors.Own);
        if (now < window.OpensAt)
            errors.Add(SignInErrors.NotOpen);
        var becomes = state == AttendanceState.Absent && granted is { } kind ? StateOf(kind) : state;
        if (state is AttendanceState.OfficialLeave or AttendanceState.SickLeave or AttendanceState.PersonalLeave)
            errors.Add(SignInErrors.LeaveIsGranted);
        if (becomes == State && (at is null || at == SignedAt))
            errors.Add(SignInErrors.SameState);
        if (at is { } time && !IsWithin(time, window, now))
            errors.Add(SignInErrors.OutsideMeeting);
        if (IsNoReason(reason))
            errors.Add(SignInErrors.ReasonMissing);
        if (DomainError.Combine(errors) is { } wrong)
            return wrong;
        // Who is absent has no time of arrival unless one is said.
        (State, Source, SignedAt, Reason, RecordedById) = (becomes, AttendanceSource.Hand, becomes != state ? null : at ?? (state == AttendanceState.Absent ? null : SignedAt), reason, byId);
        if (state == AttendanceState.Absent)
            VerifiedAt = null;
        return Result.Success;
    }

    /// <summary>Somebody who came without being on the list, and whom the secretary adds by hand with a reason.</summary>
    /// <inheritdoc cref="RecordByHand"/>
    public static Result<Attendance> AddByHand(int meetingId, int userId, AttendanceState state, DateTimeOffset? at, string? reason, int byId, SignInWindow window, DateTimeOffset now)
    {
        // Nobody expected the person.
        if (state == AttendanceState.Absent)
            return SignInErrors.GuestAbsent;
        var guest = Guest(meetingId, userId);
        return guest.RecordByHand(state, at, reason, byId, window, now).With(guest);
    }

    /// <summary>Enters a row of the paper list, never one's own. It fills what nobody recorded; all else is changed by hand with a reason.</summary>
    /// <param name="state">Null where the time says it.</param>
    public Result EnterFromRoster(AttendanceState? state, DateTimeOffset? at, int byId, SignInWindow window, DateTimeOffset now)
    {
        if (now < window.OpensAt)
            return SignInErrors.NotOpen;
        if (state is null && at is null)
            return SignInErrors.RowEmpty.ForField("State");
        if (state is AttendanceState.OfficialLeave or AttendanceState.SickLeave or AttendanceState.PersonalLeave)
            return SignInErrors.LeaveIsGranted;
        if (at is { } time && !IsWithin(time, window, now))
            return SignInErrors.OutsideMeeting;
        if (byId == UserId)
            return SignInErrors.Own;
        if (IsSigned)
            return SignInErrors.RowSigned;
        if (State is not null && Source != AttendanceSource.Closing)
            return SignInErrors.RowRecorded;
        (State, Source, SignedAt, RecordedById) = (state ?? window.StateAt(at!.Value), AttendanceSource.Roster, at, byId);
        return Result.Success;
    }

    /// <summary>The secretary sees the person in the room; twice is once.</summary>
    public Result Verify(DateTimeOffset now)
    {
        if (!IsSigned)
            return SignInErrors.NotSigned;
        VerifiedAt ??= now;
        return Result.Success;
    }

    /// <summary>
    /// Takes a sign-in back: the person is not in the room, and so absent or on the leave that was granted. The device stays spent,
    /// and another scan does not undo it.
    /// </summary>
    /// <param name="granted">The leave that a leader has granted the person for this meeting; null for none.</param>
    public Result Void(string? reason, int byId, LeaveKind? granted = null)
    {
        if (byId == UserId)
            return SignInErrors.Own;
        if (!IsSigned)
            return SignInErrors.NotSigned;
        if (IsNoReason(reason))
            return SignInErrors.ReasonMissing;
        (State, Source, SignedAt, SignedOutAt, VerifiedAt, Reason, RecordedById) = (granted is { } kind ? StateOf(kind) : AttendanceState.Absent, AttendanceSource.Hand, null, null, null, reason, byId);
        return Result.Success;
    }

    /// <summary>Whether a spot check may draw it.</summary>
    public bool IsDrawable => IsSigned && Source == AttendanceSource.Code && VerifiedAt is null && !IsDrawn;

    /// <summary>Whether it was drawn and neither seen nor taken off yet.</summary>
    public bool IsDrawnOpen => IsDrawn && IsSigned && VerifiedAt is null;

    public Result Draw()
    {
        if (!IsDrawable)
            return SignInErrors.NobodyToDraw;
        IsDrawn = true;
        return Result.Success;
    }

    /// <summary>
    /// The sign-in closes: who must come and has no record is absent; who signed in by the code and did not sign out left early,
    /// unless it closed before anybody could.
    /// </summary>
    public void Close(SignInWindow window, DateTimeOffset now)
    {
        if (State is null)
        {
            if (IsRequired)
                (State, Source) = (AttendanceState.Absent, AttendanceSource.Closing);
        }
        else if (window.SignOutFrom <= now && Source == AttendanceSource.Code && SignedOutAt is null && State is AttendanceState.Present or AttendanceState.Late)
        {
            State = AttendanceState.LeftEarly;
        }
    }

    private Result<ScanOutcome> SignOut(SignInClaim claim, SignInWindow window)
    {
        // The scan that signed in is no scan on leaving.
        if (!window.IsSignOutAt(claim.ScannedAt) || claim.ScannedAt <= SignedAt)
            return SignInErrors.AlreadySigned;
        if (SignedOutAt is not null)
            return SignInErrors.AlreadySignedOut;
        (SignedOutAt, SignOutDeviceId) = (claim.ScannedAt, claim.DeviceId);
        return ScanOutcome.SignedOut;
    }

    private static bool IsWithin(DateTimeOffset at, SignInWindow window, DateTimeOffset now) => at >= window.OpensAt && at <= window.EndsAt && at <= now;

    private static bool IsNoReason(string? reason) => string.IsNullOrWhiteSpace(reason) || reason.Length > SignInErrors.LongestReason;

    // Leave, objections, sign-up and what is kept: one block.

    public const int LongestObjection = 500;

    // The answer to an objection is kept as the reason of the changed record.
    public const int LongestAnswer = 200;

    /// <summary>Whether leave is recorded.</summary>
    public bool IsOnLeave => State is AttendanceState.OfficialLeave or AttendanceState.SickLeave or AttendanceState.PersonalLeave;

    /// <summary>Records leave that was granted, also over an absence; refused when the person came.</summary>
    public Result GrantLeave(LeaveKind kind, string? substitute, int byId)
    {
        if (IsSigned)
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
        // A time of arrival that the leader has not believed would stand beside the new record and contradict it.
        if (to is { } state && state != State)
            (State, Source, SignedAt, Reason, RecordedById) = (state, AttendanceSource.Hand, state is AttendanceState.Late or AttendanceState.LeftEarly ? SignedAt : null, answer, byId);
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

    /// <summary>Drops which devices signed in and out; the record stays.</summary>
    public void DropDevice() => (DeviceId, SignOutDeviceId) = (null, null);

    /// <summary>Drops what was said against the record and what was answered; the record stays.</summary>
    public void DropObjection()
    {
        if (Reason is not null && Reason == ObjectionAnswer)
            Reason = null;
        (Objection, ObjectionAnswer) = (null, null);
    }

    /// <summary>Drops who came instead; the record stays.</summary>
    public void DropSubstitute() => Substitute = null;

    private static AttendanceState StateOf(LeaveKind kind) => kind switch
    {
        LeaveKind.Official => AttendanceState.OfficialLeave,
        LeaveKind.Sick => AttendanceState.SickLeave,
        _ => AttendanceState.PersonalLeave,
    };
}
