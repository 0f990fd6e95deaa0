namespace Outreach.Web.Features.Sponsors.Visits;

/// <summary>A lesson that was not learned on a visit, in its reader's language.</summary>
/// <param name="About">The merchant or the event.</param>
/// <param name="AboutUrl">Where that stands; null where the reader may not open it.</param>
/// <param name="Where">Where it was told, such as a meeting's title.</param>
/// <param name="Mark">A word on the situation of who learned it.</param>
public sealed record SharedLesson(string Words, string Who, DateOnly On, string About, string? AboutUrl, string Where, string WhereUrl, string Mark);
