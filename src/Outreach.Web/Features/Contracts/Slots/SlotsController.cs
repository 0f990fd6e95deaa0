using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared;

namespace Outreach.Web.Features.Contracts.Slots;

[RequirePermission(Permissions.ContractsRead)]
public sealed class SlotsController(SlotQueries queries) : PortalController
{
    [HttpGet("/slots")]
    public async Task<IActionResult> Index(SlotFilter filter, CancellationToken cancellationToken) =>
        await queries.MonthAsync(filter, cancellationToken) is { } model ? View(model) : NotFound();

    /// <summary>What is held in the month shown, as .xlsx.</summary>
    [HttpGet("/slots/export")]
    public async Task<IActionResult> Export(SlotFilter filter, CancellationToken cancellationToken)
    {
        var rows = await queries.HeldAsync(filter, cancellationToken);
        return Sheet("Slot calendar", ["Day", "Place", "Slots a day", "Held", "Held by"], rows.Select(r => (IReadOnlyList<object?>)[r.Day, r.Place, r.Capacity, r.Slots, r.Contract]));
    }

    [HttpGet("/slots/{day}")]
    public async Task<IActionResult> Day(string day, int? placeId, CancellationToken cancellationToken) =>
        DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
        && date.Year is >= 2000 and <= 2100
        && await queries.DayAsync(date, placeId, cancellationToken) is { } model ? View(model) : NotFound();
}
