using Microsoft.AspNetCore.Mvc;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared;

namespace Outreach.Web.Features.Administration.Terms;

[RequirePermission(Permissions.MembersManage)]
public sealed class TermPeopleController(TermPeople people) : PortalController
{
    [HttpGet("/terms/{id:int}/people")]
    public async Task<IActionResult> Index(int id, CancellationToken cancellationToken) => await people.PageAsync(id, cancellationToken) is { } model ? View("People", model) : NotFound();

    [HttpPost("/terms/{id:int}/people")]
    public async Task<IActionResult> Index(int id, TermPeopleInput input, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
            return await Index(id, cancellationToken);
        return Answer(await people.CarryAsync(id, input, cancellationToken), RedirectToAction("Index", "Terms"), "{0} people go on into the term; the others end with the day before it.");
    }
}
