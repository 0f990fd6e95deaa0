namespace Outreach.Domain.Jobs;

/// <summary>Filters of the board that somebody keeps, to be told of new jobs that fit (订阅).</summary>
public sealed class SavedSearch
{
    /// <summary>How many one person can keep.</summary>
    public const int MostOfOne = 5;

    /// <summary>Longest address of filters.</summary>
    public const int LongestQuery = 400;

    private SavedSearch()
    {
    }

    /// <param name="query">The filters as they stand in the board's address.</param>
    public SavedSearch(int userId, string query, DateTimeOffset now) => (UserId, Query, ToldUntil) = (userId, query, now);

    public int Id { get; private set; }

    public int UserId { get; private set; }

    /// <summary>The filters as they stand in the board's address, with the question mark.</summary>
    public string Query { get; private set; } = "";

    /// <summary>Of what was published until then the person has been told, UTC.</summary>
    public DateTimeOffset ToldUntil { get; private set; }

    public void Told(DateTimeOffset until) => ToldUntil = until;
}
