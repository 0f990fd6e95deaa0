using Microsoft.AspNetCore.Mvc;
using Outreach.Domain.Meetings;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared;

namespace Outreach.Web.Features.Meetings.Settings;

[RequirePermission(Permissions.SettingsManage)]
public sealed class MeetingSettingsController(MeetingSettingsReader settings, MeetingSettingsCommands commands) : PortalController
{
    [HttpGet("/settings/meetings")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) => View(MeetingSettingsInput.Of(await settings.GetAsync(cancellationToken)));

    [HttpPost("/settings/meetings")]
    public async Task<IActionResult> Index(MeetingSettingsInput input, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
            return View(input);
        return await AnswerAsync(
            await commands.EditAsync(input, cancellationToken),
            () =>
            {
                FlashSuccess("Saved.");
                return RedirectToAction(nameof(Index));
            },
            () => Task.FromResult<IActionResult>(View(input)),
            async () =>
            {
                var stored = await settings.GetAsync(cancellationToken);
                return await ConflictAsync<MeetingSettings, MeetingSettingsInput>("Index", input, MeetingSettingsInput.Of(stored), stored.Id);
            });
    }
}
