using Outreach.Domain.Contracts;
using Outreach.Domain.Contracts.Amendments;
using Outreach.Domain.Contracts.Fulfilment;
using Outreach.Domain.Contracts.Reviews;
using Outreach.Domain.Contracts.Terminations;
using Outreach.Domain.Deals;
using Outreach.Domain.Places;
using Outreach.Domain.Sponsors;

namespace Outreach.Domain.Tests.Contracts;

/// <summary>What is put right after the signature: receipts, what promises show, breaches.</summary>
public sealed class ContractRecordsTests
{
    private const int Officer = 7, Colleague = 8, Minister = 9, Vice = 10, Liaison = 11, Third = 12;
    private static readonly DateTimeOffset Now = new(2026, 11, 21, 4, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Today = new(2026, 11, 21);
    private static readonly MaterialDetails Words = new("全场九折", "奶茶", null);

    private int nextId = 100;

    [Fact]
    public void The_same_once_more_is_asked_about_and_another_amount_day_or_instalment_is_not()
    {
        var contract = InForce();
        var (first, second) = (contract.Instalments.First().Id, contract.Instalments.Last().Id);
        Receive(contract, first, 500);
        Assert.Equal(ContractErrors.SameReceipt, contract.Receive(first, 500, Today, Vice, [], Today).Error);
        Assert.Null(contract.Receive(first, 501, Today, Colleague, [], Today).Error);
        Assert.Null(contract.Receive(first, 500, Today.AddDays(-1), Colleague, [], Today).Error);
        Assert.Null(contract.Receive(second, 500, Today, Colleague, [], Today).Error);
        Assert.Null(contract.Receive(first, 499, Today, Colleague, [], Today, isAnother: true).Error);
        Assert.Equal(2000, contract.Instalments.First().Received);
    }

    [Fact]
    public void Who_negotiates_gives_up_nothing_that_is_owed()
    {
        var contract = InForce(goods: "矿泉水 20 箱");
        var (part, clause) = (contract.Instalments.First().Id, contract.Deliverables.First().Id);
        Assert.Equal(ContractErrors.NegotiatorWritesOff, contract.WriteOff(part, "算了", Officer).Error);
        Assert.Equal(ContractErrors.NegotiatorWritesOff, contract.WriteOffGoods("算了", Officer).Error);
        Assert.Equal(ContractErrors.NegotiatorWaives, contract.Waive(clause, "王老板", "不要了", Now, Officer).Error);
        Assert.Null(contract.Reassign(Vice).Error);
        Assert.Equal(ContractErrors.NegotiatorWritesOff, contract.WriteOff(part, "算了", Officer).Error);
        foreach (var instalment in contract.Instalments)
            Assert.Null(contract.WriteOff(instalment.Id, "商家倒闭", Minister).Error);
        Assert.Null(contract.WriteOffGoods("商家倒闭", Minister).Error);
        foreach (var deliverable in contract.Deliverables)
            Assert.Null(contract.Waive(deliverable.Id, "王老板", "不要了", Now, Minister).Error);
        Assert.Equal(ContractErrors.NegotiatorCompletes, contract.Complete(false, Now, eventIsOver: false, earlyReason: "提前", byId: Vice).Error);
        Assert.Null(contract.Complete(false, Now, eventIsOver: false, earlyReason: "提前", byId: Minister).Error);
    }

    [Theory]
    [InlineData("https://mp.weixin.qq.com/s/abc", true)]
    [InlineData("http://MP.weixin.qq.com/s?__biz=1&mid=2", true)]
    [InlineData("https://mp.weixin.qq.com.evil.com/s/abc", false)]
    [InlineData("https://mp.weixin.qq.com@evil.com/s", false)]
    [InlineData("https://a@mp.weixin.qq.com/s", false)]
    [InlineData("https://mp.weixin.qq.com:444/s", false)]
    [InlineData("https://mр.weixin.qq.com/s", false)]
    [InlineData("http://127.0.0.1/s", false)]
    [InlineData("http://localhost/s", false)]
    [InlineData("ftp://mp.weixin.qq.com/s", false)]
    [InlineData("mp.weixin.qq.com/s", false)]
    [InlineData(null, false)]
    public void A_post_is_at_its_own_host_alone(string? address, bool isOne) => Assert.Equal(isOne, PostAddress.IsOne(address));

    [Fact]
    public void A_breach_is_no_older_than_the_contract_and_its_deadline_no_more_than_a_year_away()
    {
        var contract = InForce();
        Assert.Equal(ContractErrors.BreachBeforeSigned.Code, contract.RecordBreach(new BreachDetails(BreachSide.Sponsor, "没付款", new DateOnly(1990, 1, 1)), Officer, Today).Error?.Code);
        Assert.Equal(ContractErrors.DeadlineFar, contract.RecordBreach(new BreachDetails(BreachSide.Sponsor, "没付款", Today, AnswerBy: new DateOnly(2090, 1, 1)), Officer, Today).Error);
    }

    [Fact]
    public void What_was_reversed_is_no_reason_to_ask()
    {
        var contract = InForce();
        var receipt = Receive(contract, contract.Instalments.First().Id, 500);
        Assert.Null(Reverse(contract, receipt).Error);
        Assert.Null(contract.Receive(contract.Instalments.First().Id, 500, Today, Colleague, [], Today).Error);
    }

    [Fact]
    public void Goods_come_in_once_unless_it_is_another_delivery()
    {
        var contract = InForce(goods: "矿泉水 20 箱");
        Assert.Null(contract.ReceiveGoods("10 箱", Today, Colleague, [], Today).Error);
        Assert.Equal(ContractErrors.SameGoods, contract.ReceiveGoods("10 箱", Today, Colleague, [], Today).Error);
        Assert.Null(contract.ReceiveGoods("另 10 箱", Today, Colleague, [], Today, isAnother: true).Error);
        foreach (var receipt in contract.Receipts.ToList())
        {
            Number(contract);
            Assert.False(contract.GoodsAreOpen);
            Assert.Null(Reverse(contract, receipt).Error);
        }

        Assert.True(contract.GoodsAreOpen);
        Assert.Equal(4, contract.Receipts.Count);
    }

    [Fact]
    public void A_reversal_refers_to_its_receipt_lowers_the_sum_and_comes_once()
    {
        var contract = InForce();
        var instalment = contract.Instalments.First();
        Receive(contract, instalment.Id, 700, Today.AddDays(-3));
        var receipt = Receive(contract, instalment.Id, 1300);
        Assert.True(instalment.IsClosed);
        Assert.Null(Reverse(contract, receipt).Error);
        var reversal = Number(contract).Receipts.Last();
        Assert.Equal((receipt.Id, -1300m, "记重了", Minister), (reversal.ReversesId, reversal.Amount, reversal.Reason, reversal.ReceiverId));
        Assert.Equal((700m, Today.AddDays(-3), 1300m), (instalment.Received, instalment.ReceivedOn, instalment.Outstanding()));
        Assert.Equal(700, contract.Receipts.Sum(r => r.Amount));
        Assert.Equal(ContractErrors.ReversedAlready, Reverse(contract, receipt).Error);
        Assert.Equal(ContractErrors.NoSuchReceipt, Reverse(contract, reversal).Error);
    }

    [Theory]
    [InlineData(Colleague, "contract.own-receipt")]
    [InlineData(Officer, "contract.negotiator-reverses")]
    [InlineData(Third, "contract.negotiator-reverses")]
    [InlineData(Vice, "contract.negotiator-reverses")]
    [InlineData(Minister, "contract.reason")]
    public void A_second_person_reverses_with_a_reason(int who, string code)
    {
        var contract = InForce();
        Assert.Null(contract.Reassign(Third).Error);
        var receipt = Receive(contract, contract.Instalments.First().Id, 500);
        Assert.Equal(code, contract.ReverseReceipt(receipt.Id, " ", who, [Vice], false, Today, Now).Error!.Code);
        Assert.False(receipt.IsReversed);
    }

    [Fact]
    public void A_completed_contract_is_fulfilled_again_and_a_terminated_one_stays_settled()
    {
        var contract = InForce();
        Settle(contract);
        Assert.Null(contract.Complete(false, Now).Error);
        Assert.Null(Reverse(contract, contract.Receipts.First()).Error);
        Assert.Equal(ContractState.Fulfilling, contract.State);
        Assert.Equal("contract.still-open", contract.Complete(false, Now).Error!.Code);

        var over = InForce();
        var receipt = Receive(over, over.Instalments.First().Id, 500);
        Assert.Null(over.Terminate(new TerminationTerms(Today, TerminatedBy.Sponsor, "商家停业"), Minister, Today, Now).Error);
        Assert.Equal(ContractErrors.ReceiptsStand, Reverse(over, receipt).Error);
    }

    [Fact]
    public void What_was_written_off_is_waited_for_again_unless_an_amendment_took_it_over()
    {
        var contract = InForce();
        var instalment = contract.Instalments.First();
        var receipt = Receive(contract, instalment.Id, 1500);
        Assert.Null(contract.WriteOff(instalment.Id, "商家只付这么多").Error);
        Assert.Equal(ContractErrors.RestIsAmended, contract.ReverseReceipt(receipt.Id, "退票", Minister, [], true, Today, Now).Error);
        Assert.Null(Reverse(contract, receipt).Error);
        Assert.Equal((null, 2000m), (instalment.WrittenOffReason, instalment.Outstanding()));
    }

    [Fact]
    public void Unapproved_nothing_is_proven_done_or_made_good()
    {
        var contract = InForce();
        var banner = contract.Deliverables.First();
        var proof = new EvidenceDetails(1, null, 2, Today, null, EarlyReason: "提前挂出");
        Assert.Equal(ContractErrors.MaterialNotApproved, contract.AddEvidence(banner.Id, proof, Liaison, Today).Error);
        Assert.Equal(ContractErrors.MaterialEmpty, contract.SubmitMaterial(banner.Id, new MaterialDetails(" ", null, null), Liaison, Now).Error);
        Assert.Null(contract.SubmitMaterial(banner.Id, Words, Liaison, Now).Error);
        Assert.Equal(ContractErrors.MaterialNotApproved, contract.AddEvidence(banner.Id, proof, Liaison, Today).Error);
        Assert.Null(Approve(contract, banner).Error);
        Assert.Null(contract.AddEvidence(banner.Id, proof, Liaison, Today).Error);

        // A change asks again; what was approved stays in the history.
        Assert.Null(contract.SubmitMaterial(banner.Id, Words with { Text = "全场八折" }, Liaison, Now).Error);
        Assert.Equal(ContractErrors.MaterialNotApproved, contract.MarkDone(banner.Id, Now).Error);
        Assert.Equal(ContractErrors.MaterialNotApproved, contract.Remediate(banner.Id, "补挂", Now).Error);
        Assert.Equal([MaterialState.Approved, MaterialState.Waiting], banner.Materials.OrderBy(m => m.Number).Select(m => m.State));
        Assert.Null(Approve(contract, banner).Error);
        Assert.Null(contract.MarkDone(banner.Id, Now).Error);
        Assert.Equal(ContractErrors.ClauseClosed, contract.SubmitMaterial(banner.Id, Words, Liaison, Now).Error);
    }

    [Fact]
    public void A_second_person_approves_all_three_or_rejects_with_a_reason()
    {
        var contract = InForce();
        var banner = contract.Deliverables.First();
        Assert.Equal(ContractErrors.MaterialDecided, contract.ApproveMaterial(banner.Id, 0, true, true, true, Minister, Now).Error);
        Assert.Null(contract.SubmitMaterial(banner.Id, Words, Vice, Now).Error);
        Assert.Equal(ContractErrors.OwnMaterial, contract.ApproveMaterial(banner.Id, 0, true, true, true, Vice, Now).Error);
        Assert.Equal(ContractErrors.OwnMaterial, contract.RejectMaterial(banner.Id, 0, "不好看", Vice, Now).Error);
        foreach (var (t, l, s) in new[] { (false, true, true), (true, false, true), (true, true, false) })
            Assert.Equal(ContractErrors.MaterialStatements, contract.ApproveMaterial(banner.Id, 0, t, l, s, Minister, Now).Error);
        Assert.Equal(ContractErrors.ReasonMissing, contract.RejectMaterial(banner.Id, 0, null, Minister, Now).Error);
        Assert.Null(contract.RejectMaterial(banner.Id, 0, "夸大了优惠", Minister, Now).Error);
        Assert.Equal(MaterialState.Rejected, banner.MaterialState);
        Assert.Equal(ContractErrors.MaterialDecided, contract.ApproveMaterial(banner.Id, 0, true, true, true, Minister, Now).Error);
    }

    [Fact]
    public void A_version_that_nobody_decided_on_is_replaced_and_cannot_be_approved_any_more()
    {
        var contract = InForce();
        var banner = contract.Deliverables.First();
        Assert.Null(contract.SubmitMaterial(banner.Id, Words, Liaison, Now).Error);
        var old = Numbered(banner.Material!).Id;
        Assert.Null(contract.SubmitMaterial(banner.Id, Words with { Product = "果茶" }, Liaison, Now).Error);
        Numbered(banner.Material!);
        Assert.Equal(ContractErrors.MaterialDecided, contract.ApproveMaterial(banner.Id, old, true, true, true, Minister, Now).Error);
        Assert.Equal([MaterialState.Replaced, MaterialState.Waiting], banner.Materials.OrderBy(m => m.Number).Select(m => m.State));
    }

    [Theory]
    [InlineData(DeliverableKind.Banner, true)]
    [InlineData(DeliverableKind.TitleSponsorship, true)]
    [InlineData(DeliverableKind.Booth, true)]
    [InlineData(DeliverableKind.HostMention, true)]
    [InlineData(DeliverableKind.Other, false)]
    public void What_names_the_merchant_shows_something(DeliverableKind kind, bool shows) => Assert.Equal(shows, MaterialKinds.ShowsSomething(kind));

    [Fact]
    public void What_shows_nothing_is_proven_without_but_not_once_something_was_uploaded()
    {
        var contract = InForce(kind: DeliverableKind.Other);
        var seats = contract.Deliverables.First();
        Assert.True(seats.MayBeShown);
        Assert.Null(contract.SubmitMaterial(seats.Id, Words, Liaison, Now).Error);
        Assert.False(seats.MayBeShown);
    }

    [Fact]
    public void What_was_uploaded_goes_along_into_the_amendment_as_it_was_decided()
    {
        var contract = InForce();
        var (banner, poster) = (contract.Deliverables.First(), contract.Deliverables.Last());
        contract.SubmitMaterial(banner.Id, Words, Liaison, Now);
        Approve(contract, banner);
        contract.SubmitMaterial(poster.Id, Words, Liaison, Now);
        var amendment = Number(Contract.CreateAmendment([contract], ContractStanding.Of([contract], Today), Now).Value);
        Assert.Null(amendment.TakeOver([contract], "转入补充协议", "原合同已履行", Now).Error);
        Assert.Equal([MaterialState.Approved, MaterialState.Waiting], amendment.Deliverables.OrderBy(d => d.Position).Select(d => d.MaterialState));
        Assert.Equal((Liaison, Minister), (amendment.Deliverables.First().Material!.ById, amendment.Deliverables.First().Material!.DecidedById!.Value));
    }

    [Fact]
    public void A_breach_belongs_to_a_part_of_this_contract_or_to_the_whole()
    {
        var contract = InForce();
        var (promise, money) = (contract.Deliverables.First().Id, contract.Instalments.First().Id);
        var breach = new BreachDetails(BreachSide.Sponsor, "首款逾期", Today);
        Assert.Equal(ContractErrors.BreachOfOne, contract.RecordBreach(breach with { DeliverableId = promise, InstalmentId = money }, Officer, Today).Error);
        Assert.Equal(ContractErrors.NoSuchClause, contract.RecordBreach(breach with { DeliverableId = 1 }, Officer, Today).Error);
        Assert.Equal(ContractErrors.NoSuchClause, contract.RecordBreach(breach with { InstalmentId = promise }, Officer, Today).Error);
        Assert.Equal(ContractErrors.DeadlinePassed, contract.RecordBreach(breach with { AnswerBy = Today.AddDays(-1) }, Officer, Today).Error);
        Assert.Equal(ContractErrors.TooManyFiles, contract.RecordBreach(breach with { FileIds = [1, 2, 3, 4, 5, 6, 7] }, Officer, Today).Error);
        Assert.Null(contract.RecordBreach(breach with { InstalmentId = money, AnswerBy = Today.AddDays(7), FileIds = [1] }, Officer, Today).Error);
        Assert.Equal((money, BreachState.Open), (contract.Breaches.Single().InstalmentId, contract.Breaches.Single().State));
    }

    [Fact]
    public void What_followed_a_breach_ends_it_once()
    {
        var contract = InForce();
        Assert.Null(contract.RecordBreach(new BreachDetails(BreachSide.Sponsor, "首款逾期", Today, AnswerBy: Today), Officer, Today).Error);
        Result Follow(BreachState state, string? what, decimal? sum = null, DateOnly? by = null) => contract.FollowBreach(0, new BreachFollowUp(state, what, sum, by), Officer, Today, Now);
        Assert.Equal(ContractErrors.BreachMissing, Follow(BreachState.Waived, " ").Error);
        Assert.Equal("contract.amount", Follow(BreachState.Compensated, "赔了").Error!.Code);
        Assert.Equal("contract.amount", Follow(BreachState.Compensated, "赔了", 0).Error!.Code);
        Assert.Equal(ContractErrors.CompensationOnly, Follow(BreachState.Waived, "算了", 100).Error);
        Assert.Equal(ContractErrors.DeadlinePassed, Follow(BreachState.Open, "发函", by: Today.AddDays(-1)).Error);
        Assert.Null(Follow(BreachState.Open, "发函", by: Today.AddDays(7)).Error);
        Assert.Equal(Today.AddDays(7), contract.Breaches.Single().AnswerBy);
        Assert.Null(Follow(BreachState.Compensated, "赔 200", 200).Error);
        Assert.Equal((BreachState.Compensated, 200m), (contract.Breaches.Single().State, contract.Breaches.Single().Compensation));
        Assert.Equal(ContractErrors.BreachSettled, Follow(BreachState.Open, "再发函").Error);
        Assert.Equal(ContractErrors.NoSuchBreach, contract.FollowBreach(5, new BreachFollowUp(BreachState.Open, "x"), Officer, Today, Now).Error);
    }

    private Contract InForce(string? goods = null, DeliverableKind kind = DeliverableKind.Banner)
    {
        var sponsor = new Sponsor(new SponsorDetails("赣味小厨", null, Industry.Catering, null, null, null, null, [], null, null, null));
        var deal = Deal.Create(sponsor, null, Officer, new DealDetails(null, null, null, null, null), Officer, Now).Value;
        Assert.True(deal.MoveTo(DealStage.Agreed, Officer, Now, DealReadiness.Ready).IsSuccess);
        var contract = Contract.Create(deal, ContractContent.Empty with
        {
            Cash = 4000,
            Goods = goods,
            SignerId = Minister,
            Instalments = [new(0, new(2026, 12, 1), 2000), new(0, new(2026, 12, 20), 2000)],
            Deliverables = [new(0, kind, 2, "条", null, "东区", new(2026, 12, 10), 1, null), new(0, DeliverableKind.Poster, 20, "张", null, "食堂", new(2026, 12, 10), 2, null)],
        }, Officer, Now).Value;
        Number(contract);
        Assert.Null(contract.Submit(0, [], Officer, Now).Error);
        foreach (var d in contract.Deliverables)
            Assert.Null(contract.Confirm(d.Id, null, Liaison, Now).Error);
        Assert.Null(contract.Decide(new Reviewer(Minister, ReviewLevel.Minister, null, false, false), contract.Revision, ReviewVerdict.Approve, null, new Dictionary<string, string>(), 5000, Now).Error);
        Assert.Null(contract.PreparePaper("WL-2026-0001", true, Today, Now).Error);
        Assert.Null(contract.Sign(1, ("赣味小厨", null, null), true, Today, Today, Now).Error);
        return contract;
    }

    private Receipt Receive(Contract contract, int instalment, decimal amount, DateOnly? on = null)
    {
        Assert.Null(contract.Receive(instalment, amount, on ?? Today, Colleague, [], Today).Error);
        return Number(contract).Receipts.Last();
    }

    private static Result Reverse(Contract contract, Receipt receipt) => contract.ReverseReceipt(receipt.Id, "记重了", Minister, [], false, Today, Now);

    private static Result Approve(Contract contract, Deliverable deliverable) => contract.ApproveMaterial(deliverable.Id, deliverable.Material!.Id, true, true, true, Minister, Now);

    private void Settle(Contract contract)
    {
        foreach (var d in contract.Deliverables)
            Assert.Null(contract.MarkPartiallyFulfilled(d.Id, "下雨", Now).Error);
        foreach (var i in contract.Instalments)
            Assert.Null(contract.Receive(i.Id, i.Amount, Today, Colleague, [], Today).Error);
        Number(contract);
    }

    private Contract Number(Contract contract)
    {
        foreach (var row in contract.Deliverables.Cast<Entity>().Concat(contract.Instalments).Concat(contract.Receipts))
            Numbered(row);
        return contract;
    }

    private T Numbered<T>(T row) where T : Entity
    {
        if (row.Id == 0)
            typeof(Entity).GetProperty(nameof(Entity.Id))!.SetValue(row, nextId++);
        return row;
    }

    [Fact]
    public void A_receipt_of_another_year_is_refused()
    {
        var contract = InForce();
        var (instalment, signed) = (contract.Instalments.First(), contract.SignedOn!.Value);
        Assert.Equal("contract.long-before", contract.Receive(instalment.Id, 500, signed.AddDays(-61), Colleague, [], Today).Error?.Code);
        Assert.Null(contract.Receive(instalment.Id, 500, signed.AddDays(-60), Colleague, [], Today).Error);
    }
}
