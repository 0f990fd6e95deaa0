using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Data;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Contracts.Places;

public sealed class PlaceQueries(OutreachDbContext db, DepartmentTime time)
{
    /// <summary>One page of the list, by name. Two commands.</summary>
    public async Task<PlaceListModel> ListAsync(PlaceFilter filter, CancellationToken cancellationToken, bool whole = false)
    {
        var today = time.Today;
        var filtered = db.CampusPlaces.AsNoTracking().Where(p => p.IsRetired == filter.Retired);
        if (filter.Kind is { } kind)
            filtered = filtered.Where(p => p.Kinds.Any(k => k.Kind == kind));
        var page = await filtered.OrderBy(p => p.Name).ThenBy(p => p.Id).Select(p => new PlaceRow(
                p.Id, p.Name, p.Kinds.Select(k => k.Kind).ToList(), p.Capacity, p.Rule, p.Location,
                db.SlotReservations.Count(h => h.PlaceId == p.Id && h.Day == today)))
            .ToPageAsync(filtered, filter.Page, cancellationToken, whole);
        // Kinds are stored as words; people see them in the order of their own list.
        return new PlaceListModel(filter, page with { Rows = [.. page.Rows.Select(r => r with { Kinds = [.. r.Kinds.Order()] })] });
    }

    /// <summary>Options of a choice: what is offered, and those in <paramref name="chosen"/> though retired. One command.</summary>
    public async Task<IReadOnlyList<SelectListItem>> OptionsAsync(IReadOnlyCollection<int> chosen, CancellationToken cancellationToken)
    {
        var places = await db.CampusPlaces.AsNoTracking().Where(p => !p.IsRetired || chosen.Contains(p.Id))
            .OrderBy(p => p.Name).ThenBy(p => p.Id).Select(p => new { p.Id, p.Name }).ToListAsync(cancellationToken);
        return [.. places.Select(p => new SelectListItem(p.Name, p.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)))];
    }
}
