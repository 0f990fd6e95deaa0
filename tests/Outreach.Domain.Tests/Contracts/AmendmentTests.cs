using Outreach.Domain.Contracts;
using Outreach.Domain.Contracts.Fulfilment;

namespace Outreach.Domain.Tests.Contracts;

public sealed class AmendmentTests
{
    private const string Reversed = "reversed";

    [Fact]
    public void What_came_in_while_it_is_drafted_is_taken_off_when_it_is_submitted()
    {
        var family = new ContractFamily();
        var amendment = family.Amend();
        Assert.Null(family.Receive(family.Original.Instalments.First(), 800).Error);
        var brought = amendment.BringUp(family.Standing(), family.Counted);
        Assert.True(brought.Value);
        Assert.Equal((1200m, 200m, 1000m), (amendment.Cash, amendment.Instalments.First().Amount, amendment.Instalments.Last().Amount));
        Assert.False(amendment.BringUp(family.Standing(), family.Counted).Value);
        Assert.Equal(800, amendment.Standing!.Received);
    }

    [Fact]
    public void What_was_typed_stays_and_only_what_came_in_is_taken_off()
    {
        var family = new ContractFamily();
        var amendment = family.Amend();
        var content = amendment.Content;
        Assert.Null(amendment.Edit(content with { Cash = 2500, Instalments = [content.Instalments[0] with { Amount = 500 }, content.Instalments[1] with { Amount = 2000 }] }, amendment.Revision, ContractFamily.Officer).Error);
        // More than the row that restates it asks for: the rest is taken off the next one.
        Assert.Null(family.Receive(family.Original.Instalments.First(), 800).Error);
        Assert.True(amendment.BringUp(family.Standing(), family.Counted).Value);
        Assert.Equal(1700, amendment.Cash);
        Assert.Equal([1700m], amendment.Instalments.Select(i => i.Amount ?? 0));
    }

    [Fact]
    public void A_promise_that_was_kept_meanwhile_is_taken_out_unless_it_was_changed()
    {
        var family = new ContractFamily();
        var amendment = family.Amend();
        var content = amendment.Content;
        amendment.Edit(content with { Deliverables = [content.Deliverables[0], content.Deliverables[1] with { Count = 30 }] }, amendment.Revision, ContractFamily.Officer);
        foreach (var d in family.Original.Deliverables)
            ContractFamily.Prove(family.Original, d);
        amendment.BringUp(family.Standing(), family.Counted);
        Assert.Equal([30], amendment.Deliverables.Select(d => d.Count ?? 0));
        Assert.Equal(2, amendment.Standing!.Performed.Count());
    }

    [Fact]
    public void Eight_hundred_that_come_in_while_it_is_in_review_count_once()
    {
        var family = new ContractFamily();
        var amendment = family.Amend();
        Assert.Null(family.Submit(amendment).Error);
        Assert.Null(family.Receive(family.Original.Instalments.First(), 800).Error);
        Assert.Equal(new ContractMoney(2000, 800, 1200, 0), family.Money);
        ContractFamily.Approve(amendment);
        family.PrepareAmendment(amendment);
        // Between the signature and the scan the original counts, and takes what comes in.
        Assert.Equal(new ContractMoney(2000, 800, 1200, 0), family.Money);
        Assert.Equal(ContractErrors.NotInForce, family.Receive(amendment.Instalments.First(), 1).Error);
        family.TakeOver(amendment);
        Assert.Equal(new ContractMoney(2000, 800, 1200, 0), family.Money);
        Assert.Equal((1000m, 200m), (amendment.Instalments.First().Amount, amendment.Instalments.First().Outstanding()));
        Assert.All(family.Original.Instalments, i => Assert.Equal(0, i.Outstanding()));
        Assert.All(family.Original.Instalments, i => Assert.Null(i.WrittenOffReason));
        Assert.Equal(ContractErrors.TooMuch.Code, family.Receive(amendment.Instalments.First(), 201).Error!.Code);
    }

    [Fact]
    public void A_promise_kept_while_it_is_in_review_is_settled_in_it_too_and_counts_once()
    {
        var family = new ContractFamily();
        var amendment = family.Amend();
        Assert.Null(family.Submit(amendment).Error);
        ContractFamily.Approve(amendment);
        family.PrepareAmendment(amendment);
        ContractFamily.Prove(family.Original, family.Original.Deliverables.First());
        ContractFamily.Show(family.Original, family.Original.Deliverables.Last());
        Assert.Null(family.Original.AddEvidence(family.Original.Deliverables.Last().Id, new EvidenceDetails(2, null, 5, ContractFamily.Today, null, EarlyReason: "提前挂出"), ContractFamily.Liaison, ContractFamily.Today).Error);
        family.TakeOver(amendment);
        Assert.Equal([FulfilmentState.Done, FulfilmentState.CarriedOver], family.Original.Deliverables.Select(d => d.Fulfilment));
        Assert.Equal([FulfilmentState.SettledBefore, FulfilmentState.Open], amendment.Deliverables.Select(d => d.Fulfilment));
        Assert.Equal(5, amendment.Deliverables.Last().Counted);
        Assert.Equal(0, family.Original.Deliverables.Last().Counted);
    }

