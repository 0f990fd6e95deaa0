using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Outreach.Domain.Data;
using Outreach.Domain.Sponsors;
using Outreach.Domain.Sponsors.Visits;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Localization;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Sponsors.Visits;

public sealed class VisitQueries(OutreachDbContext db, IEnumerable<ILessonSource> sources, DepartmentTime time, IStringLocalizer texts, DisplayFormatter show)
{
    private const int Choices = 15;
    private const int MostShared = 30;

    /// <summary>One page of the list, the latest first. At most four commands.</summary>
    public async Task<VisitListModel> ListAsync(VisitFilter filter, CurrentUser me, CancellationToken cancellationToken, bool whole = false)
    {
        var (all, meId) = (me.HasPermission(Permissions.SponsorsLead), me.HasPermission(Permissions.SponsorsWrite) ? me.Id : 0);
        filter.Withdrawn &= all;
        var visits = filter.Withdrawn ? db.Visits.IgnoreQueryFilters().AsNoTracking().Where(v => v.WithdrawnAt != null) : db.Visits.AsNoTracking();
        if (!string.IsNullOrWhiteSpace(filter.Q))
        {
            var sponsors = db.Sponsors.AsNoTracking().SearchBy(db, filter.Q).Select(s => s.Id);
            visits = visits.Where(v => sponsors.Contains(v.SponsorId));
        }

        if (WhoOf(filter, me) is { } person)
            visits = visits.Where(v => v.Participants.Any(p => p.UserId == person));
        if (filter.Outcome is { } outcome)
            visits = visits.Where(v => v.Outcome == outcome);
        if (FromOf(filter) is { } from)
            visits = visits.Where(v => v.On >= from);

        if (filter.Lesson)
            visits = visits.Where(v => v.Lesson != null);
        if (filter.SponsorId is { } sponsorId)
            visits = visits.Where(v => v.SponsorId == sponsorId);
        var rows = visits.OrderByDescending(v => v.On).ThenByDescending(v => v.Id).Select(v => new VisitRow(
            v.Id, v.On, v.SponsorId, db.Sponsors.Where(s => s.Id == v.SponsorId).Select(s => s.Name).First(), v.Channel, v.Outcome, v.Said,
            v.NextStep, v.NextStepOn, v.Lesson, v.PhotoId,
            db.Users.Where(u => v.Participants.Any(p => p.UserId == u.Id)).OrderBy(u => u.Id).Select(u => u.DisplayName).ToList(),
            v.WithdrawnAt == null && (all || v.CreatedById == meId || v.Participants.Any(p => p.UserId == meId)))
        {
            Withdrawal = v.WithdrawnAt == null ? null : new VisitWithdrawal(db.Users.Where(u => u.Id == v.WithdrawnById).Select(u => u.DisplayName).First(), v.WithdrawnAt.Value, v.WithdrawnReason),
        });
        var people = await db.DepartmentOptionsAsync(time.Today, texts, [DepartmentMembers.IdOf(filter.Who)], cancellationToken);
        var sponsor = filter.SponsorId is null ? null
            : await db.Sponsors.Where(s => s.Id == filter.SponsorId).Select(s => s.Name).SingleOrDefaultAsync(cancellationToken);
        return new VisitListModel(filter, await rows.ToPageAsync(visits, filter.Page, cancellationToken, whole), people, sponsor);
    }

    /// <summary>The library of lessons: those of visits, and on its first page those from elsewhere. One command more for each source.</summary>
    public async Task<VisitListModel> LessonsAsync(VisitFilter filter, CurrentUser me, CancellationToken cancellationToken)
    {
        filter.Lesson = true;
        var list = await ListAsync(filter, me, cancellationToken);
        // An outcome is something that only a visit has.
        if (filter.Page > 1 || filter.Outcome is not null)
            return list;
        var shared = new List<SharedLesson>();
        foreach (var source in sources)
            shared.AddRange(await source.FindAsync(filter.Q, WhoOf(filter, me), filter.SponsorId, FromOf(filter), MostShared, cancellationToken));
        return list with { Shared = [.. shared.OrderByDescending(s => s.On)] };
    }

