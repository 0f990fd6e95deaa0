using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Outreach.Domain.Data;
using Outreach.Domain.Jobs;
using Outreach.Domain.Sponsors;
using Outreach.Web.Features.Administration.Audit;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Sponsors.Records;

public sealed class SponsorQueries(OutreachDbContext db, SponsorDuplicates duplicates, AuditTrail trail, DepartmentTime time, IStringLocalizer texts)
{
    public const int LatestVisits = 20;

    /// <summary>One page of the list. Three commands, or five when sorted by the last visit; one more for an owner who has left.</summary>
    public async Task<SponsorListModel> ListAsync(SponsorFilter filter, int me, CancellationToken cancellationToken)
    {
        var filtered = filter.Apply(db.Sponsors.AsNoTracking(), db, me, time.Today);
        var people = await db.DepartmentOptionsAsync(time.Today, texts, [DepartmentMembers.IdOf(filter.Owner)], cancellationToken);
        var list = filter.Sort is "visit" or "-visit"
            ? await ByVisitAsync(filtered, filter, cancellationToken)
            : await Rows(Ordered(filtered, filter.Sort)).ToPageAsync(filtered, filter.Page, cancellationToken);
        return new SponsorListModel(filter, list, people);
    }

    /// <summary>In the order of the list; those never visited last.</summary>
    public static IQueryable<Sponsor> Ordered(IQueryable<Sponsor> sponsors, string? sort) => sort switch
    {
        "-name" => sponsors.OrderByDescending(s => s.Name).ThenByDescending(s => s.Id),
        "visit" => sponsors.OrderBy(s => s.LastVisitOn).ThenBy(s => s.Id),
        "-visit" => sponsors.OrderByDescending(s => s.LastVisitOn).ThenByDescending(s => s.Id),
        "updated" => sponsors.OrderBy(s => s.UpdatedAt).ThenBy(s => s.Id),
        "-updated" => sponsors.OrderByDescending(s => s.UpdatedAt).ThenByDescending(s => s.Id),
        _ => sponsors.OrderBy(s => s.Name).ThenBy(s => s.Id),
    };

