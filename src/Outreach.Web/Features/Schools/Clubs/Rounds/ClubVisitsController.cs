using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Data;
using Outreach.Domain.Schools.Clubs;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Schools.Clubs.Rounds;

/// <summary>What came of a visit to a club; one short form, also on a phone.</summary>
[RequirePermission(Permissions.SchoolsWrite)]
public sealed class ClubVisitsController(OutreachDbContext db, ClubRoundQueries queries, ClubRoundCommands commands, DepartmentTime time) : PortalController
{
    [HttpGet("/clubs/rounds/{roundId:int}/visits/{id:int}")]
    public async Task<IActionResult> Record(int roundId, int id, CancellationToken cancellationToken) =>
        await FindAsync(roundId, id, cancellationToken) is { } input ? await FormAsync(roundId, id, input, cancellationToken) : NotFound();

    [HttpPost("/clubs/rounds/{roundId:int}/visits/{id:int}")]
    public async Task<IActionResult> Record(int roundId, int id, ClubVisitInput input, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
            return await FormAsync(roundId, id, input, cancellationToken);
        return await AnswerAsync(
            await commands.RecordAsync(roundId, id, input, cancellationToken),
            () =>
            {
                FlashSuccess("Noted. On to the next one.");
                return RedirectToAction("Detail", "ClubRounds", new { id = roundId });
            },
            () => FormAsync(roundId, id, input, cancellationToken),
            async () =>
            {
                await FormAsync(roundId, id, input, cancellationToken);
                return await ConflictAsync<ClubVisit, ClubVisitInput>("Record", input, await FindAsync(roundId, id, cancellationToken), id);
            });
    }

    private async Task<ClubVisitInput?> FindAsync(int roundId, int id, CancellationToken cancellationToken)
    {
        var stored = await (from v in queries.Recordable().AsNoTracking()
                            where v.Id == id && v.RoundId == roundId
                            select new { v.Version, v.VisitedOn, v.Said, v.Joins, AgreedBy = db.Clubs.Where(c => c.Id == v.ClubId).Select(c => c.AgreedBy).FirstOrDefault() }).SingleOrDefaultAsync(cancellationToken);
        return stored is null ? null : new ClubVisitInput { Version = stored.Version, On = stored.VisitedOn ?? time.Today, Note = stored.Said, Joins = stored.Joins == true, AgreedBy = stored.Joins == true ? stored.AgreedBy : null };
    }

    private async Task<IActionResult> FormAsync(int roundId, int id, ClubVisitInput input, CancellationToken cancellationToken)
    {
        if (await queries.VisitAsync(roundId, id, cancellationToken) is not { } form)
            return NotFound();
        ViewData[ClubVisitFormModel.Key] = form;
        return View("Record", input);
    }
}
