using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Outreach.Domain;
using Outreach.Domain.Data;
using Outreach.Web.Authorization;
using Outreach.Web.Infrastructure.Localization;

namespace Outreach.Web.Features.Shared;

/// <summary>What every controller of the portal does the same way: who asks, what went wrong, what was done.</summary>
public abstract class PortalController : Controller
{
    /// <summary>The person; the endpoint must not be anonymous.</summary>
    protected CurrentUser Me => HttpContext.RequestServices.GetRequiredService<CurrentUserAccessor>().Required;

    /// <summary>The texts.</summary>
    protected IStringLocalizer T => HttpContext.RequestServices.GetRequiredService<IStringLocalizer>();

    /// <summary>Says after a redirect what was done; <paramref name="text"/> is an English text, the key.</summary>
    protected void Say(string text, params object[] arguments) => TempData["StatusMessage"] = T[text, arguments].Value;

    /// <summary>Says after a redirect why something was refused.</summary>
    protected void Refuse(DomainError error) => TempData["ErrorMessage"] = T.Of(error);

    /// <summary>Puts an expected failure beside its field. True when there is none.</summary>
    protected bool Check(Result result)
    {
        if (result.Error is { } error)
            ModelState.AddModelError(error.Field ?? "", T.Of(error));
        return result.IsDone;
    }

    /// <summary>
    /// Rule 5: shows the form again with what was typed, what is stored now, and who changed it; saving once more then
    /// overwrites knowingly, since the form now carries the new version.
    /// </summary>
    /// <param name="view">The form's view.</param>
    /// <param name="typed">What was posted.</param>
    /// <param name="stored">The same input model as a fresh GET would fill it.</param>
    /// <param name="entity">The record, tracked or not, whose stored state is read again.</param>
    protected async Task<IActionResult> ConflictAsync<TInput>(string view, TInput typed, TInput stored, Entity entity)
        where TInput : class, IVersionedInput
    {
        var db = HttpContext.RequestServices.GetRequiredService<OutreachDbContext>();
        var who = await db.Users.AsNoTracking().Where(u => u.Id == entity.UpdatedById).Select(u => u.DisplayName).FirstOrDefaultAsync();
        ViewData[EditConflict.Key] = EditConflict.Between(typed, stored, who, entity.UpdatedAt, MetadataProvider, T);
        typed.Version = stored.Version;
        ModelState.Remove(nameof(IVersionedInput.Version));
        Response.StatusCode = StatusCodes.Status409Conflict;
        return View(view, typed);
    }
}

/// <summary>An edit form's input, which carries the version that the person saw.</summary>
public interface IVersionedInput
{
    /// <summary>The version seen.</summary>
    int Version { get; set; }
}
