using Microsoft.EntityFrameworkCore;
using Outreach.Domain;
using Outreach.Domain.Accounts.Delegations;
using Outreach.Domain.Contracts;
using Outreach.Domain.Contracts.Differences;
using Outreach.Domain.Contracts.Fulfilment;
using Outreach.Domain.Contracts.Reviews;
using Outreach.Domain.Data;
using Outreach.Domain.Sponsors;
using Outreach.Domain.Sponsors.Blacklist;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Contracts.Amendments;
using Outreach.Web.Features.Contracts.Drafts;
using Outreach.Web.Features.Sponsors.Blacklist;
using Outreach.Web.Infrastructure.Documents;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Contracts.Reviews;

public sealed class ReviewQueries(
    OutreachDbContext db, ReviewAuthority office, ClauseCheckService checking, AmendmentQueries amendments, BlacklistGate blacklist, DepartmentTime time, CurrentUserAccessor current, SettingsCache settings,
    ContractWordsLoader words)
{
    private const int Most = 100;
    private static readonly ContractState[] Signed = [ContractState.Fulfilling, ContractState.Completed, ContractState.Terminated];

    /// <summary>What waits for a decision: the next event first, then what has waited longest. Two commands.</summary>
    public async Task<ReviewsWaiting> QueueAsync(CancellationToken cancellationToken)
    {
        var rows = await RowsAsync(cancellationToken);
        return new ReviewsWaiting(
            office.OfMe(), [.. rows.Where(r => r.Level == ReviewLevel.Minister)], [.. rows.Where(r => r.Level == ReviewLevel.Advisor)]);
    }

    /// <summary>What waits for the person's own decision, in the queue's order. At most two commands.</summary>
    public async Task<IReadOnlyList<ReviewRow>> WaitingAsync(CancellationToken cancellationToken)
    {
        var offices = office.OfMe();
        return offices.Count == 0 ? [] : [.. (await RowsAsync(cancellationToken)).Where(r => r.Bar is null && ReviewAuthority.Waiting(offices, r.State, r.IsHandedOver) is not null)];
    }

    /// <summary>The merchant of a contract, to name it. One command.</summary>
    public Task<string> SponsorOfAsync(int id, CancellationToken cancellationToken) =>
        db.Contracts.Where(c => c.Id == id).Select(c => db.Sponsors.IgnoreQueryFilters().Where(s => s.Id == c.SponsorId).Select(s => s.Name).First()).SingleAsync(cancellationToken);

    private Task<List<ReviewRow>> RowsAsync(CancellationToken cancellationToken)
    {
        var (me, ended, givers) = (current.Required.Id, office.InterestsEndedSince, current.Required.GiversOf(Authority.ContractReviews));
        return (
            from c in db.Contracts.AsNoTracking()
            where c.State == ContractState.InReview || c.State == ContractState.AdvisorReview
            let startsAt = db.Events.Where(e => e.Id == c.EventId).Select(e => e.StartsAt).FirstOrDefault()
            orderby startsAt == null ? 1 : 0, startsAt, c.StateSince, c.Id
            select new ReviewRow(
                c.Id, c.State, c.StateSince, c.AmendsId != null, db.Sponsors.IgnoreQueryFilters().Where(s => s.Id == c.SponsorId).Select(s => s.Name).First(),
                db.Events.Where(e => e.Id == c.EventId).Select(e => e.Title).FirstOrDefault(), startsAt, c.Cash, c.Goods,
                db.Users.Where(u => u.Id == c.NegotiatorId).Select(u => u.DisplayName).First(), c.Acknowledgements.Count, c.Decisions.Count(d => d.Verdict == ReviewVerdict.Return),
                c.BarOf(me, db.Deals.Any(d => d.Id == c.DealId && d.OwnerId == me), db.DeclaredInterests.Any(i => i.UserId == me && i.SponsorId == c.SponsorId && i.Bars(ended))),
                c.HandedToAdvisorAt != null,
                db.Sponsors.IgnoreQueryFilters().Any(s => s.Id == c.SponsorId && s.Standing == Standing.Blacklisted) && !db.BlacklistExemptions.Any(x => x.Covers(c.SponsorId, BlacklistedMatter.Deal, c.DealId)),
                db.Contracts.Count(x => x.SponsorId == c.SponsorId && x.BackedOut),
                db.Users.Any(u => givers.Contains(u.Id)) && !db.Users.Any(u => givers.Contains(u.Id) && c.BarOf(
                    u.Id, db.Deals.Any(d => d.Id == c.DealId && d.OwnerId == u.Id), db.DeclaredInterests.Any(i => i.UserId == u.Id && i.SponsorId == c.SponsorId && i.Bars(ended))) == ReviewBar.None)))
            .Take(Most).ToListAsync(cancellationToken);
    }

    /// <summary>
    /// The page of a contract that was submitted; null when there is none. At most nine commands with the person's own.
    /// </summary>
    /// <param name="seen">The text that the person saw, when it was changed since: the difference is told from there.</param>
    public async Task<ReviewModel?> PageAsync(int id, int? seen, CancellationToken cancellationToken)
    {
        if (await FactsAsync(id, cancellationToken) is not { SubmittedRevision: { } revision } facts)
            return null;
        var decisions = await db.ReviewDecisions.AsNoTracking().Where(d => d.ContractId == id).OrderByDescending(d => d.At).ThenByDescending(d => d.Id)
            .Select(d => new
            {
                d.Id,
                d.Revision,
                d.Level,
                d.Verdict,
                d.Reason,
                By = db.Users.Where(u => u.Id == d.ById).Select(u => u.DisplayName).First(),
                OnBehalfOf = db.Users.Where(u => u.Id == d.OnBehalfOfId).Select(u => u.DisplayName).FirstOrDefault(),
                d.InMinistersStead,
                d.At,
                Comments = d.Comments.Select(c => new { c.ClauseKey, c.Text }).ToList(),
            }).ToListAsync(cancellationToken);
        // The advisor reads what the minister has just approved, so the last text reviewed is an earlier one. A text that
        // comes again unchanged says so; one that has just gone back is not compared with itself.
        var reviewed = decisions.Where(d => d.Revision < revision || (facts.IsOpen && d.Verdict == ReviewVerdict.Return)).Select(d => (int?)d.Revision).FirstOrDefault();
        var sinceSeen = seen is not null && seen < revision;
        var compared = sinceSeen ? seen : reviewed;
        var texts = await db.ContractRevisions.AsNoTracking().Where(r => r.ContractId == id && (r.Revision == revision || r.Revision == compared || r.Revision == reviewed))
            .Select(r => new { r.Revision, r.Content, r.Words, r.At, By = db.Users.Where(u => u.Id == r.ById).Select(u => u.DisplayName).First() }).ToListAsync(cancellationToken);
        var now = texts.Single(t => t.Revision == revision);
        var before = texts.SingleOrDefault(t => t.Revision == compared) ?? texts.SingleOrDefault(t => t.Revision == reviewed);
        var content = ContractContent.FromJson(now.Content);
        var old = before is null ? null : ContractContent.FromJson(before.Content);
        var said = ContractWords.FromJsonOrNull(now.Words);
        var confirmations = await db.Deliverables.AsNoTracking().Where(d => d.ContractId == id).Select(d => new ConfirmationRow(
            d.Id, d.Confirmation, db.Users.Where(u => u.Id == d.ConfirmedById).Select(u => u.DisplayName).FirstOrDefault(), d.ConfirmedAt, d.ConfirmationNote,
            d.DepartmentId, db.Departments.Where(x => x.Id == d.DepartmentId).Select(x => x.Name).FirstOrDefault(),
            d.PlaceId, db.CampusPlaces.Where(p => p.Id == d.PlaceId).Select(p => p.Name).FirstOrDefault(), d.AnsweredInStead, d.ConfirmedBefore,
            db.EventOffers.Where(o => o.Id == d.ClearedByOfferId).Select(o => o.Name).FirstOrDefault())).ToListAsync(cancellationToken);
        var amendment = facts.IsAmendment ? await amendments.OfAsync(id, cancellationToken) : null;
        var names = await NamesAsync(facts, confirmations, content, [old, amendment?.Before], cancellationToken);
        var findings = checking.Run(content, new CheckAround(
            names.Places, names.Departments, facts.EventStartsAt, facts.EventEndsAt, facts.VettedUntil, await checking.ClashesAsync(facts.SponsorId, facts.Industry, facts.EventId, cancellationToken),
            facts.IsAmendment ? amendment?.Then.Received ?? 0 : null));
        return new ReviewModel(
            facts, content, now.At, now.By, confirmations,
            [.. decisions.Select(d => new ReviewDecisionRow(d.Id, d.Revision, d.Level, d.Verdict, d.Reason, d.By, d.OnBehalfOf, d.InMinistersStead, d.At, [.. d.Comments.Select(c => (c.ClauseKey, c.Text))]))],
            before?.Revision, old is null ? [] : ContractDifference.Between(old, content), await HistoryAsync(facts, cancellationToken), names, time.Today, findings)
        {
            IsSinceSeen = sinceSeen && before?.Revision == seen,
            NewWords = said is not null && ContractWords.FromJsonOrNull(before?.Words) is { } saidBefore ? saidBefore.ChangesTo(said) : [],
            ChangedSince = facts.IsOpen && said is not null
                ? said.ChangesTo(await words.OfAsync(facts.SponsorId, facts.EventId, facts.NegotiatorId, content, time.Today, cancellationToken)) : [],
            Amendment = amendment,
            Input = new DecisionInput { Revision = revision },
            Blacklisted = facts.Standing == Standing.Blacklisted ? await blacklist.NoticeAsync(facts.SponsorId, BlacklistedMatter.Deal, facts.DealId, cancellationToken) : null,
            InterestBarDays = settings.Value.InterestBarDays,
        };
    }

    /// <summary>The same page with what concerns the person: whether they decide, and what bars them.</summary>
    public ReviewModel ForMe(ReviewModel page)
    {
        var mine = ReviewAuthority.Waiting(office.OfMe(), page.Facts.State, page.Facts.HandedToAdvisorAt is not null);
        return page with
        {
            Office = mine,
            Bar = ContractErrors.Of(page.Facts.ReviewBar) ?? (mine?.OnBehalfOfId is not null && page.Facts.GiversBarred ? DelegationErrors.GiversOwn : null),
        };
    }

    private Task<ReviewFacts?> FactsAsync(int id, CancellationToken cancellationToken)
    {
        var (me, ended, givers) = (current.Required.Id, office.InterestsEndedSince, current.Required.GiversOf(Authority.ContractReviews));
        return (
        from c in db.Contracts.AsNoTracking()
        where c.Id == id
        from s in db.Sponsors.IgnoreQueryFilters().Where(s => s.Id == c.SponsorId)
        from e in db.Events.Where(e => e.Id == c.EventId).DefaultIfEmpty()
        select new ReviewFacts(
            c.Id, c.State, c.StateSince, c.Revision, c.Revisions.Max(r => (int?)r.Revision), c.Number, c.AmendsId != null, c.DealId, s.Id, s.Name, s.Industry, s.Standing, s.VettedUntil,
            c.EventId, e == null ? null : e.Title, e == null ? null : e.StartsAt, e == null ? null : e.EndsAt, c.NegotiatorId,
            db.Users.Where(u => u.Id == c.NegotiatorId).Select(u => u.DisplayName).First(),
            c.SignerId, db.Users.Where(u => u.Id == c.SignerId).Select(u => u.DisplayName).FirstOrDefault(), c.EndReason,
            c.Acknowledgements.OrderBy(a => a.At).Select(a => new AcknowledgementRow(a.Fingerprint, a.Reason, db.Users.Where(u => u.Id == a.ById).Select(u => u.DisplayName).First(), a.At)).ToList(),
            db.DeclaredInterests.Where(i => i.SponsorId == c.SponsorId && i.Bars(ended)).OrderBy(i => i.EndedAt != null).ThenBy(i => i.Id)
                .Select(i => new InterestRow(i.Id, i.UserId, db.Users.Where(u => u.Id == i.UserId).Select(u => u.DisplayName).First(), i.Reason, i.CreatedAt, i.EndedAt)).ToList(),
            c.Revisions.OrderBy(r => r.Revision).Select(r => r.Revision).ToList(),
            c.BarOf(me, db.Deals.Any(d => d.Id == c.DealId && d.OwnerId == me), db.DeclaredInterests.Any(i => i.UserId == me && i.SponsorId == c.SponsorId && i.Bars(ended))), c.HandedToAdvisorAt,
            db.Contracts.Count(x => x.SponsorId == c.SponsorId && x.AmendsId == null && x.Number != null && x.Id != c.Id), db.Contracts.Count(x => x.SponsorId == c.SponsorId && x.AmendsId == null && x.BackedOut),
            db.Users.Any(u => givers.Contains(u.Id)) && !db.Users.Any(u => givers.Contains(u.Id) && c.BarOf(
                u.Id, db.Deals.Any(d => d.Id == c.DealId && d.OwnerId == u.Id), db.DeclaredInterests.Any(i => i.UserId == u.Id && i.SponsorId == c.SponsorId && i.Bars(ended))) == ReviewBar.None)))
        .SingleOrDefaultAsync(cancellationToken);
    }

    private Task<List<EarlierContract>> HistoryAsync(ReviewFacts facts, CancellationToken cancellationToken)
    {
        var today = time.Today;
        return db.Contracts.AsNoTracking().Where(c => c.SponsorId == facts.SponsorId && c.Id != facts.Id && Signed.Contains(c.State) && c.IsCounted())
            .OrderByDescending(c => c.SignedOn).ThenByDescending(c => c.Id).Take(20)
            .Select(c => new EarlierContract(
                c.Id, c.Number, c.State, db.Events.Where(e => e.Id == c.EventId).Select(e => e.Title).FirstOrDefault(), c.SignedOn, c.Instalments.Sum(i => i.Promised()),
                c.Instalments.Sum(i => i.Received),
                c.Instalments.Count(i => i.Promised() > 0 && (i.DueOn < today || i.Received >= i.Promised())),
                c.Instalments.Count(i => i.Promised() > 0 && i.Received >= i.Promised() && i.ReceivedOn <= i.DueOn),
                c.Deliverables.Count(d => d.Fulfilment == FulfilmentState.Done || d.Fulfilment == FulfilmentState.MadeGood || d.Fulfilment == FulfilmentState.Short),
                c.Deliverables.Count(d => d.Fulfilment == FulfilmentState.Done || d.Fulfilment == FulfilmentState.MadeGood),
                c.Breaches.Count(b => b.Side == BreachSide.Sponsor), c.Breaches.Count(b => b.Side == BreachSide.Department), c.Breaches.Count(b => b.State == BreachState.Open)))
            .ToListAsync(cancellationToken);
    }

    // What the clauses of today name is known already; only what an earlier text named takes commands of its own.
    private async Task<ReviewNames> NamesAsync(ReviewFacts facts, List<ConfirmationRow> rows, ContractContent now, ContractContent?[] before, CancellationToken cancellationToken)
    {
        var departments = rows.Where(r => r.DepartmentId is not null).DistinctBy(r => r.DepartmentId).ToDictionary(r => r.DepartmentId!.Value, r => r.Department ?? "");
        var places = rows.Where(r => r.PlaceId is not null).DistinctBy(r => r.PlaceId).ToDictionary(r => r.PlaceId!.Value, r => r.Place ?? "");
        var people = new Dictionary<int, string>();
        if (facts.SignerId is { } signer)
            people[signer] = facts.Signer ?? "";
        var deliverables = now.Deliverables.Concat(before.SelectMany(b => b?.Deliverables ?? [])).ToList();
        var otherDepartments = deliverables.Select(d => d.DepartmentId).OfType<int>().Where(x => !departments.ContainsKey(x)).Distinct().ToList();
        var otherPlaces = deliverables.Select(d => d.PlaceId).OfType<int>().Where(x => !places.ContainsKey(x)).Distinct().ToList();
        var otherPeople = before.Select(b => b?.SignerId).Append(now.SignerId).OfType<int>().Where(x => !people.ContainsKey(x)).Distinct().ToList();
        if (otherDepartments.Count + otherPlaces.Count + otherPeople.Count == 0)
            return new ReviewNames(departments, places, people);
        // One command for three catalogues: the settings are the one row there always is.
        var other = await db.DepartmentSettings.AsNoTracking().OrderBy(s => s.Id).Select(s => new
        {
            Departments = db.Departments.Where(d => otherDepartments.Contains(d.Id)).Select(d => new { d.Id, d.Name }).ToList(),
            Places = db.CampusPlaces.Where(p => otherPlaces.Contains(p.Id)).Select(p => new { p.Id, p.Name }).ToList(),
            People = db.Users.Where(u => otherPeople.Contains(u.Id)).Select(u => new { u.Id, u.DisplayName }).ToList(),
        }).FirstAsync(cancellationToken);
        foreach (var d in other.Departments)
            departments[d.Id] = d.Name;
        foreach (var p in other.Places)
            places[p.Id] = p.Name;
        foreach (var u in other.People)
            people[u.Id] = u.DisplayName;
        return new ReviewNames(departments, places, people);
    }
}
