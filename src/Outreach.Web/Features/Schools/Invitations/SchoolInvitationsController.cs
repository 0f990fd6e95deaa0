using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Data;
using Outreach.Domain.Schools.Invitations;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Documents;
using Outreach.Web.Infrastructure.Files;
using Outreach.Web.Infrastructure.Requests;

namespace Outreach.Web.Features.Schools.Invitations;

/// <summary>The schools invited to an event: a tab of its page.</summary>
[RequirePermission(Permissions.SchoolsRead)]
public sealed class SchoolInvitationsController(OutreachDbContext db, SchoolInvitationQueries queries, SchoolInvitationCommands commands) : PortalController
{
    [HttpGet("/events/{id:int}/schools")]
    public async Task<IActionResult> Index(int id, CancellationToken cancellationToken) => await queries.OfEventAsync(id, cancellationToken) is { } model ? View(model) : NotFound();

    [HttpGet("/events/{id:int}/schools/invite"), RequirePermission(Permissions.SchoolsWrite)]
    public async Task<IActionResult> New(int id, CancellationToken cancellationToken) => await queries.EventAsync(id, cancellationToken) is { } to
        ? await NewFormAsync(id, await queries.StartAsync(to, cancellationToken), cancellationToken) : NotFound();

    [HttpPost("/events/{id:int}/schools/invite"), RequirePermission(Permissions.SchoolsWrite)]
    public async Task<IActionResult> New(int id, InviteInput input, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
            return await NewFormAsync(id, input, cancellationToken);
        var invited = await commands.InviteAsync(id, input, cancellationToken);
        return await AnswerAsync(
            invited.ToResult(),
            () =>
            {
                if (invited.Value.ByHand.Count == 0)
                    FlashSuccess("{0} schools are invited, and told by mail.", invited.Value.Count);
                else
                    FlashSuccess("{0} schools are invited. Nobody of these has an account, so send their letters yourself: {1}", invited.Value.Count, string.Join(T[", "], invited.Value.ByHand));
                return RedirectToAction(nameof(Index), new { id });
            },
            () => NewFormAsync(id, input, cancellationToken));
    }

    [HttpGet("/schools/invitations/{id:int}/edit"), RequirePermission(Permissions.SchoolsWrite)]
    public async Task<IActionResult> Edit(int id, CancellationToken cancellationToken) => await FindAsync(id, cancellationToken) is { IsOpen: true } stored
        ? await FormAsync("Edit", InvitationEditInput.Of(stored), stored, cancellationToken) : NotFound();

