using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Data;
using Outreach.Domain.Members;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Database;

namespace Outreach.Web.Features.Terms;

/// <summary>A row of the list.</summary>
public sealed record TermRow(int Id, string Name, DateOnly StartsOn, DateOnly EndsOn, IReadOnlyList<string> People);

/// <summary>The form.</summary>
public sealed class TermInput : IVersionedInput
{
    /// <inheritdoc/>
    public int Version { get; set; }

    /// <summary>Name.</summary>
    [Required, StringLength(40), Display(Name = "Name")]
    public string? Name { get; set; }

    /// <summary>First day.</summary>
    [Required, Display(Name = "First day")]
    public DateOnly? StartsOn { get; set; }

    /// <summary>Last day.</summary>
    [Required, Display(Name = "Last day")]
    public DateOnly? EndsOn { get; set; }

    /// <summary>The form as it stands for a stored term.</summary>
    public static TermInput Of(Term term) => new() { Version = term.Version, Name = term.Name, StartsOn = term.StartsOn, EndsOn = term.EndsOn };
}

/// <summary>School years, or halves of them.</summary>
[RequirePermission(Permissions.UsersManage)]
public sealed class TermsController(OutreachDbContext db) : PortalController
{
    private static readonly Domain.DomainError InUse = new("term.in-use", "This term has people in it, or invitations: it cannot be deleted.");

    /// <summary>The list.</summary>
    [HttpGet("/terms")]
    public async Task<IActionResult> Index(CancellationToken stop) => View(await db.Terms.AsNoTracking().OrderByDescending(t => t.StartsOn).ThenBy(t => t.Id).Take(200)
        .Select(t => new TermRow(t.Id, t.Name, t.StartsOn, t.EndsOn,
            db.Users.Where(u => u.Positions.Any(p => p.TermId == t.Id)).OrderBy(u => u.DisplayName).ThenBy(u => u.Id).Select(u => u.DisplayName).ToList())).ToListAsync(stop));

    /// <summary>The empty form.</summary>
    [HttpGet("/terms/new")]
    public IActionResult New() => View("Edit", new TermInput());

    /// <summary>Makes a term.</summary>
    [HttpPost("/terms/new")]
    public async Task<IActionResult> New(TermInput input, CancellationToken stop)
    {
        if (!ModelState.IsValid)
            return View("Edit", input);
        var term = new Term(input.Name!, input.StartsOn!.Value, input.EndsOn!.Value);
        // The same rule as for a change.
        if (!Check(term.Edit(term.Name, term.StartsOn, term.EndsOn)))
            return View("Edit", input);
        db.Terms.Add(term);
        return await SaveAsync(stop) ? RedirectToAction(nameof(Index)) : View("Edit", input);
    }

    /// <summary>The form of a term.</summary>
    [HttpGet("/terms/{id:int}/edit")]
    public async Task<IActionResult> Edit(int id, CancellationToken stop) =>
        await db.Terms.AsNoTracking().SingleOrDefaultAsync(t => t.Id == id, stop) is { } term ? View(TermInput.Of(term)) : NotFound();

    /// <summary>Changes a term.</summary>
    [HttpPost("/terms/{id:int}/edit")]
    public async Task<IActionResult> Edit(int id, TermInput input, CancellationToken stop)
    {
        if (await db.Terms.SingleOrDefaultAsync(t => t.Id == id, stop) is not { } term)
            return NotFound();
        var stored = TermInput.Of(term);
        db.Entry(term).Property(t => t.Version).OriginalValue = input.Version;
        if (!ModelState.IsValid || !Check(term.Edit(input.Name!, input.StartsOn!.Value, input.EndsOn!.Value)))
            return View(input);
        try
        {
            return await SaveAsync(stop) ? RedirectToAction(nameof(Index)) : View(input);
        }
        catch (DbUpdateConcurrencyException)
        {
            return await ConflictAsync("Edit", input, stored, id, db.Terms);
        }
    }

    /// <summary>Deletes a term that nobody has held an office in and nobody is invited into.</summary>
    [HttpPost("/terms/{id:int}/delete")]
    public async Task<IActionResult> Delete(int id, CancellationToken stop)
    {
        if (await db.Terms.SingleOrDefaultAsync(t => t.Id == id, stop) is not { } term)
            return NotFound();
        db.Terms.Remove(term);
        try
        {
            await db.SaveChangesAsync(stop);
            Say("“{0}” was deleted.", term.Name);
        }
        catch (DbUpdateException)
        {
            // Whatever refers to it stands in the way; the database knows it best, also against two presses at once.
            Refuse(InUse);
        }

        return RedirectToAction(nameof(Index));
    }

    private async Task<bool> SaveAsync(CancellationToken stop)
    {
        try
        {
            await db.SaveChangesAsync(stop);
            Say("Saved.");
            return true;
        }
        catch (DbUpdateException e) when (e.IsUniqueViolation("IX_Terms_Name"))
        {
            return Check(MemberErrors.TermNameTaken);
        }
    }
}
