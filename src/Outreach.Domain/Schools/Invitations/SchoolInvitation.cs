namespace Outreach.Domain.Schools.Invitations;

/// <summary>A school is invited to an event of ours: seats, escort, answer, who came (S55).</summary>
public sealed class SchoolInvitation : Entity
{
    private const int MostSeats = 500;
    private const int LongestNote = 500;

    private SchoolInvitation()
    {
    }

    public int SchoolId { get; private set; }

    public int EventId { get; private set; }

    /// <summary>Seats that are kept for them.</summary>
    public int Seats { get; private set; }

    /// <summary>The last day for the answer.</summary>
    public DateOnly AnswerBy { get; private set; }

    /// <summary>Who of ours meets them; null while nobody is named.</summary>
    public int? EscortId { get; private set; }

    /// <summary>Where and when they are met, and the like.</summary>
    public string? Note { get; private set; }

    public InvitationAnswer Answer { get; private set; }

    /// <summary>How many come; null before they accepted.</summary>
    public int? Coming { get; private set; }

    /// <summary>What they said with the answer.</summary>
    public string? Words { get; private set; }

    /// <summary>Who noted the answer: their partner, or one of ours who was told.</summary>
    public int? AnsweredById { get; private set; }

    /// <summary>When, UTC.</summary>
    public DateTimeOffset? AnsweredAt { get; private set; }

    /// <summary>How many came; null until it was noted.</summary>
    public int? Came { get; private set; }

    /// <summary>Whether the escort's owner was reminded of an answer that is missing.</summary>
    public bool IsReminded { get; private set; }

    /// <summary>Whether they are waited for, or have said that they come.</summary>
    public bool IsOpen => Answer is InvitationAnswer.Waiting or InvitationAnswer.Accepted;

    /// <summary>Invites a school. Refused for seats outside 1 to 500 and a day for the answer past or after the event.</summary>
    public static Result<SchoolInvitation> Create(int schoolId, int eventId, InvitationDetails details, DateOnly eventStart, DateOnly today)
    {
        var invitation = new SchoolInvitation { SchoolId = schoolId, EventId = eventId };
        if (invitation.Set(details, eventStart, today).Error is { } refused)
            return refused;
        return invitation;
    }

    /// <summary>Changes what was offered; fewer seats than were accepted are refused.</summary>
    public Result Edit(InvitationDetails details, DateOnly eventStart, DateOnly today)
    {
        if (Answer is InvitationAnswer.Declined or InvitationAnswer.Withdrawn)
            return InvitationErrors.WrongState;
        if (details.Seats < Coming)
            return InvitationErrors.FewerSeats;
        return Set(details, eventStart, today);
    }

    /// <summary>They come, or say another number. Refused once the event has begun, and for more than there are seats.</summary>
    public Result Accept(int? coming, string? words, int byId, DateOnly eventStart, DateOnly today, DateTimeOffset now)
    {
        if (Answer == InvitationAnswer.Withdrawn)
            return InvitationErrors.WrongState;
        if (today > eventStart)
            return InvitationErrors.TooLate;
        if (coming is null || coming < 1 || coming > Seats)
            return InvitationErrors.Coming.WithArguments(Seats);
        return SetAnswer(InvitationAnswer.Accepted, coming, words, byId, now);
    }

    /// <summary>They cannot come, or no longer can.</summary>
    public Result Decline(string? words, int byId, DateOnly eventStart, DateOnly today, DateTimeOffset now)
    {
        if (Answer == InvitationAnswer.Withdrawn)
            return InvitationErrors.WrongState;
        if (today > eventStart)
            return InvitationErrors.TooLate;
        return SetAnswer(InvitationAnswer.Declined, null, words, byId, now);
    }

    /// <summary>We take it back, such as for an event that is cancelled.</summary>
    public Result Withdraw()
    {
        if (Answer == InvitationAnswer.Withdrawn)
            return InvitationErrors.WrongState;
        (Answer, Coming, Came) = (InvitationAnswer.Withdrawn, null, null);
        return Result.Success;
    }

    /// <summary>Asks a school once more that could not come, or whose invitation was taken back.</summary>
    public Result InviteAgain(InvitationDetails details, DateOnly eventStart, DateOnly today)
    {
        if (Answer is not (InvitationAnswer.Declined or InvitationAnswer.Withdrawn))
            return InvitationErrors.Already;
        // The day for the answer is a new one, even where it is the same.
        AnswerBy = default;
        var asked = Set(details, eventStart, today);
        if (asked.IsSuccess)
            Reopen();
        return asked;
    }

    /// <summary>
    /// Goes over to the event that takes the place of this one. An answer for another day is asked for anew; the last day for it
    /// moves with the event.
    /// </summary>
    /// <param name="shift">Days between the first days of the two events.</param>
    public Result MoveToEvent(int eventId, int shift, DateOnly eventStart, DateOnly today)
    {
        if (!IsOpen)
            return InvitationErrors.WrongState;
        EventId = eventId;
        if (shift == 0)
            return Result.Success;
        var day = AnswerBy.AddDays(shift);
        AnswerBy = day > eventStart ? eventStart : day < today ? (eventStart < today ? eventStart : today) : day;
        Reopen();
        return Result.Success;
    }

    /// <summary>Notes how many came, from the event's first day on.</summary>
    public Result RecordArrival(int? came, DateOnly eventStart, DateOnly today)
    {
        if (Answer != InvitationAnswer.Accepted)
            return InvitationErrors.WrongState;
        if (today < eventStart)
            return InvitationErrors.TooEarly;
        if (came is null or < 0 or > MostSeats)
            return InvitationErrors.Came;
        Came = came;
        return Result.Success;
    }

    /// <summary>Notes that we are told of a missing answer; false when it is not missing, or was told.</summary>
    public bool RemindOf(DateOnly today)
    {
        if (IsReminded || Answer != InvitationAnswer.Waiting || AnswerBy >= today)
            return false;
        return IsReminded = true;
    }

    public void MoveTo(int schoolId) => SchoolId = schoolId;

    private Result Set(InvitationDetails details, DateOnly eventStart, DateOnly today)
    {
        var errors = new List<DomainError>();
        if (details.Seats is < 1 or > MostSeats)
            errors.Add(InvitationErrors.Seats);
        if (details.AnswerBy != AnswerBy && (details.AnswerBy < today || details.AnswerBy > eventStart))
            errors.Add(InvitationErrors.AnswerDay);
        if (DomainError.Combine(errors) is { } wrong)
            return wrong;
        if (details.AnswerBy != AnswerBy)
            IsReminded = false;
        (Seats, AnswerBy, EscortId, Note) = (details.Seats, details.AnswerBy, details.EscortId, details.Note);
        return Result.Success;
    }

    private void Reopen()
    {
        (Answer, Coming, Words, AnsweredById, AnsweredAt, Came) = (InvitationAnswer.Waiting, null, null, null, null, null);
        IsReminded = false;
    }

    private Result SetAnswer(InvitationAnswer answer, int? coming, string? words, int byId, DateTimeOffset now)
    {
        if (words?.Length > LongestNote)
            return InvitationErrors.TooLong;
        (Answer, Coming, Words, AnsweredById, AnsweredAt) = (answer, coming, words, byId, now);
        return Result.Success;
    }
}
