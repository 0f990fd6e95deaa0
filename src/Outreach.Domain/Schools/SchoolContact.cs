using Outreach.Domain.Sponsors;

namespace Outreach.Domain.Schools;

/// <summary>A person of a school's outreach department, for a term that ends (S54).</summary>
public sealed class SchoolContact : Entity
{
    private SchoolContact()
    {
    }

    internal SchoolContact(SchoolContactDetails details) => Set(details);

    public int SchoolId { get; private set; }

    public string Name { get; private set; } = "";

    public string? Position { get; private set; }

    public string? Phone { get; private set; }

    public string? ComparablePhone { get; private set; }

    public string? WeChat { get; private set; }

    public string? Email { get; private set; }

    /// <summary>The last day of the term; from then on the successor is asked for.</summary>
    public DateOnly TermEndsOn { get; private set; }

    /// <summary>Whether this one is asked first.</summary>
    public bool IsPrimary { get; private set; }

    /// <summary>Whether nothing but the position is left of the person.</summary>
    public bool IsAnonymized { get; private set; }

    public SchoolContactDetails Details => new(Name, Position, Phone, WeChat, Email, TermEndsOn, IsPrimary);

    /// <summary>The end of the term that <paramref name="day"/> lies in: 30 June (rooms/schools.md 1: it ends each June).</summary>
    public static DateOnly EndOfTerm(DateOnly day) => new(day.Month > 6 ? day.Year + 1 : day.Year, 6, 30);

    internal void Set(SchoolContactDetails details)
    {
        (Name, Position, Phone, WeChat, Email) = (details.Name, details.Position, details.Phone, details.WeChat, details.Email);
        (TermEndsOn, IsPrimary) = (details.TermEndsOn, details.IsPrimary);
        ComparablePhone = SponsorName.ComparablePhone(details.Phone);
        IsAnonymized = false;
    }

    internal void MakePrimary(bool primary) => IsPrimary = primary;

    internal void Anonymize() => (Name, Phone, ComparablePhone, WeChat, Email, IsPrimary, IsAnonymized) = ("—", null, null, null, null, false, true);
}
