using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain;
using Outreach.Domain.Contracts;
using Outreach.Domain.Data;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Interests;

/// <summary>A declared interest in the list.</summary>
public sealed record DeclaredRow(int Id, int SponsorId, string Sponsor, int UserId, string Who, string Reason, DateTimeOffset Since, DateTimeOffset? EndedAt);

/// <summary>The form.</summary>
public sealed class InterestInput
{
    /// <summary>Such as a relative's shop.</summary>
    [Required, StringLength(200), Display(Name = "What connects you with it?")]
    public string? Reason { get; set; }
}

/// <summary>The page of one merchant.</summary>
public sealed record SponsorInterests(int SponsorId, string Sponsor, bool Declared, InterestInput Input, IReadOnlyList<DeclaredRow> Rows, int MyId);

/// <summary>The page of all.</summary>
public sealed record AllInterests(IReadOnlyList<DeclaredRow> Rows, int MyId, bool SeesAll);

/// <summary>
/// Declared interests: whoever has one does not decide on the merchant's contracts. Anybody of the department may declare;
/// leaders and the advisor see everybody's, others their own.
/// </summary>
[RequirePermission(Permissions.ContractsRead)]
public sealed class InterestsController(OutreachDbContext db, DepartmentTime time) : PortalController
{
    /// <summary>Declared already.</summary>
    public static readonly DomainError Declared = new("interest.declared", "You have declared an interest in this merchant already.");

    /// <summary>All that one may see.</summary>
    [HttpGet("/interests")]
    public async Task<IActionResult> Index(CancellationToken stop) => View(new AllInterests(await RowsAsync(Visible(), stop), Me.Id, Me.May(Permissions.ReviewsRead)));

    /// <summary>Those in one merchant, and the form.</summary>
    [HttpGet("/sponsors/{id:int}/interests")]
    public Task<IActionResult> Sponsor(int id, CancellationToken stop) => ShowAsync(id, new InterestInput(), stop);

    /// <summary>Declares.</summary>
    [HttpPost("/sponsors/{id:int}/interests")]
    public async Task<IActionResult> Sponsor(int id, InterestInput input, CancellationToken stop)
    {
        if (!await db.Sponsors.AnyAsync(s => s.Id == id, stop))
            return NotFound();
        var me = Me.Id;
        if (!ModelState.IsValid || !Check(await db.DeclaredInterests.AnyAsync(i => i.SponsorId == id && i.UserId == me && i.EndedAt == null, stop) ? Declared : Result.Done))
            return await ShowAsync(id, input, stop);
        db.DeclaredInterests.Add(new DeclaredInterest(me, id, input.Reason!));
        await db.SaveChangesAsync(stop);
        Say("Declared. You do not decide on contracts with this merchant as long as it lasts.");
        return RedirectToAction(nameof(Sponsor), new { id });
    }

    /// <summary>Ends one's own.</summary>
    [HttpPost("/interests/{id:int}/end")]
    public async Task<IActionResult> End(int id, CancellationToken stop)
    {
        var me = Me.Id;
        if (await db.DeclaredInterests.SingleOrDefaultAsync(i => i.Id == id && i.UserId == me, stop) is not { } interest)
            return NotFound();
        // One that was declared twice at the same moment ends as one.
        foreach (var open in await db.DeclaredInterests.Where(i => i.UserId == me && i.SponsorId == interest.SponsorId && i.EndedAt == null).ToListAsync(stop))
            open.End(time.Now);
        await db.SaveChangesAsync(stop);

        Say("Ended. It stays in the records.");
        return RedirectToAction(nameof(Sponsor), new { id = interest.SponsorId });
    }

    private IQueryable<DeclaredInterest> Visible()
    {
        var (me, all) = (Me.Id, Me.May(Permissions.ReviewsRead));
        return db.DeclaredInterests.AsNoTracking().Where(i => all || i.UserId == me);
    }

    private async Task<IActionResult> ShowAsync(int id, InterestInput input, CancellationToken stop)
    {
        if (await db.Sponsors.AsNoTracking().Where(s => s.Id == id).Select(s => s.Name).SingleOrDefaultAsync(stop) is not { } name)
            return NotFound();
        var rows = await RowsAsync(Visible().Where(i => i.SponsorId == id), stop);
        return View("Sponsor", new SponsorInterests(id, name, rows.Any(r => r.UserId == Me.Id && r.EndedAt is null), input, rows, Me.Id));
    }

    private Task<List<DeclaredRow>> RowsAsync(IQueryable<DeclaredInterest> interests, CancellationToken stop) => interests
        .OrderBy(i => i.EndedAt != null).ThenByDescending(i => i.Id).Take(200)
        .Select(i => new DeclaredRow(
            i.Id, i.SponsorId, db.Sponsors.IgnoreQueryFilters().Where(s => s.Id == i.SponsorId).Select(s => s.Name).First(), i.UserId,
            db.Users.Where(u => u.Id == i.UserId).Select(u => u.DisplayName).First(), i.Reason, i.CreatedAt, i.EndedAt))
        .ToListAsync(stop);
}
