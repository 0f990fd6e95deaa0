using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Outreach.Domain.Accounts.Delegations;
using Outreach.Domain.Data;
using Outreach.Domain.Sponsors;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared.Providers;
using Outreach.Web.Features.Sponsors.Visits;
using Outreach.Web.Infrastructure.Localization;
using Outreach.Web.Infrastructure.Requests;
using Outreach.Web.Infrastructure.TagHelpers;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Sponsors;

/// <summary>Next steps of one's own visits, for leaders vettings that lapse, and the latest lessons. Two or three commands.</summary>
public sealed class SponsorDashboard(OutreachDbContext db, DepartmentTime time, IStringLocalizer texts, DisplayFormatter format, ActionPaths paths) : IDashboardProvider
{
    private const int Most = 8;
    private const int VettingDays = 30, LessonDays = 60, MostLessons = 4;

    /// <inheritdoc/>
    public async Task<DashboardContent> ContentAsync(CurrentUser me, CancellationToken cancellationToken)
    {
        if (!me.HasPermission(Permissions.SponsorsRead) || !me.HasPermission(Permissions.DealsRead))
            return DashboardContent.Empty;
        var today = time.Today;
        var items = new List<DashboardItem>();
        if (Deciders.IsBeforeAdvisor(me, Authority.Vettings))
        {
            var (id, until, giver) = (me.Id, today.AddDays(VettingDays), me.GiversOf(Authority.Vettings) is [var only] ? only : me.Id);
            var vettings = await db.Sponsors.AsNoTracking()
                .Where(s => (s.VettingAskedAt != null || (s.VettedUntil >= today && s.VettedUntil <= until)) && s.Standing != Standing.Blacklisted && s.OwnerId != id && s.OwnerId != giver)
                .OrderBy(s => s.VettingAskedAt == null ? 1 : 0).ThenBy(s => s.VettingAskedAt).ThenBy(s => s.VettedUntil).ThenBy(s => s.Id).Take(Most)
                .Select(s => new { s.Id, s.Name, Until = s.VettedUntil, s.VettingAskedAt, s.VettingAskedNote, s.IsSchoolOffice, By = db.Users.Where(u => u.Id == s.VettingAskedById).Select(u => u.DisplayName).FirstOrDefault() }).ToListAsync(cancellationToken);
            items.AddRange(vettings.Select(v => new DashboardItem(DashboardUrgency.Vet, v.Name, paths.Of("Sponsors.Detail", v.Id))
            {
                Detail = v.VettingAskedAt is null ? texts["vetting lapses on {0}", format.Day(v.Until)] : v.IsSchoolOffice ? texts["{0} asks that the school office be confirmed", v.By ?? ""] : texts["{0} asks for vetting", v.By ?? ""],
                Text = v.VettingAskedNote,
                Due = v.VettingAskedAt is null ? v.Until : null,
                Since = v.VettingAskedAt,
                Action = v.IsSchoolOffice ? texts["Confirm it"] : v.VettingAskedAt is null ? texts["Vet again"] : texts["Vet"],
                ActionUrl = v.IsSchoolOffice ? paths.Of("Sponsors.Detail", v.Id) : paths.Of("SponsorVetting.Vet", v.Id),
            }));
        }

        if (me.HasPermission(Permissions.DealsWrite))
        {
            var steps = await db.NextSteps(me.Id, today.AddDays(7), Most).ToListAsync(cancellationToken);
            items.AddRange(steps.Select(s => new DashboardItem(s.On <= today ? DashboardUrgency.Finish : DashboardUrgency.Next, s.Sponsor, paths.Of("Sponsors.Detail", s.SponsorId))
            {
                Detail = texts["from a visit, no deal yet"],
                Text = s.Step,
                Due = s.On,
                Action = texts["Log a visit"],
                ActionUrl = paths.Of("Visits.New") + $"?sponsorId={s.SponsorId}",
                PostponeUrl = s.On <= today ? paths.Of("Visits.Postpone", s.VisitId) : null,
            }));
        }

        var since = today.AddDays(-LessonDays);
        var lessons = await db.Visits.AsNoTracking().Where(v => v.On >= since && v.Lesson != null)
            .OrderByDescending(v => v.On).ThenByDescending(v => v.Id).Take(MostLessons)
            .Select(v => new
            {
                v.SponsorId,
                Sponsor = db.Sponsors.IgnoreQueryFilters().Where(s => s.Id == v.SponsorId).Select(s => s.Name).First(),
                v.On,
                v.Lesson,
                Who = db.Users.Where(u => v.Participants.Any(p => p.UserId == u.Id)).OrderBy(u => u.Id).Select(u => u.DisplayName).FirstOrDefault(),
            }).ToListAsync(cancellationToken);
        return new DashboardContent
        {
            Items = items,
            Notes = [.. lessons.Select(l => new DashboardNote(
                l.Lesson!, string.Join(" · ", new[] { l.Who, l.Sponsor, format.Day(l.On) }.OfType<string>()), paths.Of("Sponsors.Detail", l.SponsorId)))],
        };
    }
}
