using System.ComponentModel.DataAnnotations;
using Outreach.Web.Features.Contracts.Fulfilment;

namespace Outreach.Web.Features.Contracts.Receipts;

public sealed class ReverseInput
{
    [Required(ErrorMessage = "Say why."), StringLength(500), DataType(DataType.MultilineText), Display(Name = "Why it is reversed")]
    public string? Reason { get; set; }
}

/// <param name="Instalment">For which instalment it came; null for goods.</param>
public sealed record ReverseModel(ContractFulfilmentModel Fulfilment, ReceiptRow Receipt, FulfilmentInstalmentRow? Instalment, ReverseInput Input);
