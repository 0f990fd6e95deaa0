using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Contracts.Reviews;
using Outreach.Domain.Data;
using Outreach.Domain.Sponsors;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared;

namespace Outreach.Web.Features.Contracts.Interests;

/// <summary>
/// Declared interests: whoever has one does not decide on the merchant's contracts. Anybody of the department may declare;
/// leaders and the advisor see everybody's, others their own.
/// </summary>
[RequirePermission(Permissions.ContractsRead)]
public sealed class InterestsController(OutreachDbContext db, InterestCommands commands) : PortalController
{
    [HttpGet("/interests")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) => View(new AllInterests(await RowsAsync(Visible(), cancellationToken), Me.Id, Me.HasPermission(Permissions.ReviewsRead)));

    [HttpGet("/sponsors/{id:int}/interests")]
    public Task<IActionResult> Sponsor(int id, CancellationToken cancellationToken) => ShowAsync(id, new InterestInput(), cancellationToken);

    [HttpPost("/sponsors/{id:int}/interests")]
    public async Task<IActionResult> Sponsor(int id, InterestInput input, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
            return await ShowAsync(id, input, cancellationToken);
        return await AnswerAsync(
            await commands.DeclareAsync(id, input, Me.Id, cancellationToken),
            () =>
            {
                FlashSuccess("Declared. You do not decide on contracts with this merchant as long as it lasts, and some days longer.");
                return RedirectToAction(nameof(Sponsor), new { id });
            },
            () => ShowAsync(id, input, cancellationToken));
    }

    [HttpPost("/interests/{id:int}/end")]
    public async Task<IActionResult> End(int id, CancellationToken cancellationToken)
    {
        var ended = await commands.EndAsync(id, Me.Id, cancellationToken);
        return Answer(ended.ToResult(), RedirectToAction(nameof(Sponsor), new { id = ended.IsSuccess ? ended.Value : 0 }), "Ended. It stays in the records, and bars for some days more.");
    }

    private IQueryable<DeclaredInterest> Visible()
    {
        var (me, all) = (Me.Id, Me.HasPermission(Permissions.ReviewsRead));
        return db.DeclaredInterests.AsNoTracking().Where(i => all || i.UserId == me);
    }

    private async Task<IActionResult> ShowAsync(int id, InterestInput input, CancellationToken cancellationToken)
    {
        if (await db.Sponsors.AsNoTracking().Where(s => s.Id == id).Select(s => s.Name).SingleOrDefaultAsync(cancellationToken) is not { } name)
            return NotFound();
        var rows = await RowsAsync(Visible().Where(i => i.SponsorId == id), cancellationToken);
        return View("Sponsor", new SponsorInterests(id, name, rows.Any(r => r.UserId == Me.Id && r.EndedAt is null), input, rows, Me.Id));
    }

    private Task<List<DeclaredRow>> RowsAsync(IQueryable<DeclaredInterest> interests, CancellationToken cancellationToken) => interests
        .OrderBy(i => i.EndedAt != null).ThenByDescending(i => i.Id).Take(200)
        .Select(i => new DeclaredRow(
            i.Id, i.SponsorId, db.Sponsors.IgnoreQueryFilters().Where(s => s.Id == i.SponsorId).Select(s => s.Name).First(), i.UserId,
            db.Users.Where(u => u.Id == i.UserId).Select(u => u.DisplayName).First(), i.Reason, i.CreatedAt, i.EndedAt))
        .ToListAsync(cancellationToken);
}