    [HttpPost("/schools/invitations/{id:int}/edit"), RequirePermission(Permissions.SchoolsWrite)]
    public async Task<IActionResult> Edit(int id, InvitationEditInput input, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is not { } stored)
            return NotFound();
        if (!ModelState.IsValid)
            return await FormAsync("Edit", input, stored, cancellationToken);
        return await AnswerAsync(
            await commands.EditAsync(id, input, cancellationToken), () => Saved(stored, "Saved. The school has been told."), () => FormAsync("Edit", input, stored, cancellationToken),
            async () =>
            {
                await FormAsync("Edit", input, stored, cancellationToken);
                return await ConflictAsync<SchoolInvitation, InvitationEditInput>("Edit", input, await FindAsync(id, cancellationToken) is { } now ? InvitationEditInput.Of(now) : null, id);
            });
    }

    /// <summary>What the school has said to one of ours.</summary>
    [HttpGet("/schools/invitations/{id:int}/answer"), RequirePermission(Permissions.SchoolsWrite)]
    public async Task<IActionResult> Answered(int id, CancellationToken cancellationToken) => await FindAsync(id, cancellationToken) is { } stored && stored.Answer != InvitationAnswer.Withdrawn
        ? await FormAsync("Answer", InvitationAnswerInput.Of(stored), stored, cancellationToken) : NotFound();

    [HttpPost("/schools/invitations/{id:int}/answer"), RequirePermission(Permissions.SchoolsWrite)]
    public async Task<IActionResult> Answered(int id, InvitationAnswerInput input, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is not { } stored)
            return NotFound();
        if (!ModelState.IsValid)
            return await FormAsync("Answer", input, stored, cancellationToken);
        return await AnswerAsync(
            await commands.AnswerAsync(db.SchoolInvitations, id, input, cancellationToken), () => Saved(stored, "The answer is noted."), () => FormAsync("Answer", input, stored, cancellationToken));
    }

    [HttpGet("/schools/invitations/{id:int}/arrival"), RequirePermission(Permissions.SchoolsWrite)]
    public async Task<IActionResult> Arrival(int id, CancellationToken cancellationToken) => await FindAsync(id, cancellationToken) is { Answer: InvitationAnswer.Accepted } stored
        ? await FormAsync("Arrival", new ArrivalInput { Came = stored.Came ?? stored.Coming }, stored, cancellationToken) : NotFound();

    [HttpPost("/schools/invitations/{id:int}/arrival"), RequirePermission(Permissions.SchoolsWrite)]
    public async Task<IActionResult> Arrival(int id, ArrivalInput input, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is not { } stored)
            return NotFound();
        if (!ModelState.IsValid)
            return await FormAsync("Arrival", input, stored, cancellationToken);
        return await AnswerAsync(
            await commands.RecordArrivalAsync(id, input, cancellationToken), () => Saved(stored, "Noted."), () => FormAsync("Arrival", input, stored, cancellationToken));
    }

    [HttpPost("/schools/invitations/{id:int}/withdraw"), RequirePermission(Permissions.SchoolsWrite)]
    public async Task<IActionResult> Withdraw(int id, CancellationToken cancellationToken) => await FindAsync(id, cancellationToken) is { } stored
        ? Answer(await commands.WithdrawAsync(id, cancellationToken), LocalRedirect(Url.To("SchoolInvitations.Index", stored.EventId)), "The invitation is taken back, and the school has been told.") : NotFound();

    [HttpGet("/schools/invitations/{id:int}/letter.docx")]
    public async Task<IActionResult> LetterFile(int id, CancellationToken cancellationToken) =>
        await queries.LetterAsync(id, cancellationToken) is { } paper ? File(DocxWriter.Write(paper), FileTypes.Docx, paper.Title + ".docx") : NotFound();

    [HttpGet("/schools/invitations/{id:int}/letter")]
    public async Task<IActionResult> Letter(int id, CancellationToken cancellationToken) => await queries.LetterAsync(id, cancellationToken) is { } paper && await FindAsync(id, cancellationToken) is { } stored
        ? View("Document", new DocumentPage(paper, Url.To("SchoolInvitations.LetterFile", id), Url.To("SchoolInvitations.Index", stored.EventId))) : NotFound();

    private Task<SchoolInvitation?> FindAsync(int id, CancellationToken cancellationToken) => db.SchoolInvitations.AsNoTracking().SingleOrDefaultAsync(i => i.Id == id, cancellationToken);

    private async Task<IActionResult> NewFormAsync(int eventId, InviteInput input, CancellationToken cancellationToken)
    {
        if (await queries.FormAsync(eventId, cancellationToken) is not { } form)
            return NotFound();
        ViewData[InvitationFormModel.Key] = form;
        return View("New", input);
    }

    private async Task<IActionResult> FormAsync(string view, object input, SchoolInvitation stored, CancellationToken cancellationToken)
    {
        ViewData[InvitationFormModel.Key] = await queries.FormAsync(stored, cancellationToken);
        return View(view, input);
    }

    private LocalRedirectResult Saved(SchoolInvitation invitation, string text)
    {
        FlashSuccess(text);
        return LocalRedirect(Url.To("SchoolInvitations.Index", invitation.EventId));
    }
}
