using Outreach.Domain.Contracts;
using Outreach.Domain.Contracts.Amendments;
using Outreach.Domain.Contracts.Fulfilment;
using Outreach.Domain.Contracts.Reviews;
using Outreach.Domain.Contracts.Slots;
using Outreach.Domain.Contracts.Terminations;
using Outreach.Domain.Deals;
using Outreach.Domain.Places;
using Outreach.Domain.Sponsors;

namespace Outreach.Domain.Tests.Contracts;

public sealed class ContractTests
{
    private const int Officer = 7, Colleague = 8, Minister = 9, Advisor = 10, Liaison = 11;
    private const decimal Threshold = 5000;
    private static readonly DateTimeOffset Now = new(2026, 11, 21, 4, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Today = new(2026, 11, 21);
    private static readonly Reviewer ByMinister = new(Minister, ReviewLevel.Minister, null, false, false);
    private static readonly Reviewer ByAdvisor = new(Advisor, ReviewLevel.Advisor, null, false, false);
    private static readonly Dictionary<string, string> NoComments = [];

    private static readonly TerminationTerms Ended = new(Today, TerminatedBy.Both, "商家违约");

    private int nextId = 100;

    private static ContractContent Text(decimal cash = 4000) => ContractContent.Empty with
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

    private static Deal DealAt(DealStage stage)
    {
        var sponsor = new Sponsor(new SponsorDetails("赣味小厨", null, Industry.Catering, null, null, null, null, [], null, null, null));
        var deal = Deal.Create(sponsor, null, Officer, new DealDetails(null, null, null, null, null), Officer, Now).Value;
        if (stage != DealStage.Target)
            Assert.True(deal.MoveTo(stage, Officer, Now, DealReadiness.Ready).IsSuccess);
        return deal;
    }

    private T Numbered<T>(T row) where T : Entity
    {
        if (row.Id == 0)
            typeof(Entity).GetProperty(nameof(Entity.Id))!.SetValue(row, nextId++);
        return row;
    }

    private Contract Drafted(ContractContent? text = null)
    {
        var contract = Contract.Create(DealAt(DealStage.Agreed), text ?? Text(), Officer, Now).Value;
        Number(contract);
        return contract;
    }

    private void Number(Contract contract)
    {
        Numbered(contract);
        foreach (var d in contract.Deliverables)
            Numbered(d);
        foreach (var i in contract.Instalments)
            Numbered(i);
        foreach (var c in contract.Clauses)
            Numbered(c);
    }

    private static Result<Contract> Amended(Contract contract) => Contract.CreateAmendment([contract], ContractStanding.Of([contract], Today), Now);

    private static Result Submit(Contract contract) => contract.Submit(0, [], Officer, Now);

    private static void ConfirmAll(Contract contract)
    {
        foreach (var d in contract.Deliverables.Where(d => d.Confirmation != ConfirmationState.Confirmed))
            Assert.Null(contract.Confirm(d.Id, null, Liaison, Now).Error);
    }

    private static Result Approve(Contract contract, Reviewer? reviewer = null, int? revision = null) =>
        contract.Decide(reviewer ?? ByMinister, revision ?? contract.Revision, ReviewVerdict.Approve, null, NoComments, Threshold, Now);

    private static Result Return(Contract contract, Reviewer? reviewer = null) =>
        contract.Decide(reviewer ?? ByMinister, contract.Revision, ReviewVerdict.Return, "数量写错了", NoComments, Threshold, Now);

    private static Result Prepare(Contract contract) => contract.PreparePaper("WL-2026-0001", true, Today, Now);

    private static Result Sign(Contract contract) => contract.Sign(1, ("赣味小厨", null, null), true, Today, Today, Now);

    private Contract At(ContractState state, decimal cash = 4000)
    {
        var contract = Drafted(Text(cash));
        if (state == ContractState.Draft)
            return contract;
        if (state == ContractState.Withdrawn)
        {
            Assert.True(contract.Withdraw("商家停业", Now).IsSuccess);
            return contract;
        }

        Assert.Null(Submit(contract).Error);
        if (state == ContractState.Confirming)
            return contract;
        ConfirmAll(contract);
        if (state == ContractState.InReview)
            return contract;
        if (state == ContractState.Returned)
        {
            Assert.Null(Return(contract).Error);
            return contract;
        }

        if (state == ContractState.AdvisorReview)
        {
            Assert.Null(contract.Decide(ByMinister, contract.Revision, ReviewVerdict.Approve, null, NoComments, 0, Now).Error);
            return contract;
        }

        Assert.Null(contract.Decide(ByMinister, contract.Revision, ReviewVerdict.Approve, null, NoComments, decimal.MaxValue, Now).Error);
        if (state == ContractState.Approved)
            return contract;
        Assert.Null(Prepare(contract).Error);
        if (state == ContractState.ToBeSigned)
            return contract;
        Assert.Null(Sign(contract).Error);
        foreach (var d in contract.Deliverables)
        {
            Assert.Null(contract.SubmitMaterial(d.Id, new MaterialDetails("全场九折", null, null), Officer, Now).Error);
            Assert.Null(contract.ApproveMaterial(d.Id, 0, true, true, true, Minister, Now).Error);
        }

        if (state == ContractState.Terminated)
            Assert.Null(contract.Terminate(Ended, Minister, Today, Now).Error);
        if (state == ContractState.Completed)
        {
            foreach (var d in contract.Deliverables)
                Assert.Null(contract.MarkPartiallyFulfilled(d.Id, "下雨", Now).Error);
            foreach (var i in contract.Instalments)
                Assert.Null(contract.WriteOff(i.Id, "商家倒闭").Error);
            Assert.Null(contract.Complete(false, Now).Error);
        }

        return contract;
    }

    /// <summary>Every verb that leads from state to state, and the states in which it does something.</summary>
    public static TheoryData<string, string> Transitions() => new()
    {
        { "Edit", "Draft,Returned" },
        { "Acknowledge", "Draft,Returned" },
        { "Submit", "Draft,Returned" },
        { "TakeBack", "Confirming,InReview,AdvisorReview,Approved,ToBeSigned" },
        { "Withdraw", "Draft,Returned,Confirming,InReview,AdvisorReview,Approved,ToBeSigned" },
        { "Confirm", "Confirming" },
        { "Decline", "Confirming" },
        { "Approve", "InReview" },
        { "Return", "InReview" },
        { "SecondApprove", "AdvisorReview" },
        { "SecondReturn", "AdvisorReview" },
        { "Prepare", "Approved" },
        { "Sign", "ToBeSigned" },
        { "ReplaceScan", "Fulfilling" },
        { "Terminate", "Fulfilling" },
        { "Amend", "Fulfilling" },
        { "Prove", "Fulfilling" },
        { "MarkShort", "Fulfilling" },
        { "Waive", "Fulfilling" },
        { "Receive", "Fulfilling" },
        { "WriteOff", "Fulfilling" },
        { "RecordBreach", "Fulfilling,Completed,Terminated" },
        { "Share", "Fulfilling,Completed,Terminated" },
    };

    [Theory]
    [MemberData(nameof(Transitions))]
    public void Each_verb_works_in_its_states_and_is_refused_in_all_others(string verb, string allowed)
    {
        foreach (var state in Enum.GetValues<ContractState>())
        {
            var contract = At(state);
            Assert.Equal(state, contract.State);
            var deliverable = contract.Deliverables.First().Id;
            var result = verb switch
            {
                "Edit" => contract.Edit(contract.Content with { Goods = "矿泉水 10 箱" }, contract.Revision, Officer),
                "Acknowledge" => contract.Acknowledge("x", "已问过老师", Officer, Now),
                "Submit" => Submit(contract),
                "TakeBack" => contract.TakeBack(Now),
                "Withdraw" => contract.Withdraw("商家停业", Now),
                "Confirm" => contract.Confirm(deliverable, null, Liaison, Now),
                "Decline" => contract.Decline(deliverable, "那天没有人手", Liaison, Now),
                "Approve" => Approve(contract),
                "Return" => Return(contract),
                "SecondApprove" => Approve(contract, ByAdvisor),
                "SecondReturn" => Return(contract, ByAdvisor),
                "Prepare" => Prepare(contract),
                "Sign" => Sign(contract),
                "ReplaceScan" => contract.ReplaceScan(2, "章看不清", Officer, Now),
                "Terminate" => contract.Terminate(Ended, Minister, Today, Now),
                "Amend" => Amended(contract).ToResult(),
                "Prove" => contract.AddEvidence(deliverable, new EvidenceDetails(3, null, 1, Today, null, EarlyReason: "提前挂出"), Liaison, Today),
                "MarkShort" => contract.MarkPartiallyFulfilled(deliverable, "下雨", Now),
                "Waive" => contract.Waive(deliverable, "王老板", "改到明年", Now),
                "Receive" => contract.Receive(contract.Instalments.First().Id, 1, Today, Colleague, [], Today),
                "WriteOff" => contract.WriteOff(contract.Instalments.First().Id, "商家倒闭"),
                "RecordBreach" => contract.RecordBreach(new BreachDetails(BreachSide.Sponsor, "拖欠尾款", Today), Officer, Today),
                _ => contract.Share("hash", 30, Now),
            };
            Assert.True(result.IsSuccess == allowed.Split(',').Contains(state.ToString()), $"{verb} in {state}: {result.Error?.Code ?? "done"}");
            if (!result.IsSuccess)
                Assert.Equal(state, contract.State);
        }
    }

    [Theory]
    [InlineData(DealStage.Target, false)]
    [InlineData(DealStage.Negotiating, false)]
    [InlineData(DealStage.Agreed, true)]
    [InlineData(DealStage.Contracting, true)]
    public void A_contract_comes_of_a_deal_that_is_agreed(DealStage stage, bool works)
    {
        var deal = DealAt(stage);
        Assert.Equal(works, Contract.Create(deal, Text(), Officer, Now).IsSuccess);
        Assert.Equal(works ? DealStage.Contracting : stage, deal.Stage);
    }

    [Fact]
    public void Errors_and_unexplained_warnings_keep_a_draft_from_being_submitted()
    {
        var contract = Drafted();
        Assert.Equal("contract.errors", contract.Submit(1, [], Officer, Now).Error!.Code);
        Assert.Equal("contract.warnings", contract.Submit(0, ["w1"], Officer, Now).Error!.Code);
        contract.Acknowledge("w1", "老师同意了", Officer, Now);
        Assert.Equal("contract.warnings", contract.Submit(0, ["w1", "w2"], Officer, Now).Error!.Code);
        Assert.Null(contract.Submit(0, ["w1"], Officer, Now).Error);
    }

    [Fact]
    public void A_contract_that_promises_nothing_or_has_no_signer_is_not_submitted()
    {
        Assert.Equal(ContractErrors.NothingPromised, Submit(Drafted(Text() with { Deliverables = [] })).Error);
        Assert.Equal(ContractErrors.SignerMissing, Submit(Drafted(Text() with { SignerId = null })).Error);
    }

    [Fact]
    public void The_review_opens_only_when_every_department_has_confirmed()
    {
        var contract = At(ContractState.Confirming);
        contract.Confirm(contract.Deliverables.First().Id, null, Liaison, Now);
        Assert.Equal(ContractState.Confirming, contract.State);
        Assert.Equal(ContractErrors.AnsweredAlready, contract.Confirm(contract.Deliverables.First().Id, null, Liaison, Now).Error);
        contract.Decline(contract.Deliverables.Last().Id, "海报栏满了", Liaison, Now);
        Assert.Equal(ContractState.Confirming, contract.State);
        Assert.Null(contract.AskAgain(contract.Deliverables.Last().Id, Now).Error);
        contract.Confirm(contract.Deliverables.Last().Id, null, Liaison, Now);
        Assert.Equal(ContractState.InReview, contract.State);
    }

    [Fact]
    public void Declining_takes_a_reason() =>
        Assert.Equal(ContractErrors.NoteMissing, At(ContractState.Confirming) is var c ? c.Decline(c.Deliverables.First().Id, " ", Liaison, Now).Error : null);

    [Fact]
    public void A_leader_answers_in_a_department_s_stead_with_the_word_of_who_agreed_unless_they_negotiate()
    {
        var contract = At(ContractState.Confirming);
        var clause = contract.Deliverables.First();
        Assert.Equal(ContractErrors.AgreedByMissing, contract.Confirm(clause.Id, " ", Minister, Now, inStead: true).Error);
        Assert.Equal(ContractErrors.NoteMissing, contract.Decline(clause.Id, null, Minister, Now, inStead: true).Error);
        Assert.Equal(ContractErrors.StandInNegotiates, contract.Confirm(clause.Id, "李想同意", Officer, Now, inStead: true).Error);
        Assert.Null(contract.Reassign(Colleague).Error);
        foreach (var who in new[] { Officer, Colleague })
        {
            Assert.Equal(ContractErrors.StandInNegotiates, contract.Confirm(clause.Id, "李想同意", who, Now, inStead: true).Error);
            Assert.Equal(ContractErrors.StandInNegotiates, contract.Decline(clause.Id, "没有人手", who, Now, inStead: true).Error);
        }

        Assert.Null(contract.Decline(clause.Id, "没有人手", Minister, Now, inStead: true).Error);
        Assert.True(clause.AnsweredInStead);
        Assert.Null(contract.AskAgain(clause.Id, Now).Error);
        Assert.False(clause.AnsweredInStead);
        Assert.Null(contract.Confirm(clause.Id, "李想同意", Minister, Now, inStead: true).Error);
        Assert.Equal((ConfirmationState.Confirmed, true, "李想同意"), (clause.Confirmation, clause.AnsweredInStead, clause.ConfirmationNote));
    }

    [Fact]
    public void Editing_one_clause_voids_that_confirmation_alone()
    {
        var contract = At(ContractState.InReview);
        Assert.Null(contract.TakeBack(Now).Error);
        var content = contract.Content;
        Assert.Null(contract.Edit(content with { Deliverables = [content.Deliverables[0] with { Count = 3 }, content.Deliverables[1]] }, contract.Revision, Officer).Error);
        Assert.Equal([ConfirmationState.Waiting, ConfirmationState.Confirmed], contract.Deliverables.OrderBy(d => d.Position).Select(d => d.Confirmation));
        Assert.Null(Submit(contract).Error);
        Assert.Equal(ContractState.Confirming, contract.State);
        ConfirmAll(contract);
        Assert.Equal(ContractState.InReview, contract.State);
    }

    [Fact]
    public void Money_edited_alone_voids_no_confirmation_and_goes_straight_back_to_the_review()
    {
        var contract = At(ContractState.Returned);
        Assert.Null(contract.Edit(contract.Content with { Cash = 4500 }, contract.Revision, Officer).Error);
        Assert.Null(Submit(contract).Error);
        Assert.Equal(ContractState.InReview, contract.State);
    }

    [Fact]
    public void An_edit_of_an_older_text_is_refused()
    {
        var contract = Drafted();
        var seen = contract.Revision;
        Assert.Null(contract.Edit(contract.Content with { Goods = "水" }, seen, Officer).Error);
        Assert.Equal(ContractErrors.Stale, contract.Edit(contract.Content with { Goods = "茶" }, seen, Officer).Error);
        Assert.Equal("水", contract.Goods);
    }

    [Fact]
    public void Saving_the_same_text_makes_no_new_revision()
    {
        var contract = Drafted();
        var revision = contract.Revision;
        Assert.Null(contract.Edit(contract.Content, revision, Officer).Error);
        Assert.Equal(revision, contract.Revision);
    }

    [Fact]
    public void Rows_of_another_contract_cannot_be_named()
    {
        var contract = Drafted();
        Assert.Equal(ContractErrors.Stale, contract.Edit(contract.Content with { Instalments = [new(99_999, Today, 1)] }, contract.Revision, Officer).Error);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(0.001)]
    [InlineData(10_000_000_000)]
    public void Amounts_that_are_no_money_are_refused(double amount) =>
        Assert.Equal(ContractErrors.Amount, Contract.Create(DealAt(DealStage.Agreed), Text() with { Cash = (decimal)amount }, Officer, Now).Error);

    [Fact]
    public void A_decision_is_bound_to_the_text_that_was_seen()
    {
        var contract = At(ContractState.InReview);
        Assert.Equal(ContractErrors.ChangedMeanwhile, Approve(contract, revision: contract.Revision - 1).Error);
        Assert.Equal(ContractState.InReview, contract.State);
    }

    [Theory]
    [InlineData(4999.99, ContractState.Approved)]
    [InlineData(5000, ContractState.AdvisorReview)]
    public void From_the_threshold_on_the_advisor_decides_too(double cash, ContractState expected)
    {
        var contract = Drafted(Text((decimal)cash) with { Instalments = [] });
        Submit(contract);
        ConfirmAll(contract);
        Assert.Null(Approve(contract).Error);
        Assert.Equal(expected, contract.State);
    }

    [Fact]
    public void Nobody_decides_twice_on_one_text()
    {
        var contract = At(ContractState.AdvisorReview);
        Assert.Equal(ContractErrors.DecidedAlready, Approve(contract, new Reviewer(Minister, ReviewLevel.Advisor, null, false, false)).Error);
        Assert.Null(Approve(contract, ByAdvisor).Error);
        Assert.Equal(ContractState.Approved, contract.State);
    }

    [Fact]
    public void A_returned_text_submitted_unchanged_is_decided_by_whoever_returned_it()
    {
        var contract = At(ContractState.InReview);
        Assert.Null(contract.Decide(ByMinister, contract.Revision, ReviewVerdict.Return, "先问清楚", NoComments, Threshold, Now).Error);
        Assert.Null(contract.Submit(0, [], Officer, Now.AddHours(1)).Error);
        Assert.Null(contract.Decide(ByMinister, contract.Revision, ReviewVerdict.Approve, null, NoComments, Threshold, Now.AddHours(2)).Error);
    }

    [Fact]
    public void Comments_stand_only_on_parts_that_the_contract_has()
    {
        var contract = At(ContractState.InReview);
        var key = ClauseKeys.Deliverable(contract.Deliverables.First().Id);
        var comments = new Dictionary<string, string> { [key] = "写清楚位置", ["d999999"] = "不存在", ["x"] = "不存在", [ClauseKeys.Whole] = " " };
        Assert.Null(contract.Decide(ByMinister, contract.Revision, ReviewVerdict.Return, "有两处要改", comments, Threshold, Now).Error);
        Assert.Equal(key, Assert.Single(contract.Decisions.Single().Comments).ClauseKey);
    }

    [Fact]
    public void Words_longer_than_their_column_are_refused()
    {
        var contract = At(ContractState.InReview);
        Assert.Equal(ContractErrors.ReasonTooLong, contract.Decide(ByMinister, contract.Revision, ReviewVerdict.Return, new string('长', 1001), NoComments, Threshold, Now).Error);
        var comments = new Dictionary<string, string> { [ClauseKeys.Cash] = new string('长', 501) };
        Assert.Equal(ContractErrors.CommentTooLong, contract.Decide(ByMinister, contract.Revision, ReviewVerdict.Approve, null, comments, Threshold, Now).Error);
        var confirming = At(ContractState.Confirming);
        Assert.Equal(ContractErrors.NoteTooLong, confirming.Decline(confirming.Deliverables.First().Id, new string('长', 501), Liaison, Now).Error);
    }

    [Fact]
    public void An_answer_holds_for_the_text_that_was_seen()
    {
        var contract = At(ContractState.Confirming);
        var clause = contract.Deliverables.First();
        var seen = clause.Content.Stamp();
        Assert.NotEqual(seen, (clause.Content with { Count = 99 }).Stamp());
        Assert.Equal(ContractErrors.ClauseChanged, contract.Confirm(clause.Id, null, Liaison, Now, (clause.Content with { Count = 99 }).Stamp()).Error);
        Assert.Null(contract.Decline(clause.Id, "那天不行", Liaison, Now, seen).Error);
        // A colleague who has not read the other answer does not overrule it.
        Assert.Equal(ContractErrors.ClauseChanged, contract.Confirm(clause.Id, null, Liaison, Now, seen).Error);
        Assert.Null(contract.Confirm(clause.Id, null, Liaison, Now, clause.Content.Stamp(clause.ConfirmedAt)).Error);
    }

    [Fact]
    public void Negotiators_and_the_interested_do_not_decide()
    {
        var contract = At(ContractState.InReview);
        Assert.Equal(ContractErrors.OwnDeal, Approve(contract, ByMinister with { UserId = Officer }).Error);
        Assert.Equal(ContractErrors.OwnDeal, Approve(contract, ByMinister with { NegotiatesDeal = true }).Error);
        Assert.Equal(ContractErrors.Interest, Approve(contract, ByMinister with { HasInterest = true }).Error);
    }

    [Fact]
    public void Handing_the_deal_on_makes_nobody_a_decider_or_receiver_of_what_they_negotiated()
    {
        var contract = At(ContractState.InReview);
        Assert.Null(contract.Reassign(Colleague).Error);
        Assert.Equal(ContractErrors.OwnDeal, Approve(contract, ByMinister with { UserId = Officer }).Error);
        Assert.Equal(ContractErrors.OwnDeal, Approve(contract, ByMinister with { UserId = Colleague }).Error);
        Assert.Null(Approve(contract).Error);
        Prepare(contract);
        Sign(contract);
        Assert.Equal(ContractErrors.NegotiatorReceives, contract.Receive(contract.Instalments.First().Id, 1, Today, Officer, [], Today).Error);
        var amendment = Amended(contract).Value;
        Assert.True(amendment.HasNegotiated(Officer) && amendment.HasNegotiated(Colleague));
    }

    [Fact]
    public void Who_submitted_a_text_does_not_decide_on_it()
    {
        var contract = Drafted();
        Assert.Null(contract.Submit(0, [], Minister, Now).Error);
        ConfirmAll(contract);
        Assert.Equal(ContractErrors.OwnSubmission, Approve(contract).Error);
    }

    [Fact]
    public void A_return_takes_a_reason_and_keeps_its_comments()
    {
        var contract = At(ContractState.InReview);
        Assert.Equal(ContractErrors.ReturnReasonMissing, contract.Decide(ByMinister, contract.Revision, ReviewVerdict.Return, "", NoComments, Threshold, Now).Error);
        Assert.Null(contract.Decide(ByMinister, contract.Revision, ReviewVerdict.Return, "两处要改", new Dictionary<string, string> { ["cash"] = "少了定金", ["d1"] = " " }, Threshold, Now).Error);
        Assert.Equal("少了定金", Assert.Single(contract.Decisions.Single().Comments).Text);
        Assert.Equal(ContractState.Returned, contract.State);
    }

    [Fact]
    public void A_text_that_was_returned_can_be_decided_on_again_after_another_submission()
    {
        var contract = At(ContractState.Returned);
        Assert.Null(contract.Edit(contract.Content with { Cash = 4200 }, contract.Revision, Officer).Error);
        Assert.Null(Submit(contract).Error);
        Assert.Null(Approve(contract).Error);
        Assert.Equal(2, contract.Decisions.Count);
    }

    [Fact]
    public void Only_who_may_sign_signs()
    {
        Assert.Equal(ContractErrors.SignerMayNot, At(ContractState.Approved).PreparePaper("WL-2026-0001", false, Today, Now).Error);
        Assert.Equal(ContractErrors.SignerMayNot, At(ContractState.ToBeSigned).Sign(1, ("x", null, null), false, Today, Today, Now).Error);
    }

    [Fact]
    public void Nothing_counts_before_the_signed_scan_is_in()
    {
        var contract = At(ContractState.ToBeSigned);
        Assert.Equal(("WL-2026-0001", null, false, false), (contract.Number, contract.SignedOn, contract.IsCounted(), contract.IsInForce));
        Assert.Equal(ContractMoney.None, ContractMoney.Of([contract]));
        Assert.Null(Sign(contract).Error);
        Assert.Equal((Today, true, true), (contract.SignedOn!.Value, contract.IsCounted(), contract.IsInForce));
    }

    [Fact]
    public void A_paper_is_signed_between_the_day_on_which_it_was_prepared_and_today()
    {
        var contract = At(ContractState.ToBeSigned);
        Assert.Equal("contract.before-paper", contract.Sign(1, ("x", null, null), true, Today.AddDays(-1), Today, Now).Error!.Code);
        Assert.Equal("contract.future-day", contract.Sign(1, ("x", null, null), true, Today.AddDays(2), Today.AddDays(1), Now).Error!.Code);
        Assert.Null(contract.Sign(1, ("x", null, null), true, Today.AddDays(1), Today.AddDays(1), Now).Error);
    }

    [Fact]
    public void A_number_stays_with_its_contract_and_is_void_once_that_is_withdrawn()
    {
        var contract = At(ContractState.ToBeSigned);
        Assert.Null(contract.TakeBack(Now).Error);
        Assert.Equal(("WL-2026-0001", null, false), (contract.Number, contract.PaperOn, contract.IsVoid));
        Assert.Null(Submit(contract).Error);
        Assert.Null(Approve(contract).Error);
        Assert.Null(contract.PreparePaper("WL-2026-0009", true, Today, Now).Error);
        Assert.Equal("WL-2026-0001", contract.Number);
        Assert.Null(contract.Withdraw("签字当天反悔", Now, backedOut: true).Error);
        Assert.Equal(("WL-2026-0001", true, true), (contract.Number, contract.IsVoid, contract.BackedOut));
    }

    [Fact]
    public void Another_scan_takes_the_place_of_the_signed_one_with_a_reason_and_the_former_one_is_kept()
    {
        var contract = At(ContractState.Fulfilling);
        var first = contract.ScanFileId;
        Assert.Equal("contract.reason", contract.ReplaceScan(77, " ", Officer, Now).Error!.Code);
        Assert.Equal("contract.reason-limit", contract.ReplaceScan(77, new string('长', 501), Officer, Now).Error!.Code);
        Assert.Equal(first, contract.ScanFileId);
        Assert.Null(contract.ReplaceScan(77, "第一页的章看不清", Officer, Now).Error);
        var former = Assert.Single(contract.ReplacedScans);
        Assert.Equal((77, first, "第一页的章看不清", Officer), (contract.ScanFileId, (int?)former.FileId, former.Reason, former.ById));
    }

    [Fact]
    public void The_planned_take_down_is_moved_after_the_signature_by_who_saw_the_present_plan()
    {
        var contract = At(ContractState.Fulfilling);
        var clause = contract.Deliverables.OrderBy(d => d.Position).First();
        var (starts, text) = (clause.StartsOn!.Value, contract.Content.ToJson());
        Assert.Equal("contract.take-down", contract.MoveTakeDown(clause.Id, starts.AddDays(-1), null).Error!.Code);
        Assert.Equal("contract.take-down", contract.MoveTakeDown(clause.Id, starts.AddDays(Contract.MostDaysHeld + 1), null).Error!.Code);
        Assert.Null(contract.MoveTakeDown(clause.Id, starts.AddDays(3), null).Error);
        Assert.Equal((starts.AddDays(3), text), (clause.TakeDownOn!.Value, contract.Content.ToJson()));
        Assert.Equal("contract.take-down-changed", contract.MoveTakeDown(clause.Id, starts.AddDays(5), null).Error!.Code);
        // Pressed twice it stays as it is.
        Assert.Null(contract.MoveTakeDown(clause.Id, starts.AddDays(3), null).Error);
        Assert.Null(contract.MoveTakeDown(clause.Id, null, starts.AddDays(3)).Error);
        Assert.Null(clause.TakeDownOn);
        Assert.Equal("contract.not-fulfilling", At(ContractState.ToBeSigned) is var paper ? paper.MoveTakeDown(paper.Deliverables.First().Id, starts, null).Error!.Code : null);
    }

    [Fact]
    public void A_photo_proves_a_second_promise_only_with_a_reason_and_the_same_one_never_twice()
    {
        var contract = At(ContractState.Fulfilling);
        var clause = contract.Deliverables.OrderBy(d => d.Position).First();
        var proof = new EvidenceDetails(3, null, 1, Today, null, EarlyReason: "提前挂出");
        Assert.Equal("contract.photo-twice", contract.AddEvidence(clause.Id, proof with { AgainReason = "同一处" }, Liaison, Today, new UsedPhoto(clause.Id, "WL-2026-0001", DeliverableKind.Banner)).Error!.Code);
        var elsewhere = new UsedPhoto(clause.Id + 1, "WL-2026-0002", DeliverableKind.Booth);
        Assert.Equal("contract.photo-used", contract.AddEvidence(clause.Id, proof, Liaison, Today, elsewhere).Error!.Code);
        Assert.Null(contract.AddEvidence(clause.Id, proof with { AgainReason = "横幅和摊位在同一处" }, Liaison, Today, elsewhere).Error);
        Assert.Equal("横幅和摊位在同一处", clause.Evidence.Single().AgainReason);
    }

    [Fact]
    public void What_hangs_holds_its_slots_until_it_is_planned_to_come_down_and_the_text_says_nothing_of_it()
    {
        var contract = At(ContractState.Draft);
        var text = contract.Content with { Deliverables = [.. contract.Content.Deliverables.Select(d => d with { PlaceId = 5, Place = null, StartsOn = new(2026, 12, 10) })] };
        Assert.Null(contract.Edit(text, contract.Revision, Officer).Error);
        var (before, revision) = (contract.Content.ToJson(), contract.Revision);
        Assert.Equal("contract.take-down", contract.PlanTakeDowns([new(2026, 12, 9)]).Error!.Code);
        Assert.Equal("contract.take-down", contract.PlanTakeDowns([new(2027, 12, 9)]).Error!.Code);
        Assert.Null(contract.PlanTakeDowns([new(2026, 12, 14)]).Error);
        Assert.Equal((before, revision), (contract.Content.ToJson(), contract.Revision));
        var days = SlotRequest.Of(contract, new DateOnly(2026, 12, 12)).GroupBy(w => w.DeliverableId).Select(g => (g.Min(w => w.Day), g.Max(w => w.Day), g.Count())).ToList();
        Assert.Equal((new DateOnly(2026, 12, 10), new DateOnly(2026, 12, 14), 5), days[0]);
        // Without a plan to the event's end; without an event its own day.
        Assert.Equal((new DateOnly(2026, 12, 10), new DateOnly(2026, 12, 12), 3), days[1]);
        Assert.Equal(6, SlotRequest.Of(contract, null).Count);
    }

    [Fact]
    public void Those_whose_turn_it_is_are_hurried_once_a_day()
    {
        Assert.Equal(ContractErrors.NobodyWaits, At(ContractState.Draft).Nudge(false, Now).Error);
        var contract = At(ContractState.Confirming);
        Assert.Equal(ContractErrors.NudgedToday, contract.Nudge(true, Now).Error);
        Assert.Null(contract.Nudge(false, Now).Error);
        Assert.Equal(Now, contract.NudgedAt);
        Assert.All(contract.Deliverables.Where(d => d.Confirmation == ConfirmationState.Waiting), d => Assert.Equal(Now, d.RemindedAt));
        ConfirmAll(contract);
        Assert.Null(contract.NudgedAt);
    }

    [Fact]
    public void Nobody_backs_out_of_a_paper_that_there_never_was()
    {
        var contract = At(ContractState.Approved);
        Assert.Null(contract.Withdraw("不做了", Now, backedOut: true).Error);
        Assert.False(contract.BackedOut || contract.IsVoid);
    }

    [Fact]
    public void Numbers_follow_each_other_within_a_year()
    {
        var counter = new ContractCounter(2026);
        Assert.Equal(["WL-2026-0001", "WL-2026-0002"], [counter.Draw(), counter.Draw()]);
    }

    [Fact]
    public void The_negotiator_never_receives()
    {
        var contract = At(ContractState.Fulfilling);
        var instalment = contract.Instalments.First();
        Assert.Equal(ContractErrors.NegotiatorReceives, contract.Receive(instalment.Id, 100, Today, Officer, [], Today).Error);
        Assert.Equal(ContractErrors.NegotiatorReceives, contract.Receive(instalment.Id, 100, Today, Colleague, [Colleague], Today).Error);
        Assert.Null(contract.Receive(instalment.Id, 100, Today, Colleague, [], Today).Error);
        Assert.Equal(1900, instalment.Outstanding());
    }

    [Theory]
    [InlineData(0, "contract.amount")]
    [InlineData(-5, "contract.amount")]
    [InlineData(10.005, "contract.amount")]
    [InlineData(2000.01, "contract.too-much")]
    public void A_receipt_is_money_and_at_most_what_is_due(double amount, string code)
    {
        var contract = At(ContractState.Fulfilling);
        Assert.Equal(code, contract.Receive(contract.Instalments.First().Id, (decimal)amount, Today, Colleague, [], Today).Error!.Code);
    }

    [Fact]
    public void Nothing_is_received_or_proven_in_the_future()
    {
        var contract = At(ContractState.Fulfilling);
        Assert.Equal("contract.future-day", contract.Receive(contract.Instalments.First().Id, 1, Today.AddDays(1), Colleague, [], Today).Error!.Code);
        Assert.Equal("contract.future-day", contract.AddEvidence(contract.Deliverables.First().Id, new EvidenceDetails(1, null, 1, Today.AddDays(1), null, EarlyReason: "提前挂出"), Liaison, Today).Error!.Code);
    }

    [Fact]
    public void Done_needs_proof_of_the_whole_count()
    {
        var contract = At(ContractState.Fulfilling);
        var banner = contract.Deliverables.First();
        Assert.Equal(ContractErrors.NoEvidence, contract.MarkDone(banner.Id, Now).Error);
        contract.AddEvidence(banner.Id, new EvidenceDetails(1, null, 1, Today, null, EarlyReason: "提前挂出"), Liaison, Today);
        Assert.Equal("contract.counted-less", contract.MarkDone(banner.Id, Now).Error!.Code);
        contract.AddEvidence(banner.Id, new EvidenceDetails(2, null, 1, Today, null, EarlyReason: "提前挂出"), Liaison, Today);
        Assert.Null(contract.MarkDone(banner.Id, Now).Error);
        Assert.Equal(ContractErrors.ClauseClosed, contract.Waive(banner.Id, "王老板", "改期", Now).Error);
    }

    [Fact]
    public void What_fell_short_can_be_made_good_with_proof()
    {
        var contract = At(ContractState.Fulfilling);
        var banner = contract.Deliverables.First();
        Assert.Equal("contract.reason", contract.MarkPartiallyFulfilled(banner.Id, null, Now).Error!.Code);
        Assert.Null(contract.MarkPartiallyFulfilled(banner.Id, "少挂了一条", Now).Error);
        Assert.Equal(ContractErrors.NoEvidence, contract.Remediate(banner.Id, "加挂到周日", Now).Error);
        contract.AddEvidence(banner.Id, new EvidenceDetails(1, null, 1, Today, null, EarlyReason: "提前挂出"), Liaison, Today);
        Assert.Null(contract.Remediate(banner.Id, "加挂到周日", Now).Error);
        Assert.Equal(FulfilmentState.MadeGood, banner.Fulfilment);
    }

    [Fact]
    public void Waiving_takes_the_sponsors_consent() =>
        Assert.Equal(ContractErrors.ConsentMissing, At(ContractState.Fulfilling) is var c ? c.Waive(c.Deliverables.First().Id, null, "改期", Now).Error : null);

    [Fact]
    public void Nothing_open_is_completed()
    {
        var contract = At(ContractState.Fulfilling);
        Assert.Equal("contract.still-open", contract.Complete(false, Now).Error!.Code);
        foreach (var d in contract.Deliverables)
            contract.MarkPartiallyFulfilled(d.Id, "下雨", Now);
        Assert.Equal([2], contract.Complete(false, Now).Error!.Arguments);
        foreach (var i in contract.Instalments)
            contract.Receive(i.Id, i.Amount, Today, Colleague, [], Today);
        Assert.Equal(ContractErrors.AlreadyAmended, contract.Complete(true, Now).Error);
        Assert.Null(contract.Complete(false, Now).Error);
    }

    [Fact]
    public void Goods_that_did_not_come_keep_it_open_until_a_reason_is_given()
    {
        var contract = Drafted(Text() with { Cash = 0, Instalments = [], Goods = "矿泉水 10 箱" });
        Submit(contract);
        ConfirmAll(contract);
        Approve(contract);
        Prepare(contract);
        Sign(contract);
        foreach (var d in contract.Deliverables)
            contract.MarkPartiallyFulfilled(d.Id, "下雨", Now);
        Assert.Equal("contract.still-open", contract.Complete(false, Now).Error!.Code);
        Assert.Equal(ContractErrors.NegotiatorReceives, contract.ReceiveGoods("10 箱", Today, Officer, [], Today).Error);
        Assert.Null(contract.ReceiveGoods("10 箱", Today, Colleague, [], Today).Error);
        Assert.Equal(ContractErrors.SameGoods, contract.ReceiveGoods("10 箱", Today, Colleague, [], Today).Error);
        Assert.Null(contract.Complete(false, Now).Error);
    }

    [Fact]
    public void An_amendment_restates_what_is_open_and_leaves_the_signed_text_untouched()
    {
        var contract = At(ContractState.Fulfilling);
        var done = contract.Deliverables.First();
        contract.AddEvidence(done.Id, new EvidenceDetails(1, null, 2, Today, null, EarlyReason: "提前挂出"), Liaison, Today);
        contract.MarkDone(done.Id, Now);
        contract.Receive(contract.Instalments.First().Id, 500, Today, Colleague, [], Today);
        var before = contract.Content.ToJson();
        var amendment = Amended(contract).Value;
        Assert.Equal(3500, amendment.Cash);
        Assert.Equal([DeliverableKind.Poster], amendment.Deliverables.Select(d => d.Kind));
        Assert.All(amendment.Deliverables, d => Assert.Equal(ConfirmationState.Waiting, d.Confirmation));
        Assert.Null(amendment.TakeOver([contract], "转入补充协议", "原合同已履行", Now).Error);
        Assert.Equal(before, contract.Content.ToJson());
        Assert.Equal(FulfilmentState.Done, done.Fulfilment);
        Assert.Null(amendment.ActiveAmendmentOfId);
        Assert.Null(contract.Complete(false, Now).Error);
    }

    [Fact]
    public void A_link_for_the_sponsor_ends_by_day_or_by_hand()
    {
        var contract = At(ContractState.Fulfilling);
        Assert.Equal(ContractErrors.LinkDays, contract.Share("a", 0, Now).Error);
        Assert.Null(contract.Share("a", 30, Now).Error);
        var link = Numbered(contract.Links.Single());
        Assert.True(link.IsOpen(Now.AddDays(29)));
        Assert.False(link.IsOpen(Now.AddDays(30)));
        Assert.Null(contract.RevokeLink(link.Id, Now).Error);
        Assert.False(link.IsOpen(Now));
    }

    [Fact]
    public void Where_nobody_is_left_the_advisor_decides_at_the_ministers_level_and_nobody_else()
    {
        var contract = At(ContractState.InReview);
        var stead = new Reviewer(Advisor, ReviewLevel.Minister, null, false, false, InMinistersStead: true);
        // Not before it is handed over, and from then on not a minister who was delegated in the meantime.
        Assert.Equal(ContractErrors.NotInReview, Approve(contract, stead).Error);
        Assert.Null(contract.HandToAdvisor(Now).Error);
        Assert.Equal(ContractErrors.HandedToAdvisor, Approve(contract).Error);
        Assert.Equal(ContractErrors.NotInReview, Approve(contract, ByAdvisor).Error);
        Assert.Equal(ContractErrors.Interest, Approve(contract, stead with { HasInterest = true }).Error);
        Assert.Null(Approve(contract, stead).Error);
        Assert.Equal((ContractState.Approved, null), (contract.State, contract.HandedToAdvisorAt));
        Assert.True(contract.Decisions.Single().InMinistersStead);
    }

    [Theory]
    [InlineData(false, ContractState.Approved)]
    [InlineData(true, ContractState.AdvisorReview)]
    public void A_decision_in_the_ministers_stead_counts_for_both_unless_another_advisor_is_there(bool another, ContractState expected)
    {
        var contract = Drafted(Text(6000) with { Instalments = [] });
        Submit(contract);
        ConfirmAll(contract);
        contract.HandToAdvisor(Now);
        Assert.Null(Approve(contract, new Reviewer(Advisor, ReviewLevel.Minister, null, false, false, InMinistersStead: true, AnotherAdvisor: another)).Error);
        Assert.Equal(expected, contract.State);
        if (another)
            Assert.Equal(ContractErrors.DecidedAlready, Approve(contract, ByAdvisor).Error);
    }

    [Fact]
    public void Handing_over_ends_with_the_review_of_the_text()
    {
        var contract = At(ContractState.InReview);
        contract.HandToAdvisor(Now);
        contract.TakeBack(Now);
        Assert.Null(contract.HandedToAdvisorAt);
        Assert.Equal(ContractErrors.NotInReview, contract.HandToAdvisor(Now).Error);
    }

    [Theory]
    [InlineData(null, true)]
    [InlineData(-29, true)]
    [InlineData(-31, false)]
    public void An_interest_bars_for_a_while_after_it_has_ended(int? endedDays, bool bars)
    {
        var interest = new DeclaredInterest(Minister, 1, "表哥的店");
        if (endedDays is { } days)
            interest.End(Now.AddDays(days));
        Assert.Equal(bars, interest.Bars(Now.AddDays(-30)));
    }

    [Fact]
    public void A_text_reads_back_from_its_json()
    {
        var text = Drafted().Content;
        Assert.Equal(text.ToJson(), ContractContent.FromJson(text.ToJson()).ToJson());
    }

    [Fact]
    public void Who_wrote_at_the_text_does_not_decide_on_it_nor_who_negotiated_the_deal_before()
    {
        var contract = Drafted();
        Assert.Null(contract.Edit(contract.Content with { Goods = "水" }, contract.Revision, Colleague).Error);
        Assert.Null(contract.Edit(contract.Content, contract.Revision, Minister).Error);
        Assert.Null(contract.Edit(contract.Content with { Goods = "茶" }, contract.Revision, Officer).Error);
        Assert.Equal(Colleague, Assert.Single(contract.Authors).UserId);
        Assert.Equal(ReviewBar.OwnSubmission, contract.BarOf(Colleague, false, false));
        Assert.Equal(ReviewBar.None, contract.BarOf(Minister, false, false));

        var deal = DealAt(DealStage.Agreed);
        Assert.True(deal.Reassign(Colleague, Now).IsSuccess);
        Assert.True(deal.Reassign(Officer, Now).IsSuccess);
        Assert.True(deal.Reassign(Colleague, Now).IsSuccess);
        Assert.Equal([Officer, Colleague], deal.FormerOwners.Select(o => o.UserId));
        contract = Contract.Create(deal, Text(), Colleague, Now).Value;
        Assert.Equal(ReviewBar.OwnDeal, contract.BarOf(Officer, false, false));
    }
}
