using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Data;
using Outreach.Domain.Schools.Seeking;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Schools.Seeking;

/// <summary>Merchants taken from the one list of a seeking, what is visited and what comes in. Our members record it, also for people of clubs.</summary>
[RequirePermission(Permissions.SchoolsWrite)]
public sealed class ClaimsController(OutreachDbContext db, SeekingQueries queries, ClaimCommands commands, DepartmentTime time) : PortalController
{
    [HttpGet("/seekings/{id:int}/sponsors"), RequirePermission(Permissions.SponsorsRead)]
    public async Task<IActionResult> Sponsors(int id, string? q, int page, CancellationToken cancellationToken) =>
        await queries.SponsorsAsync(id, q, page, cancellationToken) is { } model ? View(model) : NotFound();

    [HttpPost("/seekings/{id:int}/sponsors/{sponsorId:int}/claim"), RequirePermission(Permissions.SponsorsRead)]
    public async Task<IActionResult> Claim(int id, int sponsorId, int? memberId, CancellationToken cancellationToken) =>
        Answer(await commands.ClaimAsync(id, sponsorId, memberId, cancellationToken), RedirectToAction("Detail", "Seekings", new { id }), "It is claimed. Note the visits here, else it becomes free again.");

    [HttpGet("/seekings/{id:int}/claims/{claimId:int}/visit")]
    public Task<IActionResult> Visit(int id, int claimId, CancellationToken cancellationToken) => FormAsync(id, claimId, "Visit", new ClaimVisitInput { On = time.Today }, cancellationToken);

    [HttpPost("/seekings/{id:int}/claims/{claimId:int}/visit")]
    public async Task<IActionResult> Visit(int id, int claimId, ClaimVisitInput input, CancellationToken cancellationToken) => !ModelState.IsValid
        ? await FormAsync(id, claimId, "Visit", input, cancellationToken)
        : await AnswerAsync(await commands.AddVisitAsync(id, claimId, input, cancellationToken), () => Saved(id), () => FormAsync(id, claimId, "Visit", input, cancellationToken));

    [HttpGet("/seekings/{id:int}/claims/{claimId:int}/income")]
    public async Task<IActionResult> Income(int id, int claimId, CancellationToken cancellationToken) =>
        await FindAsync(id, claimId, cancellationToken) is { } claim ? await FormAsync(id, claimId, "Income", ClaimIncomeInput.Of(claim), cancellationToken) : NotFound();

    [HttpPost("/seekings/{id:int}/claims/{claimId:int}/income")]
    public async Task<IActionResult> Income(int id, int claimId, ClaimIncomeInput input, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
            return await FormAsync(id, claimId, "Income", input, cancellationToken);
        return await AnswerAsync(
            await commands.NoteIncomeAsync(id, claimId, input, cancellationToken), () => Saved(id), () => FormAsync(id, claimId, "Income", input, cancellationToken),
            async () =>
            {
                await FormAsync(id, claimId, "Income", input, cancellationToken);
                return await ConflictAsync<SeekingClaim, ClaimIncomeInput>("Income", input, await FindAsync(id, claimId, cancellationToken) is { } now ? ClaimIncomeInput.Of(now) : null, claimId);
            });
    }

    [HttpPost("/seekings/{id:int}/claims/{claimId:int}/release")]
    public async Task<IActionResult> Release(int id, int claimId, string? reason, CancellationToken cancellationToken) =>
        Answer(await commands.ReleaseAsync(id, claimId, reason, cancellationToken), RedirectToAction("Detail", "Seekings", new { id }), "It is free again.");

    private Task<SeekingClaim?> FindAsync(int id, int claimId, CancellationToken cancellationToken) =>
        db.SeekingClaims.AsNoTracking().SingleOrDefaultAsync(c => c.Id == claimId && c.SeekingId == id && c.State == ClaimState.Held, cancellationToken);

    private async Task<IActionResult> FormAsync(int id, int claimId, string view, object input, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, claimId, cancellationToken) is not { } claim)
            return NotFound();
        ViewData["SeekingId"] = id;
        ViewData["Today"] = time.Today;
        ViewData["Sponsor"] = await db.Sponsors.IgnoreQueryFilters().Where(s => s.Id == claim.SponsorId).Select(s => s.Name).SingleAsync(cancellationToken);
        return View(view, input);
    }

    private RedirectToActionResult Saved(int id)
    {
        FlashSuccess("Saved.");
        return RedirectToAction("Detail", "Seekings", new { id });
    }
}
