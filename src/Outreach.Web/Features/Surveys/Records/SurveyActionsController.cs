using Microsoft.AspNetCore.Mvc;
using Outreach.Domain;
using Outreach.Domain.Surveys;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Requests;

namespace Outreach.Web.Features.Surveys.Records;

/// <summary>Opens, closes and prolongs surveys: their owner, and the leaders any.</summary>
[RequirePermission(Permissions.SurveysWrite)]
public sealed class SurveyActionsController(SurveyCommands commands) : PortalController
{
    [HttpPost("/surveys/{id:int}/open")]
    public async Task<IActionResult> Open(int id, int version, CancellationToken cancellationToken) =>
        Answer(await commands.OpenAsync(id, version, cancellationToken), Page(id), "It is open. Share the link, print the card, or show the code on a screen.");

    [HttpPost("/surveys/{id:int}/day")]
    public async Task<IActionResult> SetDay(int id, DateOnly? closesOn, CancellationToken cancellationToken) =>
        closesOn is { } day ? Answer(await commands.SetDayAsync(id, day, cancellationToken), Page(id), "Saved.") : NoDay(id);

    [HttpPost("/surveys/{id:int}/close")]
    public async Task<IActionResult> Close(int id, CancellationToken cancellationToken) =>
        Answer(await commands.CloseAsync(id, cancellationToken), Page(id), "It is closed. Who answered is forgotten, what was answered stays.");

    [HttpPost("/surveys/{id:int}/reopen"), RequirePermission(Permissions.SponsorsLead)]
    public async Task<IActionResult> Reopen(int id, DateOnly? closesOn, CancellationToken cancellationToken) =>
        closesOn is { } day ? Answer(await commands.ReopenAsync(id, day, cancellationToken), Page(id), "It is open once more.") : NoDay(id);

    [HttpPost("/surveys/{id:int}/remove")]
    public async Task<IActionResult> Remove(int id, CancellationToken cancellationToken)
    {
        var removed = await commands.RemoveAsync(id, cancellationToken);
        return Answer(removed, removed.IsSuccess ? LocalRedirect(Url.To("Surveys.Index")) : Page(id), "The draft is gone.");
    }

    private IActionResult NoDay(int id) => Answer(Result.FromDomainError(SurveyErrors.DayPast), Page(id), "");

    private LocalRedirectResult Page(int id) => LocalRedirect(Url.To("Surveys.Detail", id));
}
