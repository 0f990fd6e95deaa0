using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Outreach.Domain.Meetings.TeamBuilding;

/// <summary>An idea or a day for a team building that members vote on (S85).</summary>
public sealed class BallotOption : Entity
{
    public const int LongestIdea = 100;

    private const int Most = 30;

    private readonly List<BallotVote> votes = [];

    private BallotOption()
    {
    }

    public int MeetingId { get; private set; }

    /// <summary>What to do, at most 100 characters; null for a day.</summary>
    public string? Idea { get; private set; }

    /// <summary>A day to do it on; null for an idea.</summary>
    public DateOnly? Day { get; private set; }

    public int ProposedById { get; private set; }

    /// <summary>The same for ideas that differ by case, width and spaces alone, and for a day; unique within the meeting.</summary>
    public string Key { get; private set; } = "";

    public IReadOnlyCollection<BallotVote> Votes => votes;

    /// <summary>Proposes an idea or a day for a team building that is planned; what is on the list already is voted for instead.</summary>
    /// <param name="others">What has been proposed for it so far.</param>
    public static Result<BallotOption> Propose(Meeting meeting, string? idea, DateOnly? day, IReadOnlyCollection<BallotOption> others, int byId, DateOnly today)
    {
        if (CheckState(meeting) is { } over)
            return over;
        if (string.IsNullOrWhiteSpace(idea) == day is null || idea?.Length > LongestIdea)
            return BallotErrors.IdeaOrDay;
        if (day < today)
            return BallotErrors.DayPast;
        if (day > today.AddYears(1))
            return BallotErrors.DayFar;
        var key = KeyOf(idea, day);
        if (others.Any(o => o.Key == key))
            return day is null ? BallotErrors.SameIdea : BallotErrors.SameDay;
        if (others.Count >= Most)
            return BallotErrors.TooMany;
        return new BallotOption { MeetingId = meeting.Id, Idea = day is null ? idea!.Trim() : null, Day = day, ProposedById = byId, Key = key };
    }

    /// <summary>Votes for it; a second time takes the vote back.</summary>
    /// <returns>Whether the person votes for it now.</returns>
    public Result<bool> Vote(Meeting meeting, int userId)
    {
        if (CheckState(meeting) is { } over)
            return over;
        if (votes.RemoveAll(v => v.UserId == userId) > 0)
            return false;
        votes.Add(new BallotVote(userId));
        return true;
    }

    // Of a fixed length: a folded text may be longer than what was typed.
    private static string KeyOf(string? idea, DateOnly? day) => day is { } on
        ? on.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
        : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Search.SearchText.Normalize(idea))));

    private static DomainError? CheckState(Meeting meeting) =>
        meeting.Kind != MeetingKind.TeamBuilding ? MeetingErrors.NotTeamBuilding : meeting.State != MeetingState.Planned ? BallotErrors.Over : null;
}
