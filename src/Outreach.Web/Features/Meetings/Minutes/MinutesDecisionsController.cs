using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Requests;

namespace Outreach.Web.Features.Meetings.Minutes;

/// <summary>Decisions that were written down by mistake.</summary>
[RequirePermission(Permissions.MeetingsAttend)]
public sealed class MinutesDecisionsController(DecisionCommands commands) : PortalController
{
    [HttpPost("/meetings/{id:int}/minutes/decisions/{decisionId:int}/take-back")]
    public async Task<IActionResult> TakeBack(int id, int decisionId, CancellationToken cancellationToken)
    {
        var takenBack = await commands.TakeBackAsync(id, decisionId, cancellationToken);
        var item = takenBack.IsSuccess ? "#item-" + takenBack.Value.ToString(CultureInfo.InvariantCulture) : "";
        return Answer(takenBack.ToResult(), LocalRedirect(Url.To("MeetingMinutes.Index", id) + item), "Taken back: the decision is off the minutes, and its task is dropped.");
    }
}
