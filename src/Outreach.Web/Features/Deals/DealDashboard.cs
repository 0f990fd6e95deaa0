using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Outreach.Domain.Data;
using Outreach.Domain.Deals;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared;
using Outreach.Web.Features.Shared.Providers;
using Outreach.Web.Infrastructure.Localization;
using Outreach.Web.Infrastructure.Requests;
using Outreach.Web.Infrastructure.TagHelpers;
using Outreach.Web.Infrastructure.Time;
using Outreach.Web.Infrastructure.Views;

namespace Outreach.Web.Features.Deals;

/// <summary>
/// Questions to answer, deals to hand on, and one's own steps, cold deals and answers. A deal stands once, where it is most
/// urgent. One command.
/// </summary>
public sealed class DealDashboard(OutreachDbContext db, DepartmentTime time, SettingsCache settings, IStringLocalizer texts, ActionPaths paths) : IDashboardProvider
{
    private const int Most = 8;

    // Open deals of one person that are due or cold; those beyond it wait for the first to be dealt with.
    private const int MostOwn = 60;
    private const int AnswerDays = 7;

    /// <inheritdoc/>
    public async Task<DashboardContent> ContentAsync(CurrentUser me, CancellationToken cancellationToken)
    {
        if (!me.HasPermission(Permissions.DealsRead))
            return DashboardContent.Empty;
        var (id, today, soon) = (me.Id, time.Today, time.Today.AddDays(7));
        var (coldBefore, answeredSince) = (time.Now.AddDays(-settings.Value.ColdDealDays), time.Now.AddDays(-AnswerDays));
        var (writes, leads, guides) = (me.HasPermission(Permissions.DealsWrite), me.HasPermission(Permissions.DealsLead), me.HasPermission(Permissions.DealsGuide));
        var open = db.Deals.AsNoTracking().Where(d => d.ActiveKey != null);
        // Who answers sees a question as one, wherever else the deal would stand.
        var quiet = guides ? open.Where(d => d.HelpWantedAt == null) : open;
        var members = db.Users.InDepartment(today);
        var lists = new List<IQueryable<Deal>>();
        if (guides)
            lists.Add(open.Where(d => d.HelpWantedAt != null).OrderBy(d => d.HelpWantedAt).ThenBy(d => d.Id).Take(Most));
        if (leads)
        {
            lists.Add(quiet.Where(d => d.OwnerId != id && (d.LastActivityAt < coldBefore || !members.Any(u => u.Id == d.OwnerId)))
                .OrderBy(d => d.LastActivityAt).ThenBy(d => d.Id).Take(Most));
        }

        if (writes)
        {
            lists.Add(quiet.Where(d => d.OwnerId == id
                    && (d.NextStepOn <= soon || d.LastActivityAt < coldBefore || (d.HelpAnsweredAt >= answeredSince && d.LastActivityAt <= d.HelpAnsweredAt)))
                .OrderBy(d => d.NextStepOn == null ? 1 : 0).ThenBy(d => d.NextStepOn).ThenBy(d => d.Id).Take(MostOwn));
        }

        if (lists.Count == 0)
            return DashboardContent.Empty;
        var rows = await lists.Aggregate((all, list) => all.Concat(list)).Select(d => new Row(
            d.Id, db.Sponsors.IgnoreQueryFilters().Where(s => s.Id == d.SponsorId).Select(s => s.Name).First(),
            db.Events.Where(e => e.Id == d.EventId).Select(e => e.Title).FirstOrDefault(), d.Stage, d.OwnerId,
            db.Users.Where(u => u.Id == d.OwnerId).Select(u => u.DisplayName).First(), d.NextStep, d.NextStepOn, d.LastActivityAt,
            d.HelpWanted, d.HelpWantedAt, d.HelpAnswer, d.HelpAnsweredAt)).ToListAsync(cancellationToken);
        return new DashboardContent
        {
            Items = [.. rows.DistinctBy(r => r.Id).Select(r => Item(r, id, guides, today, soon, coldBefore, answeredSince)).OfType<DashboardItem>()],
        };
    }

    private DashboardItem? Item(Row row, int me, bool guides, DateOnly today, DateOnly soon, DateTimeOffset coldBefore, DateTimeOffset answeredSince)
    {
        var (url, over) = (paths.Of("Deals.Detail", row.Id), row.Event ?? texts["The term as a whole"].Value);
        var cold = row.LastActivityAt < coldBefore;
        var stage = StateStyle.Of(row.Stage);
        var badges = new List<DashboardBadge>();
        if (cold)
            badges.Add(new DashboardBadge(texts["Cold"], Tone.Info, "snowflake"));
        badges.Add(new DashboardBadge(texts.Text(row.Stage), stage.Tone, stage.Icon));
        if (guides && row.HelpWantedAt is not null)
        {
            return new DashboardItem(DashboardUrgency.Answer, row.Sponsor, url)
            {
                Detail = $"{over} · {row.Owner}",
                Text = texts["“{0}”", row.HelpWanted!],
                Since = row.HelpWantedAt,
                Badges = badges,
                Action = texts["Answer"],
                ActionUrl = url + "#help-title",
            };
        }

        if (row.OwnerId != me)
        {
            return new DashboardItem(DashboardUrgency.Decide, row.Sponsor, url)
            {
                Detail = $"{over} · {row.Owner}",
                // A deal that is not cold is among these because its owner has left.
                Text = cold ? texts["Gone cold: reassign?"] : texts["Its owner has left: reassign"],
                Badges = badges,
                Action = texts["Reassign"],
                ActionUrl = url + "#reassign-title",
            };
        }

        if (row.HelpAnsweredAt >= answeredSince && row.LastActivityAt <= row.HelpAnsweredAt)
        {
            return new DashboardItem(DashboardUrgency.Finish, row.Sponsor, url)
            {
                Detail = texts["The minister has answered: “{0}”", row.HelpWanted ?? row.NextStep ?? ""],
                Text = row.HelpAnswer,
                Due = row.NextStepOn,
                Since = row.HelpAnsweredAt,
                Badges = badges,
                Action = texts["Log a visit"],
                ActionUrl = paths.Of("Visits.New") + $"?dealId={row.Id}",
            };
        }

        if (row.NextStepOn is null && !cold)
            return null;
        return new DashboardItem(row.NextStepOn <= today || cold ? DashboardUrgency.Finish : row.NextStepOn <= soon ? DashboardUrgency.Next : DashboardUrgency.Finish, row.Sponsor, url)
        {
            Detail = over,
            Text = row.NextStep,
            Due = row.NextStepOn <= soon ? row.NextStepOn : null,
            Since = row.LastActivityAt,
            Badges = badges,
            Action = texts["Log a visit"],
            ActionUrl = paths.Of("Visits.New") + $"?dealId={row.Id}",
            PostponeUrl = row.NextStepOn <= today ? paths.Of("DealActions.Postpone", row.Id) : null,
        };
    }

    private sealed record Row(
        int Id, string Sponsor, string? Event, DealStage Stage, int OwnerId, string Owner, string? NextStep, DateOnly? NextStepOn, DateTimeOffset LastActivityAt,
        string? HelpWanted, DateTimeOffset? HelpWantedAt, string? HelpAnswer, DateTimeOffset? HelpAnsweredAt);
}
