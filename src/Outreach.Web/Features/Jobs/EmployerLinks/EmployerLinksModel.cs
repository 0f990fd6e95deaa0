using Outreach.Web.Features.Jobs.Screening;

namespace Outreach.Web.Features.Jobs.EmployerLinks;

/// <summary>The page.</summary>
/// <param name="Links">Links, newest first.</param>
/// <param name="Days">For how many days a link lasts when nothing else is said.</param>
/// <param name="Made">The address just made: shown this once.</param>
public sealed record EmployerLinksModel(ScreenedJob Job, int Waiting, IReadOnlyList<EmployerLinkRow> Links, DateTimeOffset Now, string? Made, string? Picture, int Days);