    /// <summary>The detail page, or null. Eight commands, one more for merges, and at most five for the trail.</summary>
    public async Task<SponsorDetailModel?> DetailAsync(int id, int me, CancellationToken cancellationToken)
    {
        var today = time.Today;
        var found = await db.Sponsors.AsNoTracking().Where(s => s.Id == id)
            .Select(s => new
            {
                Facts = new SponsorFacts(
                s.Id, s.Name, s.ShortName, s.CreditCode, s.CreditCodeReason, s.CreditCodeLicenceId, s.Industry, s.District, s.Address, s.Distance,
                s.Size, s.Source, s.Standing, s.BlacklistReason, s.Notes, s.VettedUntil, s.LastVisitOn,
                db.Users.Where(u => u.Id == s.OwnerId).Select(u => u.DisplayName).FirstOrDefault(), s.Tags.Select(t => t.Tag).ToList(), s.OtherNames, s.MayBeNamed)
                {
                    IsClaimable = s.OwnerId == null || !db.Users.InDepartment(today).Any(u => u.Id == s.OwnerId),
                    Papers = db.Contracts.Count(c => c.SponsorId == s.Id && c.AmendsId == null && c.Number != null),
                    BackOuts = db.Contracts.Count(c => c.SponsorId == s.Id && c.AmendsId == null && c.BackedOut),
                    IsSchoolOffice = s.IsSchoolOffice,
                    Confirmed = s.OfficeConfirmedAt == null ? null : new OfficeConfirmed(s.OfficeConfirmedAt.Value, db.Users.Where(u => u.Id == s.OfficeConfirmedById).Select(u => u.DisplayName).FirstOrDefault()),
                    VetAnewSince = s.VetAnewSince,
                    Asked = s.VettingAskedAt == null ? null : new VettingAsked(
                    s.VettingAskedAt.Value, db.Users.Where(u => u.Id == s.VettingAskedById).Select(u => u.DisplayName).FirstOrDefault(), s.VettingAskedNote, s.VettingAskedFileId),
                },
                ToldAt = db.Deals.Any(d => d.SponsorId == s.Id && d.LastActivityAt >= s.FallBackToldAt) ? null : s.FallBackToldAt
            })
            .SingleOrDefaultAsync(cancellationToken);
        if (found is null)
            return null;
        var facts = found.Facts with { FallsBackOn = found.ToldAt is { } told ? time.DayOf(told).AddDays(SponsorFallBack.DaysToAct) : null };
        var contacts = await db.Contacts.AsNoTracking().Where(c => c.SponsorId == id).OrderByDescending(c => c.IsPrimary).ThenBy(c => c.Id).Take(100)
            .Select(c => new { Row = new SponsorContactRow(c.Id, c.Name, c.Title, c.Phone, c.WeChat, c.Email, c.IsPrimary), c.ComparablePhone }).ToListAsync(cancellationToken);
        var vettings = await db.Vettings.AsNoTracking().Where(v => v.SponsorId == id).OrderByDescending(v => v.On).ThenByDescending(v => v.Id).Take(20)
            .Select(v => new SponsorVettingRow(
                v.Passed, v.On, db.Users.Where(u => u.Id == v.ById).Select(u => u.DisplayName).First(), v.Notes, v.LicenceFileId, v.CreatedAt))
            .ToListAsync(cancellationToken);
        var visits = await db.Visits.AsNoTracking().Where(v => v.SponsorId == id).OrderByDescending(v => v.On).ThenByDescending(v => v.Id).Take(LatestVisits)
            .Select(v => new SponsorVisitRow(
                v.Id, v.On, v.Channel, v.Outcome, v.Said, v.NextStep, v.NextStepOn, v.Lesson, v.PhotoId, v.CreatedById == me || v.Participants.Any(p => p.UserId == me),
                db.Users.Where(u => v.Participants.Any(p => p.UserId == u.Id)).OrderBy(u => u.Id).Select(u => u.DisplayName).ToList(), v.CreatedAt,
                db.Users.Where(u => u.Id == v.CreatedById).Select(u => u.DisplayName).FirstOrDefault()))
            .ToListAsync(cancellationToken);
        var deals = await db.Deals.AsNoTracking().Where(d => d.SponsorId == id).OrderByDescending(d => d.ActiveKey != null).ThenByDescending(d => d.Id).Take(50)
            .Select(d => new SponsorDealRow(
                d.Id, db.Events.Where(e => e.Id == d.EventId).Select(e => e.Title).FirstOrDefault(), d.Stage, d.ExpectedCash, d.OwnerId,
                db.Users.Where(u => u.Id == d.OwnerId).Select(u => u.DisplayName).First(), d.NextStep, d.NextStepOn, d.ActiveKey != null))
            .ToListAsync(cancellationToken);
        var stages = await (
            from change in db.DealStageChanges.AsNoTracking()
            join deal in db.Deals on change.DealId equals deal.Id
            where deal.SponsorId == id
            orderby change.At descending, change.Id descending
            select new SponsorStageRow(
                db.Events.Where(e => e.Id == deal.EventId).Select(e => e.Title).FirstOrDefault(), change.To,
                db.Users.Where(u => u.Id == change.ById).Select(u => u.DisplayName).FirstOrDefault(), change.Reason, change.At))
            .Take(30).ToListAsync(cancellationToken);
        var jobs = await db.JobPostings.AsNoTracking().Where(p => p.SponsorId == id).OrderByDescending(p => p.StartsOn).ThenByDescending(p => p.Id).Take(8)
            .Select(p => new SponsorJobRow(p.Id, p.Title, p.State, p.StartsOn, p.Tally.Applied, p.Tally.Hired, p.Headcount)).ToListAsync(cancellationToken);
        // Two commands for an employer alone; every other merchant has neither.
        var upheld = jobs.Count == 0 ? [] : await db.JobPostings.AsNoTracking().Where(p => p.SponsorId == id).SelectMany(p => p.Reports.Where(r => r.IsUpheld == true), (p, r) => new { p.Id, p.Title, r.Decision, r.DecidedAt })
            .OrderByDescending(r => r.DecidedAt).Take(5).Select(r => new UpheldReport(r.Id, r.Title, r.Decision, r.DecidedAt)).ToListAsync(cancellationToken);
        var ratings = jobs.Count == 0 ? [] : await db.PostingRatings.AsNoTracking().Join(db.JobPostings.Where(p => p.SponsorId == id), r => r.PostingId, p => p.Id, (r, p) => new { r, p.Title })
            .OrderByDescending(x => x.r.Id).Take(20).Select(x => new PostingRatingRow(x.r.Side == RatingSide.Student, x.r.First, x.r.Second, x.r.Words, x.r.CreatedAt, x.Title)).ToListAsync(cancellationToken);
        var breaches = await db.Breaches.AsNoTracking().Join(db.Contracts.Where(c => c.SponsorId == id), b => b.ContractId, c => c.Id, (b, c) => new { b, c.Number })
            .OrderByDescending(x => x.b.On).ThenByDescending(x => x.b.Id).Take(20)
            .Select(x => new SponsorBreachRow(
                x.Number, x.b.Side, x.b.What, x.b.State, x.b.Compensation, x.b.Followed, x.b.CreatedAt, db.Users.Where(u => u.Id == x.b.ById).Select(u => u.DisplayName).FirstOrDefault(),
                x.b.FollowedAt, db.Users.Where(u => u.Id == x.b.FollowedById).Select(u => u.DisplayName).FirstOrDefault()))
            .ToListAsync(cancellationToken);
        // A record that is gone is never saved again: its last save is the merge.
        var merged = facts.OtherNames is null ? [] : await db.Sponsors.IgnoreQueryFilters().AsNoTracking().Where(s => s.MergedIntoId == id)
            .OrderByDescending(s => s.UpdatedAt).Take(20)
            .Select(s => new SponsorMerged(s.Name, db.Users.Where(u => u.Id == s.UpdatedById).Select(u => u.DisplayName).FirstOrDefault(), s.UpdatedAt))
            .ToListAsync(cancellationToken);
        var same = await duplicates.FindAsync(
            facts.Name, [.. contacts.Select(c => c.ComparablePhone).OfType<string>().Distinct()], facts.CreditCode, id, cancellationToken);
        var changes = await trail.OfAsync(
            cancellationToken, new AuditSubject(nameof(Sponsor), id), new AuditSubject(nameof(Contact), [.. contacts.Select(c => c.Row.Id)]));
        return new SponsorDetailModel(facts, [.. contacts.Select(c => c.Row)], vettings, visits, deals, stages, same, merged, changes, jobs, breaches) { Upheld = upheld, Ratings = ratings };
    }

