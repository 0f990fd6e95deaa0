using Outreach.Domain.Contracts;
using Outreach.Domain.Contracts.Amendments;
using Outreach.Domain.Contracts.Fulfilment;
using Outreach.Domain.Contracts.Reviews;
using Outreach.Domain.Contracts.Terminations;
using Outreach.Domain.Deals;
using Outreach.Domain.Places;
using Outreach.Domain.Sponsors;

namespace Outreach.Domain.Tests.Contracts;

/// <summary>A contract being fulfilled with its amendments, as the portal keeps them, without a database.</summary>
internal sealed class ContractFamily
{
    public const int Officer = 7, Receiver = 8, Minister = 9, Liaison = 11;

    public static readonly DateTimeOffset Now = new(2026, 11, 21, 4, 0, 0, TimeSpan.Zero);

    public static readonly DateOnly Today = new(2026, 11, 21);

    private int nextId = 100;

    public ContractFamily(ContractContent? text = null)
    {
        var sponsor = new Sponsor(new SponsorDetails("赣味小厨", null, Industry.Catering, null, null, null, null, [], null, null, null));
        var deal = Deal.Create(sponsor, null, Officer, new DealDetails(null, null, null, null, null), Officer, Now).Value;
        Assert.True(deal.MoveTo(DealStage.Agreed, Officer, Now, DealReadiness.Ready).IsSuccess);
        Original = Number(Contract.Create(deal, text ?? Text(2000), Officer, Now).Value);
        Assert.Null(Original.Submit(0, [], Officer, Now).Error);
        Approve(Original);
        Assert.Null(Original.PreparePaper("WL-2026-0001", true, Today, Now).Error);
        Assert.Null(Original.Sign(1, ("赣味小厨", null, null), true, Today, Today, Now).Error);
        All.Add(Original);
    }

    public Contract Original { get; }

    public List<Contract> All { get; } = [];

    /// <summary>Those that count.</summary>
    public List<Contract> Counted => [.. All.Where(c => c.IsCounted())];

    public Contract? UnderWay => All.Find(c => c.ActiveAmendmentOfId is not null);

    public ContractMoney Money => ContractMoney.Of(All);

    public static ContractContent Text(decimal cash) => ContractContent.Empty with
    {
        Cash = cash,
        SignerId = Minister,
        Instalments = [new(0, new(2026, 12, 1), cash / 2), new(0, new(2026, 12, 20), cash / 2)],
        Deliverables =
        [
            new(0, DeliverableKind.Banner, 2, "条", null, "东区主干道", new(2026, 12, 10), 1, null),
            new(0, DeliverableKind.Poster, 20, "张", null, "食堂海报栏", new(2026, 12, 10), 2, null),
        ],
        Clauses = [new(0, "横幅内容由双方书面确认。")],
    };

    public ContractStanding Standing() => ContractStanding.Of(Counted, Today);

    public Contract Amend()
    {
        var amendment = Number(Contract.CreateAmendment(Counted, Standing(), Now).Value);
        All.Add(amendment);
        return amendment;
    }

    /// <summary>Submits it as the page does: brought up first.</summary>
    public Result Submit(Contract amendment)
    {
        var brought = amendment.BringUp(Standing(), Counted);
        Number(amendment);
        return brought.IsSuccess ? amendment.Submit(0, [], Officer, Now, null, Counted) : brought.ToResult();
    }

    public static void Approve(Contract contract)
    {
        foreach (var d in contract.Deliverables.Where(d => d.Confirmation != ConfirmationState.Confirmed))
            Assert.Null(contract.Confirm(d.Id, null, Liaison, Now).Error);
        Assert.Null(contract.Decide(new Reviewer(Minister, ReviewLevel.Minister, null, false, false), contract.Revision, ReviewVerdict.Approve, null, new Dictionary<string, string>(), 1_000_000, Now).Error);
    }

    public void PrepareAmendment(Contract amendment) =>
        Assert.Null(amendment.PreparePaper($"WL-2026-0001-{All.Count - 1:00}", true, Today, Now).Error);

    public void TakeOver(Contract amendment)
    {
        var before = Counted;
        Assert.Null(amendment.Sign(2, ("赣味小厨", null, null), true, Today, Today, Now).Error);
        Assert.Null(amendment.TakeOver(before, "转入补充协议", "原合同已履行", Now).Error);
    }

    public Result Receive(Instalment instalment, decimal amount)
    {
        var contract = All.Single(c => c.Instalments.Contains(instalment));
        var received = contract.Receive(instalment.Id, amount, Today, Receiver, [], Today, isAnother: true);
        Number(contract);
        return received;
    }

    public Result Reverse(Receipt receipt)
    {
        var contract = All.Single(c => c.Receipts.Contains(receipt));
        var reversed = contract.ReverseReceipt(receipt.Id, "记错了", Minister, [], false, Today, Now);
        Number(contract);
        return reversed;
    }

    public static void Show(Contract contract, Deliverable deliverable)
    {
        if (!deliverable.MayBeShown)
        {
            Assert.Null(contract.SubmitMaterial(deliverable.Id, new MaterialDetails("全场九折", null, null), Liaison, Now).Error);
            Assert.Null(contract.ApproveMaterial(deliverable.Id, deliverable.Material!.Id, true, true, true, Minister, Now).Error);
        }
    }

    public static void Prove(Contract contract, Deliverable deliverable)
    {
        Show(contract, deliverable);
        Assert.Null(contract.AddEvidence(deliverable.Id, new EvidenceDetails(1, null, deliverable.Count!.Value, Today, null, EarlyReason: "提前挂出"), Liaison, Today).Error);
        Assert.Null(contract.MarkDone(deliverable.Id, Now).Error);
    }

    public Result Terminate(decimal payBack = 0, string? seen = null, string? reason = "商家停业") =>
        Original.Terminate(new TerminationTerms(Today, TerminatedBy.Both, reason, payBack, null, seen), Minister, Today, Now, [.. All.Skip(1)]);

    public Contract Number(Contract contract)
    {
        foreach (var row in contract.Deliverables.Cast<Entity>().Concat(contract.Instalments).Concat(contract.Clauses).Concat(contract.Receipts).Append(contract).Where(r => r.Id == 0))
            typeof(Entity).GetProperty(nameof(Entity.Id))!.SetValue(row, nextId++);
        return contract;
    }
}
