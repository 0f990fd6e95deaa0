using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Data;
using Outreach.Domain.Schools.Clubs;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Schools.Clubs.Rounds;

/// <summary>Rounds of visits to the clubs, and who may change what of them.</summary>
public sealed class ClubRoundQueries(OutreachDbContext db, ClubQueries clubs, CurrentUserAccessor current, DepartmentTime time)
{
    private CurrentUser Me => current.Required;

    /// <summary>Rounds that the person may plan: their own; all for leaders.</summary>
    public IQueryable<ClubRound> Plannable()
    {
        var (me, leads) = (Me.Id, Me.HasPermission(Permissions.SchoolsLead));
        return db.ClubRounds.Where(r => leads || r.CreatedById == me);
    }

    /// <summary>Visits of which the person may say what came: their own, those that are nobody's, all of a round of theirs; all for leaders.</summary>
    public IQueryable<ClubVisit> Recordable()
    {
        var (me, leads) = (Me.Id, Me.HasPermission(Permissions.SchoolsLead));
        return db.ClubVisits.Where(v => leads || v.GoerId == me || v.GoerId == null || db.ClubRounds.Any(r => r.Id == v.RoundId && r.CreatedById == me));
    }

    /// <summary>One page of the rounds, the latest first. Two commands.</summary>
    public Task<Paged<ClubRoundRow>> ListAsync(int page, CancellationToken cancellationToken) =>
        Rows(db.ClubRounds.AsNoTracking().OrderBy(r => r.State == ClubRoundState.Closed).ThenByDescending(r => r.StartsOn).ThenByDescending(r => r.Id)).ToPageAsync(db.ClubRounds, page, cancellationToken);

    /// <summary>The page of a round, or null. At most six commands.</summary>
    public async Task<ClubRoundModel?> DetailAsync(int id, CancellationToken cancellationToken)
    {
        var facts = await Rows(db.ClubRounds.AsNoTracking().Where(r => r.Id == id)).SingleOrDefaultAsync(cancellationToken);
        if (facts is null)
            return null;
        var plannable = Plannable();
        var head = await db.ClubRounds.AsNoTracking().Where(r => r.Id == id)
            .Select(r => new { r.Version, By = db.Users.Where(u => u.Id == r.CreatedById).Select(u => u.DisplayName).FirstOrDefault(), CanPlan = plannable.Any(p => p.Id == r.Id) }).SingleAsync(cancellationToken);
        var (me, recordable, canWrite) = (Me.Id, Recordable(), Me.HasPermission(Permissions.SchoolsWrite) && facts.State == ClubRoundState.Open);
        var visits = await (from v in db.ClubVisits.AsNoTracking()
                            where v.RoundId == id
                            join c in db.Clubs on v.ClubId equals c.Id
                            orderby v.VisitedOn != null, v.GoerId != me, c.Name, v.Id
                            select new ClubVisitRow(
                                v.Id, c.Id, c.Name, c.IsInJointBody, v.GoerId, db.Users.Where(u => u.Id == v.GoerId).Select(u => u.DisplayName).FirstOrDefault(), v.VisitedOn, v.Said, v.Joins,
                                canWrite && recordable.Any(x => x.Id == v.Id))).ToListAsync(cancellationToken);
        var canPlan = canWrite && head.CanPlan;
        var known = visits.Select(v => Text(v.ClubId)).ToHashSet();
        IReadOnlyList<SelectListItem> more = canPlan ? [.. (await clubs.OptionsAsync(false, cancellationToken)).Where(o => !known.Contains(o.Value))] : [];
        return new ClubRoundModel(facts, head.Version, head.By, visits, canPlan, more, canPlan ? await db.DepartmentOptionsAsync(time.Today, cancellationToken) : [], time.Today);
    }

    /// <summary>What the form of a visit says; null unless the person may fill it in. Two commands.</summary>
    public async Task<ClubVisitFormModel?> VisitAsync(int roundId, int id, CancellationToken cancellationToken)
    {
        var today = time.Today;
        return await (from v in Recordable().AsNoTracking()
                      where v.Id == id && v.RoundId == roundId
                      join r in db.ClubRounds on v.RoundId equals r.Id
                      where r.State == ClubRoundState.Open
                      join c in db.Clubs on v.ClubId equals c.Id
                      let person = c.Contacts.Where(x => x.TermEndsOn >= today).OrderBy(x => x.Office == ClubOffice.Outreach ? 0 : 1).ThenByDescending(x => x.Id).FirstOrDefault()
                      select new ClubVisitFormModel(r.Id, r.Title, c.Name, r.StartsOn, c.IsInJointBody, person!.Phone, person.Name, today)).SingleOrDefaultAsync(cancellationToken);
    }

    private static string Text(int id) => id.ToString(CultureInfo.InvariantCulture);

    private static IQueryable<ClubRoundRow> Rows(IQueryable<ClubRound> rounds) => rounds.Select(r => new ClubRoundRow(
        r.Id, r.Title, r.StartsOn, r.EndsOn, r.State, r.Visits.Count, r.Visits.Count(v => v.VisitedOn != null), r.Visits.Count(v => v.Joins == true)));
}
