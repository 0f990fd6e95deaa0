using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Outreach.Domain.Settings;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Database;

namespace Outreach.Web.Features.Administration.Settings;

[RequirePermission(Permissions.SettingsManage)]
public sealed class SettingsController(SettingsEditor settings) : PortalController
{
    private const string Zones = "Zones";

    [HttpGet("/settings")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) => Form(SettingsInput.Of(await settings.ReadAsync(cancellationToken)));

    [HttpPost("/settings")]
    public async Task<IActionResult> Index(SettingsInput input, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
            return Form(input);
        var edited = await settings.EditAsync(input.Version, s =>
        {
            s.DoWithoutMail(input.WorksWithoutMail);
            return s.Edit(input.DepartmentName!, input.TimeZone!, input.ColdDealDays!.Value, input.FallBackDays!.Value);
        }, cancellationToken);
        return await AnswerAsync(
            edited,
            () =>
            {
                FlashSuccess("Saved.");
                return RedirectToAction(nameof(Index));
            },
            () => Task.FromResult<IActionResult>(Form(input)),
            async () =>
            {
                ViewData[Zones] = ZoneOptions(input.TimeZone);
                var stored = await settings.ReadAsync(cancellationToken);
                return await ConflictAsync<DepartmentSettings, SettingsInput>("Index", input, SettingsInput.Of(stored), stored.Id);
            });
    }

    private ViewResult Form(SettingsInput input)
    {
        ViewData[Zones] = ZoneOptions(input.TimeZone);
        return View("Index", input);
    }

    private static List<SelectListItem> ZoneOptions(string? present) =>
    [
        .. TimeZoneInfo.GetSystemTimeZones().Select(z => z.HasIanaId ? z.Id : TimeZoneInfo.TryConvertWindowsIdToIanaId(z.Id, out var iana) ? iana : z.Id)
            .Where(id => id.Contains('/', StringComparison.Ordinal) && !id.StartsWith("Etc/", StringComparison.Ordinal)).Append(present ?? "").Where(id => id.Length > 0)
            .Distinct().Order(StringComparer.Ordinal).Select(id => new SelectListItem(id, id)),
    ];
}
