using Outreach.Domain.Contracts.Amendments;
using Outreach.Domain.Contracts.Fulfilment;
using Outreach.Domain.Contracts.Terminations;

namespace Outreach.Domain.Contracts;

public sealed partial class Contract
{
    /// <summary>
    /// Brings the draft of an amendment up to where its original stands: what came in is taken off the rest, what was settled and
    /// is restated unchanged is taken out. What was changed by hand stays.
    /// </summary>
    /// <returns>Whether anything had happened since the draft was last brought up.</returns>
    public Result<bool> BringUp(ContractStanding now, IReadOnlyList<Contract> family)
    {
        if (!IsDraft)
            return ContractErrors.NotDraft;
        if (AmendsId is null)
            return false;
        if (Standing is { } then && then.IsAs(now))
        {
            // The paper names the day on which it says where the contract stands: that of its submission.
            if (revisions.All(r => r.Revision != Revision))
                StandingJson = now.ToJson();
            return false;
        }

        var before = Standing?.Rest ?? now.Rest;
        foreach (var gone in deliverables.Where(d => Restated(d, family) is { Fulfilment: not FulfilmentState.Open } settled && d.SaysAs(settled)).ToList())
            deliverables.Remove(gone);
        BringUpMoney(before.Instalments, now.Rest.Instalments);
        if (Goods is not null && Goods == before.Goods && now.Rest.Goods is null)
            Goods = null;
        StandingJson = now.ToJson();
        Revision++;
        TouchCount++;
        return true;
    }

    /// <summary>
    /// Takes over from its original, once its scan is in: what is open there goes on here. What came in or was settled there after
    /// this text was submitted stays where it was recorded and counts there; the same part of this text does not count again.
    /// </summary>
    /// <param name="family">The contract, and the amendments of it that took over before, in their order; with their parts.</param>
    /// <param name="goesOn">Words for the original: that it goes on here.</param>
    /// <param name="settled">Words for what was settled before.</param>
    public Result TakeOver(IReadOnlyList<Contract> family, string goesOn, string settled, DateTimeOffset now)
    {
        if (AmendsId is null || family[0].Id != AmendsId || family[0].State != ContractState.Fulfilling || ActiveAmendmentOfId is null)
            return ContractErrors.NotFulfilling;
        var rest = (Standing ?? ContractStanding.Of(family, default)).Rest;
        foreach (var row in deliverables)
        {
            if (Restated(row, family) is { Fulfilment: not FulfilmentState.Open } done && row.SaysAs(done))
                row.Close(FulfilmentState.SettledBefore, settled, null, now);
        }

        foreach (var contract in family)
            contract.HandOnMaterials(this);
        foreach (var open in family.SelectMany(c => c.deliverables).Where(d => d.Fulfilment == FulfilmentState.Open))
        {
            open.Close(FulfilmentState.CarriedOver, goesOn, null, now);
            deliverables.Find(d => d.RestatesId == open.Id)?.TakeEvidence(open);
        }

        TakeOverMoney(rest.Instalments, family);
        var goodsCame = rest.Goods is not null && !family.Any(c => c.GoodsAreOpen);
        if (goodsCame && Goods == rest.Goods)
            GoodsCountedElsewhere = true;
        foreach (var contract in family.Where(c => c.GoodsAreOpen))
            contract.GoodsCountedElsewhere = true;
        ActiveAmendmentOfId = null;
        TouchCount++;
        foreach (var contract in family)
            contract.TouchCount++;
        return Result.Success;
    }

    /// <summary>
    /// Ends the contract before its time, with all that amends it: open promises are void, what is outstanding is written off, an
    /// amendment on its way ends too.
    /// </summary>
    /// <param name="amendments">All its amendments, in their order; with their parts.</param>
    /// <param name="places">Names of the places of the catalogue that they name, for the agreement.</param>
    public Result Terminate(
        TerminationTerms terms, int byId, DateOnly today, DateTimeOffset now, IReadOnlyList<Contract>? amendments = null, IReadOnlyDictionary<int, string>? places = null)
    {
        if (AmendsId is not null)
            return ContractErrors.EndsWithOriginal;
        if (!IsInForce)
            return ContractErrors.NotInForce;
        if (string.IsNullOrWhiteSpace(terms.Reason))
            return ContractErrors.ReasonMissing;
        if (terms.Reason.Length > 500)
            return ContractErrors.ReasonLimit;
        if (terms.EndedOn is not { } ended)
            return ContractErrors.EndDayMissing;
        if (ended > today)
            return ContractErrors.FutureDay.ForField("EndedOn");
        if (ended < SignedOn)
            return ContractErrors.EndBeforeSigned.WithArguments(SignedOn);
        if (!IsMoney(terms.PayBack))
            return ContractErrors.Amount.ForField("PayBack");
        if (terms.PayBack > 0 && terms.PaidBackOn > today)
            return ContractErrors.FutureDay.ForField("PaidBackOn");
        if (terms.PayBack > 0 && terms.PaidBackOn < SignedOn)
            return ContractErrors.LongBeforeSigned.ForField("PaidBackOn").WithArguments(SignedOn);
        List<Contract> family = [this, .. (amendments ?? []).Where(a => a.IsCounted())];
        var standing = ContractStanding.Of(family, ended, places);
        if (terms.PayBack > standing.Received)
            return ContractErrors.PayBackTooMuch.WithArguments(standing.Received);
        if (terms.Seen is not null && terms.Seen != standing.Stamp())
            return ContractErrors.SettlementChanged;
        Termination = new Termination(terms, standing, byId);
        foreach (var contract in family)
            contract.End(terms.Reason, now);
        foreach (var amendment in (amendments ?? []).Where(a => !a.IsCounted() && !a.IsOver))
            _ = amendment.Withdraw(terms.Reason, now);

        return Result.Success;
    }

