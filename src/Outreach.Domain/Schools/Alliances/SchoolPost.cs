namespace Outreach.Domain.Schools.Alliances;

/// <summary>
/// What a school, or we, put on the board: an event, a request for help, a lesson (S57, S58). It is for us alone, or for an
/// alliance of which the school is a member.
/// </summary>
public sealed class SchoolPost : Entity
{
    private const int YearsAhead = 2;

    private readonly List<SchoolReply> replies = [];

    private SchoolPost()
    {
    }

    /// <summary>Whose it is; null when it is ours.</summary>
    public int? SchoolId { get; private set; }

    /// <summary>The alliance whose members read it; null when it is for us alone.</summary>
    public int? AllianceId { get; private set; }

    /// <summary>Who wrote it. Other schools read the school's name, never the person's.</summary>
    public int AuthorId { get; private set; }

    public SchoolPostKind Kind { get; private set; }

    public string Title { get; private set; } = "";

    public string Text { get; private set; } = "";

    /// <summary>The day that it is about; null for none.</summary>
    public DateOnly? On { get; private set; }

    /// <summary>The day on which it was put up.</summary>
    public DateOnly PostedOn { get; private set; }

    /// <summary>Since when nobody replies to it any more; null while it is open.</summary>
    public DateOnly? ClosedOn { get; private set; }

    public IReadOnlyCollection<SchoolReply> Replies => replies;

    /// <summary>Puts one up. Refused for a day past or more than two years ahead, and where ours is for nobody.</summary>
    /// <param name="schoolId">Whose it is; null when it is ours.</param>
    public static Result<SchoolPost> Create(int? schoolId, SchoolPostDetails details, int authorId, DateOnly today)
    {
        var errors = new List<DomainError>();
        if (details.On < today)
            errors.Add(SchoolPostErrors.DayPast);
        if (details.On > today.AddYears(YearsAhead))
            errors.Add(SchoolPostErrors.DayFar);
        if (schoolId is null && details.AllianceId is null)
            errors.Add(SchoolPostErrors.ForNobody);
        if (DomainError.Combine(errors) is { } wrong)
            return wrong;
        return new SchoolPost
        {
            SchoolId = schoolId,
            AllianceId = details.AllianceId,
            AuthorId = authorId,
            Kind = details.Kind,
            Title = details.Title,
            Text = details.Text,
            On = details.On,
            PostedOn = today,
        };
    }

    /// <summary>Says something to it, in at most 500 characters.</summary>
    /// <param name="schoolId">Who says it; null when it is us.</param>
    public Result Reply(int? schoolId, string? text, int authorId)
    {
        if (ClosedOn is not null)
            return SchoolPostErrors.Closed;
        if (string.IsNullOrWhiteSpace(text) || text.Length > SchoolReply.Longest)
            return SchoolPostErrors.ReplyLength;
        replies.Add(new SchoolReply(schoolId, text, authorId));
        return Result.Success;
    }

    public void MoveTo(int schoolId) => SchoolId = schoolId;

    /// <summary>Nobody replies any more, by whoever put it up or a leader of ours.</summary>
    public Result Close(DateOnly today)
    {
        if (ClosedOn is not null)
            return SchoolPostErrors.Closed;
        ClosedOn = today;
        return Result.Success;
    }
}
