using Microsoft.AspNetCore.Mvc;
using Outreach.Domain.Contracts.Offers;
using Outreach.Domain.Contracts.Packages;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Contracts.Packages;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Localization;

namespace Outreach.Web.Features.Contracts.Offers;

/// <summary>What is offered for an event, or for the term as a whole, and what its departments say to it.</summary>
[RequirePermission(Permissions.ContractsRead)]
public sealed class EventOffersController(EventOfferQueries queries, EventOfferCommands commands, PackageQueries packages) : PortalController
{
    [HttpGet("/event-offers")]
    public async Task<IActionResult> Index(EventOfferFilter filter, CancellationToken cancellationToken) => View(await queries.ListAsync(filter, cancellationToken));

    /// <summary>The list as it is filtered, as .xlsx.</summary>
    [HttpGet("/event-offers.xlsx")]
    public async Task<IActionResult> Export(EventOfferFilter filter, CancellationToken cancellationToken)
    {
        var model = await queries.ListAsync(filter, cancellationToken, whole: true);
        return Sheet("Offers", ["Offer", "Event", "State", "Cash", "Goods", "Lines in all", "Lines agreed", "Lines declined", "Looked after by"], model.List.Rows.Select(r => (IReadOnlyList<object?>)
            [r.Name, r.Event ?? T["The term as a whole"].Value, T.Text(r.State), r.Cash, r.Goods, r.Lines, r.Confirmed, r.Declined, r.Owner]));
    }

    [HttpGet("/event-offers/{id:int}")]
    public async Task<IActionResult> Detail(int id, CancellationToken cancellationToken) =>
        await queries.DetailAsync(id, cancellationToken) is { } model ? View(model) : NotFound();

    /// <summary>What to begin from; with <paramref name="packageId"/> the form, filled from that package, or empty for 0.</summary>
    [HttpGet("/event-offers/new"), RequirePermission(Permissions.ContractsWrite)]
    public async Task<IActionResult> New(int? eventId, int? packageId, CancellationToken cancellationToken)
    {
        if (packageId is { } package)
            return await FormAsync(await queries.StartAsync(package, cancellationToken), null, eventId, cancellationToken);
        return await queries.ChooseAsync(eventId, cancellationToken) is { } model ? View("Choose", model) : NotFound();
    }

    /// <summary>Makes an offer, or gives the form another row or one less.</summary>
    /// <param name="rows"><c>add</c>, or the number of the row to take out, from 0; null saves.</param>
    [HttpPost("/event-offers/new"), RequirePermission(Permissions.ContractsWrite)]
    public async Task<IActionResult> New([FromQuery] int? eventId, EventOfferInput input, string? rows, CancellationToken cancellationToken)
    {
        if (ChangesRows(input, rows) || !ModelState.IsValid)
            return await FormAsync(input, null, eventId, cancellationToken);
        var made = await commands.MakeAsync(eventId, input, cancellationToken);
        return await AnswerAsync(
            made,
            () =>
            {
                FlashSuccess("Saved. Look at what the check says, then ask the departments.");
                return RedirectToAction(nameof(Detail), new { id = made.Value });
            },
            () => FormAsync(input, null, eventId, cancellationToken));
    }

    [HttpGet("/event-offers/{id:int}/edit"), RequirePermission(Permissions.ContractsWrite)]
    public async Task<IActionResult> Edit(int id, CancellationToken cancellationToken) =>
        await queries.FormAsync(id, cancellationToken) is { } form ? await FormAsync(form.Input, form.Head, null, cancellationToken) : NotFound();

    [HttpPost("/event-offers/{id:int}/edit"), RequirePermission(Permissions.ContractsWrite)]
    public async Task<IActionResult> Edit(int id, EventOfferInput input, string? rows, CancellationToken cancellationToken)
    {
        if (await queries.FormAsync(id, cancellationToken) is not { } form)
            return NotFound();
        if (ChangesRows(input, rows) || !ModelState.IsValid)
            return await FormAsync(input, form.Head, null, cancellationToken);
        return await AnswerAsync(
            await commands.EditAsync(id, input, cancellationToken),
            () =>
            {
                FlashSuccess("Saved. Departments whose line changed are to be asked again.");
                return RedirectToAction(nameof(Detail), new { id });
            },
            () => FormAsync(input, form.Head, null, cancellationToken),
            async () =>
            {
                var stored = (await queries.FormAsync(id, cancellationToken))?.Input;
                ViewData[EventOfferFormHead.Key] = form.Head;
                var choices = await PrepareAsync(input, cancellationToken);
                packages.PutInWords(input.Lines, choices);
                if (stored is not null)
                {
                    packages.PutInWords(stored.Lines, choices);
                    input.GoOnFrom(stored);
                }

                var answer = await ConflictAsync<EventOffer, EventOfferInput>("Edit", input, stored, id);
                input.WithSpareRows();
                return answer;
            });
    }

    // The buttons that add or take out a row work without JavaScript: the form comes back, nothing is saved.
    private bool ChangesRows(EventOfferInput input, string? rows)
    {
        if (rows is null)
            return false;
        if (rows == "add")
        {
            // What cannot be read stays as it was typed; it is told when the form is saved.
            ModelState.Values.ToList().ForEach(e => e.Errors.Clear());
            if (input.Lines.Count < OfferPackage.MostLines)
                input.Lines.Add(new EventOfferLineInput());
            return true;
        }

        // The values of the rows below move up.
        ModelState.Clear();
        if (int.TryParse(rows, out var number) && number >= 0 && number < input.Lines.Count)
            input.Lines.RemoveAt(number);
        return true;
    }

    private async Task<PackageChoices> PrepareAsync(EventOfferInput input, CancellationToken cancellationToken)
    {
        var choices = await packages.ChoicesAsync(input.Lines, cancellationToken);
        ViewData[PackageChoices.Key] = choices;
        return choices;
    }

    private async Task<IActionResult> FormAsync(EventOfferInput input, EventOfferFormHead? head, int? eventId, CancellationToken cancellationToken)
    {
        head ??= new EventOfferFormHead(null, eventId, await queries.TitleAsync(eventId, cancellationToken));
        if (head is { EventId: not null, Event: null })
            return NotFound();
        ViewData[EventOfferFormHead.Key] = head;
        await PrepareAsync(input, cancellationToken);
        return View("Edit", input.WithSpareRows());
    }
}
