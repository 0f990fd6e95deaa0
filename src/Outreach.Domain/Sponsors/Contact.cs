namespace Outreach.Domain.Sponsors;

public sealed class Contact : Entity
{
    private Contact()
    {
    }

    internal Contact(ContactDetails details) => Set(details);

    public int SponsorId { get; private set; }

    /// <summary>Name as one addresses them, such as 王经理.</summary>
    public string Name { get; private set; } = "";

    public string? Title { get; private set; }

    public string? Phone { get; private set; }

    public string? ComparablePhone { get; private set; }

    public string? WeChat { get; private set; }

    public string? Email { get; private set; }

    /// <summary>Whether this one is asked first.</summary>
    public bool IsPrimary { get; private set; }

    public ContactDetails Details => new(Name, Title, Phone, WeChat, Email, IsPrimary);

    internal void Set(ContactDetails details)
    {
        (Name, Title, Phone, WeChat, Email, IsPrimary) = (details.Name, details.Title, details.Phone, details.WeChat, details.Email, details.IsPrimary);
        ComparablePhone = SponsorName.ComparablePhone(details.Phone);
    }

    internal void MakePrimary(bool primary) => IsPrimary = primary;
}
