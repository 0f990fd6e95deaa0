using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Data;
using Outreach.Domain.Sponsors;

namespace Outreach.Web.Features.Sponsors.Records;

/// <summary>Finds records of the same merchant: same code, same phone, or names equal but for the writing (domain.md, Duplicates).</summary>
public sealed class SponsorDuplicates(OutreachDbContext db)
{
    /// <summary>At most so many are named.</summary>
    public const int Most = 5;

    // Branches of one chain that may stand before a duplicate.
    private const int Branches = 20;

    /// <summary>Possible duplicates of what was typed, other than <paramref name="except"/>. At most one command.</summary>
    public Task<IReadOnlyList<PossibleDuplicate>> FindAsync(string? name, string? phone, string? creditCode, int? except, CancellationToken cancellationToken) =>
        FindAsync(name, phone is null ? [] : [.. PhoneNumber.Split(phone).Numbers.DefaultIfEmpty(phone).Select(SponsorName.ComparablePhone).OfType<string>()], creditCode, except, cancellationToken);

    /// <summary>Possible duplicates of a merchant with these comparable phones. At most one command.</summary>
    public async Task<IReadOnlyList<PossibleDuplicate>> FindAsync(
        string? name, IReadOnlyCollection<string> phones, string? creditCode, int? except, CancellationToken cancellationToken)
    {
        var comparable = SponsorName.Comparable(name ?? "");
        var code = UnifiedSocialCreditCode.Normalize(creditCode) is { Length: UnifiedSocialCreditCode.Length } c ? c : null;
        // Each way has an index of its own; one condition with "or" over all three would read the table.
        var found = new List<IQueryable<int>>(3);
        if (comparable.Length > 0)
            found.Add(db.Sponsors.Where(s => s.ComparableName == comparable).Select(s => s.Id));
        if (code is not null)
            found.Add(db.Sponsors.Where(s => s.CreditCode == code).Select(s => s.Id));
        if (phones.Count > 0)
            found.Add(db.Contacts.Where(x => phones.Contains(x.ComparablePhone!)).Select(x => x.SponsorId));
        if (found.Count == 0)
            return [];
        var ids = found.Aggregate((a, b) => a.Union(b));
        var records = await db.Sponsors.AsNoTracking().Where(s => s.Id != except && ids.Contains(s.Id)).OrderBy(s => s.Id).Take(Most + Branches)
            .Select(s => new PossibleDuplicate(
                s.Id, s.Name, s.District, db.Users.Where(u => u.Id == s.OwnerId).Select(u => u.DisplayName).FirstOrDefault(),
                code != null && s.CreditCode == code, s.Contacts.Any(x => phones.Contains(x.ComparablePhone!)), s.ComparableName == comparable, s.Standing == Standing.Blacklisted))
            .ToListAsync(cancellationToken);
        // A second branch of a chain is no duplicate, by its name or by the phone of the chain.
        return [.. records.Where(r => r.SameCode || !SponsorName.AreBranches(name ?? "", r.Name) || SponsorName.Comparable(r.Name) != comparable).Take(Most)];
    }
}
