using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Data;
using Outreach.Domain.Sponsors;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared;
using Outreach.Web.Features.Sponsors;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.SponsorList;

/// <summary>What is done with many merchants at once.</summary>
public sealed class SponsorListController(OutreachDbContext db, SponsorExport export, DepartmentTime time) : PortalController
{
    /// <summary>Merchants handed over at once.</summary>
    private const int MostAtOnce = 100;

    /// <summary>The list as filtered, as .xlsx.</summary>
    [HttpGet("/sponsors/export"), RequirePermission(Permissions.SponsorsImport)]
    public async Task<IActionResult> Export(SponsorFilter filter, CancellationToken stop)
    {
        var name = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{T["Merchants"].Value}-{time.Today:yyyy-MM-dd}.xlsx");
        var file = await export.WriteAsync(filter, Me.Id, stop);
        // Whatever leaves the portal at once leaves a trace.
        var filtered = System.Text.Json.JsonSerializer.Serialize(new Dictionary<string, string?[]> { ["Filter"] = [null, Uri.UnescapeDataString(Request.QueryString.Value ?? "")] });
        db.AuditEntries.Add(AuditEntry.Event(AuditAction.Exported, nameof(Sponsor), "", Me.Id, time.Now, filtered));
        await db.SaveChangesAsync(stop);
        return File(file, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", name);
    }

    /// <summary>Hands the chosen merchants to a member, or to nobody.</summary>
    [HttpPost("/sponsors/assign"), RequirePermission(Permissions.SponsorsLead)]
    public async Task<IActionResult> Assign(int[]? ids, string? owner, string? returnUrl, CancellationToken stop)
    {
        var back = Url.IsLocalUrl(returnUrl) ? returnUrl! : "/sponsors";
        int? ownerId = int.TryParse(owner, System.Globalization.CultureInfo.InvariantCulture, out var key) ? key : null;
        if (owner != SponsorFilter.Nobody && (ownerId is null || !await db.Users.InDepartment(time.Today).AnyAsync(u => u.Id == ownerId, stop)))
        {
            Refuse(SponsorErrors.OwnerNotMember);
            return LocalRedirect(back);
        }

        var chosen = (ids ?? []).Distinct().Take(MostAtOnce).ToList();
        var sponsors = await db.Sponsors.Where(s => chosen.Contains(s.Id)).ToListAsync(stop);
        sponsors.ForEach(s => s.AssignTo(ownerId));
        try
        {
            await db.SaveChangesAsync(stop);
            Say("{0} merchants have a new owner.", sponsors.Count);
        }
        catch (DbUpdateConcurrencyException)
        {
            Refuse(SponsorErrors.ChangedMeanwhile);
        }

        return LocalRedirect(back);
    }
}
