using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Outreach.Domain.Data;
using Outreach.Domain.Market.Tips;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Administration.Audit;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Market.Tips;

/// <summary>Tips, and which of them somebody sees.</summary>
public sealed class TipQueries(OutreachDbContext db, MarketChoices choices, CurrentUserAccessor current, AuditTrail trail, DepartmentTime time, IStringLocalizer texts)
{
    private const int MostFound = 10;

    private static readonly TipState[] OpenStates = [TipState.New, TipState.Assigned, TipState.FollowedUp];

    private CurrentUser Me => current.Required;

    private bool Leads => Me.HasPermission(Permissions.TipsAssign);

    /// <summary>What the person reads and follows up: all of them as a leader, else those in their own hands.</summary>
    public IQueryable<Tip> Seen()
    {
        var (id, leads) = (Me.Id, Leads);
        return db.Tips.Where(t => leads || t.AssigneeId == id);
    }

    /// <summary>One page of the list. Three commands.</summary>
    public async Task<TipListModel> ListAsync(TipFilter filter, CancellationToken cancellationToken, bool whole = false)
    {
        var filtered = Filtered(filter);
        var list = await Rows(filter.Sort == "given" ? filtered.OrderBy(t => t.GivenAt).ThenBy(t => t.Id) : filtered.OrderByDescending(t => t.GivenAt).ThenByDescending(t => t.Id))
            .ToPageAsync(filtered, filter.Page, cancellationToken, whole);
        return new TipListModel(filter, list, Leads ? await db.DepartmentOptionsAsync(time.Today, texts, [DepartmentMembers.IdOf(filter.Who)], cancellationToken) : [], Leads);
    }

    /// <summary>What the person has given, the newest first. Two commands.</summary>
    public async Task<MyTipsModel> MineAsync(int page, CancellationToken cancellationToken)
    {
        var me = Me.Id;
        var mine = db.Tips.AsNoTracking().Where(t => t.GiverId == me);
        var list = await mine.OrderByDescending(t => t.GivenAt).ThenByDescending(t => t.Id).Select(t => new MyTipRow(
            t.Id, t.Merchant, t.Why, db.Events.Where(e => e.Id == t.EventId).Select(e => e.Title).FirstOrDefault(), t.GivenAt, t.State, t.StateSince, t.ThankedAt != null, t.Thanks))
            .ToPageAsync(mine, page, cancellationToken);
        return new MyTipsModel(list);
    }

    /// <summary>The detail page; null for what the person may not see. Three commands, a search's, and those of the trail.</summary>
    public async Task<TipDetailModel?> DetailAsync(int id, string? q, CancellationToken cancellationToken)
    {
        var tip = await Seen().AsNoTracking().Where(t => t.Id == id).Select(t => new TipFacts(
            t.Id, t.Version, t.Merchant, t.Why, t.ContactName, t.ContactPhone, t.MayNameGiver, t.Source,
            t.GiverName ?? db.Users.Where(u => u.Id == t.GiverId).Select(u => u.DisplayName).FirstOrDefault(), t.GiverContact, t.GiverId != null,
            t.EventId, db.Events.Where(e => e.Id == t.EventId).Select(e => e.Title).FirstOrDefault(), t.GivenAt, t.State, t.StateSince,
            t.AssigneeId, db.Users.Where(u => u.Id == t.AssigneeId).Select(u => u.DisplayName).FirstOrDefault(),
            t.SponsorId, db.Sponsors.Where(s => s.Id == t.SponsorId).Select(s => s.Name).FirstOrDefault(), t.CloseReason, t.ThankedAt, t.Thanks, t.IsAnonymized)).SingleOrDefaultAsync(cancellationToken);
        if (tip is null)
            return null;
        var open = OpenStates.Contains(tip.State);
        var matches = open && tip.SponsorId is null ? await choices.MatchesAsync(tip.Merchant, tip.ContactPhone, cancellationToken) : [];
        var found = open && !string.IsNullOrWhiteSpace(q)
            ? await db.Sponsors.AsNoTracking().SearchBy(db, q).OrderBy(s => s.Name).ThenBy(s => s.Id).Take(MostFound)
                .Select(s => new MatchingSponsor(s.Id, s.Name, s.District, db.Users.Where(u => u.Id == s.OwnerId).Select(u => u.DisplayName).FirstOrDefault(), s.Standing)).ToListAsync(cancellationToken)
            : null;
        var people = Leads && open ? await db.DepartmentOptionsAsync(time.Today, cancellationToken) : [];
        return new TipDetailModel(tip, matches, found, q, people, Leads, await trail.OfAsync(cancellationToken, new AuditSubject(nameof(Tip), id)));
    }

    /// <summary>What has the words, the newest first. One command.</summary>
    public async Task<IReadOnlyList<TipRow>> FindAsync(string text, int most, CancellationToken cancellationToken) =>
        await Rows(Seen().AsNoTracking().SearchBy(db, text).OrderByDescending(t => t.GivenAt).ThenByDescending(t => t.Id).Take(most)).ToListAsync(cancellationToken);

    private IQueryable<Tip> Filtered(TipFilter filter)
    {
        var filtered = Seen().AsNoTracking().SearchBy(db, filter.Q);
        if (filter.OneState is { } state)
            filtered = filtered.Where(t => t.State == state);
        else if (filter.State != TipFilter.Every)
            filtered = filtered.Where(t => OpenStates.Contains(t.State));
        if (filter.Source is { } source)
            filtered = filtered.Where(t => t.Source == source);
        var me = Me.Id;
        if (filter.Who == TipFilter.Mine)
            filtered = filtered.Where(t => t.AssigneeId == me);
        else if (filter.Who == TipFilter.Nobody)
            filtered = filtered.Where(t => t.AssigneeId == null);
        else if (filter.Member is { } member)
            filtered = filtered.Where(t => t.AssigneeId == member);
        return filtered;
    }

    private IQueryable<TipRow> Rows(IQueryable<Tip> tips) => tips.Select(t => new TipRow(
        t.Id, t.Merchant, t.Source, t.GiverName ?? db.Users.Where(u => u.Id == t.GiverId).Select(u => u.DisplayName).FirstOrDefault(), t.State,
        db.Users.Where(u => u.Id == t.AssigneeId).Select(u => u.DisplayName).FirstOrDefault(), db.Events.Where(e => e.Id == t.EventId).Select(e => e.Title).FirstOrDefault(), t.GivenAt, t.ThankedAt != null));
}
