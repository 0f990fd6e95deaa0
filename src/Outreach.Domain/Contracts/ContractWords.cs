using System.Globalization;
using System.Text.Json;

namespace Outreach.Domain.Contracts;

/// <summary>
/// What a contract says in words that belong to other records: its event, its places and departments, and both parties. A
/// revision takes them in when it is submitted, so the paper that was confirmed and reviewed is the paper that is signed, and
/// stays it whatever is renamed, moved or merged. What changes before the signature never slips onto the paper behind the
/// reviewers' backs: the signing page names it, and whoever wants it on the paper takes the contract back and submits it
/// anew, as a revision of its own.
/// </summary>
/// <param name="Occasion">The event, or the term as a whole.</param>
/// <param name="Department">Ourselves, as in the settings; the contact is who negotiates.</param>
/// <param name="Signer">Who signs for us; null when nobody was chosen.</param>
/// <param name="Places">Names of the catalogue's places in its clauses, by key.</param>
/// <param name="Departments">Names of the departments in its clauses, by key.</param>
public sealed record ContractWords(
    OccasionWords Occasion,
    PartyWords Department,
    PartyWords Sponsor,
    string? Signer,
    IReadOnlyDictionary<int, string> Places,
    IReadOnlyDictionary<int, string> Departments)
{
    /// <summary>The account that the sponsor pays to; null where none was set.</summary>
    public string? PayTo { get; init; }

    public string ToJson() => JsonSerializer.Serialize(this, ContractContent.Json);

    public static ContractWords FromJson(string json) => JsonSerializer.Deserialize<ContractWords>(json, ContractContent.Json)!;

    public static ContractWords? FromJsonOrNull(string? json) => json is null ? null : FromJson(json);

    public string? Place(int? id) => id is { } known ? Places.GetValueOrDefault(known) : null;

    public string? DepartmentName(int? id) => id is { } known ? Departments.GetValueOrDefault(known) : null;

    /// <summary>What the records say otherwise now, in the order of the paper; a place or department that only one side names is no change.</summary>
    public IReadOnlyList<WordChange> ChangesTo(ContractWords now)
    {
        var changes = new List<WordChange>(Occasion.ChangesTo(now.Occasion));
        Add(WordField.OurName, Department.Name, now.Department.Name);
        Add(WordField.OurAddress, Department.Address, now.Department.Address);
        Add(WordField.OurContact, Department.Contact, now.Department.Contact);
        Add(WordField.OurPhone, Department.Phone, now.Department.Phone);
        Add(WordField.OurAccount, PayTo, now.PayTo);
        Add(WordField.OurSigner, Signer, now.Signer);
        Add(WordField.SponsorName, Sponsor.Name, now.Sponsor.Name);
        Add(WordField.SponsorCode, Sponsor.CreditCode, now.Sponsor.CreditCode);
        Add(WordField.SponsorAddress, Sponsor.Address, now.Sponsor.Address);
        Add(WordField.SponsorContact, Sponsor.Contact, now.Sponsor.Contact);
        Add(WordField.SponsorPhone, Sponsor.Phone, now.Sponsor.Phone);
        foreach (var (id, name) in Places.OrderBy(p => p.Key))
            Add(WordField.Place, name, now.Places.GetValueOrDefault(id, name));
        foreach (var (id, name) in Departments.OrderBy(d => d.Key))
            Add(WordField.Department, name, now.Departments.GetValueOrDefault(id, name));
        return changes;

        void Add(WordField field, string? before, string? after)
        {
            if (before != after)
                changes.Add(new WordChange(field, before, after));
        }
    }
}

/// <summary>The event as a contract names it.</summary>
/// <param name="Name">Its title, or the words for the term as a whole.</param>
/// <param name="From">First day; null while it has none.</param>
/// <param name="To">Last day; null while it has none.</param>
public sealed record OccasionWords(string Name, DateOnly? From, DateOnly? To, string? Venue)
{
    /// <summary>Whether the other is on another day or somewhere else, whatever it is called.</summary>
    public bool IsMovedFrom(OccasionWords other) => (From, To, Venue) != (other.From, other.To, other.Venue);

    /// <summary>A short word for day and venue: who decides on a move names by it the move that they saw.</summary>
    public string Stamp() => string.Create(CultureInfo.InvariantCulture, $"{From:yyyy-MM-dd}/{To:yyyy-MM-dd}/{Venue}");

    public IEnumerable<WordChange> ChangesTo(OccasionWords now)
    {
        if (Name != now.Name)
            yield return new WordChange(WordField.Event, Name, now.Name);
        if ((From, To) != (now.From, now.To))
            yield return new WordChange(WordField.Days, Days, now.Days);
        if (Venue != now.Venue)
            yield return new WordChange(WordField.Venue, Venue, now.Venue);
    }

    /// <summary>The days as ISO 8601; null while there are none.</summary>
    private string? Days => (From, To) switch
    {
        ({ } from, { } to) when from != to => string.Create(CultureInfo.InvariantCulture, $"{from:yyyy-MM-dd} – {to:yyyy-MM-dd}"),
        ({ } from, _) => from.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => null,
    };
}

/// <summary>A party as it stands on the paper.</summary>
public sealed record PartyWords(string Name, string? CreditCode, string? Address, string? Contact, string? Phone);
