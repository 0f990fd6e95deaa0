namespace Outreach.Domain.Meetings.Minutes;

public static class MinutesErrors
{
    public static readonly DomainError LearnedMissing = new("minutes.learned", "Write what was learned, in at most 1,000 characters.", "Learned");
}
