using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Contracts;
using Outreach.Domain.Contracts.Offers;
using Outreach.Domain.Contracts.Packages;
using Outreach.Domain.Data;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Administration.Departments;
using Outreach.Web.Features.Contracts.Cosign;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Contracts.Offers;

/// <summary>A line that the person may answer.</summary>
/// <param name="InStead">Whether it is answered in a department's stead.</param>
public sealed record AskedLine(int OfferId, bool InStead);

/// <summary>Lines of offers as the departments see them that carry them out.</summary>
public sealed class ClearanceQueries(OutreachDbContext db, CosignQueries cosign, DepartmentTime time, CurrentUserAccessor current)
{
    public const int Most = 100;

    private const int AnsweredDays = 60;

    public IQueryable<EventOfferLine> Own()
    {
        var mine = cosign.Mine();
        return Asked().Where(l => mine.Any(m => m.Id == l.DepartmentId));
    }

    /// <summary>Lines of departments that nobody speaks for, for our leaders to answer: but never for who looks after the offer.</summary>
    public IQueryable<EventOfferLine> InStead()
    {
        var (id, leads, silent) = (current.Required.Id, cosign.Leads, db.Departments.WithoutLiaison(db, time.Today));
        return Asked().Where(l => leads && silent.Any(s => s.Id == l.DepartmentId) && db.EventOffers.Any(o => o.Id == l.OfferId && o.OwnerId != id));
    }

    /// <summary>Lines of the given ones that wait for an answer.</summary>
    public IQueryable<EventOfferLine> Waiting(IQueryable<EventOfferLine> lines) => lines.Where(l =>
        l.Confirmation == ConfirmationState.Waiting && db.EventOffers.Any(o => o.Id == l.OfferId && o.State != EventOfferState.Withdrawn));

    /// <summary>A line that the person may answer; null when it is not theirs. One command.</summary>
    public Task<AskedLine?> AskedAsync(int id, CancellationToken cancellationToken)
    {
        var own = Own();
        return Answerable().Where(l => l.Id == id).Select(l => new AskedLine(l.OfferId, !own.Any(o => o.Id == l.Id))).SingleOrDefaultAsync(cancellationToken);
    }

    /// <summary>What waits, longest first, and what was answered of late. One command.</summary>
    public async Task<IReadOnlyList<ClearanceLine>> PageAsync(CancellationToken cancellationToken)
    {
        var (since, mine) = (time.Now.AddDays(-AnsweredDays), cosign.Mine());
        var shown = Answerable().AsNoTracking().Where(l => db.EventOffers.Any(o => o.Id == l.OfferId && o.State != EventOfferState.Withdrawn)
            && (l.Confirmation == ConfirmationState.Waiting || l.ConfirmedAt >= since));
        var rows = await (
            from l in shown.OrderBy(l => l.Confirmation == ConfirmationState.Waiting ? 0 : 1).ThenBy(l => l.AskedAt).ThenByDescending(l => l.ConfirmedAt).ThenBy(l => l.Id).Take(Most)
            join o in db.EventOffers on l.OfferId equals o.Id
            select new ClearanceLine(
                o.Id, o.Name,
                new EventOfferLineContent(l.Id, new OfferPackageLineDetails(l.Kind, l.Count, l.Unit, l.PlaceId, l.PlaceWords, l.DepartmentId, l.DaysBefore, l.Note)),
                db.CampusPlaces.Where(p => p.Id == l.PlaceId).Select(p => p.Name).FirstOrDefault(),
                db.Events.Where(e => e.Id == o.EventId).Select(e => e.Title).FirstOrDefault(),
                db.Events.Where(e => e.Id == o.EventId).Select(e => e.StartsAt).FirstOrDefault(),
                db.Departments.Where(d => d.Id == l.DepartmentId).Select(d => d.Name).First(),
                l.Confirmation, l.AskedAt, db.Users.Where(u => u.Id == l.ConfirmedById).Select(u => u.DisplayName).FirstOrDefault(), l.ConfirmedAt, l.ConfirmationNote,
                !mine.Any(m => m.Id == l.DepartmentId), l.AnsweredInStead)).ToListAsync(cancellationToken);
        return [.. rows.OrderBy(r => r.Confirmation == ConfirmationState.Waiting ? 0 : 1).ThenBy(r => r.AskedAt).ThenByDescending(r => r.At).ThenBy(r => r.Id)];
    }

    private IQueryable<EventOfferLine> Asked() => db.EventOfferLines.Where(l => l.AskedAt != null || l.Confirmation != ConfirmationState.Waiting);

    private IQueryable<EventOfferLine> Answerable()
    {
        var (own, inStead) = (Own(), InStead());
        return cosign.Leads ? db.EventOfferLines.Where(l => own.Any(o => o.Id == l.Id) || inStead.Any(s => s.Id == l.Id)) : own;
    }
}
