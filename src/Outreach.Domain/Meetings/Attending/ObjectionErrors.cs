namespace Outreach.Domain.Meetings.Attending;

public static class ObjectionErrors
{
    public static readonly DomainError NothingRecorded = new("objection.nothing", "Nothing is recorded yet, so there is nothing to object to.");

    public static readonly DomainError ObjectedAlready = new("objection.again", "You have objected to this record already.");

    public static readonly DomainError TooLate = new("objection.late", "Records can be objected to until the end of their term.");

    public static readonly DomainError TextMissing = new("objection.text", "Say what is wrong with the record, in at most 500 characters.", "Text");

    public static readonly DomainError Own = new("objection.own", "Nobody answers their own objection. Another leader does.");

    public static readonly DomainError Answered = new("objection.answered", "This objection was answered already.");

    public static readonly DomainError AnswerMissing = new("objection.answer", "Answer in at most 200 characters; the person reads it.", "Answer");

    public static readonly DomainError NoSuchState = new("objection.state", "Choose what the record becomes, or keep it.", "Answer");
}
