using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Fulfilment;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Requests;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Receipts;

/// <summary>What is typed when money or goods come in.</summary>
public sealed class ReceiveInput
{
    /// <summary>Which instalment; null for the goods.</summary>
    public int? InstalmentId { get; set; }

    /// <summary>CNY.</summary>
    [Money, Display(Name = "Amount received")]
    public decimal? Amount { get; set; }

    /// <summary>Goods in words.</summary>
    [StringLength(500), DataType(DataType.MultilineText), Display(Name = "Goods received")]
    public string? Goods { get; set; }

    /// <summary>When.</summary>
    [Required, Display(Name = "Received on")]
    public DateOnly? On { get; set; }
}

/// <summary>The form.</summary>
/// <param name="Fulfilment">The contract.</param>
/// <param name="Instalment">The instalment; null for the goods.</param>
/// <param name="Input">What is typed.</param>
public sealed record ReceiveModel(ContractFulfilmentModel Fulfilment, InstalmentRow? Instalment, ReceiveInput Input);

/// <summary>Books what comes in, with whoever books it as the receiver.</summary>
[RequirePermission(Permissions.ContractsWrite)]
public sealed class ReceiptsController(FulfilmentQueries queries, FulfilmentCommands commands, DepartmentTime time) : PortalController
{
    /// <summary>The form.</summary>
    [HttpGet("/contracts/{id:int}/receive")]
    public async Task<IActionResult> Receive(int id, int? instalmentId, CancellationToken stop) =>
        await FormAsync(id, new ReceiveInput { InstalmentId = instalmentId, On = time.Today }, fresh: true, stop);

    /// <summary>Books it.</summary>
    [HttpPost("/contracts/{id:int}/receive")]
    public async Task<IActionResult> Receive(int id, ReceiveInput input, CancellationToken stop)
    {
        if (!ModelState.IsValid)
            return await FormAsync(id, input, fresh: false, stop);
        if (await commands.ReceiveAsync(id, input.InstalmentId, input.Amount, input.Goods, input.On!.Value, stop) is not { } result)
            return NotFound();
        if (!Check(result))
            return await FormAsync(id, input, fresh: false, stop);
        Say("Booked, with you as the receiver.");
        return LocalRedirect($"/contracts/{id}/fulfilment");
    }

    private async Task<IActionResult> FormAsync(int id, ReceiveInput input, bool fresh, CancellationToken stop)
    {
        if (await queries.ContractAsync(id, stop) is not { } model)
            return NotFound();
        var instalment = model.Instalments.SingleOrDefault(i => i.Id == input.InstalmentId);
        if (input.InstalmentId is not null ? instalment is null : model.Head.Goods is null)
            return NotFound();
        if (fresh)
        {
            // Most pay at once what they owe, and bring what they promised.
            input.Amount = instalment is null || instalment.IsClosed ? null : instalment.Amount - instalment.Received;
            input.Goods = instalment is null ? model.Head.Goods : null;
        }

        return View("Receive", new ReceiveModel(model, instalment, input));
    }
}
