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

    /// <summary>Refused without words, and about nothing.</summary>
    public static Result<ExperienceShare> Create(int meetingId, int userId, int? sponsorId, int? eventId, Situation situation, string? learned)
    {
        if (string.IsNullOrWhiteSpace(learned) || learned.Length > Longest)
            return MinutesErrors.LearnedMissing;
        return new ExperienceShare { MeetingId = meetingId, UserId = userId, SponsorId = sponsorId, EventId = eventId, Situation = situation, Learned = learned };
    }
}
