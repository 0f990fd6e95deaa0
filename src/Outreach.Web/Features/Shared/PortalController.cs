using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Outreach.Domain;
using Outreach.Domain.Data;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared.Providers;
using Outreach.Web.Infrastructure.Localization;
using Outreach.Web.Infrastructure.Spreadsheets;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Shared;

/// <summary>What every controller of the portal does the same way: who asks, what went wrong, what was done.</summary>
public abstract class PortalController : Controller
{
    /// <summary>The person; the endpoint must not be anonymous.</summary>
    protected CurrentUser Me => HttpContext.RequestServices.GetRequiredService<CurrentUserAccessor>().Required;

    protected IStringLocalizer T => HttpContext.RequestServices.GetRequiredService<IStringLocalizer>();

    /// <summary>Says after a redirect what was done; <paramref name="text"/> is an English text, the key.</summary>
    protected void FlashSuccess(string text, params object[] arguments) => TempData["StatusMessage"] = T[text, arguments].Value;

    /// <summary>The same after a save of a record that signed texts name: which of them still say the old words is told besides.</summary>
    protected void FlashSaved(NamedRecord record, int id)
    {
        FlashSuccess("Saved.");
        TempData[SignedTextsViewComponent.Key] = SignedTextsViewComponent.Of(record, id);
    }

    /// <summary>Says after a redirect why something was refused.</summary>
    protected void FlashError(DomainError error) => (TempData["StatusMessage"], TempData["StatusTone"]) = (T.LocalizeAll(error), "danger");

    /// <summary>Puts an expected failure, and what is wrong besides, beside its field. True when there is none.</summary>
    protected bool AddErrors(Result result)
    {
        foreach (var error in result.Error?.All ?? [])
            ModelState.AddModelError(error.Field ?? "", T.Localize(error));
        return result.IsSuccess;
    }

    /// <summary>Answers a press: 404, 409, or on to <paramref name="next"/> with what was done or why it was refused.</summary>
    protected IActionResult Answer(Result result, IActionResult next, string done, params object[] arguments)
    {
        if (Missed(result) is { } missed)
            return missed;
        if (result.Error is { } error)
            FlashError(error);
        else
            FlashSuccess(done, arguments);
        return next;
    }

    /// <summary>The same; the value is what <paramref name="done"/> says as {0}.</summary>
    protected IActionResult Answer<TValue>(Result<TValue> result, IActionResult next, string done)
        where TValue : notnull => result.IsSuccess ? Answer(result.ToResult(), next, done, result.Value) : Answer(result.ToResult(), next, done);

    /// <summary>Answers a form: 404, the conflict, the form again with what is wrong beside its fields, or on to what comes next.</summary>
    /// <param name="conflict">Shows what was typed beside what is stored; null for the 409 page.</param>
    protected async Task<IActionResult> AnswerAsync(Result result, Func<IActionResult> next, Func<Task<IActionResult>> form, Func<Task<IActionResult>>? conflict = null)
    {
        if (result.IsConflict && conflict is not null)
            return await conflict();
        return Missed(result) ?? (AddErrors(result) ? next() : await form());
    }

    /// <summary>The form again with status 409: what it stands on was saved by somebody else, and nothing typed is lost.</summary>
    protected IActionResult ConflictForm(DomainError error, IActionResult form)
    {
        AddErrors(error);
        Response.StatusCode = StatusCodes.Status409Conflict;
        return form;
    }

    /// <summary>A table as .xlsx, named after what it holds and the day.</summary>
    /// <param name="name">What it holds; an English text, the key.</param>
    /// <param name="headers">English texts, the keys.</param>
    /// <param name="summed">Those of the headers whose columns are added up below.</param>
    protected FileStreamResult Sheet(string name, IReadOnlyList<string> headers, IEnumerable<IReadOnlyList<object?>> rows, params string[] summed)
    {
        var stream = new MemoryStream();
        var sums = summed.Length == 0 ? null : new SheetSums(T["Total"].Value, [.. summed.Select(s => headers.ToList().IndexOf(s))]);
        XlsxWriter.Write(stream, T[name].Value, [.. headers.Select(h => T[h].Value)], rows, sums);
        stream.Position = 0;
        var today = HttpContext.RequestServices.GetRequiredService<DepartmentTime>().Today;
        return File(stream, XlsxWriter.ContentType, $"{T[name].Value}-{today:yyyyMMdd}.xlsx");
    }

    /// <summary>A moment on the department's clocks, for a sheet.</summary>
    protected DateTime? Local(DateTimeOffset? moment) => moment is { } at ? HttpContext.RequestServices.GetRequiredService<DepartmentTime>().ToLocal(at) : null;

    private StatusCodeResult? Missed(Result result) =>
        result.IsNotFound ? NotFound() : result.IsConflict ? StatusCode(StatusCodes.Status409Conflict) : null;

    /// <summary>
    /// Rule 5: shows the form again with what was typed, what is stored now, and who changed it; saving once more then
    /// overwrites knowingly, since the form now carries the new version.
    /// </summary>
    /// <param name="stored">The form as it would be filled now; null when the record is gone, which is answered by 404.</param>
    protected async Task<IActionResult> ConflictAsync<TEntity, TInput>(string view, TInput typed, TInput? stored, int id)
        where TEntity : Entity
        where TInput : class, IVersionedInput
    {
        var db = HttpContext.RequestServices.GetRequiredService<OutreachDbContext>();
        var change = await db.Set<TEntity>().AsNoTracking().Where(e => e.Id == id)
            .Select(e => new { e.UpdatedAt, By = db.Users.Where(u => u.Id == e.UpdatedById).Select(u => u.DisplayName).FirstOrDefault() })
            .SingleOrDefaultAsync();
        if (change is null || stored is null)
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
