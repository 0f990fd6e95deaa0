using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Outreach.Domain.Data;
using Outreach.Domain.Market.Outings;
using Outreach.Domain.Sponsors;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Market.Outings;

/// <summary>Who is out and who was.</summary>
public sealed class OutingQueries(OutreachDbContext db, CurrentUserAccessor current, DepartmentTime time, IStringLocalizer texts)
{
    private const int MostOut = 100;
    private const int MostSponsors = 100;

    private CurrentUser Me => current.Required;

    private bool Leads => Me.HasPermission(Permissions.TipsAssign);

    /// <summary>What the person closes: their own, for leaders everybody's.</summary>
    public IQueryable<Outing> Workable()
    {
        var (id, leads) = (Me.Id, Leads);
        return db.Outings.Where(o => leads || o.UserId == id);
    }

    /// <summary>The page. Four commands.</summary>
    public async Task<OutingListModel> ListAsync(OutingFilter filter, CancellationToken cancellationToken, bool whole = false)
    {
        var me = Me.Id;
        var present = await Rows(db.Outings.AsNoTracking().Where(o => o.BackAt == null).OrderBy(o => o.ExpectedAt).ThenBy(o => o.Id).Take(MostOut)).ToListAsync(cancellationToken);
        var filtered = db.Outings.AsNoTracking();
        if (filter.Who is { } who)
            filtered = filtered.Where(o => o.UserId == who);
        var list = await Rows(filtered.OrderByDescending(o => o.LeftAt).ThenByDescending(o => o.Id)).ToPageAsync(filtered, filter.Page, cancellationToken, whole);
        return new OutingListModel(filter, present, list, await db.DepartmentOptionsAsync(time.Today, texts, [filter.Who], cancellationToken), await db.Outings.AnyAsync(o => o.ActiveUserId == me, cancellationToken));
    }

    /// <summary>What the form shows: merchants that the person deals with, and one more. Two commands at most.</summary>
    public async Task<OutingFormModel> FormAsync(int? sponsorId, CancellationToken cancellationToken)
    {
        var me = Me.Id;
        var sponsors = await db.Sponsors.AsNoTracking().Where(s => s.Standing != Standing.Blacklisted && (s.Id == sponsorId || s.OwnerId == me || db.Deals.Any(d => d.SponsorId == s.Id && d.OwnerId == me && d.ActiveKey != null)))
            .OrderBy(s => s.Name).ThenBy(s => s.Id).Take(MostSponsors).Select(s => new { s.Id, s.Name }).ToListAsync(cancellationToken);
        return new OutingFormModel(
            [.. sponsors.Select(s => new SelectListItem(s.Name, s.Id.ToString(CultureInfo.InvariantCulture)))], Leads ? await db.DepartmentOptionsAsync(time.Today, cancellationToken) : []);
    }

    private IQueryable<OutingRow> Rows(IQueryable<Outing> outings)
    {
        var (me, leads, now) = (Me.Id, Leads, time.Now);
        return outings.Select(o => new OutingRow(
            o.Id, db.Users.Where(u => u.Id == o.UserId).Select(u => u.DisplayName).First(), o.Destination, o.SponsorId, db.Sponsors.Where(s => s.Id == o.SponsorId).Select(s => s.Name).FirstOrDefault(),
            o.LeftAt, o.ExpectedAt, o.BackAt, o.BackAt == null && o.ExpectedAt < now, o.BackAt == null && (leads || o.UserId == me)));
    }
}
