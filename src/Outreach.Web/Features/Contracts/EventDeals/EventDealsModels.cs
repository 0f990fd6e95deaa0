using Outreach.Domain.Contracts;
using Outreach.Domain.Deals;
using Outreach.Web.Features.Contracts.Offers;

namespace Outreach.Web.Features.Contracts.EventDeals;

public sealed record EventDealRow(int Id, string Sponsor, DealStage Stage, decimal? ExpectedCash, string? ExpectedGoods, string Owner, string? NextStep, DateOnly? NextStepOn);

/// <param name="Promised">CNY still promised or come in; 0 before the signature.</param>
public sealed record EventContractRow(int Id, string? Number, string Sponsor, ContractState State, bool IsAmendment, decimal? Cash, bool IsCounted, decimal Promised, decimal Received);

/// <summary>Money of an event, in CNY.</summary>
/// <param name="Expected">Of deals that are open.</param>
/// <param name="Promised">By signed contracts.</param>
public sealed record EventMoneyRow(decimal? Target, decimal Expected, ContractMoney Contracts);

/// <param name="CanOffer">Whether the person may write an offer for it.</param>
public sealed record EventDealsModel(
    int EventId, bool IsOpen, IReadOnlyList<EventOfferWithLines> Offers, IReadOnlyList<EventDealRow> Deals, IReadOnlyList<EventContractRow> Contracts,
    EventMoneyRow Money, DealReadiness Readiness, bool CanOffer, bool CanOpenDeals, DateOnly Today);
