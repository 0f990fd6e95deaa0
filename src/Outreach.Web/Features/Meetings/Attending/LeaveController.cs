using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Outreach.Domain;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Localization;
using Outreach.Web.Infrastructure.Requests;

namespace Outreach.Web.Features.Meetings.Attending;

/// <summary>Leave from a meeting: whoever is invited asks and takes back, leaders decide on others'.</summary>
public sealed class LeaveController(LeaveQueries queries, LeaveCommands commands) : PortalController
{
    [HttpGet("/meetings/{id:int}/leave"), RequirePermission(Permissions.MeetingsAttend)]
    public Task<IActionResult> Index(int id, CancellationToken cancellationToken) => PageAsync(id, new LeaveInput(), null, cancellationToken);

    [HttpPost("/meetings/{id:int}/leave"), RequirePermission(Permissions.MeetingsAttend)]
    public async Task<IActionResult> Index(int id, LeaveInput input, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
            return await PageAsync(id, input, null, cancellationToken);
        var asked = await commands.AskAsync(id, input, cancellationToken);
        return await AnswerAsync(
            asked,
            () =>
            {
                FlashSuccess("Asked. The leaders have been told; you are told as soon as one has decided.");
                return Back(id);
            },
            () => PageAsync(id, input, null, cancellationToken));
    }

    [HttpPost("/meetings/{id:int}/leave/{requestId:int}/withdraw"), RequirePermission(Permissions.MeetingsAttend)]
    public async Task<IActionResult> Withdraw(int id, int requestId, CancellationToken cancellationToken) =>
        Answer(await commands.WithdrawAsync(id, requestId, cancellationToken), Back(id), "Withdrawn. You are expected at the meeting.");

    [HttpPost("/meetings/{id:int}/leave/{requestId:int}/grant"), RequirePermission(Permissions.LeaveDecide)]
    public async Task<IActionResult> Grant(int id, int requestId, [DataType(DataType.MultilineText)] string? note, CancellationToken cancellationToken) =>
        await SaidAsync(id, requestId, note, await commands.GrantAsync(id, requestId, note, cancellationToken), "Granted. The person has been told.", cancellationToken);

    [HttpPost("/meetings/{id:int}/leave/{requestId:int}/decline"), RequirePermission(Permissions.LeaveDecide)]
    public async Task<IActionResult> Decline(int id, int requestId, [DataType(DataType.MultilineText)] string? note, CancellationToken cancellationToken) =>
        await SaidAsync(id, requestId, note, await commands.DeclineAsync(id, requestId, note, cancellationToken), "Declined. The person is told why.", cancellationToken);

    private async Task<IActionResult> SaidAsync(int id, int requestId, string? note, Result result, string done, CancellationToken cancellationToken) =>
        result.Error is { Field: not null } error
            ? await PageAsync(id, new LeaveInput(), new RefusedWords(requestId, note, T.Localize(error)), cancellationToken)
            : Answer(result, Back(id), done);

    private LocalRedirectResult Back(int id) => LocalRedirect(Url.To("Leave.Index", id));

    private async Task<IActionResult> PageAsync(int id, LeaveInput input, RefusedWords? refused, CancellationToken cancellationToken) =>
        await queries.PageAsync(id, input, refused, cancellationToken) is { } model ? View("Leave", model) : NotFound();
}
