namespace Outreach.Web.Features.Sponsors.Visits;

/// <summary>Lessons for the library that other subjects have, such as what was shared at meetings: visits know none of them.</summary>
public interface ILessonSource
{
    /// <summary>The latest that the filter lets through, at most <paramref name="most"/>. One command.</summary>
    /// <param name="who">Only of this member; null for everybody.</param>
    /// <param name="from">From this day on; null for all.</param>
    Task<IReadOnlyList<SharedLesson>> FindAsync(string? q, int? who, int? sponsorId, DateOnly? from, int most, CancellationToken cancellationToken);
}
