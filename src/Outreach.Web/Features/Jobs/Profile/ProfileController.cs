using Microsoft.AspNetCore.Mvc;
using Outreach.Domain.Jobs;
using Outreach.Domain.Jobs.Applications;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared;

namespace Outreach.Web.Features.Jobs.Profile;

/// <summary>A student's profile for jobs, filled in once.</summary>
[RequirePermission(Permissions.JobsApply)]
public sealed class ProfileController(ProfileQueries queries, ProfileCommands commands) : PortalController
{
    [HttpGet("/my/profile")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken)
    {
        var card = await queries.CardAsync(Me.Id, cancellationToken);
        return Form(card, new StudentProfileInput { College = card.College, Phone = card.Phone, FreeTimes = [card.FreeTimes] });
    }

    [HttpPost("/my/profile")]
    public async Task<IActionResult> Index(StudentProfileInput input, CancellationToken cancellationToken)
    {
        if (input.Phone is { } phone && JobApplication.LooksLikeIdentity(phone))
            AddErrors(PostingErrors.NumberNotAsked.ForField(nameof(input.Phone)));
        if (!ModelState.IsValid)
            return Form(await queries.CardAsync(Me.Id, cancellationToken), input);
        return await AnswerAsync(
            await commands.SaveAsync(Me.Id, input, cancellationToken),
            () =>
            {
                FlashSuccess("Your profile is saved. It is filled in for you when you apply.");
                return RedirectToAction(nameof(Index));
            },
            async () => Form(await queries.CardAsync(Me.Id, cancellationToken), input));
    }

    private ViewResult Form(StudentCard card, StudentProfileInput input)
    {
        ViewData["Card"] = card;
        return View("Index", input);
    }
}
