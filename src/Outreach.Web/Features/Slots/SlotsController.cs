using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared;

namespace Outreach.Web.Features.Slots;

/// <summary>The calendar of publicity slots: who holds what, and what is free.</summary>
[RequirePermission(Permissions.ContractsRead)]
public sealed class SlotsController(SlotQueries queries) : PortalController
{
    /// <summary>A month of one place or of all.</summary>
    [HttpGet("/slots")]
    public async Task<IActionResult> Index(SlotFilter filter, CancellationToken stop) =>
        await queries.MonthAsync(filter, stop) is { } model ? View(model) : NotFound();

    /// <summary>A day, with the contracts that hold its slots.</summary>
    [HttpGet("/slots/{day}")]
    public async Task<IActionResult> Day(string day, int? placeId, CancellationToken stop) =>
        DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
        && date.Year is >= 2000 and <= 2100
        && await queries.DayAsync(date, placeId, stop) is { } model ? View(model) : NotFound();
}
