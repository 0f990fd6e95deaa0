using Outreach.Domain.Data;

namespace Outreach.Domain.Sponsors;

/// <summary>What a person types of a contact; texts trimmed, empty ones null.</summary>
/// <param name="Name">At most 60 characters.</param>
/// <param name="Title">At most 40.</param>
/// <param name="Phone">At most 30.</param>
/// <param name="WeChat">At most 60.</param>
/// <param name="Email">At most 256.</param>
/// <param name="IsPrimary">Whether this one is asked first.</param>
public sealed record ContactDetails(string Name, string? Title, string? Phone, string? WeChat, string? Email, bool IsPrimary);

/// <summary>A person at a merchant.</summary>
public sealed class Contact : Entity
{
    private Contact()
    {
    }

    internal Contact(ContactDetails details) => Set(details);

    /// <summary>Whose.</summary>
    public int SponsorId { get; private set; }

    /// <summary>Name as one addresses them, such as 王经理.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Function.</summary>
    public string? Title { get; private set; }

    /// <summary>Phone as typed.</summary>
    public string? Phone { get; private set; }

    /// <summary>Digits of the phone, for finding duplicates.</summary>
    public string? ComparablePhone { get; private set; }

    /// <summary>WeChat name.</summary>
    public string? WeChat { get; private set; }

    /// <summary>Mail address.</summary>
    public string? Email { get; private set; }

    /// <summary>Whether this one is asked first.</summary>
    public bool IsPrimary { get; private set; }

    /// <summary>What was typed.</summary>
    public ContactDetails Details => new(Name, Title, Phone, WeChat, Email, IsPrimary);

    internal void Set(ContactDetails details)
    {
        (Name, Title, Phone, WeChat, Email, IsPrimary) = (details.Name, details.Title, details.Phone, details.WeChat, details.Email, details.IsPrimary);
        ComparablePhone = MerchantName.ComparablePhone(details.Phone);
    }

    internal void MakePrimary(bool primary) => IsPrimary = primary;
}
