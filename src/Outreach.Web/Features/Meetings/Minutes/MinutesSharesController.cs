using Microsoft.AspNetCore.Mvc;
using Outreach.Domain.Meetings.Minutes;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Requests;

namespace Outreach.Web.Features.Meetings.Minutes;

/// <summary>Experiences shared at a meeting.</summary>
[RequirePermission(Permissions.MeetingsAttend)]
public sealed class MinutesSharesController(MinutesQueries queries, ShareCommands commands) : PortalController
{
    [HttpPost("/meetings/{id:int}/minutes/shares")]
    public async Task<IActionResult> Add(int id, ShareInput input, CancellationToken cancellationToken)
    {
        if (ModelState.IsValid)
        {
            var added = await commands.AddAsync(id, input, cancellationToken);
            if (added.IsSuccess || added.IsNotFound || added.Error!.Field is null)
                return Answer(added, Back(id), "Written down. It joins the lessons once the minutes are published.");
            AddErrors(added);
        }

        return await queries.PageAsync(id, cancellationToken) is not { Head.CanRun: true } page ? NotFound()
            : page.CanWrite ? View("Index", page with { Share = input }) : Answer(MinutesErrors.Closed, Back(id), "");
    }

    [HttpPost("/meetings/{id:int}/minutes/shares/{shareId:int}/remove")]
    public async Task<IActionResult> Remove(int id, int shareId, CancellationToken cancellationToken) =>
        Answer(await commands.RemoveAsync(id, shareId, cancellationToken), Back(id), "Deleted.");

    private LocalRedirectResult Back(int id) => LocalRedirect(Url.To("MeetingMinutes.Index", id) + "#shares-title");
}