    private static int? WhoOf(VisitFilter filter, CurrentUser me) =>
        filter.Who == "mine" ? me.Id : int.TryParse(filter.Who, NumberStyles.None, CultureInfo.InvariantCulture, out var key) ? key : null;

    private DateOnly? FromOf(VisitFilter filter) =>
        filter.Period is { } period ? time.Today.AddDays(period switch { VisitPeriod.Week => -6, VisitPeriod.Month => -29, _ => -89 }) : null;

    /// <summary>Merchants by a part of their text; without one, those that one looks after, the least visited first.</summary>
    public async Task<ChooseVisitSponsorModel> ChooseAsync(string? q, int me, CancellationToken cancellationToken)
    {
        var sponsors = db.Sponsors.AsNoTracking();
        sponsors = string.IsNullOrWhiteSpace(q) ? sponsors.Where(s => s.OwnerId == me) : sponsors.SearchBy(db, q);
        return new ChooseVisitSponsorModel(q, await sponsors.OrderBy(s => s.Standing == Standing.Blacklisted).ThenBy(s => s.Name).ThenBy(s => s.Id).Take(Choices)
            .Select(s => new VisitSponsorChoice(s.Id, s.Name, s.District, s.Standing, s.LastVisitOn)).ToListAsync(cancellationToken));
    }

    /// <summary>What the form of a merchant's visit shows, or null when there is no such merchant. Three commands.</summary>
    /// <param name="me">Who fills it in: only deals they may work on are offered.</param>
    public async Task<VisitFormModel?> FormAsync(int sponsorId, CurrentUser me, Visit? visit, CancellationToken cancellationToken)
    {
        var sponsor = await db.Sponsors.AsNoTracking().Where(s => s.Id == sponsorId).Select(s => new { s.Name, s.Standing }).SingleOrDefaultAsync(cancellationToken);
        if (sponsor is null)
            return null;
        var leads = me.HasPermission(Permissions.DealsLead);
        var deals = await db.Deals.AsNoTracking()
            .Where(d => d.SponsorId == sponsorId && d.ActiveKey != null && (leads || d.OwnerId == me.Id)).OrderBy(d => d.Id)
            .Select(d => new { d.Id, d.NextStep, d.NextStepOn, Event = db.Events.Where(e => e.Id == d.EventId).Select(e => e.Title).FirstOrDefault() }).Take(50).ToListAsync(cancellationToken);
        var people = await db.DepartmentOptionsAsync(time.Today, texts, visit?.Participants.Select(p => (int?)p.UserId) ?? [], cancellationToken);
        var mine = me.Id.ToString(CultureInfo.InvariantCulture);
        return new VisitFormModel(
            sponsorId, sponsor.Name, sponsor.Standing == Standing.Blacklisted,
            [.. deals.Select(d => new SelectListItem(d.Event ?? texts["The term as a whole"].Value, d.Id.ToString(CultureInfo.InvariantCulture)))],
            [.. people.OrderByDescending(p => p.Value == mine)],
            visit?.PhotoId, visit?.Channel == VisitChannel.OldSheet)
        {
            VisitId = visit?.Id ?? 0,
            Steps = deals.Where(d => d.NextStep is not null).ToDictionary(
                d => d.Id.ToString(CultureInfo.InvariantCulture), d => d.NextStepOn is { } on ? texts["{0}, by {1}", d.NextStep!, show.Day(on)].Value : d.NextStep!),
            Withdrawing = visit is null ? VisitWithdrawing.Not
                : visit.IsAuthorsToWithdraw(me.Id, time.Now) ? VisitWithdrawing.Own
                : me.HasPermission(Permissions.SponsorsLead) ? VisitWithdrawing.WithReason : VisitWithdrawing.Not,
        };
    }
}
