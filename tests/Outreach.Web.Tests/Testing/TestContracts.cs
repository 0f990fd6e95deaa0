using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Outreach.Domain;
using Outreach.Domain.Contracts;
using Outreach.Domain.Contracts.Fulfilment;
using Outreach.Domain.Contracts.Reviews;
using Outreach.Domain.Contracts.Terminations;
using Outreach.Domain.Data;
using Outreach.Domain.Deals;
using Outreach.Domain.Events;
using Outreach.Domain.Files;
using Outreach.Domain.Places;
using Outreach.Domain.Sponsors;
using Outreach.Web.Infrastructure.Documents;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Tests.Testing;

public static class TestContracts
{
    private static int made;

    /// <summary>
    /// A merchant, vetted for a year, with a deal of <paramref name="negotiator"/> and a contract in that state: two banners
    /// by 宣传部 and one host mention by 文艺部 on 10 December 2026, the cash in two halves, for an event on 12 December.
    /// </summary>
    /// <param name="shown">Whether what its promises show is approved, once it is being fulfilled.</param>
    public static async Task<int> AtAsync(this Portal portal, ContractState state, decimal cash = 4000, string negotiator = "officer", Func<ContractContent, ContractContent>? text = null, bool shown = true)
    {
        await using var db = portal.OpenDatabase();
        var (owner, minister, advisor, liaison) = (portal.IdOf(negotiator), portal.IdOf("minister"), portal.IdOf("advisor"), portal.IdOf("liaison"));
        var (now, today) = (portal.Clock.GetUtcNow(), new DateOnly(2026, 11, 21));
        var number = Interlocked.Increment(ref made);
        var departments = await db.Departments.ToDictionaryAsync(d => d.Name, d => d.Id);
        var sponsor = new Sponsor(new SponsorDetails($"合同商家{number}号", null, Industry.Catering, null, "学府路 1 号", DistanceBand.AtTheGate, null, [], null, null, null));
        db.Sponsors.Add(sponsor);
        db.Add(sponsor.Vet(true, minister, today, null, null));
        var @event = Event.Create(new EventDetails($"冬季篮球赛{number}", [], new DateTimeOffset(2026, 12, 12, 1, 0, 0, TimeSpan.Zero), new DateTimeOffset(2026, 12, 12, 9, 0, 0, TimeSpan.Zero), "体育馆", 500, 10_000, owner)).Value;
        db.Events.Add(@event);
        var deal = Deal.Create(sponsor, @event, owner, new DealDetails(cash, null, null, null, null), owner, now).Value;
        db.Deals.Add(deal);
        Done(deal.MoveTo(DealStage.Agreed, owner, now, DealReadiness.Ready));
        var content = ContractContent.Empty with
        {
            Cash = cash,
            SignerId = minister,
            SponsorSigner = "王老板",
            Instalments = [new(0, new(2026, 12, 1), cash / 2), new(0, new(2026, 12, 11), cash - (cash / 2))],
            Deliverables =
            [
                new(0, DeliverableKind.Banner, 2, "条", null, "东区主干道", new(2026, 12, 10), departments["宣传部"], null),
                new(0, DeliverableKind.HostMention, 1, "次", null, null, new(2026, 12, 12), departments["文艺部"], null),
            ],
            Clauses = [new(0, "横幅内容由双方书面确认。")],
        };
        var contract = Contract.Create(deal, text?.Invoke(content) ?? content, owner, now).Value;
        db.Contracts.Add(contract);
        // Ids of the parts are needed from here on.
        await db.SaveChangesAsync();
        await GoToAsync(db, contract, state, owner, minister, advisor, liaison, now, deal, await portal.WordsAsync(db, contract));
        await db.SaveChangesAsync();
        if (shown && contract.State == ContractState.Fulfilling)
        {
            ApproveMaterials(contract, owner, minister, now);
            await db.SaveChangesAsync();
        }

        return contract.Id;
    }

    /// <summary>Uploads and approves what the promises show, so that they can be proven. The contract must not have been saved with versions of its own.</summary>
    public static void ApproveMaterials(Contract contract, int uploader, int approver, DateTimeOffset now)
    {
        foreach (var deliverable in contract.Deliverables)
        {
            Done(contract.SubmitMaterial(deliverable.Id, new MaterialDetails("全场第二杯半价", "奶茶", null), uploader, now));
            Done(contract.ApproveMaterial(deliverable.Id, deliverable.Material!.Id, true, true, true, approver, now));
        }
    }

