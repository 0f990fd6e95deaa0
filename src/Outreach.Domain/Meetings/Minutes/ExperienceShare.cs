namespace Outreach.Domain.Meetings.Minutes;

/// <summary>What somebody learned and told the others at a meeting (S77); also in the library of lessons.</summary>
public sealed class ExperienceShare : Entity
{
    public const int Longest = 1000;

    private ExperienceShare()
    {
    }

    public int MeetingId { get; private set; }

    /// <summary>Who shared it.</summary>
    public int UserId { get; private set; }

    public int? SponsorId { get; private set; }

    public int? EventId { get; private set; }

    public Situation Situation { get; private set; }

    public string Learned { get; private set; } = "";

    /// <summary>Refused without words, about nothing, and of somebody who was not invited; while the minutes are written.</summary>
    /// <param name="isInvited">Whether the person belongs to the meeting.</param>
    public static Result<ExperienceShare> Create(Meeting meeting, ShareDetails details, bool isInvited, Situation proposed, DateTimeOffset now)
    {
        if (!meeting.TakesMinutes(now))
            return meeting.State == MeetingState.Planned ? MinutesErrors.NotBegun : MinutesErrors.Closed;
        var errors = new List<DomainError>();
        if (details.UserId is null || !isInvited)
            errors.Add(MinutesErrors.NoSuchSharer);
        if (details.SponsorId is null && details.EventId is null)
            errors.Add(MinutesErrors.AboutNothing);
        if (string.IsNullOrWhiteSpace(details.Learned) || details.Learned.Length > Longest)
            errors.Add(MinutesErrors.LearnedMissing);
        if (DomainError.Combine(errors) is { } wrong)
            return wrong;
        return new ExperienceShare
        {
            MeetingId = meeting.Id,
            UserId = details.UserId!.Value,
            SponsorId = details.SponsorId,
            EventId = details.EventId,
            Situation = details.Situation ?? proposed,
            Learned = details.Learned!,
        };
    }

    /// <summary>In which of the three situations the records say somebody is (S78).</summary>
    public static Situation Propose(bool hasWon, bool hasOpen) => hasWon ? Situation.Won : hasOpen ? Situation.Negotiating : Situation.None;
}