    [Fact]
    public void Only_changed_promises_are_asked_about_again()
    {
        var family = new ContractFamily();
        var amendment = family.Amend();
        var content = amendment.Content;
        amendment.Edit(content with { Deliverables = [content.Deliverables[0], content.Deliverables[1] with { Count = 30 }] }, amendment.Revision, ContractFamily.Officer);
        Assert.Null(family.Submit(amendment).Error);
        Assert.Equal([ConfirmationState.Confirmed, ConfirmationState.Waiting], amendment.Deliverables.Select(d => d.Confirmation));
        Assert.Equal([true, false], amendment.Deliverables.Select(d => d.ConfirmedBefore));
        Assert.Equal(ContractState.Confirming, amendment.State);
    }

    [Fact]
    public void A_second_amendment_takes_over_what_the_first_left_open()
    {
        var family = new ContractFamily();
        var first = family.Amend();
        Assert.Null(family.Submit(first).Error);
        ContractFamily.Approve(first);
        family.PrepareAmendment(first);
        family.TakeOver(first);
        Assert.Null(family.Receive(first.Instalments.First(), 300).Error);
        var second = family.Amend();
        Assert.Equal((1700m, family.Original.Id), (second.Cash, second.AmendsId));
        Assert.Equal(2, second.Deliverables.Count);
        Assert.Null(family.Submit(second).Error);
        ContractFamily.Approve(second);
        family.PrepareAmendment(second);
        family.TakeOver(second);
        Assert.Equal(new ContractMoney(2000, 300, 1700, 0), family.Money);
        Assert.All(first.Deliverables, d => Assert.Equal(FulfilmentState.CarriedOver, d.Fulfilment));
        Assert.Equal("contract.still-open", family.Original.Complete(false, ContractFamily.Now, [first, second]).Error!.Code);
    }

    [Fact]
    public void An_amendment_may_leave_nothing_of_the_publicity()
    {
        var family = new ContractFamily();
        var amendment = family.Amend();
        amendment.Edit(amendment.Content with { Deliverables = [] }, amendment.Revision, ContractFamily.Officer);
        Assert.Null(family.Submit(amendment).Error);
        Assert.Equal(ContractState.InReview, amendment.State);
    }

    /// <summary>Whatever happens in whatever order: promised = received + outstanding + written off, and nothing is counted twice.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void The_money_adds_up_at_every_step(int seed)
    {
        var random = new Random(seed);
        for (var run = 0; run < 100; run++)
        {
            var family = new ContractFamily(ContractFamily.Text(random.Next(1, 50) * 100));
            var (promised, received) = (family.Money.Promised, 0m);
            for (var step = 0; step < 40; step++)
            {
                var before = family.Money;
                var what = Step(family, random, ref received, ref promised);
                var after = family.Money;
                Assert.True(after.Promised == after.Received + after.Outstanding + after.WrittenOff, $"seed {seed}, run {run}, step {step}: {what}, {before} -> {after}");
                Assert.True(after.Received == received, $"seed {seed}, run {run}, step {step}: {what}, received {received}, {after}");
                Assert.True(after.Promised == promised, $"seed {seed}, run {run}, step {step}: {what}, promised {promised}, {before} -> {after}");
                Assert.True(after.Outstanding >= 0 && (after.WrittenOff >= before.WrittenOff || what == Reversed), $"seed {seed}, run {run}, step {step}: {what}");
                Assert.All(family.All.SelectMany(c => c.Instalments), i => Assert.True(i.Outstanding() >= 0 && i.WrittenOff() >= 0 && i.Promised() >= i.Received));
                var standing = family.Standing();
                Assert.Equal((after.Promised, after.Received, after.Outstanding), (standing.Promised, standing.Received, standing.Outstanding));
            }
        }
    }