    public static async Task<Contract> ContractAsync(this Portal portal, int id)
    {
        await using var db = portal.OpenDatabase();
        return await db.Contracts.AsNoTracking().AsSplitQuery()
            .Include(c => c.Deliverables).ThenInclude(d => d.Evidence).Include(c => c.Deliverables).ThenInclude(d => d.Materials).Include(c => c.Instalments).Include(c => c.Clauses).Include(c => c.Revisions)
            .Include(c => c.Decisions).ThenInclude(d => d.Comments).Include(c => c.Acknowledgements).Include(c => c.Receipts)
            .Include(c => c.Breaches).ThenInclude(b => b.Files).Include(c => c.Links).Include(c => c.Moves).Include(c => c.Negotiators).Include(c => c.Authors).SingleAsync(c => c.Id == id);
    }

    /// <summary>What a contract says in words of other records, as they stand.</summary>
    public static async Task<ContractWords> WordsAsync(this Portal portal, OutreachDbContext db, Contract contract)
    {
        await using var scope = portal.Services.CreateAsyncScope();
        return await new ContractWordsLoader(db, scope.ServiceProvider.GetRequiredService<DepartmentTime>()).OfAsync(contract, CancellationToken.None);
    }

    private static async Task GoToAsync(OutreachDbContext db, Contract contract, ContractState state, int owner, int minister, int advisor, int liaison, DateTimeOffset now, Deal deal, ContractWords words)
    {
        if (state == ContractState.Draft)
            return;
        if (state == ContractState.Withdrawn)
        {
            Done(contract.Withdraw("商家停业", now));
            return;
        }

        Done(contract.Submit(0, [], owner, now, words: words));
        if (state == ContractState.Confirming)
            return;
        foreach (var deliverable in contract.Deliverables)
            Done(contract.Confirm(deliverable.Id, null, liaison, now));
        if (state == ContractState.InReview)
            return;
        var verdict = state == ContractState.Returned ? ReviewVerdict.Return : ReviewVerdict.Approve;
        var threshold = state == ContractState.AdvisorReview ? 0 : 5000;
        Done(contract.Decide(new Reviewer(minister, ReviewLevel.Minister, null, false, false), contract.Revision, verdict, "数量要写清楚", new Dictionary<string, string>(), threshold, now));
        if (state is ContractState.Returned or ContractState.AdvisorReview)
            return;
        if (contract.State == ContractState.AdvisorReview)
            Done(contract.Decide(new Reviewer(advisor, ReviewLevel.Advisor, null, false, false), contract.Revision, ReviewVerdict.Approve, null, new Dictionary<string, string>(), threshold, now));
        if (state == ContractState.Approved)
            return;
        var counter = await db.ContractCounters.SingleOrDefaultAsync(c => c.Year == 2026) ?? db.ContractCounters.Add(new ContractCounter(2026)).Entity;
        Done(contract.PreparePaper(counter.Draw(), true, new DateOnly(2026, 11, 21), now));
        if (state == ContractState.ToBeSigned)
            return;
        var scan = new StoredFile(new string('0', 64), 1, "application/pdf", "scan.pdf", FilePurpose.ContractScan, owner);
        db.StoredFiles.Add(scan);
        Done(contract.Sign(scan.Id, ("合同商家", null, null), true, new DateOnly(2026, 11, 21), new DateOnly(2026, 11, 21), now));
        Done(deal.Win(owner, now));
        if (state == ContractState.Terminated)
            Done(contract.Terminate(new TerminationTerms(new DateOnly(2026, 11, 21), TerminatedBy.Department, "商家违约"), minister, new DateOnly(2026, 11, 21), now));
        if (state != ContractState.Completed)
            return;
        foreach (var deliverable in contract.Deliverables)
            Done(contract.MarkPartiallyFulfilled(deliverable.Id, "下雨", now));
        foreach (var instalment in contract.Instalments)
            Done(contract.WriteOff(instalment.Id, "商家倒闭"));
        Done(contract.Complete(false, now));
    }

    private static void Done(Result result) => Assert.Null(result.Error);
}
