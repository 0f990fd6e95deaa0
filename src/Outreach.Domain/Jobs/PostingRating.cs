namespace Outreach.Domain.Jobs;

/// <summary>How satisfied a side is: two questions, each 1 (not at all) to 5 (very). Students: as promised? paid in time? Employers: suitable people? well organised?</summary>
public sealed class PostingRating : Entity
{
    private PostingRating()
    {
    }

    public int PostingId { get; private set; }

    /// <summary>Of which application; null for the employer's.</summary>
    public int? ApplicationId { get; private set; }

    public RatingSide Side { get; private set; }

    /// <summary>First answer, 1 to 5.</summary>
    public int First { get; private set; }

    /// <summary>Second answer, 1 to 5.</summary>
    public int Second { get; private set; }

    /// <summary>In words; at most 300 characters.</summary>
    public string? Words { get; private set; }

    /// <summary>Names who answers (<c>e</c> and the posting, <c>s</c> and the application): unique, so that each answers once.</summary>
    public string UniqueKey { get; private set; } = "";

    /// <summary>An answer; fails outside 1 to 5.</summary>
    public static Result<PostingRating> Create(int postingId, int? applicationId, int? first, int? second, string? words)
    {
        if (first is not (>= 1 and <= 5))
            return PostingErrors.Rating;
        if (second is not (>= 1 and <= 5))
            return PostingErrors.Rating.ForField("Second");
        return new PostingRating
        {
            PostingId = postingId,
            ApplicationId = applicationId,
            Side = applicationId is null ? RatingSide.Employer : RatingSide.Student,
            First = first.Value,
            Second = second.Value,
            Words = words,
            UniqueKey = applicationId is null ? $"e{postingId}" : $"s{applicationId}",
        };
    }

    public void Anonymise() => Words = null;
}
