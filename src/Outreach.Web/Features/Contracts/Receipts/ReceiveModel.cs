using Outreach.Domain.Contracts;
using Outreach.Web.Features.Contracts.Fulfilment;

namespace Outreach.Web.Features.Contracts.Receipts;

/// <summary>The form.</summary>
/// <param name="Instalment">The instalment; null for the goods.</param>
public sealed record ReceiveModel(ContractFulfilmentModel Fulfilment, FulfilmentInstalmentRow? Instalment, ReceiveInput Input);
