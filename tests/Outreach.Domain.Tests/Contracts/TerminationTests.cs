using Outreach.Domain.Contracts;
using Outreach.Domain.Contracts.Fulfilment;
using Outreach.Domain.Contracts.Terminations;

namespace Outreach.Domain.Tests.Contracts;

public sealed class TerminationTests
{
    private static readonly DateOnly Today = ContractFamily.Today;

    private static Result End(ContractFamily family, TerminationTerms terms) =>
        family.Original.Terminate(terms, ContractFamily.Minister, Today, ContractFamily.Now, [.. family.All.Skip(1)]);

    [Fact]
    public void What_is_open_is_void_and_what_was_performed_stays()
    {
        var family = new ContractFamily(ContractFamily.Text(2000) with { Goods = "矿泉水 10 箱" });
        ContractFamily.Prove(family.Original, family.Original.Deliverables.First());
        family.Receive(family.Original.Instalments.First(), 800);
        Assert.Null(family.Terminate(payBack: 300).Error);
        Assert.Equal(ContractState.Terminated, family.Original.State);
        Assert.Equal([FulfilmentState.Done, FulfilmentState.Void], family.Original.Deliverables.Select(d => d.Fulfilment));
        Assert.Equal(new ContractMoney(2000, 800, 0, 1200), family.Money);
        Assert.False(family.Original.GoodsAreOpen);
        var termination = family.Original.Termination!;
        Assert.Equal((800m, 1200m, 300m, 300m), (termination.Received, termination.WrittenOff, termination.PayBack, termination.Owed()));
        Assert.Single(termination.Standing.Performed);
        Assert.Single(termination.Standing.Rest.Deliverables);
    }

    [Fact]
    public void It_ends_the_whole_family_and_an_amendment_on_its_way()
    {
        var family = new ContractFamily();
        var first = family.Amend();
        family.Submit(first);
        ContractFamily.Approve(first);
        family.PrepareAmendment(first);
        family.TakeOver(first);
        var second = family.Amend();
        Assert.Equal(ContractErrors.EndsWithOriginal, first.Terminate(new(Today, TerminatedBy.Both, "停业"), ContractFamily.Minister, Today, ContractFamily.Now).Error);
        Assert.Null(family.Terminate().Error);
        Assert.Equal([ContractState.Terminated, ContractState.Terminated, ContractState.Withdrawn], family.All.Select(c => c.State));
        Assert.Null(second.ActiveAmendmentOfId);
        Assert.Equal(new ContractMoney(2000, 0, 0, 2000), family.Money);
        Assert.Equal(ContractErrors.NotInForce, family.Terminate().Error);
    }

    [Fact]
    public void An_amendment_whose_paper_was_never_signed_counts_nothing()
    {
        var family = new ContractFamily();
        var amendment = family.Amend();
        family.Submit(amendment);
        ContractFamily.Approve(amendment);
        family.PrepareAmendment(amendment);
        Assert.Null(family.Terminate().Error);
        Assert.Equal((ContractState.Withdrawn, true, false), (amendment.State, amendment.IsVoid, amendment.BackedOut));
        Assert.Equal(new ContractMoney(2000, 0, 0, 2000), family.Money);
    }

    [Fact]
    public void Its_day_reason_and_settlement_are_checked()
    {
        var family = new ContractFamily();
        family.Receive(family.Original.Instalments.First(), 800);
        var terms = new TerminationTerms(Today, TerminatedBy.Sponsor, "停业");
        Assert.Equal(ContractErrors.ReasonMissing, End(family, terms with { Reason = " " }).Error);
        Assert.Equal(ContractErrors.ReasonLimit, End(family, terms with { Reason = new string('长', 501) }).Error);
        Assert.Equal(ContractErrors.EndDayMissing, End(family, terms with { EndedOn = null }).Error);
        Assert.Equal("EndedOn", End(family, terms with { EndedOn = Today.AddDays(1) }).Error!.Field);
        Assert.Equal("contract.end-before", End(family, terms with { EndedOn = Today.AddDays(-1) }).Error!.Code);
        Assert.Equal("PayBack", End(family, terms with { PayBack = -1 }).Error!.Field);
        Assert.Equal("PayBack", End(family, terms with { PayBack = 1.005m }).Error!.Field);
        Assert.Equal("contract.pay-back", End(family, terms with { PayBack = 801 }).Error!.Code);
        Assert.Equal(ContractState.Fulfilling, family.Original.State);
        Assert.Null(End(family, terms with { PayBack = 800 }).Error);
    }

    [Fact]
    public void A_settlement_is_made_on_what_its_maker_saw()
    {
        var family = new ContractFamily();
        var seen = family.Standing().Stamp();
        family.Receive(family.Original.Instalments.First(), 800);
        Assert.Equal(ContractErrors.SettlementChanged, family.Terminate(seen: seen).Error);
        Assert.Null(family.Terminate(seen: family.Standing().Stamp()).Error);
    }

    [Fact]
    public void Money_goes_back_once()
    {
        var family = new ContractFamily();
        family.Receive(family.Original.Instalments.First(), 800);
        Assert.Equal(ContractErrors.NothingToPayBack, family.Original.MarkPaidBack(Today, Today).Error);
        family.Terminate(payBack: 300);
        Assert.Equal("PaidBackOn", family.Original.MarkPaidBack(Today.AddDays(1), Today).Error!.Field);
        Assert.Equal("contract.paid-back-before", family.Original.MarkPaidBack(Today.AddDays(-1), Today).Error!.Code);
        Assert.Null(family.Original.MarkPaidBack(Today, Today).Error);
        Assert.Equal(0, family.Original.Termination!.Owed());
        Assert.Equal(ContractErrors.NothingToPayBack, family.Original.MarkPaidBack(Today, Today).Error);
    }

    [Fact]
    public void Nothing_is_paid_back_before_the_contract_was_signed()
    {
        var family = new ContractFamily();
        Assert.Null(family.Receive(family.Original.Instalments.First(), 500).Error);
        var terms = new TerminationTerms(ContractFamily.Today, TerminatedBy.Both, "商家停业", 200, ContractFamily.Today.AddDays(-1));
        Assert.Equal("contract.long-before", family.Original.Terminate(terms, ContractFamily.Minister, ContractFamily.Today, ContractFamily.Now).Error?.Code);
    }
}
