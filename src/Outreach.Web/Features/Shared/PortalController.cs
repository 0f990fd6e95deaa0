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
    protected void Refuse(DomainError error) => (TempData["StatusMessage"], TempData["StatusTone"]) = (T.OfAll(error), "danger");

    /// <summary>Puts an expected failure, and what is wrong besides, beside its field. True when there is none.</summary>
    protected bool Check(Result result)
    {
        foreach (var error in result.Error?.All ?? [])
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
    /// <param name="id">The record's key.</param>
    /// <param name="records">Where it is stored.</param>
    protected async Task<IActionResult> ConflictAsync<TInput, TEntity>(string view, TInput typed, TInput stored, int id, IQueryable<TEntity> records)
        where TInput : class, IVersionedInput
        where TEntity : Entity
    {
        var db = HttpContext.RequestServices.GetRequiredService<OutreachDbContext>();
        var change = await records.AsNoTracking().Where(e => e.Id == id)
            .Select(e => new { e.UpdatedAt, By = db.Users.Where(u => u.Id == e.UpdatedById).Select(u => u.DisplayName).FirstOrDefault() })
            .SingleOrDefaultAsync();
        if (change is null)
            return NotFound();
        var ids = EditConflict.PeopleOf(typed, MetadataProvider).Concat(EditConflict.PeopleOf(stored, MetadataProvider)).Distinct().ToList();
        var people = ids.Count == 0 ? [] : await db.Users.AsNoTracking().Where(u => ids.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.DisplayName);
        ViewData[EditConflict.Key] = EditConflict.Between(typed, stored, change.By, change.UpdatedAt, people, MetadataProvider, T);
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
