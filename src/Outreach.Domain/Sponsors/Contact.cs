namespace Outreach.Domain.Sponsors;

public sealed class Contact : Entity
{
    private const int NameLimit = 60;

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

    /// <summary>Whether it is the same person: the same phone, or without one the same name.</summary>
    internal bool IsOf(ContactDetails other) =>
        SponsorName.ComparablePhone(other.Phone) is null ? Name == other.Name && (WeChat is null || other.WeChat is null || WeChat == other.WeChat) : PhoneNumber.AreSame(Phone, other.Phone) || PhoneNumber.Each(Phone).Any(one => PhoneNumber.Each(other.Phone).Any(its => PhoneNumber.AreSame(one, its)));

    /// <summary>Takes what is missing from another record of the same person.</summary>
    /// <returns>Whether anything was taken.</returns>
    internal bool FillGaps(ContactDetails other)
    {
        var before = Details;
        (Title, WeChat, Email) = (Title ?? other.Title, WeChat ?? other.WeChat, Email ?? other.Email);
        return Details != before;
    }

    /// <summary>As <see cref="FillGaps"/>; two names that share a phone both stay, and of two writings of a number the one with more digits.</summary>
    internal void Complete(ContactDetails other)
    {
        FillGaps(other);
        if (Digits(other.Phone) > Digits(Phone))
            Phone = other.Phone;
        if (!Name.Contains(other.Name, StringComparison.Ordinal) && Name.Length + other.Name.Length < NameLimit)
            Name = other.Name.Contains(Name, StringComparison.Ordinal) ? other.Name : $"{Name}、{other.Name}";

        static int Digits(string? phone) => phone?.Count(char.IsAsciiDigit) ?? 0;
    }

    internal void MakePrimary(bool primary) => IsPrimary = primary;
}
