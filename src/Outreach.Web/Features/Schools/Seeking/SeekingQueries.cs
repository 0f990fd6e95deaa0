using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Contracts;
using Outreach.Domain.Data;
using Outreach.Domain.Deals;
using Outreach.Domain.Events;
using Outreach.Domain.Schools.Seeking;
using Outreach.Domain.Sponsors;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Schools.Clubs;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Schools.Seeking;

/// <summary>Joint seekings with their claims, and who may change what of them.</summary>
public sealed class SeekingQueries(OutreachDbContext db, ClubQueries clubs, SchoolSettingsReader settings, CurrentUserAccessor current, DepartmentTime time)
{
    private const int MostClaims = 300;
    private const int MostEvents = 100;
    private const int MostExported = 20_000;

    private CurrentUser Me => current.Required;

    /// <summary>Seekings that the person may lead: those whose head they are; all for leaders.</summary>
    public IQueryable<JointSeeking> Leadable()
    {
        var (me, leads) = (Me.Id, Me.HasPermission(Permissions.SchoolsLead));
        return db.JointSeekings.Where(s => leads || s.HeadId == me);
    }

    /// <summary>Claims that the person may release: their own, those they entered for somebody of a club, all of a seeking that they lead.</summary>
    public IQueryable<SeekingClaim> Releasable()
    {
        var (me, leads) = (Me.Id, Me.HasPermission(Permissions.SchoolsLead));
        return db.SeekingClaims.Where(c => leads || db.JointSeekings.Any(s => s.Id == c.SeekingId && s.HeadId == me)
            || db.SeekingMembers.Any(m => m.Id == c.MemberId && (m.UserId == me || (m.UserId == null && c.CreatedById == me))));
    }

    /// <summary>Claims on which the person records visits and what came in: their own, those of people of clubs, who have no account, and all of a seeking that they lead.</summary>
    public IQueryable<SeekingClaim> Recordable()
    {
        var (me, leads) = (Me.Id, Me.HasPermission(Permissions.SchoolsLead));
        return db.SeekingClaims.Where(c => leads || db.JointSeekings.Any(s => s.Id == c.SeekingId && s.HeadId == me)
            || db.SeekingMembers.Any(m => m.Id == c.MemberId && (m.UserId == me || m.UserId == null)));
    }

    /// <summary>One page of the seekings, those under way first. Two commands.</summary>
    public Task<Paged<SeekingRow>> ListAsync(int page, CancellationToken cancellationToken) => Rows().ToPageAsync(db.JointSeekings, page, cancellationToken);

    /// <summary>All of them, for the export. One command.</summary>
    public async Task<IReadOnlyList<SeekingRow>> ExportAsync(CancellationToken cancellationToken) => await Rows().Take(MostExported).ToListAsync(cancellationToken);

    private IQueryable<SeekingRow> Rows() => db.JointSeekings.AsNoTracking().OrderBy(s => s.State == SeekingState.Closed).ThenByDescending(s => s.Id)
        .Select(s => new SeekingRow(
            s.Id, db.Events.Where(e => e.Id == s.EventId).Select(e => e.Title).First(), db.Users.Where(u => u.Id == s.HeadId).Select(u => u.DisplayName).FirstOrDefault(), s.State, s.Members.Count,
            db.SeekingClaims.Count(c => c.SeekingId == s.Id && c.State == ClaimState.Held)));

    /// <summary>The page of a seeking, or null. At most eight commands.</summary>
    public async Task<SeekingModel?> DetailAsync(int id, CancellationToken cancellationToken)
    {
        var (today, days, leadable) = (time.Today, (await settings.GetAsync(cancellationToken)).ClaimDays, Leadable());
        var facts = await db.JointSeekings.AsNoTracking().Where(s => s.Id == id).Select(s => new
        {
            s.EventId,
            s.Note,
            s.State,
            Event = db.Events.Where(e => e.Id == s.EventId).Select(e => e.Title).First(),
            Head = db.Users.Where(u => u.Id == s.HeadId).Select(u => u.DisplayName).FirstOrDefault(),
            CanLead = leadable.Any(l => l.Id == s.Id),
        }).SingleOrDefaultAsync(cancellationToken);
        if (facts is null)
            return null;
        var members = await db.SeekingMembers.AsNoTracking().Where(m => m.SeekingId == id).OrderBy(m => m.ClubId != null).ThenBy(m => m.ClubId).ThenBy(m => m.Id).Select(m => new SeekingMemberRow(
            m.Id, m.Name ?? db.Users.Where(u => u.Id == m.UserId).Select(u => u.DisplayName).FirstOrDefault() ?? "—", m.ClubId, db.Clubs.Where(c => c.Id == m.ClubId).Select(c => c.Name).FirstOrDefault(), m.Reach,
            db.SeekingClaims.Any(c => c.MemberId == m.Id))).ToListAsync(cancellationToken);
        var claims = await ClaimsAsync(id, facts.EventId, members, facts.State == SeekingState.Open ? days : null, cancellationToken);
        var canLead = facts.CanLead && facts.State == SeekingState.Open && Me.HasPermission(Permissions.SchoolsWrite);
        return new SeekingModel(
            id, facts.EventId, facts.Event, facts.Head, facts.Note, facts.State, members, claims, SumsOf(members, claims), canLead,
            canLead ? await db.DepartmentOptionsAsync(today, cancellationToken) : [], canLead ? await clubs.OptionsAsync(true, cancellationToken) : [], days, today);
    }

