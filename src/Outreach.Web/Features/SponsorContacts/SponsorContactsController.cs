using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Data;
using Outreach.Domain.Sponsors;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared;
using Outreach.Web.Features.Sponsors;

namespace Outreach.Web.Features.SponsorContacts;

/// <summary>People at merchants.</summary>
[RequirePermission(Permissions.SponsorsWrite)]
public sealed class SponsorContactsController(OutreachDbContext db, SponsorCommands commands) : PortalController
{
    /// <summary>The empty form.</summary>
    [HttpGet("/sponsors/{sponsorId:int}/contacts/new")]
    public async Task<IActionResult> New(int sponsorId, CancellationToken stop) =>
        await commands.LoadAsync(sponsorId, stop) is { } sponsor ? Form("New", sponsor, new ContactInput()) : NotFound();

    /// <summary>Adds a person.</summary>
    [HttpPost("/sponsors/{sponsorId:int}/contacts/new")]
    public async Task<IActionResult> New(int sponsorId, ContactInput input, CancellationToken stop)
    {
        if (await commands.LoadAsync(sponsorId, stop) is not { } sponsor)
            return NotFound();
        if (!ModelState.IsValid)
            return Form("New", sponsor, input);
        sponsor.AddContact(input.ToDetails());
        return await SaveAsync("New", sponsor, input, stop);
    }

    /// <summary>The form of a person.</summary>
    [HttpGet("/sponsors/{sponsorId:int}/contacts/{id:int}/edit")]
    public async Task<IActionResult> Edit(int sponsorId, int id, CancellationToken stop)
    {
        var sponsor = await commands.LoadAsync(sponsorId, stop);
        return sponsor?.Contacts.SingleOrDefault(c => c.Id == id) is { } contact ? Form("Edit", sponsor, ContactInput.Of(contact)) : NotFound();
    }

    /// <summary>Changes a person.</summary>
    [HttpPost("/sponsors/{sponsorId:int}/contacts/{id:int}/edit")]
    public async Task<IActionResult> Edit(int sponsorId, int id, ContactInput input, CancellationToken stop)
    {
        var sponsor = await commands.LoadAsync(sponsorId, stop);
        if (sponsor?.Contacts.SingleOrDefault(c => c.Id == id) is not { } contact)
            return NotFound();
        if (!ModelState.IsValid)
            return Form("Edit", sponsor, input);
        var stored = ContactInput.Of(contact);
        ViewData["Sponsor"] = sponsor.Name;
        ViewData["SponsorId"] = sponsorId;
        if (input.Version != stored.Version)
            return await ConflictAsync("Edit", input, stored, id, db.Contacts);
        sponsor.EditContact(contact, input.ToDetails());
        return await SaveAsync("Edit", sponsor, input, stop);
    }

    /// <summary>Takes a person off.</summary>
    [HttpPost("/sponsors/{sponsorId:int}/contacts/{id:int}/remove")]
    public async Task<IActionResult> Remove(int sponsorId, int id, CancellationToken stop)
    {
        var sponsor = await commands.LoadAsync(sponsorId, stop);
        if (sponsor?.Contacts.SingleOrDefault(c => c.Id == id) is not { } contact)
            return NotFound();
        sponsor.RemoveContact(contact);
        try
        {
            await db.SaveChangesAsync(stop);
            Say("“{0}” was taken off.", contact.Name);
        }
        catch (DbUpdateConcurrencyException)
        {
            Refuse(SponsorErrors.ChangedMeanwhile);
        }

        return Back(sponsorId);
    }

    private async Task<IActionResult> SaveAsync(string view, Sponsor sponsor, ContactInput input, CancellationToken stop)
    {
        try
        {
            await db.SaveChangesAsync(stop);
        }
        catch (DbUpdateConcurrencyException)
        {
            Check(SponsorErrors.ChangedMeanwhile);
            Response.StatusCode = StatusCodes.Status409Conflict;
            return Form(view, sponsor, input);
        }

        Say("Saved.");
        return Back(sponsor.Id);
    }

    private ViewResult Form(string view, Sponsor sponsor, ContactInput input)
    {
        ViewData["Sponsor"] = sponsor.Name;
        ViewData["SponsorId"] = sponsor.Id;
        return View(view, input);
    }

    private RedirectToActionResult Back(int sponsorId) => RedirectToAction("Detail", "Sponsors", new { id = sponsorId });
}
