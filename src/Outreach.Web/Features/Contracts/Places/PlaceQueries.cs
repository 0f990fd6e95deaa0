using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Outreach.Domain.Contracts;
using Outreach.Domain.Data;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Localization;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Contracts.Places;

public sealed class PlaceQueries(OutreachDbContext db, DepartmentTime time, IStringLocalizer texts)
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
    public async Task<IReadOnlyList<SelectListItem>> OptionsAsync(IReadOnlyCollection<int> chosen, CancellationToken cancellationToken) =>
        Options(await OfferedAsync(chosen, cancellationToken));

    /// <summary>The same as rows. One command.</summary>
    public async Task<IReadOnlyList<OfferedPlace>> OfferedAsync(IReadOnlyCollection<int> chosen, CancellationToken cancellationToken) =>
        await db.CampusPlaces.AsNoTracking().Where(p => !p.IsRetired || chosen.Contains(p.Id))
            .OrderBy(p => p.Name).ThenBy(p => p.Id).Select(p => new OfferedPlace(p.Id, p.Name, p.Capacity, p.Kinds.Select(k => k.Kind).ToList())).ToListAsync(cancellationToken);

    /// <summary>Each says what it takes, and how many of it.</summary>
    public IReadOnlyList<SelectListItem> Options(IReadOnlyList<OfferedPlace> places) =>
        [.. places.Select(p => new SelectListItem(
            texts["{0} ({1}; {2} a day)", p.Name, string.Join(texts[", "], p.Kinds.Order().Select(k => texts.Text(k))), p.Capacity], p.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)))];
}