    /// <summary>The one list: merchants, and who has which. Null without such a seeking under way. Four commands.</summary>
    public async Task<SeekingSponsorsModel?> SponsorsAsync(int id, string? q, int page, CancellationToken cancellationToken)
    {
        var title = await db.JointSeekings.AsNoTracking().Where(s => s.Id == id && s.State == SeekingState.Open).Select(s => db.Events.Where(e => e.Id == s.EventId).Select(e => e.Title).First()).SingleOrDefaultAsync(cancellationToken);
        if (title is null)
            return null;
        var filtered = db.Sponsors.AsNoTracking().SearchBy(db, q);
        var list = await filtered.OrderBy(s => s.Name).ThenBy(s => s.Id).Select(s => new SeekingSponsorRow(
            s.Id, s.Name, s.Industry, s.District, s.Standing, db.Users.Where(u => u.Id == s.OwnerId).Select(u => u.DisplayName).FirstOrDefault(),
            (from c in db.SeekingClaims
             where c.SeekingId == id && c.ActiveSponsorId == s.Id
             join m in db.SeekingMembers on c.MemberId equals m.Id
             select m.Name ?? db.Users.Where(u => u.Id == m.UserId).Select(u => u.DisplayName).FirstOrDefault()).FirstOrDefault())).ToPageAsync(filtered, page, cancellationToken);
        var members = await db.SeekingMembers.AsNoTracking().Where(m => m.SeekingId == id && !m.IsAnonymized).OrderBy(m => m.ClubId != null).ThenBy(m => m.Id).Select(m => new
        {
            m.Id,
            m.UserId,
            Name = m.Name ?? db.Users.Where(u => u.Id == m.UserId).Select(u => u.DisplayName).FirstOrDefault(),
            Club = db.Clubs.Where(c => c.Id == m.ClubId).Select(c => c.Name).FirstOrDefault(),
        }).ToListAsync(cancellationToken);
        return new SeekingSponsorsModel(
            id, title, q, list, [.. members.Select(m => new SelectListItem(string.Join(" · ", new[] { m.Club, m.Name }.OfType<string>()), Text(m.Id)))], members.Find(m => m.UserId == Me.Id) is { } mine ? Text(mine.Id) : null);
    }

    /// <summary>Who holds a sponsor in a seeking; null when nobody does. One command.</summary>
    public Task<string?> HolderAsync(int seekingId, int sponsorId, CancellationToken cancellationToken) =>
        (from c in db.SeekingClaims
         where c.SeekingId == seekingId && c.ActiveSponsorId == sponsorId
         join m in db.SeekingMembers on c.MemberId equals m.Id
         select m.Name ?? db.Users.Where(u => u.Id == m.UserId).Select(u => u.DisplayName).FirstOrDefault()).FirstOrDefaultAsync(cancellationToken);

    /// <summary>Who holds a sponsor in another seeking under way, and in which; null when nobody does. One command.</summary>
    public async Task<(string Holder, string Event)?> HolderElsewhereAsync(int seekingId, int sponsorId, CancellationToken cancellationToken)
    {
        var found = await (
            from c in db.SeekingClaims
            where c.SeekingId != seekingId && c.ActiveSponsorId == sponsorId
            join s in db.JointSeekings on c.SeekingId equals s.Id
            where s.State == SeekingState.Open
            join m in db.SeekingMembers on c.MemberId equals m.Id
            orderby c.Id
            select new { Holder = m.Name ?? db.Users.Where(u => u.Id == m.UserId).Select(u => u.DisplayName).FirstOrDefault() ?? "—", Event = db.Events.Where(e => e.Id == s.EventId).Select(e => e.Title).First() })
            .FirstOrDefaultAsync(cancellationToken);
        return found is null ? null : (found.Holder, found.Event);
    }

    /// <summary>Events that may have a seeking: still to come, and without one. One command.</summary>
    public async Task<IReadOnlyList<SelectListItem>> EventOptionsAsync(CancellationToken cancellationToken)
    {
        var events = await Seekable().Where(e => !db.JointSeekings.Any(s => s.EventId == e.Id)).OrderByDescending(e => e.StartsAt).ThenBy(e => e.Id).Take(MostEvents).Select(e => new { e.Id, e.Title }).ToListAsync(cancellationToken);
        return [.. events.Select(e => new SelectListItem(e.Title, Text(e.Id)))];
    }

