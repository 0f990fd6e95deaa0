using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Outreach.Domain.Accounts.Delegations;
using Outreach.Domain.Contracts;
using Outreach.Domain.Contracts.Reviews;
using Outreach.Domain.Data;
using Outreach.Web.Authorization;
using Outreach.Web.Infrastructure.Localization;
using Outreach.Web.Infrastructure.Notifications;
using Outreach.Web.Infrastructure.Requests;

namespace Outreach.Web.Features.Contracts.Reviews;

/// <summary>Who is told of contracts that wait for a decision, of what was decided, and of conflicts of interest.</summary>
public sealed class ReviewNotifications(
    OutreachDbContext db, Notifier notifier, Deciders deciders, IStringLocalizer texts, DisplayFormatter format, CurrentUserAccessor current, ActionPaths paths)
{
    private sealed record Matter(string Sponsor, string? Event, string Negotiator);

    /// <summary>Tells those whose turn it is.</summary>
    public async Task WaitingAsync(Contract contract, IReadOnlyList<int> people, CancellationToken cancellationToken)
    {
        if (people.Count == 0)
            return;
        var matter = await MatterAsync(contract, cancellationToken);
        await notifier.NotifyAsync(ContractNotificationKinds.Waiting, db.Users.Where(u => people.Contains(u.Id)), _ => Waits(contract, matter), cancellationToken);
    }

    /// <summary>Tells everyone concerned that the advisor decides, and who that is.</summary>
    /// <param name="advisors">Those who may decide.</param>
    /// <param name="barred">Those who would have decided.</param>
    public async Task HandedOverAsync(Contract contract, IReadOnlyList<int> advisors, IQueryable<int> barred, CancellationToken cancellationToken)
    {
        var (matter, negotiator) = (await MatterAsync(contract, cancellationToken), contract.NegotiatorId);
        var who = string.Join(texts[", "], await db.Users.AsNoTracking().Where(u => advisors.Contains(u.Id)).OrderBy(u => u.Id).Select(u => u.DisplayName).ToListAsync(cancellationToken));
        await notifier.NotifyAsync(ContractNotificationKinds.Waiting, db.Users.Where(u => advisors.Contains(u.Id)), _ => new Notification(
            texts["{0}: you decide on the contract in the minister’s stead", matter.Sponsor],
            texts["The minister and everybody who decides on the minister’s behalf negotiate it, have submitted it or have an interest in the merchant. So the contract with {0} waits for your decision.", Words(matter)],
            new NotificationLink(paths.Of("Reviews.Detail", contract.Id), texts["Decide here:"])), cancellationToken);
        var others = db.Users.Where(u => (barred.Contains(u.Id) || u.Id == negotiator) && !advisors.Contains(u.Id));
        await notifier.NotifyAsync(ContractNotificationKinds.Conflicts, others, _ => new Notification(
            texts["{0}: {1} decides on the contract", matter.Sponsor, who],
            texts["Nobody is left to decide on the contract with {0} at the minister’s level: whoever could negotiates it, has submitted it or has an interest in the merchant. {1} decides instead.", Words(matter), who],
            new NotificationLink(paths.Of("Contracts.Detail", contract.Id))), cancellationToken);
    }

    /// <summary>Tells those who can change it, and who negotiates it, that nobody may decide: every minister, delegate and advisor is barred.</summary>
    public async Task NobodyLeftAsync(Contract contract, CancellationToken cancellationToken)
    {
        var (matter, negotiator) = (await MatterAsync(contract, cancellationToken), contract.NegotiatorId);
        var (deciding, advisors) = (deciders.Of(Authority.ContractReviews).Select(u => u.Id), deciders.Advisors().Select(u => u.Id));
        await notifier.NotifyAsync(ContractNotificationKinds.Conflicts, db.Users.Where(u => u.Id == negotiator || deciding.Contains(u.Id) || advisors.Contains(u.Id)), _ => new Notification(
            texts["{0}: nobody is left to decide on the contract", matter.Sponsor],
            texts["Everybody who decides on the contract with {0}, the advisor too, negotiates it, has submitted it or has an interest in the merchant. It waits until another minister or advisor is appointed.", Words(matter)],
            new NotificationLink(paths.Of("Contracts.Detail", contract.Id))), cancellationToken);
    }

    /// <summary>Tells who negotiates it and who submitted it what was decided, and the next who decides; of a second decision, also who took the first.</summary>
    public async Task DecidedAsync(Contract contract, CancellationToken cancellationToken)
    {
        var me = current.Required;
        var (matter, decision) = (await MatterAsync(contract, cancellationToken), contract.Decisions.OrderBy(d => d.At).ThenBy(d => d.Id == 0).ThenBy(d => d.Id).Last());
        var concerned = new[] { contract.NegotiatorId, contract.Revisions.OrderBy(r => r.Revision).Last().ById }
            .Concat(decision.Level == ReviewLevel.Advisor ? contract.Decisions.Where(d => d.Revision == contract.Revision && d.Level == ReviewLevel.Minister).SelectMany(d => new[] { d.ById, d.OnBehalfOfId ?? d.ById }) : [])
            .Append(decision.OnBehalfOfId ?? contract.NegotiatorId).Distinct().Where(id => id != me.Id).ToList();
        await notifier.NotifyAsync(ContractNotificationKinds.Decided, db.Users.Where(u => concerned.Contains(u.Id)), _ =>
        {
            var by = decision.Level == ReviewLevel.Advisor || decision.InMinistersStead ? texts["{0}, the advisor,", me.DisplayName].Value : me.DisplayName;
            var (subject, text) = contract.State switch
            {
                ContractState.Returned => (texts["{0}: the contract came back", matter.Sponsor], texts["{0} has returned the contract with {1}.\n\n“{2}”", by, Words(matter), decision.Reason ?? ""]),
                ContractState.AdvisorReview => (texts["{0}: the contract goes on to the advisor", matter.Sponsor], texts["{0} has approved the contract with {1}. At this amount the advisor decides too.", by, Words(matter)]),
                _ => (texts["{0}: the contract is approved", matter.Sponsor], texts["{0} has approved the contract with {1}. It can be signed.", by, Words(matter)]),
            };
            return new Notification(subject, text, new NotificationLink(paths.Of("Contracts.Detail", contract.Id), texts["The contract:"]));
        }, cancellationToken);
        if (contract.State == ContractState.AdvisorReview)
        {
            var decided = contract.Decisions.Where(d => d.Revision == contract.Revision).Select(d => d.ById).ToList();
            await notifier.NotifyAsync(ContractNotificationKinds.Waiting, deciders.Advisors().Where(u => !decided.Contains(u.Id)), _ => Waits(contract, matter), cancellationToken);
        }
    }

    /// <summary>Tells those who decide on contracts that a person has declared an interest, or ended it. What it is they read on the page.</summary>
    public async Task InterestAsync(int sponsorId, bool isOver, CancellationToken cancellationToken)
    {
        var me = current.Required;
        var sponsor = await db.Sponsors.AsNoTracking().IgnoreQueryFilters().Where(s => s.Id == sponsorId).Select(s => s.Name).SingleAsync(cancellationToken);
        var (ministers, advisors) = (deciders.Of(Authority.ContractReviews).Select(u => u.Id), deciders.Advisors().Select(u => u.Id));
        await notifier.NotifyAsync(ContractNotificationKinds.Conflicts, db.Users.Where(u => u.Id != me.Id && (ministers.Contains(u.Id) || advisors.Contains(u.Id))), _ => new Notification(
            isOver ? texts["{0} no longer has an interest in {1}", me.DisplayName, sponsor] : texts["{0} has declared an interest in {1}", me.DisplayName, sponsor],
            isOver ? texts["It still bars from deciding on the merchant’s contracts for some days."] : texts["It bars from deciding on the merchant’s contracts, and is shown on the review desk."],
            new NotificationLink(paths.Of("Interests.Sponsor", sponsorId))), cancellationToken);
    }

    private Notification Waits(Contract contract, Matter matter) => new(
        texts["{0}: a contract waits for your decision", matter.Sponsor],
        texts["The contract with {0}, negotiated by {1}, waits for your decision. Cash: {2}.", Words(matter), matter.Negotiator, contract.Cash is > 0 ? format.Money(contract.Cash) : "—"],
        new NotificationLink(paths.Of("Reviews.Detail", contract.Id), texts["Decide here:"]));

    private async Task<Matter> MatterAsync(Contract contract, CancellationToken cancellationToken)
    {
        var (sponsorId, eventId, negotiatorId) = (contract.SponsorId, contract.EventId, contract.NegotiatorId);
        return await db.Users.AsNoTracking().Where(u => u.Id == negotiatorId).Select(u => new Matter(
            db.Sponsors.IgnoreQueryFilters().Where(s => s.Id == sponsorId).Select(s => s.Name).First(), db.Events.Where(e => e.Id == eventId).Select(e => e.Title).FirstOrDefault(),
            u.DisplayName)).SingleAsync(cancellationToken);
    }

    private string Words(Matter matter) => $"{matter.Sponsor} · {matter.Event ?? texts["The term as a whole"].Value}";
}