    /// <summary>The record that took a merged one over, or null.</summary>
    public async Task<int?> SurvivorOfAsync(int id, CancellationToken cancellationToken) =>
        await db.Sponsors.IgnoreQueryFilters().Where(s => s.Id == id).Select(s => s.MergedIntoId).SingleOrDefaultAsync(cancellationToken);

    /// <summary>Members to choose an owner from, with the present one even when they have left.</summary>
    public Task<IReadOnlyList<SelectListItem>> OwnerOptionsAsync(int? present, CancellationToken cancellationToken) =>
        db.DepartmentOptionsAsync(time.Today, texts, [present], cancellationToken);

    // The two databases disagree on where "never" sorts, so the visited come first as a list of their own.
    private async Task<Paged<SponsorRow>> ByVisitAsync(IQueryable<Sponsor> filtered, SponsorFilter filter, CancellationToken cancellationToken)
    {
        var counted = await filtered.Take(Paging.CountUpTo + 1).CountAsync(cancellationToken);
        var visited = filtered.Where(s => s.LastVisitOn != null);
        var countedVisited = await visited.Take(Paging.CountUpTo + 1).CountAsync(cancellationToken);
        var total = Math.Min(counted, Paging.CountUpTo);
        var page = Math.Clamp(filter.Page, 1, Math.Max(1, (total + Paging.Size - 1) / Paging.Size));
        var skip = (page - 1) * Paging.Size;
        var rows = await Rows(Ordered(visited, filter.Sort)).Skip(skip).Take(Paging.Size).ToListAsync(cancellationToken);
        if (rows.Count < Paging.Size && counted > countedVisited)
        {
            rows.AddRange(await Rows(filtered.Where(s => s.LastVisitOn == null).OrderBy(s => s.Id))
                .Skip(Math.Max(0, skip - countedVisited)).Take(Paging.Size - rows.Count).ToListAsync(cancellationToken));
        }

        return new Paged<SponsorRow>(rows, page, Paging.Size, total, counted > Paging.CountUpTo);
    }

    private IQueryable<SponsorRow> Rows(IQueryable<Sponsor> ordered)
    {
        var today = time.Today;
        return ordered.Select(s => new SponsorRow(
        s.Id, s.Name, s.ShortName, s.Industry, s.District, s.Distance, s.Standing,
        db.Users.Where(u => u.Id == s.OwnerId).Select(u => u.DisplayName).FirstOrDefault(), s.VettedUntil, s.LastVisitOn,
        db.Deals.Count(d => d.SponsorId == s.Id && d.ActiveKey != null), s.UpdatedAt)
        {
            Contact = s.Contacts.OrderByDescending(c => c.IsPrimary).ThenBy(c => c.Id).Select(c => new Reach(c.Name, null, c.Phone, c.WeChat)).FirstOrDefault(),
            IsClaimable = s.OwnerId == null || !db.Users.InDepartment(today).Any(u => u.Id == s.OwnerId),
            IsSchoolOffice = s.IsSchoolOffice,
        });
    }
}