    /// <summary>Events that are still to come.</summary>
    public IQueryable<Event> Seekable()
    {
        var now = time.Now;
        return db.Events.AsNoTracking().Where(e => (e.EndsAt == null || e.EndsAt >= now) && !e.IsPractice && e.State != EventState.Closed && e.State != EventState.Cancelled && e.State != EventState.Summarising);
    }

    private static string Text(int id) => id.ToString(CultureInfo.InvariantCulture);

    private static IReadOnlyList<SeekingSum> SumsOf(IReadOnlyList<SeekingMemberRow> members, IReadOnlyList<ClaimRow> claims)
    {
        var clubOf = members.ToDictionary(m => m.Id, m => (m.ClubId, m.Club));
        return [.. claims.Where(c => c.State == ClaimState.Held).GroupBy(c => clubOf[c.MemberId]).OrderBy(g => g.Key.ClubId)
            .Select(g => new SeekingSum(g.Key.Club, g.Count(), g.Sum(c => c.WonCash ?? c.Cash ?? 0), g.Sum(c => c.GoodsWorth ?? 0)))];
    }

    private async Task<IReadOnlyList<ClaimRow>> ClaimsAsync(int id, int eventId, IReadOnlyList<SeekingMemberRow> members, int? days, CancellationToken cancellationToken)
    {
        var (releasable, recordable, canWrite) = (Releasable(), Recordable(), Me.HasPermission(Permissions.SchoolsWrite));
        var rows = await db.SeekingClaims.AsNoTracking().Where(c => c.SeekingId == id).OrderBy(c => c.State == ClaimState.Held ? 0 : 1).ThenByDescending(c => c.ClaimedOn).ThenByDescending(c => c.Id).Take(MostClaims).Select(c => new
        {
            c.Id,
            c.SponsorId,
            Sponsor = db.Sponsors.IgnoreQueryFilters().Where(s => s.Id == c.SponsorId).Select(s => s.Name).First(),
            c.MemberId,
            c.State,
            c.ClaimedOn,
            c.LatestVisitOn,
            c.EndedOn,
            c.Reason,
            c.CashReceived,
            c.GoodsReceived,
            c.GoodsWorth,
            HasWon = db.Deals.Any(d => d.SponsorId == c.SponsorId && d.EventId == eventId && d.Stage == DealStage.Won),
            // What was signed follows from its contract and is not typed in a second time.
            Won = db.Deals.Where(d => d.SponsorId == c.SponsorId && d.EventId == eventId && d.Stage == DealStage.Won)
                .Select(d => db.Contracts.Where(x => x.DealId == d.Id && x.AmendsId == null && x.SignedOn != null).OrderByDescending(x => x.Id)
                    .Select(x => (decimal?)db.MoneyLines().Where(m => m.FamilyId == x.Id).Sum(m => m.Promised)).FirstOrDefault()).FirstOrDefault(),
            LoggedOn = db.Visits.Where(v => v.SponsorId == c.SponsorId && v.Participants.Any(p => db.SeekingMembers.Any(m => m.Id == c.MemberId && m.UserId == p.UserId))).Max(v => (DateOnly?)v.On),
            Visits = c.Visits.OrderByDescending(v => v.VisitedOn).ThenByDescending(v => v.Id).Select(v => new ClaimVisitRow(v.VisitedOn, v.Said)).ToList(),
            CanRecord = canWrite && recordable.Any(r => r.Id == c.Id),
            CanRelease = canWrite && releasable.Any(r => r.Id == c.Id),
        }).AsSingleQuery().ToListAsync(cancellationToken);
        var names = members.ToDictionary(m => m.Id, m => m.Club is null ? m.Name : $"{m.Club} · {m.Name}");
        return [.. rows.Select(c => new ClaimRow(
            c.Id, c.SponsorId, c.Sponsor, c.MemberId, names[c.MemberId], c.State, c.ClaimedOn, c.LatestVisitOn, c.EndedOn, c.Reason, c.CashReceived, c.GoodsReceived, c.GoodsWorth,
            c.State == ClaimState.Held ? c.Won : null, c.Visits, c.CanRelease && c.State == ClaimState.Held && c.CashReceived is null && c.GoodsReceived is null,
            days is { } n && c.State == ClaimState.Held && c.CashReceived is null && c.GoodsReceived is null && !c.HasWon
                ? new[] { c.ClaimedOn, c.LatestVisitOn ?? c.ClaimedOn, c.LoggedOn ?? c.ClaimedOn }.Max().AddDays(n) : null)
        {
            CanRecord = c.CanRecord && c.State == ClaimState.Held,
        })];
    }
}
