using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Outreach.Domain;
using Outreach.Domain.Wording;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared;

namespace Outreach.Web.Features.Checks.FalseAlarms;

/// <summary>Findings that people hold to be wrong: marked beside the finding, listed for those who mend words and rules.</summary>
public sealed class FalseAlarmsController(FalseAlarmListQuery list, FalseAlarmCommands commands) : PortalController
{
    [HttpGet("/false-alarms"), RequirePermission(Permissions.JobsLead)]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) => View(await list.ListAsync(cancellationToken));

    [HttpPost("/postings/{id:int}/false-alarms"), RequirePermission(Permissions.JobsWrite)]
    public async Task<IActionResult> Posting(int id, string? fingerprint, [DataType(DataType.MultilineText)] string? reason, CancellationToken cancellationToken) =>
        Back(await commands.MarkInPostingAsync(id, fingerprint, reason, cancellationToken), $"~/postings/{id}#safety");

    [HttpPost("/contracts/{id:int}/false-alarms"), RequirePermission(Permissions.ContractsWrite)]
    public async Task<IActionResult> Contract(int id, string? fingerprint, [DataType(DataType.MultilineText)] string? reason, CancellationToken cancellationToken) =>
        Back(await commands.MarkInContractAsync(id, fingerprint, reason, cancellationToken), $"~/contracts/{id}/draft");

    private IActionResult Back(Result result, string path) =>
        Answer(result, LocalRedirect(Url.Content(path)), "Marked as a false alarm. The finding itself stays; leaders see your reason and fix the check.");
}
