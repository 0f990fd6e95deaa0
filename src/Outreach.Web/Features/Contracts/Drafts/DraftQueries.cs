using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Outreach.Domain.Accounts;
using Outreach.Domain.Contracts;
using Outreach.Domain.Contracts.Checks;
using Outreach.Domain.Contracts.Reviews;
using Outreach.Domain.Data;
using Outreach.Domain.Deals;
using Outreach.Domain.Sponsors.Blacklist;
using Outreach.Domain.Wording;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Administration.Departments;
using Outreach.Web.Features.Contracts.Amendments;
using Outreach.Web.Features.Contracts.Places;
using Outreach.Web.Features.Contracts.Records;
using Outreach.Web.Features.Contracts.Slots;
using Outreach.Web.Features.Deals.Pipeline;
using Outreach.Web.Features.Jobs.Postings;
using Outreach.Web.Features.Shared;
using Outreach.Web.Features.Sponsors.Blacklist;
using Outreach.Web.Infrastructure.Database;
using Outreach.Web.Infrastructure.Localization;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Contracts.Drafts;

public sealed class DraftQueries(
    OutreachDbContext db, DepartmentTime time, SettingsCache settings, CurrentUserAccessor current, PlaceQueries places, ClauseCheckService checking, IStringLocalizer texts, DisplayFormatter show,
    BlacklistGate blacklist, AmendmentQueries amendments, SlotQueries slots)
{
    /// <summary>The form and all that stands around it.</summary>
    public async Task<DraftPage> PageAsync(Contract contract, DraftInput input, CancellationToken cancellationToken) => new(
        await FactsAsync(contract.Id, cancellationToken), await ChoicesAsync(input, cancellationToken), await CheckAsync(contract, cancellationToken))
    {
        Standing = await amendments.OfAsync(contract.Id, cancellationToken),
        Blacklisted = await BlacklistedAsync(contract, cancellationToken),
        PaperLacks = PaperLacks,
        PayTo = settings.Value.PayTo,
        Room = await slots.RoomAsync(contract, cancellationToken),
    };

    /// <summary>What the paper lacks of us, by the names of settings.</summary>
    public IReadOnlyList<string> PaperLacks => settings.Value.PaperLacks;

    /// <summary>A contract that the person may work on, with what a draft's verbs look at. Six commands.</summary>
    public Task<Contract?> LoadAsync(int id, CancellationToken cancellationToken) => db.Contracts.WorkedOnBy(current.Required).Where(c => c.Id == id)
        .Include(c => c.Deliverables).Include(c => c.Instalments).Include(c => c.Clauses).Include(c => c.Acknowledgements).Include(c => c.Revisions)
        .Include(c => c.Negotiators).Include(c => c.Authors).AsSplitQuery().SingleOrDefaultAsync(cancellationToken);

    /// <summary>What stands around the form of a draft. One command.</summary>
    public async Task<DraftFacts> FactsAsync(int id, CancellationToken cancellationToken)
    {
        var row = await db.Contracts.AsNoTracking().Where(c => c.Id == id).Select(c => new
        {
            c.State,
            c.DealId,
            c.SponsorId,
            Sponsor = db.Sponsors.IgnoreQueryFilters().Where(s => s.Id == c.SponsorId).Select(s => s.Name).First(),
            Event = db.Events.Where(e => e.Id == c.EventId).Select(e => new { e.Title, e.StartsAt, e.EndsAt }).FirstOrDefault(),
            c.AmendsId,
            AmendsNumber = db.Contracts.Where(a => a.Id == c.AmendsId).Select(a => a.Number).FirstOrDefault(),
            c.UpdatedAt,
            Declined = c.Deliverables.Where(d => d.Confirmation == ConfirmationState.Declined).Select(d => new
            {
                d.Id,
                Department = db.Departments.Where(x => x.Id == d.DepartmentId).Select(x => x.Name).FirstOrDefault(),
                By = db.Users.Where(u => u.Id == d.ConfirmedById).Select(u => u.DisplayName).FirstOrDefault(),
                d.ConfirmationNote,
            }).ToList(),
            Last = c.Decisions.OrderByDescending(d => d.Id).Select(d => new
            {
                d.Verdict,
                d.Reason,
                By = db.Users.Where(u => u.Id == d.ById).Select(u => u.DisplayName).First(),
                Comments = d.Comments.Select(x => new { x.ClauseKey, x.Text }).ToList(),
            }).FirstOrDefault(),
        }).AsSingleQuery().SingleAsync(cancellationToken);
        var returned = row.State == ContractState.Returned && row.Last?.Verdict == ReviewVerdict.Return ? row.Last : null;
        return new DraftFacts(
            id, row.State, row.DealId, row.SponsorId, row.Sponsor, row.Event?.Title,
            row.Event?.StartsAt is { } starts ? time.DayOf(starts) : null, row.Event?.EndsAt is { } ends ? time.DayOf(ends) : null,
            settings.Value.PartyName ?? settings.Value.DepartmentName, row.AmendsId, row.AmendsNumber, returned?.By, returned?.Reason,
            (returned?.Comments ?? []).ToDictionary(c => c.ClauseKey, c => c.Text), row.UpdatedAt)
        {
            Declined = row.Declined.ToDictionary(d => d.Id, d => texts["{0} ({1}) declined this: {2}", d.Department ?? "—", d.By ?? "—", d.ConfirmationNote ?? ""].Value),
        };
    }

    /// <summary>The choices of the form, with what it holds though retired. Three commands.</summary>
    public async Task<DraftChoices> ChoicesAsync(DraftInput input, CancellationToken cancellationToken)
    {
        var offered = await places.OfferedAsync([.. input.Deliverables.Select(d => d.PlaceId).OfType<int>()], cancellationToken);
        return new DraftChoices(
            places.Options(offered),
            await db.DepartmentChoicesAsync([.. input.Deliverables.Select(d => d.DepartmentId).OfType<int>()], time.Today, texts, cancellationToken),
            [.. (await SignersAsync(cancellationToken)).Select(s => new SelectListItem(s.Name, s.Id.ToString(CultureInfo.InvariantCulture)))])
        {
            PlaceKinds = offered.ToDictionary(p => p.Id, p => p.Kinds),
        };
    }

    /// <summary>Those who may sign by the settings, by name. One command.</summary>
    public async Task<IReadOnlyList<(int Id, string Name)>> SignersAsync(CancellationToken cancellationToken)
    {
        var today = time.Today;
        var roles = Enum.GetValues<Role>().Where(settings.Value.CanSign).ToList();
        var people = await db.Users.AsNoTracking()
            .Where(u => u.ClosedAt == null && u.Positions.Any(p => roles.Contains(p.Role) && p.IsHeldOn(today)))
            .OrderBy(u => u.DisplayName).ThenBy(u => u.Id).Select(u => new { u.Id, u.DisplayName }).ToListAsync(cancellationToken);
        return [.. people.Select(p => (p.Id, p.DisplayName))];
    }

    public async Task<CheckPanel> CheckAsync(Contract contract, CancellationToken cancellationToken)
    {
        var findings = await checking.RunAsync(contract, cancellationToken);
        var content = contract.Content;
        var reasons = contract.Acknowledgements.ToDictionary(a => a.Fingerprint, a => a.Reason);
        var alarms = await db.FalseAlarmReasonsAsync(CheckKind.Clauses, contract.Id, cancellationToken);
        return new CheckPanel(contract.Id, [.. findings.OrderBy(f => f.Severity).Select(f =>
        {
            var (where, target) = WhereIs(content, f.ClauseKey);
            return new PanelFinding(f, where, target, reasons.GetValueOrDefault(f.Fingerprint), alarms.GetValueOrDefault(f.Fingerprint));
        })]);
    }

    /// <summary>A deal to draft for with what a draft can begin from, or null for one that is not the person's. Four commands.</summary>
    public async Task<NewDraftModel?> NewAsync(IQueryable<Deal> workable, int dealId, ContractQueries contracts, CancellationToken cancellationToken)
    {
        var deal = await workable.AsNoTracking().Where(d => d.Id == dealId).Select(d => new
        {
            d.Id,
            d.SponsorId,
            d.Stage,
            d.EventId,
            d.ExpectedCash,
            d.ExpectedGoods,
            Sponsor = db.Sponsors.IgnoreQueryFilters().Where(s => s.Id == d.SponsorId).Select(s => s.Name).First(),
            Event = db.Events.Where(e => e.Id == d.EventId).Select(e => e.Title).FirstOrDefault(),
        }).SingleOrDefaultAsync(cancellationToken);
        if (deal is null)
            return null;
        var offers = await db.OfferPackages.AsNoTracking().Where(o => !o.IsRetired).OrderByDescending(o => o.SuggestedCash ?? 0).ThenBy(o => o.Name).Take(20)
            .Select(o => new StartChoice(o.Id, o.Name, o.Description, o.SuggestedCash, o.Lines.Count)).ToListAsync(cancellationToken);
        return new NewDraftModel(
            deal.Id, deal.Sponsor, deal.Event, deal.ExpectedCash, deal.ExpectedGoods, deal.Stage is DealStage.Agreed or DealStage.Contracting,
            offers, await contracts.ToCopyAsync(deal.SponsorId, cancellationToken))
        {
            Blacklisted = await blacklist.NoticeAsync(deal.SponsorId, BlacklistedMatter.Deal, deal.Id, cancellationToken),
            Cleared = await db.ClearedOffersOn(time.Today).AsNoTracking().Where(o => o.EventId == deal.EventId).OrderByDescending(o => o.Cash ?? 0).ThenBy(o => o.Name).Take(20)
                .Select(o => new StartChoice(o.Id, o.Name, o.Description, o.Cash, o.Lines.Count)).ToListAsync(cancellationToken),
        };
    }

    /// <summary>What is said of a merchant on the blacklist; null for any other. One command.</summary>
    public Task<BlacklistNotice?> BlacklistedAsync(Contract contract, CancellationToken cancellationToken) =>
        blacklist.NoticeAsync(contract.SponsorId, BlacklistedMatter.Deal, contract.DealId, cancellationToken);

    /// <summary>The contract as somebody else saved it meanwhile; null when it is no longer the person's.</summary>
    public Task<Contract?> ReloadAsync(int id, CancellationToken cancellationToken)
    {
        db.ChangeTracker.Clear();
        return LoadAsync(id, cancellationToken);
    }

    /// <summary>
    /// Where what is stored differs from what was typed. The input takes the new version: saving once more overwrites
    /// knowingly.
    /// </summary>
    public async Task<EditConflict> ConflictAsync(Contract contract, DraftInput input, CancellationToken cancellationToken)
    {
        var stored = DraftInput.Of(contract);
        var choices = await ChoicesAsync(input, cancellationToken);
        var by = contract.UpdatedById is { } userId ? await db.Users.Where(u => u.Id == userId).Select(u => u.DisplayName).SingleOrDefaultAsync(cancellationToken) : null;
        var conflict = new EditConflict(by, contract.UpdatedAt, Between(input, stored, choices));
        input.GoOnFrom(stored);
        return conflict;
    }

    // What two people's texts differ in, row by row and in words.
    private List<FieldDifference> Between(DraftInput typed, DraftInput stored, DraftChoices choices)
    {
        var differences = new List<FieldDifference>();
        Add("The department is", texts.Text(stored.DepartmentRole), texts.Text(typed.DepartmentRole));
        Add("Cash", Amount(stored.Cash), Amount(typed.Cash));
        Add("Goods", stored.Goods, typed.Goods);
        Add("Exclusive", stored.IsExclusive ? texts["Yes"] : texts["No"], typed.IsExclusive ? texts["Yes"] : texts["No"]);
        Add("Signs for the department", Name(choices.Signers, stored.SignerId), Name(choices.Signers, typed.SignerId));
        Add("Signs for the sponsor", stored.SponsorSigner, typed.SponsorSigner);
        Rows("Instalment {0}", stored.Instalments, typed.Instalments, r => Join(Day(r.DueOn), Amount(r.Amount)));
        Rows("Clause {0}", stored.Deliverables, typed.Deliverables, r => Join(
            r.Kind is null && r.Count is null ? r.Unit : texts.Item(r.Kind, r.Count, r.Unit),
            r.PlaceId is null ? r.Place : Name(choices.Places, r.PlaceId), Day(r.StartsOn), Name(choices.Departments, r.DepartmentId), r.Note));
        Rows("Further clause {0}", stored.Clauses, typed.Clauses, r => r.Text ?? "");
        return differences;

        void Add(string label, string? before, string? after)
        {
            if ((before ?? "") != (after ?? ""))
                differences.Add(new FieldDifference(texts[label], before ?? "", after ?? ""));
        }

        void Rows<T>(string label, List<T> before, List<T> after, Func<T, string> words)
            where T : DraftRow
        {
            var known = before.Select(r => r.Id).ToHashSet();
            var number = 0;
            foreach (var row in before.Where(r => !r.IsBlank()))
                Pair(++number, words(row), after.Where(r => r.Id == row.Id).Select(words).FirstOrDefault());
            foreach (var row in after.Where(r => !r.IsBlank() && (r.Id is null || !known.Contains(r.Id))))
                Pair(++number, null, words(row));

            void Pair(int n, string? was, string? now)
            {
                if ((was ?? "") != (now ?? ""))
                    differences.Add(new FieldDifference(texts[label, n], was ?? "", now ?? ""));
            }
        }

        static string Join(params IEnumerable<string?> parts) => string.Join(' ', parts.Where(p => !string.IsNullOrEmpty(p)));
        string Amount(decimal? amount) => show.Money(amount);
        string Day(DateOnly? day) => show.Day(day);
        static string? Name(IReadOnlyList<SelectListItem> items, int? id) => items.FirstOrDefault(i => i.Value == id?.ToString(CultureInfo.InvariantCulture))?.Text;
    }

    private (string Where, string Target) WhereIs(ContractContent content, string key)
    {
        if (key == ClauseDraft.GoodsKey)
            return (texts["Goods"], "Goods");
        var index = content.Deliverables.ToList().FindIndex(d => ClauseKeys.Deliverable(d.Id) == key);
        if (index >= 0)
            return (texts["Clause {0}", index + 1], "clause-" + key);
        index = content.Instalments.ToList().FindIndex(i => ClauseKeys.Instalment(i.Id) == key);
        if (index >= 0)
            return (texts["Instalment {0}", index + 1], "clause-" + key);
        index = content.Clauses.ToList().FindIndex(c => ClauseKeys.Clause(c.Id) == key);
        return index >= 0 ? (texts["Further clause {0}", index + 1], "clause-" + key) : (texts["The contract as a whole"], "Cash");
    }
}
