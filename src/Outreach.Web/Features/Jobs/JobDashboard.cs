using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Outreach.Domain.Accounts.Delegations;
using Outreach.Domain.Data;
using Outreach.Domain.Jobs;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Jobs.Screening;
using Outreach.Web.Features.Jobs.Seasons;
using Outreach.Web.Features.Shared;
using Outreach.Web.Features.Shared.Providers;
using Outreach.Web.Infrastructure.Localization;
using Outreach.Web.Infrastructure.Requests;
using Outreach.Web.Infrastructure.TagHelpers;
using Outreach.Web.Infrastructure.Views;

namespace Outreach.Web.Features.Jobs;

/// <summary>
/// Leaders: postings that wait for a second person, and reports. Everybody: one's own that were rejected or suspended,
/// applicants that wait, seasons that are late. At most seven commands.
/// </summary>
public sealed class JobDashboard(
    OutreachDbContext db, SeasonQueries seasons, ScreeningQueries screening, Deciders deciders, IStringLocalizer texts, DisplayFormatter format, ActionPaths paths) : IDashboardProvider
{
    private const int Most = 8;

    /// <inheritdoc/>
    public async Task<DashboardContent> ContentAsync(CurrentUser me, CancellationToken cancellationToken)
    {
        if (!me.HasPermission(Permissions.JobsWrite))
            return me.HasPermission(Permissions.JobsPublish) ? await LeftAsync(cancellationToken) : DashboardContent.Empty;
        var (id, leads, publishes, givers) = (me.Id, me.HasPermission(Permissions.JobsLead), me.HasPermission(Permissions.JobsPublish), me.GiversOf(Authority.Postings));
        var itself = givers.Count == 0;
        var postings = await db.JobPostings.AsNoTracking()
            .Where(p => (publishes && p.Extensions.Any(e => e.IsConfirmed == null && e.ById != id))
                || (leads && p.Reports.Any(r => r.IsUpheld == null))
                || (publishes && p.State == PostingState.Vetting && !p.IsAuthorOrOwner(id) && (itself || db.Users.Any(u => givers.Contains(u.Id) && !p.IsAuthorOrOwner(u.Id))))
                || (p.OwnerId == id && (p.State == PostingState.Rejected || p.State == PostingState.Suspended)))
            .OrderBy(p => p.StateSince).ThenBy(p => p.Id).Take(Most)
            .Select(p => new { p.Id, p.Title, p.EmployerName, p.State, p.StateSince, p.StateReason, Extends = p.Extensions.Where(e => e.IsConfirmed == null && e.ById != id).Select(e => (DateTimeOffset?)e.At).FirstOrDefault(), IsReported = leads && p.Reports.Any(r => r.IsUpheld == null) })
            .ToListAsync(cancellationToken);
        var applicants = await screening.OwnAsync(Most, cancellationToken);
        var late = (await seasons.LateAsync(cancellationToken)).Where(s => leads || s.Missing.Any(m => m.WhoId == id)).ToList();
        return new DashboardContent
        {
            Items =
            [
                .. postings.Select(p => p switch
                {
                    { IsReported: true } => new DashboardItem(DashboardUrgency.Decide, p.Title, paths.Of("ReportReview.Index", p.Id))
                    {
                        Detail = $"{p.EmployerName} · {texts["a student has reported it"]}",
                        Since = p.StateSince,
                        Badges = [new DashboardBadge(texts["reported"], Tone.Danger, "flag")],
                        Action = texts["Decide"],
                    },
                    { Extends: { } asked } when publishes => new DashboardItem(DashboardUrgency.Decide, p.Title, paths.Of("Postings.Detail", p.Id))
                    {
                        Detail = $"{p.EmployerName} · {texts["more time to apply, with new days"]}",
                        Since = asked,
                        Badges = [new DashboardBadge(texts["waits for your decision"], Tone.Warning, "hourglass")],
                        Action = texts["Decide"],
                    },
                    { State: PostingState.Vetting } => Waiting(p.Id, p.Title, p.EmployerName, p.StateSince),
                    _ => new DashboardItem(DashboardUrgency.Finish, p.Title, paths.Of("Postings.Detail", p.Id))
                    {
                        Detail = $"{p.EmployerName} · {p.StateReason}",
                        Since = p.StateSince,
                        Badges = [new DashboardBadge(texts.Text(p.State), StateStyle.Of(p.State).Tone, StateStyle.Of(p.State).Icon)],
                        Action = texts["Fix"],
                    },
                }),
                .. applicants.Select(j => new DashboardItem(
                    DashboardUrgency.Vet, j.Title, j.Waiting > 0 ? paths.Of("Screening.Applicants", j.Id) : j.ScreenedIn > 0 ? paths.Of("CompanyList.Index", j.Id) : paths.Of("JobResults.Index", j.Id))
                {
                    Detail = string.Join(" · ", new[]
                    {
                        j.Employer,
                        j.Waiting > 0 ? texts["{0} to screen", j.Waiting].Value : null,
                        j.ScreenedIn > 0 ? texts["{0} to send to the employer", j.ScreenedIn].Value : null,
                        j.Sent > 0 ? texts["{0} without a result", j.Sent].Value : null,
                    }.OfType<string>()),
                    Due = j.ApplyBy,
                    Badges = j.Overdue > 0 ? [new DashboardBadge(texts["{0} overdue", j.Overdue], Tone.Danger, "alert-triangle")] : [],
                    Action = j.Waiting > 0 ? texts["Screen them"] : j.ScreenedIn > 0 ? texts["Send the list"] : texts["Enter the results"],
                }),
                .. late.Select(s => new DashboardItem(
                    DashboardUrgency.Finish, texts["late for {0}: {1} sectors without an employer", texts.Text(s.Season), s.Missing.Count], "/seasons")
                {
                    Detail = texts["Contact employers from {0} on.", format.Day(s.ContactFrom)],
                    Due = s.ContactFrom,
                    Action = texts["Contact employers now"],
                }),
            ],
        };
    }

    /// <summary>For the advisor, the postings that nobody else is left to publish. One command.</summary>
    private async Task<DashboardContent> LeftAsync(CancellationToken cancellationToken)
    {
        var (leaders, itself, given) = (deciders.Of(Authority.Postings), deciders.Holders(Authority.Postings), deciders.Given(Authority.Postings));
        var postings = await db.JobPostings.AsNoTracking().Where(p => p.State == PostingState.Vetting && !leaders.Any(u => !p.IsAuthorOrOwner(u.Id)
                && (itself.Any(x => x.UserId == u.Id) || given.Any(d => d.ToId == u.Id && !p.IsAuthorOrOwner(d.FromId)))))
            .OrderBy(p => p.StateSince).ThenBy(p => p.Id).Take(Most).Select(p => new { p.Id, p.Title, p.EmployerName, p.StateSince }).ToListAsync(cancellationToken);
        return new DashboardContent { Items = [.. postings.Select(p => Waiting(p.Id, p.Title, p.EmployerName, p.StateSince))] };
    }

    private DashboardItem Waiting(int id, string title, string employer, DateTimeOffset since) => new(DashboardUrgency.Decide, title, paths.Of("PostingReview.Index", id))
    {
        Detail = $"{employer} · {texts["waiting: {0}", format.Waited(since)]}",
        Since = since,
        Badges = [new DashboardBadge(texts["waits for your decision"], Tone.Warning, "hourglass")],
        Action = texts["Decide"],
    };
}
