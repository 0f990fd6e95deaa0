using Microsoft.EntityFrameworkCore;
using Outreach.Domain;
using Outreach.Domain.Accounts;
using Outreach.Domain.Accounts.Delegations;
using Outreach.Domain.Contracts;
using Outreach.Domain.Contracts.Reviews;
using Outreach.Domain.Data;
using Outreach.Domain.Deals;
using Outreach.Domain.Places;
using Outreach.Domain.Sponsors;
using Outreach.Domain.Sponsors.Blacklist;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Startup.Samples;

/// <summary>Who decides for whom, an interest that has ended, and merchants on the blacklist: one stopped, one with an exception.</summary>
internal sealed class SampleDeciders(OutreachDbContext db, DepartmentTime time, IReadOnlyDictionary<string, int> people)
{
    private readonly int minister = people["minister"], vice = people["vice"], officer = people["officer"], officer2 = people["officer2"];

    public async Task AddAsync(CancellationToken cancellationToken)
    {
        var today = time.Today;
        Delegate(vice, Role.ViceMinister, [Authority.ContractReviews, Authority.Budgets], today.AddDays(-24), today.AddDays(-20));
        Delegate(officer2, Role.Officer, [Authority.Postings, Authority.Vettings], today.AddDays(-1), today.AddDays(5));
        var waiting = await db.Contracts.Where(c => c.State == ContractState.InReview).OrderBy(c => c.Id).Select(c => c.SponsorId).FirstAsync(cancellationToken);
        var interest = new DeclaredInterest(vice, waiting, "上学期在店里做过兼职。");
        interest.End(time.Now);
        db.DeclaredInterests.Add(interest);

        var loans = await DraftAsync("易借通数码", "学府路 120 号", officer, cancellationToken);
        var studio = await DraftAsync("老街照相馆", "老街 9 号", officer2, cancellationToken);
        Done(loans.Sponsor.Blacklist("借摊位推销校园贷，现场登记同学的身份证号。"));
        Done(studio.Sponsor.Blacklist("上一份合同的尾款拖了一年。"));
        db.BlacklistExemptions.Add(BlacklistExemption.Create(
            studio.Sponsor, BlacklistedMatter.Deal, studio.Deal.Id, "尾款上周已补清，这次先款后做。", minister, isOwn: false, time.Now.AddHours(-5)).Value);
        await db.SaveChangesAsync(cancellationToken);
    }

    private void Delegate(int to, Role role, Authority[] kinds, DateOnly from, DateOnly until) =>
        db.Delegations.Add(Delegation.Create(minister, [Role.Minister], to, [role], kinds, from, until, from).Value);

    private async Task<(Sponsor Sponsor, Deal Deal)> DraftAsync(string name, string address, int owner, CancellationToken cancellationToken)
    {
        var sponsor = new Sponsor(new SponsorDetails(name, null, Industry.Other, null, address, DistanceBand.WithinThreeKilometres, SponsorSize.SingleShop, [], SponsorSource.Scouted, owner, null));
        db.Sponsors.Add(sponsor);
        await db.SaveChangesAsync(cancellationToken);
        var deal = Deal.Create(sponsor, null, owner, new DealDetails(1200, null, null, null, null), owner, time.Now.AddDays(-9)).Value;
        db.Deals.Add(deal);
        Done(deal.MoveTo(DealStage.Agreed, owner, time.Now.AddDays(-6), DealReadiness.Ready));
        await db.SaveChangesAsync(cancellationToken);
        var department = await db.Departments.Where(d => d.Name == "宣传部").Select(d => d.Id).SingleAsync(cancellationToken);
        db.Contracts.Add(Contract.Create(
            deal,
            ContractContent.Empty with
            {
                Cash = 1200,
                SignerId = minister,
                Instalments = [new(0, time.Today.AddDays(10), 1200)],
                Deliverables = [new(0, DeliverableKind.WeChatPost, 1, "篇", null, null, time.Today.AddDays(12), department, null)],
            },
            owner, time.Now.AddDays(-5)).Value);
        await db.SaveChangesAsync(cancellationToken);
        return (sponsor, deal);
    }

    private static void Done(Result result)
    {
        if (result.Error is { } error)
            throw new InvalidOperationException(error.Code);
    }
}
