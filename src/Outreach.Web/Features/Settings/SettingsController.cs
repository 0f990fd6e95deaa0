using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Data;
using Outreach.Domain.Settings;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Settings;

/// <summary>The form.</summary>
public sealed class SettingsInput : IVersionedInput
{
    /// <inheritdoc/>
    public int Version { get; set; }

    /// <summary>Name.</summary>
    [Required, StringLength(60), Display(Name = "Name of the department")]
    public string? DepartmentName { get; set; }

    /// <summary>IANA name.</summary>
    [Required, StringLength(60), Display(Name = "Time zone")]
    public string? TimeZone { get; set; }

    /// <summary>Days after which a deal is cold.</summary>
    [Required, Range(1, 365), Display(Name = "Deals go cold after")]
    public int? ColdDealDays { get; set; }

    /// <summary>The form as it stands.</summary>
    public static SettingsInput Of(DepartmentSettings s) => new() { Version = s.Version, DepartmentName = s.DepartmentName, TimeZone = s.TimeZone, ColdDealDays = s.ColdDealDays };
}

/// <summary>What the department sets for itself.</summary>
[RequirePermission(Permissions.SettingsManage)]
public sealed class SettingsController(OutreachDbContext db, SettingsCache cache) : PortalController
{
    private const string Zones = "Zones";

    /// <summary>The form.</summary>
    [HttpGet("/settings")]
    public async Task<IActionResult> Index(CancellationToken stop)
    {
        var input = SettingsInput.Of(await db.DepartmentSettings.AsNoTracking().OrderBy(s => s.Id).FirstAsync(stop));
        ViewData[Zones] = ZoneOptions(input.TimeZone);
        return View(input);
    }

    /// <summary>Changes them.</summary>
    [HttpPost("/settings")]
    public async Task<IActionResult> Index(SettingsInput input, CancellationToken stop)
    {
        var settings = await db.DepartmentSettings.OrderBy(s => s.Id).FirstAsync(stop);
        var stored = SettingsInput.Of(settings);
        db.Entry(settings).Property(s => s.Version).OriginalValue = input.Version;
        ViewData[Zones] = ZoneOptions(input.TimeZone);
        if (!ModelState.IsValid || !Check(settings.Edit(input.DepartmentName!, input.TimeZone!, input.ColdDealDays!.Value)))
            return View(input);
        try
        {
            await db.SaveChangesAsync(stop);
        }
        catch (DbUpdateConcurrencyException)
        {
            return await ConflictAsync("Index", input, stored, settings.Id, db.DepartmentSettings);
        }

        cache.Forget();
        Say("Saved.");
        return RedirectToAction(nameof(Index));
    }

    private static List<SelectListItem> ZoneOptions(string? present) =>
    [
        .. TimeZoneInfo.GetSystemTimeZones().Select(z => z.HasIanaId ? z.Id : TimeZoneInfo.TryConvertWindowsIdToIanaId(z.Id, out var iana) ? iana : z.Id)
            .Where(id => id.Contains('/', StringComparison.Ordinal) && !id.StartsWith("Etc/", StringComparison.Ordinal)).Append(present ?? "").Where(id => id.Length > 0)
            .Distinct().Order(StringComparer.Ordinal).Select(id => new SelectListItem(id, id)),
    ];
}
