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

    [HttpGet("/slots/{day}")]
    public async Task<IActionResult> Day(string day, int? placeId, CancellationToken cancellationToken) =>
        DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
        && date.Year is >= 2000 and <= 2100
        && await queries.DayAsync(date, placeId, cancellationToken) is { } model ? View(model) : NotFound();
}
