using Outreach.Domain.Sponsors;

namespace Outreach.Domain.Schools.Clubs;

/// <summary>The head of a club, or who does its outreach, for a term that ends (rooms/schools.md 2).</summary>
public sealed class ClubContact : Entity
{
    private ClubContact()
    {
    }

    internal ClubContact(ClubContactDetails details) => Set(details);

    public int ClubId { get; private set; }

    public ClubOffice Office { get; private set; }

    public string Name { get; private set; } = "";

    public string? Phone { get; private set; }

    public string? ComparablePhone { get; private set; }

    public string? WeChat { get; private set; }

    /// <summary>The last day of the term; as with schools it ends each June (<see cref="SchoolContact.EndOfTerm"/>).</summary>
    public DateOnly TermEndsOn { get; private set; }

    /// <summary>Whether nothing but the office is left of the person.</summary>
    public bool IsAnonymized { get; private set; }

    internal void Set(ClubContactDetails details)
    {
        (Office, Name, Phone, WeChat, TermEndsOn) = (details.Office, details.Name, details.Phone, details.WeChat, details.TermEndsOn);
        ComparablePhone = SponsorName.ComparablePhone(details.Phone);
        IsAnonymized = false;
    }

    internal void Anonymize() => (Name, Phone, ComparablePhone, WeChat, IsAnonymized) = ("—", null, null, null, true);
}
