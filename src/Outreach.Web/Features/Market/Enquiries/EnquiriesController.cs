using Microsoft.AspNetCore.Mvc;
using Outreach.Domain.Market.Enquiries;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Localization;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Market.Enquiries;

/// <summary>The one inbox for what is asked from outside.</summary>
[RequirePermission(Permissions.EnquiriesAnswer)]
public sealed class EnquiriesController(EnquiryQueries queries, EnquiryCommands commands, DepartmentTime time) : PortalController
{
    [HttpGet("/enquiries")]
    public async Task<IActionResult> Index(EnquiryFilter filter, CancellationToken cancellationToken) => View(await queries.ListAsync(filter, cancellationToken));

    [HttpGet("/enquiries/list.xlsx")]
    public async Task<IActionResult> Export(EnquiryFilter filter, CancellationToken cancellationToken)
    {
        string[] headers =
        [
            "It came on", "Who enquires", "How it came", "Their name", "Merchant, school, club or paper", "Phone, WeChat or mail", "Their matter", "About which event", "State", "In whose hands",
            "Answered on", "Answered by", "What was answered", "What came of it",
        ];
        var rows = await queries.ExportAsync(filter, cancellationToken);
        return Sheet("Enquiries", headers, rows.Select(r => (IReadOnlyList<object?>)
        [
            r.Row.ReceivedOn, T.Text(r.Row.Sender), T.Text(r.Row.Channel), r.Row.Name, r.Row.Organisation, r.Contact, r.Row.What, r.Row.Event, T.Text(r.Row.State), r.Row.TakenBy,
            r.AnsweredOn, r.AnsweredBy, r.Answer, r.Outcome,
        ]));
    }

    [HttpGet("/enquiries/{id:int}")]
    public async Task<IActionResult> Detail(int id, CancellationToken cancellationToken) => await queries.DetailAsync(id, cancellationToken) is { } model ? View(model) : NotFound();

    /// <summary>The empty form.</summary>
    [HttpGet("/enquiries/new")]
    public Task<IActionResult> New(CancellationToken cancellationToken) =>
        FormAsync(new EnquiryInput { Channel = EnquiryChannel.Phone, ReceivedOn = time.Today, TakeIt = true }, cancellationToken);

    [HttpPost("/enquiries/new")]
    public async Task<IActionResult> New(EnquiryInput input, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
            return await FormAsync(input, cancellationToken);
        var noted = await commands.NoteAsync(input, cancellationToken);
        if (!AddErrors(noted))
            return await FormAsync(input, cancellationToken);
        FlashSuccess("Noted.");
        return RedirectToAction(nameof(Detail), new { id = noted.Value });
    }

    private async Task<IActionResult> FormAsync(EnquiryInput input, CancellationToken cancellationToken)
    {
        ViewData[EnquiryFormModel.Key] = await queries.FormAsync(cancellationToken);
        return View("New", input);
    }
}
