namespace Outreach.Web.Features.Shared.Providers;

/// <summary>What a subject shows to whoever comes to the portal's first page without an account.</summary>
public interface IFrontPageProvider
{
    Task<FrontPageList> ListAsync(CancellationToken cancellationToken);
}

/// <summary>The newest of a subject.</summary>
/// <param name="SearchUrl">Where a search for more is sent, as its parameter <c>q</c>.</param>
public sealed record FrontPageList(string Heading, string All, string SearchUrl, string SearchHint, IReadOnlyList<FrontPageLine> Lines);

/// <param name="Strong">What the eye looks for first, such as the pay.</param>
/// <param name="IsVetted">Whether it bears the mark of a vetted employer.</param>
/// <param name="IsSchoolOffice">Whether that mark is the one of an office of the school.</param>
public sealed record FrontPageLine(string Title, string Strong, string Text, bool IsVetted, string Url, bool IsSchoolOffice)
{
    /// <summary>What else a reader is warned of, in a few words; null for nothing.</summary>
    public string? Warning { get; init; }
}
