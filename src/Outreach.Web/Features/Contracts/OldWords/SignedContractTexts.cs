using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Contracts;
using Outreach.Domain.Data;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared.Providers;
using Outreach.Web.Infrastructure.Documents;
using Outreach.Web.Infrastructure.Requests;

namespace Outreach.Web.Features.Contracts.OldWords;

public static class ContractsThatSpeak
{
    /// <summary>Those in force whose own text counts: of a contract that was amended, the amendment's does.</summary>
    public static IQueryable<Contract> Speaking(this IQueryable<Contract> contracts, OutreachDbContext db) => contracts.Where(c =>
        c.State == ContractState.Fulfilling
        && !db.Contracts.Any(a => a.AmendsId == (c.AmendsId ?? c.Id) && a.Id > c.Id && (a.State == ContractState.Fulfilling || a.State == ContractState.Completed)));
}

/// <summary>Which signed contracts say a record's old words.</summary>
public sealed class SignedContractTexts(OutreachDbContext db, CurrentUserAccessor current, ContractWordsLoader words, ActionPaths paths) : ISignedTextProvider
{
    /// <summary>Named one by one; the others are counted.</summary>
    public const int Most = 4;

    /// <inheritdoc/>
    public async Task<SignedTextList> StillSayingAsync(NamedRecord record, int id, CancellationToken cancellationToken)
    {
        var contracts = db.Contracts.AsNoTracking().Speaking(db);
        contracts = record switch
        {
            NamedRecord.Event => contracts.Where(c => c.EventId == id),
            NamedRecord.Sponsor => contracts.Where(c => c.SponsorId == id),
            NamedRecord.Place => contracts.Where(c => c.Deliverables.Any(d => d.PlaceId == id)),
            _ => contracts.Where(c => c.Deliverables.Any(d => d.DepartmentId == id)),
        };
        var signed = await contracts.OrderByDescending(c => c.SignedOn).ThenByDescending(c => c.Id).Take(500).Select(c => new
        {
            c.Id,
            c.Number,
            Sponsor = c.SignedSponsorName,
            c.State,
            c.NegotiatorId,
            Words = c.Revisions.Where(r => r.Revision == c.Revision).Select(r => r.Words).FirstOrDefault(),
            AmendmentId = db.Contracts.Where(a => a.ActiveAmendmentOfId == (c.AmendsId ?? c.Id)).Select(a => (int?)a.Id).FirstOrDefault(),
        }).ToListAsync(cancellationToken);
        if (signed.Count == 0)
            return SignedTextList.None;
        var changes = await ChangesAsync(record, id, cancellationToken);
        var old = signed.Select(c => (Contract: c, Says: c.Words is null ? [] : changes(ContractWords.FromJson(c.Words)))).Where(c => c.Says.Count > 0).ToList();
        var me = current.Required;
        bool MayAmend(int negotiatorId) => me.HasPermission(Permissions.ContractsWrite) && (me.HasPermission(Permissions.DealsLead) || negotiatorId == me.Id);
        return new SignedTextList(old.Count, !me.HasPermission(Permissions.ContractsRead) ? [] : [.. old.Take(Most).Select(c => new SignedText(
            $"{c.Contract.Number} · {c.Contract.Sponsor}",
            paths.Of("Contracts.Detail", c.Contract.Id),
            string.Join(" · ", c.Says.Select(s => s.Before ?? "—")),
            c.Contract.State == ContractState.Fulfilling && c.Contract.AmendmentId is null && MayAmend(c.Contract.NegotiatorId) ? paths.Of("ContractActions.Amend", c.Contract.Id) : null,
            c.Contract.AmendmentId is { } amendment ? paths.Of("Contracts.Detail", amendment) : null,
            c.Says.Any(s => s.Field is WordField.Days or WordField.Venue) && MayAmend(c.Contract.NegotiatorId) ? paths.Of("Moves.Show", c.Contract.Id) : null))]);
    }

    /// <summary>What of a contract's words the record says otherwise now. One command.</summary>
    private async Task<Func<ContractWords, IReadOnlyList<WordChange>>> ChangesAsync(NamedRecord record, int id, CancellationToken cancellationToken)
    {
        if (record == NamedRecord.Event)
        {
            var e = await db.Events.AsNoTracking().Where(x => x.Id == id).Select(x => new { x.Title, x.StartsAt, x.EndsAt, x.Venue }).SingleAsync(cancellationToken);
            var now = words.Of(e.Title, e.StartsAt, e.EndsAt, e.Venue);
            return said => [.. said.Occasion.ChangesTo(now)];
        }

        if (record == NamedRecord.Sponsor)
        {
            var today = await db.Sponsors.Where(s => s.Id == id).Select(s => s.Name).SingleAsync(cancellationToken);
            return said => said.Sponsor.Name == today ? [] : [new WordChange(WordField.SponsorName, said.Sponsor.Name, today)];
        }

        var (field, name) = record == NamedRecord.Place
            ? (WordField.Place, await db.CampusPlaces.Where(p => p.Id == id).Select(p => p.Name).SingleAsync(cancellationToken))
            : (WordField.Department, await db.Departments.Where(d => d.Id == id).Select(d => d.Name).SingleAsync(cancellationToken));
        return said => (field == WordField.Place ? said.Place(id) : said.DepartmentName(id)) is { } before && before != name ? [new WordChange(field, before, name)] : [];
    }
}
