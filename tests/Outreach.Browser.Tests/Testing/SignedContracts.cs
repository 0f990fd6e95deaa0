using Microsoft.EntityFrameworkCore;
using Outreach.Domain;
using Outreach.Domain.Contracts;
using Outreach.Domain.Contracts.Fulfilment;
using Outreach.Domain.Contracts.Reviews;
using Outreach.Domain.Deals;
using Outreach.Domain.Events;
using Outreach.Domain.Files;
using Outreach.Domain.Places;
using Outreach.Domain.Sponsors;

namespace Outreach.Browser.Tests.Testing;

internal static class SignedContracts
{
    /// <summary>
    /// A contract of the officer over 2,000 yuan in two halves that is being fulfilled, for an event that ended two days ago:
    /// two banners of 宣传部 that hang, and a post of 宣传部 that nobody wrote.
    /// </summary>
    public static async Task<int> SignedContractAsync(this BrowserPortal portal, string sponsorName, string number)
    {
        await using var db = portal.OpenDatabase();
        async Task<int> IdOf(string who) => await db.Users.Where(u => u.Email == who + "@outreach.test").Select(u => u.Id).SingleAsync();
        var (officer, minister, liaison) = (await IdOf("officer"), await IdOf("minister"), await IdOf("liaison"));
        var (now, today) = (DateTimeOffset.UtcNow, PageActions.Today);
        var department = await db.Departments.Where(d => d.Name == "宣传部").Select(d => d.Id).SingleAsync();
        var sponsor = new Sponsor(new SponsorDetails(sponsorName, null, Industry.FoodAndDrink, null, "学府路 8 号", DistanceBand.AtTheGate, null, [], null, officer, null));
        db.Sponsors.Add(sponsor);
        db.Add(sponsor.Vet(true, minister, today, "营业执照已核对", null));
        var carnival = Event.Create(new EventDetails(sponsorName + "杯球赛", [], now.AddDays(-3), now.AddDays(-2), "体育馆", 800, 20_000, officer)).Value;
        db.Events.Add(carnival);
        var deal = Deal.Create(sponsor, carnival, officer, new DealDetails(2000, null, null, null, null), officer, now).Value;
        Done(deal.MoveTo(DealStage.Agreed, officer, now, DealReadiness.Ready));
        db.Deals.Add(deal);
        var contract = Contract.Create(deal, ContractContent.Empty with
        {
            Cash = 2000,
            SignerId = minister,
            SponsorSigner = "罗老板",
            Instalments = [new(0, today.AddDays(1), 1000), new(0, today.AddDays(5), 1000)],
            Deliverables =
            [
                new(0, DeliverableKind.Banner, 2, "条", null, "东区主干道", today.AddDays(-3), department, null),
                new(0, DeliverableKind.WeChatPost, 1, "篇", null, null, today.AddDays(-3), department, null),
            ],
        }, officer, now).Value;
        db.Contracts.Add(contract);
        await db.SaveChangesAsync();
        Done(contract.Submit(0, [], officer, now));
        foreach (var clause in contract.Deliverables)
            Done(contract.Confirm(clause.Id, null, liaison, now));
        Done(contract.Decide(new Reviewer(minister, ReviewLevel.Minister, null, false, false), contract.Revision, ReviewVerdict.Approve, null, new Dictionary<string, string>(), 5000, now));
        Done(contract.PreparePaper(number, true, today.AddDays(-10), now));
        var scan = new StoredFile(new string('0', 64), 1, "application/pdf", "scan.pdf", FilePurpose.ContractScan, officer);
        db.StoredFiles.Add(scan);
        Done(contract.Sign(scan.Id, (sponsorName, null, "学府路 8 号"), true, today.AddDays(-10), today, now));
        Done(deal.Win(officer, now));
        await db.SaveChangesAsync();
        return contract.Id;
    }

    /// <summary>What its promises show is approved by the minister; how that is done by hand is the journey of what is put right.</summary>
    public static async Task ApproveWhatTheyShowAsync(this BrowserPortal portal, int contractId)
    {
        await using var db = portal.OpenDatabase();
        var minister = await db.Users.Where(u => u.Email == "minister@outreach.test").Select(u => u.Id).SingleAsync();
        var contract = await db.Contracts.Include(c => c.Deliverables).ThenInclude(d => d.Materials).SingleAsync(c => c.Id == contractId);
        foreach (var clause in contract.Deliverables.Where(d => !d.MayBeShown))
        {
            Done(contract.SubmitMaterial(clause.Id, new MaterialDetails("第二杯半价", "奶茶", null), contract.NegotiatorId, DateTimeOffset.UtcNow));
            Done(contract.ApproveMaterial(clause.Id, clause.Material!.Id, true, true, true, minister, DateTimeOffset.UtcNow));
        }

        await db.SaveChangesAsync();
    }

    private static void Done(Result result) => Assert.Null(result.Error);
}
