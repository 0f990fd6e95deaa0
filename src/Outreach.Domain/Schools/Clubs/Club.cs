using Outreach.Domain.Sponsors;

namespace Outreach.Domain.Schools.Clubs;

/// <summary>A club of our own school (社团).</summary>
public sealed class Club : Entity, ISearchable
{
    private const int LongestName = 60;
    private const int MostSearchText = 2000;

    private readonly List<ClubContact> contacts = [];

    private Club()
    {
    }

    public Club(ClubDetails details) => Edit(details);

    public string Name { get; private set; } = "";

    /// <summary>Equal for two writings of one name.</summary>
    public string ComparableName { get; private set; } = "";

    public ClubField Field { get; private set; }

    /// <summary>The teacher who advises it.</summary>
    public string? Advisor { get; private set; }

    public int? MemberCount { get; private set; }

    /// <summary>Whether it belongs to the joint body of clubs and us (部门联合体).</summary>
    public bool IsInJointBody { get; private set; }

    /// <summary>Who of the club agreed to that; null when it is not in it.</summary>
    public string? AgreedBy { get; private set; }

    /// <summary>The day of the consent; null when it is not in the joint body.</summary>
    public DateOnly? AgreedOn { get; private set; }

    public string? Notes { get; private set; }

    /// <summary>Whether it is no longer offered in forms.</summary>
    public bool IsRetired { get; private set; }

    /// <inheritdoc/>
    public string SearchText { get; private set; } = "";

    public IReadOnlyCollection<ClubContact> Contacts => contacts;

    /// <summary>Changes what was typed. Contacts must have been loaded.</summary>
    public void Edit(ClubDetails details)
    {
        (Name, Field, Advisor, MemberCount, Notes) = (details.Name, details.Field, details.Advisor, details.MemberCount, details.Notes);
        ComparableName = SponsorName.Comparable(details.Name);
        RefreshSearchText();
    }

    public void Retire() => IsRetired = true;

    public void Restore() => IsRetired = false;

    /// <summary>It joins the joint body. Refused without who agreed, for a day to come, and when it is in it already.</summary>
    public Result JoinBody(string? agreedBy, DateOnly on, DateOnly today)
    {
        if (IsInJointBody)
            return ClubErrors.InBodyAlready;
        if (string.IsNullOrWhiteSpace(agreedBy) || agreedBy.Length > LongestName)
            return ClubErrors.ConsentMissing;
        if (on > today)
            return ClubErrors.ConsentInFuture;
        (IsInJointBody, AgreedBy, AgreedOn) = (true, agreedBy, on);
        return Result.Success;
    }

    /// <summary>It leaves the joint body; who had agreed is no longer kept.</summary>
    public Result LeaveBody()
    {
        if (!IsInJointBody)
            return ClubErrors.NotInBody;
        (IsInJointBody, AgreedBy, AgreedOn) = (false, null, null);
        return Result.Success;
    }

    /// <summary>Adds a person. Contacts must have been loaded.</summary>
    public ClubContact AddContact(ClubContactDetails details)
    {
        var contact = new ClubContact(details);
        contacts.Add(contact);
        RefreshSearchText();
        return contact;
    }

    /// <summary>Changes a person. Contacts must have been loaded.</summary>
    public void EditContact(ClubContact contact, ClubContactDetails details)
    {
        contact.Set(details);
        RefreshSearchText();
    }

    /// <summary>Removes a person. Contacts must have been loaded.</summary>
    public void RemoveContact(ClubContact contact)
    {
        contacts.Remove(contact);
        RefreshSearchText();
    }

    /// <summary>Leaves of the people whose term ended before <paramref name="before"/> nothing but the office (domain.md, Personal data). Contacts must have been loaded.</summary>
    /// <returns>How many were changed.</returns>
    public int AnonymizeContacts(DateOnly before)
    {
        var past = contacts.Where(c => c.TermEndsOn < before && !c.IsAnonymized).ToList();
        past.ForEach(c => c.Anonymize());
        RefreshSearchText();
        return past.Count;
    }

    private void RefreshSearchText() => SearchText = Search.SearchText.Shorten(
        Search.SearchText.Join([Name, Advisor, .. contacts.Where(c => !c.IsAnonymized).SelectMany(c => new[] { c.Name, c.Phone, c.WeChat })]), MostSearchText);
}
