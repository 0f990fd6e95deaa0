using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Outreach.Domain.Data;
using Outreach.Domain.Deals;
using Outreach.Domain.Events;
using Outreach.Domain.Sponsors;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared;
using Outreach.Web.Features.Sponsors.Visits;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Deals.Pipeline;

public sealed class DealQueries(
    OutreachDbContext db, DepartmentTime time, SettingsCache settings, CurrentUserAccessor current, IDealContracts contracts, DealReadinessQueries readiness, IStringLocalizer texts)
{
    public const int CardsPerColumn = 30;

    public const int ClosedDays = 60;

    private const int MostExported = 20_000;
    private const int ChangesForMedian = 1_000;

    /// <summary>Deals without activity since then are cold.</summary>
    public DateTimeOffset ColdBefore => time.Now.AddDays(-settings.Value.ColdDealDays);

    private CurrentUser Me => current.Required;

    /// <summary>
    /// The board. Five commands: cards and counts of all columns in one each, every column a bounded read of the index on
    /// stage and activity, what the targets lack, and the two choices of the filters.
    /// </summary>
    public async Task<DealBoardModel> BoardAsync(DealFilter filter, CancellationToken cancellationToken)
    {
        var filtered = Filtered(filter);
        var closedSince = time.Now.AddDays(-ClosedDays);
        var columns = Enum.GetValues<DealStage>().Select(s => (Stage: s, Deals: s >= DealStage.Won
            ? filtered.Where(d => d.Stage == s && d.LastActivityAt >= closedSince)
            : filtered.Where(d => d.Stage == s))).ToList();
        var cards = await Rows(columns
            .Select(c => c.Deals.OrderByDescending(d => d.LastActivityAt).ThenByDescending(d => d.Id).Take(CardsPerColumn))
            .Aggregate((all, column) => all.Concat(column))).ToListAsync(cancellationToken);
        var counts = await columns
            .Select(c => c.Deals.OrderBy(d => d.LastActivityAt).Take(Paging.CountUpTo + 1).Select(d => new { d.Stage, d.Id, d.ExpectedCash }))
            .Aggregate((all, column) => all.Concat(column))
            .GroupBy(d => d.Stage)
            .Select(g => new { Stage = g.Key, Count = g.Count(), Cash = g.Sum(d => d.ExpectedCash ?? 0) })
            .ToListAsync(cancellationToken);
        return new DealBoardModel(filter, await ChoicesAsync(filter, cancellationToken),
            [.. columns.Select(c => new BoardColumn(
                c.Stage,
                [.. cards.Where(r => r.Stage == c.Stage).OrderByDescending(r => r.LastActivityAt).ThenByDescending(r => r.Id)],
                counts.FirstOrDefault(n => n.Stage == c.Stage)?.Count ?? 0, counts.FirstOrDefault(n => n.Stage == c.Stage)?.Cash ?? 0))],
            ColdBefore, time.Today)
        {
            Readiness = await readiness.OfAsync([.. cards.Where(c => c.Stage == DealStage.Target).Select(c => c.EventId).Distinct()], cancellationToken),
        };
    }

    /// <summary>One page of the list. Four commands.</summary>
    public async Task<DealListModel> ListAsync(DealFilter filter, CancellationToken cancellationToken)
    {
        var filtered = Staged(Filtered(filter), filter);
        var list = await Rows(Ordered(filtered, filter.Sort)).ToPageAsync(filtered, filter.Page, cancellationToken);
        return new DealListModel(filter, await ChoicesAsync(filter, cancellationToken), list, ColdBefore, time.Today);
    }

    /// <summary>The first deals whose merchant has the words. One command.</summary>
    public async Task<IReadOnlyList<DealRow>> FindAsync(string text, int most, CancellationToken cancellationToken) =>
        await Rows(Ordered(Filtered(new DealFilter { Q = text }), null).Take(most)).ToListAsync(cancellationToken);

    /// <summary>What the list holds, for the export. One command; at most 20,000 rows.</summary>
    public async Task<IReadOnlyList<DealRow>> ExportAsync(DealFilter filter, CancellationToken cancellationToken) =>
        await Rows(Ordered(Staged(Filtered(filter), filter), filter.Sort).Take(MostExported)).ToListAsync(cancellationToken);

    /// <summary>Open deals with a day for their next step, the most urgent first, and steps of visits without a deal. Three commands.</summary>
    public async Task<StepsModel> StepsAsync(bool all, int page, CancellationToken cancellationToken)
    {
        var me = Me.Id;
        var filtered = db.Deals.AsNoTracking().Where(d => d.ActiveKey != null && d.NextStepOn != null && (all || d.OwnerId == me));
        var list = await Rows(filtered.OrderBy(d => d.NextStepOn).ThenBy(d => d.Id)).ToPageAsync(filtered, page, cancellationToken);
        var visits = list.Page > 1 ? [] : await db.NextSteps(all ? null : me, null, Paging.Size).ToListAsync(cancellationToken);
        return new StepsModel(all, list, visits, time.Today);
    }

    /// <summary>The detail page, or null. Eight commands.</summary>
    public async Task<DealDetailModel?> DetailAsync(int id, CancellationToken cancellationToken)
    {
        var row = await Rows(db.Deals.AsNoTracking().Where(d => d.Id == id)).SingleOrDefaultAsync(cancellationToken);
        if (row is null)
            return null;
        var now = time.Now;
        var more = await db.Deals.AsNoTracking().Where(d => d.Id == id).Select(d => new
        {
            d.EventId,
            d.Notes,
            d.HelpWanted,
            d.HelpWantedAt,
            d.HelpAnswer,
            Standing = db.Sponsors.IgnoreQueryFilters().Where(s => s.Id == d.SponsorId).Select(s => s.Standing).First(),
            Contacts = db.Contacts.Where(c => c.SponsorId == d.SponsorId).OrderByDescending(c => c.IsPrimary).ThenBy(c => c.Id).Take(3).Select(c => new Reach(c.Name, c.Title, c.Phone, c.WeChat)).ToList(),
            IsEventOver = db.Events.Any(e => e.Id == d.EventId && (e.State == EventState.Cancelled || e.State == EventState.Closed || e.EndsAt < now)),
        }).SingleAsync(cancellationToken);
        var stops = row.IsOpen && more.IsEventOver;
        var others = !stops ? [] : await db.Events.AsNoTracking().Where(e => !e.IsPractice && e.State != EventState.Cancelled && e.State != EventState.Closed && (e.EndsAt == null || e.EndsAt > now) && e.Id != more.EventId)
            .OrderBy(e => e.StartsAt == null).ThenBy(e => e.StartsAt).Take(100).Select(e => new { e.Id, e.Title }).ToListAsync(cancellationToken);
        var visits = await db.Visits.AsNoTracking().Where(v => v.DealId == id).OrderByDescending(v => v.On).ThenByDescending(v => v.Id).Take(50)
            .Select(v => new DealVisit(
                v.Id, v.On, v.Channel, v.Outcome, v.Said, v.Lesson,
                v.Participants.SelectMany(p => db.Users.Where(u => u.Id == p.UserId).Select(u => u.DisplayName)).ToList()))
            .ToListAsync(cancellationToken);
        var (meId, leads) = (Me.Id, Me.HasPermission(Permissions.DealsLead));
        var remarks = await db.DealRemarks.AsNoTracking().Where(r => r.DealId == id).OrderByDescending(r => r.Id).Take(100)
            .Select(r => new
            {
                r.Id,
                r.Text,
                r.FileId,
                File = db.StoredFiles.Where(f => f.Id == r.FileId).Select(f => new { f.Name, f.ContentType }).FirstOrDefault(),
                By = db.Users.Where(u => u.Id == r.CreatedById).Select(u => u.DisplayName).FirstOrDefault(),
                r.CreatedAt,
                IsMine = r.CreatedById == meId,
            }).ToListAsync(cancellationToken);
        var canLead = leads && row.IsOpen;
        var ofDeal = row.Stage >= DealStage.Agreed && Me.HasPermission(Permissions.ContractsRead) ? await contracts.OfDealAsync(id, cancellationToken) : [];
        var living = ofDeal.Any(c => !c.IsAmendment && !c.IsWithdrawn);
        return new DealDetailModel(
            row, more.Standing, more.EventId, more.Notes, more.HelpWanted, more.HelpWantedAt, more.HelpAnswer, await StagesAsync(row, cancellationToken), visits,
            canLead ? await db.DepartmentOptionsAsync(time.Today, cancellationToken) : [],
            ofDeal, living, row.IsOpen && Me.CanWorkOnDealOf(row.OwnerId), canLead, Me.HasPermission(Permissions.DealsGuide),
            !stops && row.Stage is (DealStage.Agreed or DealStage.Contracting) && !living && Me.HasPermission(Permissions.ContractsWrite) && Me.CanWorkOnDealOf(row.OwnerId),
            row.IsOpen && row.LastActivityAt < ColdBefore, time.Today)
        {
            Contacts = more.Contacts,
            Remarks = [.. remarks.Select(r => new DealRemarkRow(
                r.Id, r.Text, r.FileId, r.File?.Name, r.File?.ContentType.StartsWith("image/", StringComparison.Ordinal) == true, r.By, r.CreatedAt, leads || r.IsMine))],
            CanRemark = Me.HasPermission(Permissions.DealsWrite),
            IsEventOver = stops,
            OtherEvents = [.. others.Select(e => new SelectListItem(e.Title, e.Id.ToString(CultureInfo.InvariantCulture)))],
            Missing = row.Stage == DealStage.Target ? (await readiness.OfAsync(row.EventId, cancellationToken)).Missing : [],
        };
    }

    /// <summary>Deals that the person may work on: one's own, or everybody's for a leader (rule 6).</summary>
    public IQueryable<Deal> Workable()
    {
        var (me, leads, writes) = (Me.Id, Me.HasPermission(Permissions.DealsLead), Me.HasPermission(Permissions.DealsWrite));
        return db.Deals.Where(d => leads || (writes && d.OwnerId == me));
    }

    /// <summary>Merchant and event of a deal, for the head of its forms. One command.</summary>
    public Task<DealTitle> TitleAsync(int id, CancellationToken cancellationToken) => db.Deals.AsNoTracking().Where(d => d.Id == id).Select(d => new DealTitle(
        d.Id, db.Sponsors.IgnoreQueryFilters().Where(s => s.Id == d.SponsorId).Select(s => s.Name).First(),
        db.Events.Where(e => e.Id == d.EventId).Select(e => e.Title).FirstOrDefault())).SingleAsync(cancellationToken);

    /// <summary>Merchants for a new deal: those found, or the person's own. Two commands.</summary>
    public async Task<ChooseDealSponsorModel> ChooseSponsorAsync(string? q, int? eventId, CancellationToken cancellationToken)
    {
        var me = Me.Id;
        var sponsors = db.Sponsors.AsNoTracking();
        var found = string.IsNullOrWhiteSpace(q) ? sponsors.Where(s => s.OwnerId == me) : sponsors.SearchBy(db, q);
        var occasion = eventId is null ? null : await db.Events.Where(e => e.Id == eventId).Select(e => e.Title).SingleOrDefaultAsync(cancellationToken);
        return new ChooseDealSponsorModel(q, eventId, occasion, await found.OrderBy(s => s.Standing == Standing.Blacklisted).ThenBy(s => s.Name).ThenBy(s => s.Id).Take(20)
            .Select(s => new DealSponsorChoice(s.Id, s.Name, s.Industry, s.District, s.Standing)
            {
                OpenDealId = db.Deals.Where(d => d.SponsorId == s.Id && d.EventId == eventId && d.ActiveKey != null).Select(d => (int?)d.Id).FirstOrDefault(),
            }).ToListAsync(cancellationToken));
    }

    /// <summary>Events that deals can be opened for, the next first; and the event of an older deal with <paramref name="also"/>. One command.</summary>
    /// <param name="past">Also those that are over by their days and not closed yet: what is filtered has such ones.</param>
    public async Task<IReadOnlyList<SelectListItem>> OpenEventsAsync(CancellationToken cancellationToken, int? also = null, bool past = false)
    {
        var now = time.Now;
        var events = await db.Events.AsNoTracking()
            .Where(e => (e.State != EventState.Closed && e.State != EventState.Cancelled && (past || e.EndsAt == null || e.EndsAt >= now)) || e.Id == also)
            .OrderByDescending(e => e.StartsAt).Take(200).Select(e => new { e.Id, e.Title }).ToListAsync(cancellationToken);
        return [.. events.Select(e => new SelectListItem(e.Title, e.Id.ToString(CultureInfo.InvariantCulture)))];
    }

    private async Task<DealChoices> ChoicesAsync(DealFilter filter, CancellationToken cancellationToken) =>
        new(await OpenEventsAsync(cancellationToken, past: true), await db.DepartmentOptionsAsync(time.Today, texts, [DepartmentMembers.IdOf(filter.Owner)], cancellationToken));

    private IQueryable<Deal> Filtered(DealFilter filter)
    {
        var deals = db.Deals.AsNoTracking();
        if (filter.EventId is { } eventId)
            deals = deals.Where(d => d.EventId == (eventId == 0 ? null : eventId));
        if (filter.Owner == DealFilter.Mine)
            deals = deals.Where(d => d.OwnerId == Me.Id);
        else if (int.TryParse(filter.Owner, NumberStyles.None, CultureInfo.InvariantCulture, out var owner))
            deals = deals.Where(d => d.OwnerId == owner);
        if (filter.Cold == true)
            deals = deals.Where(d => d.ActiveKey != null && d.LastActivityAt < ColdBefore);
        if (filter.Help == true)
            deals = deals.Where(d => d.HelpWantedAt != null);
        if (filter.DueBy is { } due)
            deals = deals.Where(d => d.ActiveKey != null && d.NextStepOn <= due);
        if (!string.IsNullOrWhiteSpace(filter.Q))
        {
            var found = db.Sponsors.AsNoTracking().SearchBy(db, filter.Q);
            deals = deals.Where(d => found.Any(s => s.Id == d.SponsorId));
        }

        return deals;
    }

    private static IQueryable<Deal> Staged(IQueryable<Deal> deals, DealFilter filter) =>
        Enum.TryParse<DealStage>(filter.Stage, out var stage) && Enum.IsDefined(stage) ? deals.Where(d => d.Stage == stage)
        : filter.Stage == DealFilter.Every ? deals
        : deals.Where(d => d.ActiveKey != null);

    private static IQueryable<Deal> Ordered(IQueryable<Deal> deals, string? sort) => sort switch
    {
        // Those without a day, or amount, come last on both databases.
        "step" => deals.OrderBy(d => d.NextStepOn == null).ThenBy(d => d.NextStepOn).ThenBy(d => d.Id),
        "-step" => deals.OrderBy(d => d.NextStepOn == null).ThenByDescending(d => d.NextStepOn).ThenByDescending(d => d.Id),
        "cash" => deals.OrderBy(d => d.ExpectedCash ?? 0).ThenBy(d => d.Id),
        "-cash" => deals.OrderByDescending(d => d.ExpectedCash ?? 0).ThenByDescending(d => d.Id),
        "activity" => deals.OrderBy(d => d.LastActivityAt).ThenBy(d => d.Id),
        _ => deals.OrderByDescending(d => d.LastActivityAt).ThenByDescending(d => d.Id),
    };

    private IQueryable<DealRow> Rows(IQueryable<Deal> deals) => deals.Select(d => new DealRow(
        d.Id, d.Version, d.Stage, d.SponsorId,
        db.Sponsors.IgnoreQueryFilters().Where(s => s.Id == d.SponsorId).Select(s => s.Name).First(),
        db.Events.Where(e => e.Id == d.EventId).Select(e => e.Title).FirstOrDefault(),
        d.OwnerId, db.Users.Where(u => u.Id == d.OwnerId).Select(u => u.DisplayName).First(),
        d.ExpectedCash, d.ExpectedGoods, d.NextStep, d.NextStepOn, d.LastActivityAt, d.StageSince, d.HelpWantedAt != null, d.LostReason, d.EventId));

    private async Task<IReadOnlyList<StageLine>> StagesAsync(DealRow deal, CancellationToken cancellationToken)
    {
        var own = await db.DealStageChanges.AsNoTracking().Where(c => c.DealId == deal.Id).OrderBy(c => c.At).ThenBy(c => c.Id)
            .Select(c => new { c.To, c.At, c.Reason, c.Overruled, By = db.Users.Where(u => u.Id == c.ById).Select(u => u.DisplayName).FirstOrDefault() })
            .ToListAsync(cancellationToken);
        // The department's latest moves say how long a stage takes now (S18); all that ever were would be a read of the whole table.
        var moves = await db.DealStageChanges.AsNoTracking().Where(c => c.From != null).OrderByDescending(c => c.Id).Take(ChangesForMedian)
            .Select(c => new { c.From, c.At, Since = db.DealStageChanges.Where(p => p.DealId == c.DealId && p.To == c.From && p.At <= c.At && p.Id != c.Id).Max(p => (DateTimeOffset?)p.At) })
            .ToListAsync(cancellationToken);
        var medians = moves.Where(m => m.Since is not null).GroupBy(m => m.From!.Value)
            .ToDictionary(g => g.Key, g => DealFigures.Median(g.Select(m => m.At - m.Since!.Value))?.TotalDays);
        return [.. own.Select((c, i) => new StageLine(
            c.To, c.At,
            c.To >= DealStage.Won ? null : ((i + 1 < own.Count ? own[i + 1].At : time.Now) - c.At).TotalDays,
            medians.GetValueOrDefault(c.To), c.By, c.Reason, [.. (c.Overruled ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<DealLack>)]))];
    }
}