    private static string Step(ContractFamily family, Random random, ref decimal received, ref decimal promised)
    {
        var open = family.Counted.Where(c => c.IsInForce).SelectMany(c => c.Instalments).Where(i => i.Outstanding() > 0).ToList();
        var amendment = family.UnderWay;
        switch (random.Next(15))
        {
            case 0 or 1 or 2 when open.Count > 0:
                var paid = open[random.Next(open.Count)];
                var amount = Math.Min(paid.Outstanding(), random.Next(1, 8) * 50);
                Assert.Null(family.Receive(paid, amount).Error);
                received += amount;
                return $"received {amount}";
            case 3 when open.Count > 0 && random.Next(3) == 0:
                var lost = open[random.Next(open.Count)];
                Assert.Null(family.All.Single(c => c.Instalments.Contains(lost)).WriteOff(lost.Id, "商家倒闭").Error);
                return "written off";
            case 4 or 5 when amendment is null && family.Original.State == ContractState.Fulfilling:
                family.Amend();
                return "amendment begun";
            case 6 when amendment is { IsDraft: true }:
                // Another sum for the rest.
                var content = amendment.Content;
                var rest = random.Next(0, 30) * 100m;
                Assert.Null(amendment.Edit(content with
                {
                    Cash = rest == 0 ? null : rest,
                    Instalments = rest == 0 ? [] : [content.Instalments.Count > 0 ? content.Instalments[0] with { Amount = rest } : new(0, new(2026, 12, 30), rest)],
                }, amendment.Revision, ContractFamily.Officer).Error);
                family.Number(amendment);
                return $"amendment says {rest}";
            case 7 or 8 when amendment is { IsDraft: true }:
                Assert.Null(family.Submit(amendment).Error);
                if (amendment.State != ContractState.Draft && random.Next(5) == 0)
                    Assert.Null(amendment.TakeBack(ContractFamily.Now).Error);
                return "submitted";
            case 9 when amendment is { State: ContractState.Confirming or ContractState.InReview }:
                ContractFamily.Approve(amendment);
                return "approved";
            case 10 when amendment is { State: ContractState.Approved }:
                family.PrepareAmendment(amendment);
                return "prepared";
            case 11 or 12 when amendment is { State: ContractState.ToBeSigned }:
                var before = family.Money;
                var (says, was) = (amendment.Instalments.Sum(i => i.Amount ?? 0), amendment.Standing!.Outstanding);
                family.TakeOver(amendment);
                // The rest as it says, less what was settled meanwhile; that counts where it was recorded.
                promised = before.Received + before.WrittenOff + Math.Max(0, says - (was - before.Outstanding));
                return $"taken over, says {says} instead of {was}";
            case 13 when random.Next(12) == 0 && family.Original.IsInForce:
                Assert.Null(family.Terminate(random.Next(2) == 0 ? 0 : received).Error);
                return "terminated";
            case 14 when family.All.Where(c => c.IsInForce).SelectMany(c => c.Receipts).Where(r => r.Counts).ToList() is { Count: > 0 } receipts:
                var receipt = receipts[random.Next(receipts.Count)];
                Assert.Null(family.Reverse(receipt).Error);
                received -= receipt.Amount!.Value;
                return Reversed;
            default:
                return "nothing";
        }
    }

    [Fact]
    public void Goods_that_went_over_to_the_amendment_are_booked_there()
    {
        var family = new ContractFamily(ContractFamily.Text(2000) with { Goods = "糕点 300 份" });
        var amendment = family.Amend();
        Assert.Null(family.Submit(amendment).Error);
        ContractFamily.Approve(amendment);
        family.PrepareAmendment(amendment);
        family.TakeOver(amendment);
        Assert.Equal(ContractErrors.GoodsElsewhere, family.Original.ReceiveGoods("糕点", ContractFamily.Today, ContractFamily.Receiver, [], ContractFamily.Today, isAnother: true).Error);
        Assert.Null(amendment.ReceiveGoods("糕点", ContractFamily.Today, ContractFamily.Receiver, [], ContractFamily.Today).Error);
    }

    [Fact]
    public void A_reversal_opens_the_whole_family_again()
    {
        var family = new ContractFamily();
        var amendment = family.Amend();
        Assert.Null(family.Submit(amendment).Error);
        ContractFamily.Approve(amendment);
        family.PrepareAmendment(amendment);
        family.TakeOver(amendment);
        foreach (var deliverable in amendment.Deliverables)
            ContractFamily.Prove(amendment, deliverable);
        foreach (var instalment in amendment.Instalments.ToList())
            Assert.Null(family.Receive(instalment, instalment.Outstanding()).Error);
        Assert.Null(family.Original.Complete(false, ContractFamily.Now, [amendment]).Error);
        Assert.Null(amendment.ReverseReceipt(amendment.Receipts.First().Id, "记错了", ContractFamily.Minister, [], false, ContractFamily.Today, ContractFamily.Now, [family.Original]).Error);
        Assert.Equal((ContractState.Fulfilling, ContractState.Fulfilling), (family.Original.State, amendment.State));
    }

    [Fact]
    public void What_waits_for_approval_or_was_rejected_goes_on_with_its_reason()
    {
        var family = new ContractFamily();
        var (banner, poster) = (family.Original.Deliverables.First(), family.Original.Deliverables.Last());
        foreach (var shown in new[] { banner, poster })
            Assert.Null(family.Original.SubmitMaterial(shown.Id, new MaterialDetails("全场九折", null, null), ContractFamily.Liaison, ContractFamily.Now).Error);
        Assert.Null(family.Original.RejectMaterial(poster.Id, poster.Material!.Id, "字号太小", ContractFamily.Minister, ContractFamily.Now).Error);
        var amendment = family.Amend();
        Assert.Null(family.Submit(amendment).Error);
        ContractFamily.Approve(amendment);
        family.PrepareAmendment(amendment);
        family.TakeOver(amendment);
        Assert.Equal([MaterialState.Waiting, MaterialState.Rejected], amendment.Deliverables.Select(d => d.MaterialState!.Value));
        Assert.Equal("字号太小", amendment.Deliverables.Last().Material!.Reason);
        Assert.Equal(ContractErrors.OwnMaterial, amendment.ApproveMaterial(amendment.Deliverables.First().Id, amendment.Deliverables.First().Material!.Id, true, true, true, ContractFamily.Liaison, ContractFamily.Now).Error);
    }
}
