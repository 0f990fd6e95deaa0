namespace Outreach.Domain.Meetings.Attending;

/// <summary>Somebody asks for leave from a meeting (请假); a leader decides, not for oneself.</summary>
public sealed class LeaveRequest : Entity
{
    public const int LongestReason = 300;

    public const int LongestSubstitute = 60;

    private LeaveRequest()
    {
    }

    public int MeetingId { get; private set; }

    /// <summary>Who asks; one that waits or was granted per meeting.</summary>
    public int UserId { get; private set; }

    public LeaveKind Kind { get; private set; }

    /// <summary>At most 300 characters; null for sick leave without words, and once the term is over.</summary>
    public string? Reason { get; private set; }

    /// <summary>Who comes instead, in words.</summary>
    public string? Substitute { get; private set; }

    /// <summary>UTC.</summary>
    public DateTimeOffset AskedAt { get; private set; }

    public LeaveState State { get; private set; }

    public int? DecidedById { get; private set; }

    /// <summary>UTC.</summary>
    public DateTimeOffset? DecidedAt { get; private set; }

    /// <summary>What was said with the decision, at most 300 characters; a declined one has it.</summary>
    public string? DecisionNote { get; private set; }

    /// <summary>Set while it waits or was granted, so that there is one per person and meeting.</summary>
    public bool? ActiveKey { get; private set; }

    /// <summary>
    /// Asks for leave: the set hours before the start, sick and official leave until the set hours after the end. Personal
    /// leave after the fact is an absence.
    /// </summary>
    /// <param name="place">The person's place in the meeting.</param>
    public static Result<LeaveRequest> Ask(LeaveDetails details, Meeting meeting, Attendance place, MeetingSettings settings, DateTimeOffset now)
    {
        var errors = new List<DomainError>();
        if (meeting.State == MeetingState.Cancelled)
            errors.Add(LeaveErrors.MeetingCancelled);
        else if (!place.IsRequired)
            errors.Add(LeaveErrors.NotNeeded);
        else if (place.IsOnLeave)
            errors.Add(LeaveErrors.OnLeave);
        else if (place.HasCome)
            errors.Add(LeaveErrors.SignedIn);
        else if (CheckTime(details.Kind, meeting, settings, now) is { } late)
            errors.Add(late);
        if (details.Reason?.Length > LongestReason)
            errors.Add(LeaveErrors.ReasonLong);
        else if (details.Kind != LeaveKind.Sick && string.IsNullOrWhiteSpace(details.Reason))
            errors.Add(LeaveErrors.ReasonMissing);
        if (details.Substitute?.Length > LongestSubstitute)
            errors.Add(LeaveErrors.SubstituteLong);
        if (DomainError.Combine(errors) is { } wrong)
            return wrong;
        return new LeaveRequest
        {
            MeetingId = place.MeetingId,
            UserId = place.UserId,
            Kind = details.Kind,
            Reason = details.Reason,
            Substitute = details.Substitute,
            AskedAt = now,
            ActiveKey = true,
        };
    }

    /// <summary>
    /// Takes it back: while it waits, or a granted one until the meeting begins, which then expects the person again.
    /// </summary>
    public Result Withdraw(Meeting meeting, Attendance? place, DateTimeOffset now)
    {
        if (State != LeaveState.Waiting && (State != LeaveState.Granted || now >= meeting.StartsAt))
            return LeaveErrors.NotWithdrawable;
        if (State == LeaveState.Granted)
            place?.WithdrawLeave();
        (State, ActiveKey) = (LeaveState.Withdrawn, null);
        return Result.Success;
    }

    /// <summary>Grants it: the person's place becomes leave, also an absence that was recorded before. Never by whoever asked.</summary>
    /// <param name="place">The person's place in the meeting; null when the meeting no longer names the person.</param>
    public Result Grant(Attendance? place, string? note, int byId, DateTimeOffset now)
    {
        if (CheckDecision(byId) is { } wrong)
            return wrong;
        if (note?.Length > LongestReason)
            return LeaveErrors.NoteLong;
        if (place is null)
            return LeaveErrors.NotOnList;
        var granted = place.GrantLeave(Kind, Substitute, byId);
        if (!granted.IsSuccess)
            return granted;
        (State, DecidedById, DecidedAt, DecisionNote) = (LeaveState.Granted, byId, now, note);
        return Result.Success;
    }

    /// <summary>Declines it, with the reason. Never by whoever asked.</summary>
    public Result Decline(string? note, int byId, DateTimeOffset now)
    {
        if (CheckDecision(byId) is { } wrong)
            return wrong;
        if (string.IsNullOrWhiteSpace(note) || note.Length > LongestReason)
            return LeaveErrors.NoteMissing;
        (State, DecidedById, DecidedAt, DecisionNote, ActiveKey) = (LeaveState.Declined, byId, now, note, null);
        return Result.Success;
    }

    /// <summary>The meeting was cancelled: nobody needs leave from it.</summary>
    public void End() => (State, ActiveKey) = (State is LeaveState.Waiting or LeaveState.Granted ? LeaveState.Withdrawn : State, null);

    /// <summary>Drops what was written; that there was leave, and of which kind, stays.</summary>
    public void Anonymize() => (Reason, Substitute, DecisionNote) = (null, null, null);

    private static DomainError? CheckTime(LeaveKind kind, Meeting meeting, MeetingSettings settings, DateTimeOffset now) =>
        now > meeting.EndsAt.AddHours(settings.LateLeaveHours) ? LeaveErrors.TooLate.WithArguments(settings.LateLeaveHours)
        : kind != LeaveKind.Personal ? null
        : now >= meeting.StartsAt ? LeaveErrors.PersonalAfterwards
        : now > meeting.StartsAt.AddHours(-settings.LeaveHours) ? LeaveErrors.PersonalLate.WithArguments(settings.LeaveHours)
        : null;

    private DomainError? CheckDecision(int byId) => byId == UserId ? LeaveErrors.Own : State != LeaveState.Waiting ? LeaveErrors.Decided : null;
}
