using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Data;
using Outreach.Domain.Settings;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.ContractSettings;

/// <summary>The form.</summary>
public sealed class ContractSettingsInput : IVersionedInput
{
    /// <inheritdoc/>
    public int Version { get; set; }

    /// <summary>Full name.</summary>
    [StringLength(100), Display(Name = "Full name in contracts")]
    public string? PartyName { get; set; }

    /// <summary>Address.</summary>
    [StringLength(200), Display(Name = "Address")]
    public string? PartyAddress { get; set; }

    /// <summary>Phone.</summary>
    [StringLength(30), Display(Name = "Phone")]
    public string? PartyPhone { get; set; }

    /// <summary>CNY from which the advisor decides too.</summary>
    [Required, Display(Name = "The advisor decides too from")]
    public decimal? AdvisorThreshold { get; set; }

    /// <summary>Largest share of the cash due after the event.</summary>
    [Required, Display(Name = "Share of the cash that may be due after the event")]
    public int? AfterEventPercent { get; set; }

    /// <summary>Days until a department is reminded.</summary>
    [Required, Display(Name = "Departments are reminded of unanswered clauses after")]
    public int? CosignReminderDays { get; set; }

    /// <summary>Whether vice ministers sign.</summary>
    [Display(Name = "Vice ministers may sign")]
    public bool ViceMinistersSign { get; set; }

    /// <summary>Whether the advisor signs.</summary>
    [Display(Name = "The advisor may sign")]
    public bool AdvisorSigns { get; set; }

    /// <summary>The form as it stands.</summary>
    public static ContractSettingsInput Of(DepartmentSettings s) => new()
    {
        Version = s.Version,
        PartyName = s.PartyName,
        PartyAddress = s.PartyAddress,
        PartyPhone = s.PartyPhone,
        AdvisorThreshold = s.AdvisorThreshold,
        AfterEventPercent = s.AfterEventPercent,
        CosignReminderDays = s.CosignReminderDays,
        ViceMinistersSign = s.ViceMinistersSign,
        AdvisorSigns = s.AdvisorSigns,
    };
}

/// <summary>What the department sets for its contracts.</summary>
[RequirePermission(Permissions.SettingsManage)]
public sealed class ContractSettingsController(OutreachDbContext db, SettingsCache cache) : PortalController
{
    /// <summary>The form.</summary>
    [HttpGet("/settings/contracts")]
    public async Task<IActionResult> Index(CancellationToken stop) =>
        View(ContractSettingsInput.Of(await db.DepartmentSettings.AsNoTracking().OrderBy(s => s.Id).FirstAsync(stop)));

    /// <summary>Changes them.</summary>
    [HttpPost("/settings/contracts")]
    public async Task<IActionResult> Index(ContractSettingsInput input, CancellationToken stop)
    {
        var settings = await db.DepartmentSettings.OrderBy(s => s.Id).FirstAsync(stop);
        var stored = ContractSettingsInput.Of(settings);
        db.Entry(settings).Property(s => s.Version).OriginalValue = input.Version;
        if (!ModelState.IsValid || !Check(settings.EditContracts(new Outreach.Domain.Settings.ContractSettings(
            input.PartyName, input.PartyAddress, input.PartyPhone, input.AdvisorThreshold!.Value, input.AfterEventPercent!.Value,
            input.CosignReminderDays!.Value, input.ViceMinistersSign, input.AdvisorSigns))))
        {
            return View(input);
        }

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
}
