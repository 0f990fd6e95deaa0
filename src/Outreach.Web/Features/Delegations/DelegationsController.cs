using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain;
using Outreach.Domain.Contracts;
using Outreach.Domain.Data;
using Outreach.Domain.Members;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Delegations;

/// <summary>A delegation in the list.</summary>
public sealed record DelegationRow(int Id, string From, string To, DateOnly StartsOn, DateOnly EndsOn, DateTimeOffset? RevokedAt)
{
    /// <summary>Whether it can still be revoked.</summary>
    public bool IsAhead(DateOnly today) => RevokedAt is null && today <= EndsOn;
}

/// <summary>The form.</summary>
public sealed class DelegationInput
{
    /// <summary>Which vice minister.</summary>
    [Required, Display(Name = "Vice minister")]
    public int? ToId { get; set; }

    /// <summary>First day.</summary>
    [Required, Display(Name = "First day")]
    public DateOnly? StartsOn { get; set; }

    /// <summary>Last day.</summary>
    [Required, Display(Name = "Last day")]
    public DateOnly? EndsOn { get; set; }
}

/// <summary>The page.</summary>
public sealed record DelegationsModel(IReadOnlyList<DelegationRow> Rows, IReadOnlyList<SelectListItem> ViceMinisters, DelegationInput Input, DateOnly Today, bool MayGive);

/// <summary>A minister's reviews in a vice minister's hands for some days.</summary>
public sealed class DelegationsController(OutreachDbContext db, DepartmentTime time) : PortalController
{
    /// <summary>Those chosen is not a vice minister today.</summary>
    public static readonly DomainError NoViceMinister = new("delegation.no-vice", "Choose a vice minister from the list.", "ToId");

    /// <summary>Those of today and those before.</summary>
    [HttpGet("/delegations"), RequirePermission(Permissions.ReviewsRead)]
    public Task<IActionResult> Index(CancellationToken stop) => ShowAsync(new DelegationInput { StartsOn = time.Today }, stop);

    /// <summary>Delegates.</summary>
    [HttpPost("/delegations"), RequirePermission(Permissions.ContractsReview)]
    public async Task<IActionResult> Give(DelegationInput input, CancellationToken stop)
    {
        if (!ModelState.IsValid)
            return await ShowAsync(input, stop);
        if (!await ViceMinisters().AnyAsync(u => u.Id == input.ToId, stop))
        {
            // Oneself is no vice minister either; the domain says so in better words.
            Check(input.ToId == Me.Id ? ContractErrors.DelegateToSelf : NoViceMinister);
            return await ShowAsync(input, stop);
        }

        if (!Check(ReviewDelegation.Give(Me.Id, input.ToId!.Value, input.StartsOn!.Value, input.EndsOn!.Value, time.Today, out var delegation)))
            return await ShowAsync(input, stop);
        db.ReviewDelegations.Add(delegation);
        await db.SaveChangesAsync(stop);
        Say("Delegated. Decisions made on your behalf name both of you.");
        return RedirectToAction(nameof(Index));
    }

    /// <summary>Takes a delegation back; any minister may.</summary>
    [HttpPost("/delegations/{id:int}/revoke"), RequirePermission(Permissions.ContractsReview)]
    public async Task<IActionResult> Revoke(int id, CancellationToken stop)
    {
        if (await db.ReviewDelegations.SingleOrDefaultAsync(d => d.Id == id, stop) is not { } delegation)
            return NotFound();
        delegation.Revoke(time.Now);
        try
        {
            await db.SaveChangesAsync(stop);
        }
        catch (DbUpdateConcurrencyException)
        {
            // Revoked by another minister at the same moment: that is what was asked for.
        }

        Say("Revoked.");
        return RedirectToAction(nameof(Index));
    }

    private IQueryable<User> ViceMinisters()
    {
        var today = time.Today;
        return db.Users.AsNoTracking().Where(u => u.ClosedAt == null && u.Positions.Any(p => p.Role == Role.ViceMinister && p.StartsOn <= today && (p.EndsOn == null || today <= p.EndsOn)));
    }

    private async Task<IActionResult> ShowAsync(DelegationInput input, CancellationToken stop)
    {
        var rows = await db.ReviewDelegations.AsNoTracking().OrderByDescending(d => d.EndsOn).ThenByDescending(d => d.Id).Take(50)
            .Select(d => new DelegationRow(
                d.Id, db.Users.Where(u => u.Id == d.FromId).Select(u => u.DisplayName).First(), db.Users.Where(u => u.Id == d.ToId).Select(u => u.DisplayName).First(),
                d.StartsOn, d.EndsOn, d.RevokedAt)).ToListAsync(stop);
        var people = await ViceMinisters().OrderBy(u => u.DisplayName).ThenBy(u => u.Id).Select(u => new { u.Id, u.DisplayName }).ToListAsync(stop);
        return View("Index", new DelegationsModel(
            rows, [.. people.Select(p => new SelectListItem(p.DisplayName, p.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)))], input, time.Today,
            Me.May(Permissions.ContractsReview)));
    }
}
