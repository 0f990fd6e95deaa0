using Microsoft.AspNetCore.Mvc;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Contracts.Fulfilment;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Contracts.Receipts;

[RequirePermission(Permissions.ContractsWrite)]
public sealed class ReceiptsController(FulfilmentQueries queries, ReceiptCommands commands, DepartmentTime time) : PortalController
{
    [HttpGet("/contracts/{id:int}/receive")]
    public async Task<IActionResult> Receive(int id, int? instalmentId, CancellationToken cancellationToken) =>
        await FormAsync(id, new ReceiveInput { InstalmentId = instalmentId, On = time.Today }, fresh: true, cancellationToken);

    [HttpPost("/contracts/{id:int}/receive")]
    public async Task<IActionResult> Receive(int id, ReceiveInput input, CancellationToken cancellationToken)
    {
        if (input.InstalmentId is not null && input.Channel is null)
            ModelState.AddModelError(nameof(input.Channel), T["Say how the money came."]);
        if (!ModelState.IsValid)
            return await FormAsync(id, input, fresh: false, cancellationToken);
        return await AnswerAsync(
            await commands.ReceiveAsync(id, input, cancellationToken),
            () =>
            {
                FlashSuccess("Booked, with you as the receiver. Its voucher can be printed beside it.");
                return RedirectToAction("Contract", "Fulfilment", new { id });
            },
            () => FormAsync(id, input, fresh: false, cancellationToken));
    }

    [HttpGet("/contracts/{id:int}/receipts/{receiptId:int}/reverse")]
    public Task<IActionResult> Reverse(int id, int receiptId, CancellationToken cancellationToken) => ReverseFormAsync(id, receiptId, new ReverseInput(), cancellationToken);

    /// <summary>Takes a receipt back, with the reason: for whoever has neither received it nor negotiates.</summary>
    [HttpPost("/contracts/{id:int}/receipts/{receiptId:int}/reverse")]
    public async Task<IActionResult> Reverse(int id, int receiptId, ReverseInput input, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
            return await ReverseFormAsync(id, receiptId, input, cancellationToken);
        return await AnswerAsync(
            await commands.ReverseAsync(id, receiptId, input.Reason, cancellationToken),
            () =>
            {
                FlashSuccess("The receipt is reversed, with the reason.");
                return RedirectToAction("Contract", "Fulfilment", new { id });
            },
            () => ReverseFormAsync(id, receiptId, input, cancellationToken));
    }

    private async Task<IActionResult> ReverseFormAsync(int id, int receiptId, ReverseInput input, CancellationToken cancellationToken) =>
        await queries.ContractAsync(id, cancellationToken) is { } model && model.Receipts.SingleOrDefault(r => r.Id == receiptId) is { } receipt
            ? View("Reverse", new ReverseModel(model, receipt, model.Instalments.SingleOrDefault(i => i.Id == receipt.InstalmentId), input)) : NotFound();

    private async Task<IActionResult> FormAsync(int id, ReceiveInput input, bool fresh, CancellationToken cancellationToken)
    {
        if (await queries.ContractAsync(id, cancellationToken) is not { } model)
            return NotFound();
        var instalment = model.Instalments.SingleOrDefault(i => i.Id == input.InstalmentId);
        if (input.InstalmentId is not null ? instalment is null : model.Head.Goods is null)
            return NotFound();
        if (fresh)
        {
            // Most pay at once what they owe, and bring what they promised.
            input.Amount = instalment is null || instalment.IsClosed ? null : instalment.Outstanding;
            input.Goods = instalment is null ? model.Head.Goods : null;
        }

        return View("Receive", new ReceiveModel(model, instalment, input));
    }
}