    /// <summary>What was to be paid back went back to the merchant.</summary>
    public Result MarkPaidBack(DateOnly on, DateOnly today)
    {
        if (Termination is not { } termination || termination.Owed() == 0)
            return ContractErrors.NothingToPayBack;
        if (on > today)
            return ContractErrors.FutureDay.ForField("PaidBackOn");
        if (on < termination.EndedOn)
            return ContractErrors.PaidBackBefore.WithArguments(termination.EndedOn);
        termination.MarkPaidBack(on);
        TouchCount++;
        return Result.Success;
    }

    private void End(string reason, DateTimeOffset now)
    {
        foreach (var deliverable in deliverables.Where(d => d.Fulfilment == FulfilmentState.Open))
            deliverable.Close(FulfilmentState.Void, reason, null, now);
        foreach (var instalment in instalments.Where(i => !i.IsClosed))
            instalment.WriteOff(reason);
        if (GoodsAreOpen)
            GoodsWrittenOffReason = reason;
        (EndReason, ActiveAmendmentOfId) = (reason, null);
        MoveTo(ContractState.Terminated, now);
    }

    private static Deliverable? Restated(Deliverable row, IReadOnlyList<Contract>? family) =>
        row.RestatesId is { } id ? family?.SelectMany(c => c.deliverables).FirstOrDefault(d => d.Id == id) : null;

    // What came in for an instalment is taken off the row that restates it, then off the next ones; what is owed again is put back.
    private void BringUpMoney(IReadOnlyList<InstalmentContent> then, IReadOnlyList<InstalmentContent> now)
    {
        var (stood, less) = (instalments.Sum(i => i.Amount ?? 0), 0m);
        foreach (var id in then.Concat(now).Select(i => i.Id).Distinct())
        {
            var open = now.FirstOrDefault(i => i.Id == id);
            var change = (open?.Amount ?? 0) - (then.FirstOrDefault(i => i.Id == id)?.Amount ?? 0);
            var row = instalments.Find(i => i.RestatesId == id);
            if (row is null && change > 0)
            {
                row = new Instalment(instalments.Count + 1, new InstalmentContent(0, open!.DueOn, 0));
                row.Restate(id);
                instalments.Add(row);
            }

            less -= row is null ? change : Lower(row, -change);
        }

        foreach (var row in instalments.OrderBy(i => i.Position))
            less = -Lower(row, less);
        Cash = (Cash ?? 0) + instalments.Sum(i => i.Amount ?? 0) - stood is > 0 and var cash ? cash : null;
        instalments.RemoveAll(i => i.Amount == 0);

        // Below nothing no row can go: what is left over, as a number of 0 or less.
        static decimal Lower(Instalment row, decimal by)
        {
            var amount = (row.Amount ?? 0) - by;
            row.Write(row.Position, row.Content with { Amount = Math.Max(0, amount) });
            return Math.Min(0, amount);
        }
    }

    private void TakeOverMoney(IReadOnlyList<InstalmentContent> rest, IReadOnlyList<Contract> family)
    {
        var meanwhile = 0m;
        var known = family.SelectMany(c => c.instalments).ToList();
        foreach (var was in rest)
        {
            if (known.Find(i => i.Id == was.Id) is not { } instalment)
                continue;
            // What is owed again since, such as by a receipt that was reversed, stays where it is owed.
            var goesOn = Math.Min(instalment.Outstanding(), was.Amount ?? 0);
            instalment.CountElsewhere(goesOn);
            meanwhile += (was.Amount ?? 0) - goesOn;
        }

        foreach (var row in instalments.OrderBy(i => i.Position))
        {
            var counted = Math.Min(meanwhile, row.Amount ?? 0);
            row.CountElsewhere(counted);
            meanwhile -= counted;
        }
    }
}
