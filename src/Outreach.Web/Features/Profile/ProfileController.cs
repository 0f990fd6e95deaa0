using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain;
using Outreach.Domain.Data;
using Outreach.Domain.Jobs;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Database;

namespace Outreach.Web.Features.Profile;

/// <summary>Failures of the profile's form.</summary>
public static class ProfileErrors
{
    /// <summary>Two windows of one person.</summary>
    public static readonly DomainError SavedElsewhere = new("profile.saved-elsewhere", "You have just saved your profile in another window. Look at it, then save again.");
}

/// <summary>A student's profile for jobs, filled in once.</summary>
[RequirePermission(Permissions.JobsApply)]
public sealed class ProfileController(OutreachDbContext db, ProfileQueries queries) : PortalController
{
    /// <summary>The form.</summary>
    [HttpGet("/my/profile")]
    public async Task<IActionResult> Index(CancellationToken stop)
    {
        var card = await queries.CardAsync(Me.Id, stop);
        return Form(card, new StudentProfileInput { College = card.College, Phone = card.Phone, FreeTimes = [card.FreeTimes] });
    }

    /// <summary>Saves it.</summary>
    [HttpPost("/my/profile")]
    public async Task<IActionResult> Index(StudentProfileInput input, CancellationToken stop)
    {
        if (input.Phone is { } phone && JobApplication.LooksLikeIdentity(phone))
            Check(JobErrors.NumberNotAsked.OnField(nameof(input.Phone)));
        if (!ModelState.IsValid || !Check(await queries.FillAsync(Me.Id, input, withTimes: true, stop)))
            return Form(await queries.CardAsync(Me.Id, stop), input);
        try
        {
            await db.SaveChangesAsync(stop);
        }
        catch (Exception e) when (e is DbUpdateConcurrencyException || (e is DbUpdateException u && u.IsUniqueViolation("UserId")))
        {
            // The same person in another window, a moment earlier.
            Check(ProfileErrors.SavedElsewhere);
            return Form(await queries.CardAsync(Me.Id, stop), input);
        }

        Say("Your profile is saved. It is filled in for you when you apply.");
        return RedirectToAction(nameof(Index));
    }

    private ViewResult Form(StudentCard card, StudentProfileInput input)
    {
        ViewData["Card"] = card;
        return View("Index", input);
    }
}
