using System.ComponentModel.DataAnnotations;
using Outreach.Domain.Data;

namespace Outreach.Domain.Sponsors;

/// <summary>Line of business (domain.md, Sponsors).</summary>
public enum Industry
{
    /// <summary>餐饮</summary>
    [Display(Name = "Catering")] Catering,

    /// <summary>食品饮料</summary>
    [Display(Name = "Food & drink")] FoodAndDrink,

    /// <summary>服饰</summary>
    [Display(Name = "Clothing")] Clothing,

    /// <summary>电子数码</summary>
    [Display(Name = "Electronics")] Electronics,

    /// <summary>教育培训</summary>
    [Display(Name = "Education & training")] Education,

    /// <summary>通讯</summary>
    [Display(Name = "Telecom")] Telecom,

    /// <summary>文体</summary>
    [Display(Name = "Sport & culture")] SportAndCulture,

    /// <summary>旅游出行</summary>
    [Display(Name = "Travel")] Travel,

    /// <summary>金融</summary>
    [Display(Name = "Finance")] Finance,

    /// <summary>美容</summary>
    [Display(Name = "Beauty")] Beauty,

    /// <summary>其他</summary>
    [Display(Name = "Other business")] Other,
}

/// <summary>How far from campus (S16).</summary>
public enum DistanceBand
{
    /// <summary>校门口</summary>
    [Display(Name = "At the gate")] AtTheGate,

    /// <summary>3公里内</summary>
    [Display(Name = "Within 3 km")] WithinThreeKilometres,

    /// <summary>市内</summary>
    [Display(Name = "In the city")] InTheCity,

    /// <summary>更远</summary>
    [Display(Name = "Beyond the city")] Beyond,
}

/// <summary>Size of a merchant.</summary>
public enum SponsorSize
{
    /// <summary>One shop.</summary>
    [Display(Name = "Single shop")] SingleShop,

    /// <summary>Several shops in the region.</summary>
    [Display(Name = "Local chain")] LocalChain,

    /// <summary>Known in the whole country.</summary>
    [Display(Name = "National brand")] NationalBrand,
}

/// <summary>Where the lead came from (S23).</summary>
public enum SponsorSource
{
    /// <summary>走访</summary>
    [Display(Name = "Scouted")] Scouted,

    /// <summary>部门提供</summary>
    [Display(Name = "Tip from a department")] DepartmentTip,

    /// <summary>校友</summary>
    [Display(Name = "Alumni")] Alumni,

    /// <summary>友校介绍</summary>
    [Display(Name = "Partner school")] PartnerSchool,

    /// <summary>老客户</summary>
    [Display(Name = "Returning")] Returning,
}

/// <summary>Where the relation stands.</summary>
public enum Standing
{
    /// <summary>潜在</summary>
    [Display(Name = "Prospect")] Prospect,

    /// <summary>合作中</summary>
    [Display(Name = "Active")] Active,

    /// <summary>长期合作</summary>
    [Display(Name = "Long-term")] LongTerm,

    /// <summary>沉睡</summary>
    [Display(Name = "Dormant")] Dormant,

    /// <summary>黑名单</summary>
    [Display(Name = "Blacklisted")] Blacklisted,
}

/// <summary>What a person types of a sponsor; texts trimmed, empty ones null.</summary>
/// <param name="Name">At most 100 characters.</param>
/// <param name="ShortName">At most 40.</param>
/// <param name="Industry">Line of business.</param>
/// <param name="District">At most 40.</param>
/// <param name="Address">At most 200.</param>
/// <param name="Distance">How far; null when not known.</param>
/// <param name="Size">How large; null when not known.</param>
/// <param name="Tags">Theme tags.</param>
/// <param name="Source">Where the lead came from; null when not known.</param>
/// <param name="OwnerId">The member who looks after it, if any.</param>
/// <param name="Notes">At most 2,000.</param>
public sealed record SponsorDetails(
    string Name, string? ShortName, Industry Industry, string? District, string? Address, DistanceBand? Distance,
    SponsorSize? Size, IReadOnlyList<string> Tags, SponsorSource? Source, int? OwnerId, string? Notes);

/// <summary>A field of which one record's value stays when two become one.</summary>
public enum MergeField
{
    /// <summary>Full name; the other stays as another name.</summary>
    [Display(Name = "Name")] Name,

    /// <summary>Short name.</summary>
    [Display(Name = "Short name")] ShortName,

    /// <summary>Credit code.</summary>
    [Display(Name = "Credit code")] CreditCode,

    /// <summary>Line of business.</summary>
    [Display(Name = "Industry")] Industry,

    /// <summary>District.</summary>
    [Display(Name = "District")] District,

    /// <summary>Address.</summary>
    [Display(Name = "Address")] Address,

    /// <summary>How far.</summary>
    [Display(Name = "Distance")] Distance,

    /// <summary>How large.</summary>
    [Display(Name = "Size")] Size,

    /// <summary>Where the lead came from.</summary>
    [Display(Name = "Source")] Source,

    /// <summary>Who looks after it.</summary>
    [Display(Name = "Owner")] Owner,
}

/// <summary>A merchant the department works with; gives money, goods or part-time jobs.</summary>
public sealed class Sponsor : Entity, ISearchable
{
    private const int MostTags = 10;
    private const int MostSearchText = 4000;
    private const int MostOtherNames = 500;
    private readonly List<Contact> contacts = [];
    private readonly List<SponsorTag> tags = [];

    private Sponsor()
    {
    }

    /// <summary>A new merchant, as a prospect.</summary>
    public Sponsor(SponsorDetails details) => Edit(details);

    /// <summary>Full name.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The name in the form in which duplicates are equal.</summary>
    public string ComparableName { get; private set; } = "";

    /// <summary>Short name.</summary>
    public string? ShortName { get; private set; }

    /// <summary>Names of records that it took over, one a line, so that it is found by them.</summary>
    public string? OtherNames { get; private set; }

    /// <summary>Unified social credit code, normalised; small shops have none.</summary>
    public string? CreditCode { get; private set; }

    /// <summary>Why a code whose check fails was accepted.</summary>
    public string? CreditCodeReason { get; private set; }

    /// <summary>Licence photo for a code whose check fails.</summary>
    public int? CreditCodeLicenceId { get; private set; }

    /// <summary>Line of business.</summary>
    public Industry Industry { get; private set; }

    /// <summary>District of the city.</summary>
    public string? District { get; private set; }

    /// <summary>Address.</summary>
    public string? Address { get; private set; }

    /// <summary>How far from campus.</summary>
    public DistanceBand? Distance { get; private set; }

    /// <summary>How large.</summary>
    public SponsorSize? Size { get; private set; }

    /// <summary>Where the lead came from.</summary>
    public SponsorSource? Source { get; private set; }

    /// <summary>The member who looks after it.</summary>
    public int? OwnerId { get; private set; }

    /// <summary>Where the relation stands.</summary>
    public Standing Standing { get; private set; }

    /// <summary>Why it is blacklisted.</summary>
    public string? BlacklistReason { get; private set; }

    /// <summary>Free notes.</summary>
    public string? Notes { get; private set; }

    /// <summary>Last day on which its latest passed vetting holds; null when never passed or rejected since.</summary>
    public DateOnly? VettedUntil { get; private set; }

    /// <summary>Day of the latest visit.</summary>
    public DateOnly? LastVisitOn { get; private set; }

    /// <summary>The record that took this one over; such records show nowhere else.</summary>
    public int? MergedIntoId { get; private set; }

    /// <inheritdoc/>
    public string SearchText { get; private set; } = "";

    /// <summary>Theme tags.</summary>
    public IReadOnlyCollection<SponsorTag> Tags => tags;

    /// <summary>People.</summary>
    public IReadOnlyCollection<Contact> Contacts => contacts;

    /// <summary>Changes what was typed. Tags and contacts must have been loaded.</summary>
    public void Edit(SponsorDetails details)
    {
        Name = details.Name;
        ComparableName = MerchantName.Comparable(details.Name);
        ShortName = details.ShortName;
        Industry = details.Industry;
        District = details.District;
        Address = details.Address;
        Distance = details.Distance;
        Size = details.Size;
        Source = details.Source;
        OwnerId = details.OwnerId;
        Notes = details.Notes;
        tags.RemoveAll(t => !details.Tags.Contains(t.Tag));
        tags.AddRange(details.Tags.Except(tags.Select(t => t.Tag)).Distinct().Select(t => new SponsorTag(t)));
        RefreshSearchText();
    }

    /// <summary>
    /// Sets or clears the credit code. A code whose check fails needs a reason and a licence photo (domain.md,
    /// UnifiedSocialCreditCode: real codes that fail exist).
    /// </summary>
    public Result SetCreditCode(string? code, string? reason, int? licenceFileId)
    {
        var normal = UnifiedSocialCreditCode.Normalize(code);
        if (normal is null)
        {
            CreditCode = CreditCodeReason = null;
            CreditCodeLicenceId = null;
        }
        else if (UnifiedSocialCreditCode.IsValid(normal))
        {
            (CreditCode, CreditCodeReason, CreditCodeLicenceId) = (normal, null, null);
        }
        else
        {
            if (!UnifiedSocialCreditCode.IsWellFormed(normal))
                return SponsorErrors.CodeMalformed;
            if (string.IsNullOrWhiteSpace(reason) || licenceFileId is null)
                return SponsorErrors.CodeCheckFails;
            (CreditCode, CreditCodeReason, CreditCodeLicenceId) = (normal, reason, licenceFileId);
        }

        RefreshSearchText();
        return Result.Done;
    }

    /// <summary>Sets where the relation stands; the blacklist has verbs of its own.</summary>
    public Result SetStanding(Standing standing)
    {
        if (standing == Standing)
            return Result.Done;
        if (standing == Standing.Blacklisted || Standing == Standing.Blacklisted)
            return SponsorErrors.BlacklistByVerb;
        Standing = standing;
        return Result.Done;
    }

    /// <summary>Bars it from new deals and postings.</summary>
    public Result Blacklist(string reason)
    {
        if (string.IsNullOrWhiteSpace(reason))
            return SponsorErrors.ReasonMissing;
        if (Standing == Standing.Blacklisted)
            return SponsorErrors.AlreadyBlacklisted;
        (Standing, BlacklistReason) = (Standing.Blacklisted, reason);
        return Result.Done;
    }

    /// <summary>Takes it off the blacklist, as dormant.</summary>
    public Result LiftBlacklist()
    {
        if (Standing != Standing.Blacklisted)
            return SponsorErrors.NotBlacklisted;
        (Standing, BlacklistReason) = (Standing.Dormant, null);
        return Result.Done;
    }

    /// <summary>Adds a person; the first, or one marked so, becomes the primary one. Contacts must have been loaded.</summary>
    public Contact AddContact(ContactDetails details)
    {
        var contact = new Contact(details with { IsPrimary = details.IsPrimary || contacts.Count == 0 });
        contacts.Add(contact);
        KeepOnePrimary(contact);
        RefreshSearchText();
        return contact;
    }

    /// <summary>Changes a person. Contacts must have been loaded.</summary>
    public void EditContact(Contact contact, ContactDetails details)
    {
        contact.Set(details);
        KeepOnePrimary(contact);
        RefreshSearchText();
    }

    /// <summary>Removes a person; another becomes primary. Contacts must have been loaded.</summary>
    public void RemoveContact(Contact contact)
    {
        contacts.Remove(contact);
        if (contact.IsPrimary)
            contacts.FirstOrDefault()?.MakePrimary(true);
        RefreshSearchText();
    }

    /// <summary>Records a check of the merchant (审核); a passed one lapses after 12 months.</summary>
    public Vetting Vet(bool passed, int byId, DateOnly on, string? notes, int? licenceFileId)
    {
        var vetting = new Vetting(Id, passed, byId, on, notes, licenceFileId);
        VettedUntil = passed ? vetting.ValidUntil : null;
        return vetting;
    }

    /// <summary>Hands it to another member, or to nobody.</summary>
    public void AssignTo(int? ownerId) => OwnerId = ownerId;

    /// <summary>Lets the latest check of all rule, after checks of another record have come over.</summary>
    public void FollowVetting(Vetting? latest) => VettedUntil = latest is { Passed: true } ? latest.ValidUntil : null;

    /// <summary>Sets the day of the latest visit anew, after a visit's day was corrected.</summary>
    public void VisitsCorrected(DateOnly? latest) => LastVisitOn = latest;

    /// <summary>Notes that it was visited on a day.</summary>
    public void Visited(DateOnly on)
    {
        if (LastVisitOn is null || LastVisitOn < on)
            LastVisitOn = on;
    }

    /// <summary>
    /// Takes over another record of the same merchant: gaps are filled from it, its contacts join unless the phone is
    /// known, its name stays as another one. The caller moves visits, vettings and deals. Tags and contacts of both must
    /// have been loaded.
    /// </summary>
    /// <param name="other">The record that goes.</param>
    /// <param name="fromOther">Fields in which the other's value stays, where it has one; in all others this one's.</param>
    public Result Absorb(Sponsor other, IReadOnlySet<MergeField>? fromOther = null)
    {
        if (other == this || other.Id == Id || other.MergedIntoId is not null || MergedIntoId is not null)
            return SponsorErrors.CannotMerge;
        var (name, theirs) = (Name, fromOther?.Contains(MergeField.Name) == true);
        if (theirs)
            (Name, ComparableName) = (other.Name, other.ComparableName);
        OtherNames = JoinNames([.. Lines(OtherNames), theirs ? name : other.Name, .. Lines(other.OtherNames)]);
        if (fromOther is not null)
            Take(other, fromOther);
        ShortName ??= other.ShortName;
        District ??= other.District;
        Address ??= other.Address;
        Distance ??= other.Distance;
        Size ??= other.Size;
        Source ??= other.Source;
        OwnerId ??= other.OwnerId;
        if (CreditCode is null)
            (CreditCode, CreditCodeReason, CreditCodeLicenceId) = (other.CreditCode, other.CreditCodeReason, other.CreditCodeLicenceId);
        var notes = string.Join('\n', new[] { Notes, other.Notes }.Where(n => n is not null).Distinct());
        Notes = notes.Length == 0 ? null : Searching.SearchText.Shorten(notes, 2000);
        if (other.Standing == Standing.Blacklisted && Standing != Standing.Blacklisted)
            (Standing, BlacklistReason) = (other.Standing, other.BlacklistReason);
        if (other.VettedUntil > VettedUntil || VettedUntil is null)
            VettedUntil = other.VettedUntil;
        if (other.LastVisitOn is { } visited)
            Visited(visited);
        tags.AddRange(other.tags.Select(t => t.Tag).Except(tags.Select(t => t.Tag), StringComparer.OrdinalIgnoreCase)
            .Take(Math.Max(0, MostTags - tags.Count)).Select(t => new SponsorTag(t)));
        foreach (var contact in other.contacts.ToList())
        {
            if (contact.ComparablePhone is null || contacts.All(c => c.ComparablePhone != contact.ComparablePhone || c.Name != contact.Name))
                contacts.Add(new Contact(contact.Details with { IsPrimary = contacts.Count == 0 }));
        }

        other.MergedIntoId = Id;
        other.SearchText = "";
        RefreshSearchText();
        return Result.Done;
    }

    /// <summary>
    /// Takes from a sheet what is not known yet; nothing that is known changes. A valid code fills an empty one, the
    /// person joins unless the phone, or without one the name, is known. Tags and contacts must have been loaded.
    /// </summary>
    /// <returns>Whether anything was taken.</returns>
    public bool FillGaps(SponsorDetails other, string? creditCode, ContactDetails? contact)
    {
        var before = (ShortName, District, Address, Distance, Source, Notes, CreditCode, contacts.Count);
        ShortName ??= other.ShortName;
        District ??= other.District;
        Address ??= other.Address;
        Distance ??= other.Distance;
        Source ??= other.Source;
        Notes ??= other.Notes;
        if (CreditCode is null && creditCode is not null && UnifiedSocialCreditCode.IsValid(creditCode))
            CreditCode = creditCode;
        var phone = MerchantName.ComparablePhone(contact?.Phone);
        if (contact is not null && contacts.All(c => phone is null ? c.Name != contact.Name : c.ComparablePhone != phone))
            AddContact(contact with { IsPrimary = false });
        RefreshSearchText();
        return before != (ShortName, District, Address, Distance, Source, Notes, CreditCode, contacts.Count);
    }

    private static string[] Lines(string? text) => text?.Split('\n', StringSplitOptions.RemoveEmptyEntries) ?? [];

    private string? JoinNames(IEnumerable<string> names)
    {
        // A name that does not fit is left out whole: half of one finds nothing.
        var joined = "";
        foreach (var name in names.Where(n => n != Name).Distinct(StringComparer.OrdinalIgnoreCase))
        {
            if (joined.Length + name.Length < MostOtherNames)
                joined += joined.Length == 0 ? name : '\n' + name;
        }

        return joined.Length == 0 ? null : joined;
    }

    private void Take(Sponsor other, IReadOnlySet<MergeField> fields)
    {
        if (fields.Contains(MergeField.ShortName))
            ShortName = other.ShortName ?? ShortName;
        if (fields.Contains(MergeField.CreditCode) && other.CreditCode is not null)
            (CreditCode, CreditCodeReason, CreditCodeLicenceId) = (other.CreditCode, other.CreditCodeReason, other.CreditCodeLicenceId);
        if (fields.Contains(MergeField.Industry))
            Industry = other.Industry;
        if (fields.Contains(MergeField.District))
            District = other.District ?? District;
        if (fields.Contains(MergeField.Address))
            Address = other.Address ?? Address;
        if (fields.Contains(MergeField.Distance))
            Distance = other.Distance ?? Distance;
        if (fields.Contains(MergeField.Size))
            Size = other.Size ?? Size;
        if (fields.Contains(MergeField.Source))
            Source = other.Source ?? Source;
        if (fields.Contains(MergeField.Owner))
            OwnerId = other.OwnerId ?? OwnerId;
    }

    private void KeepOnePrimary(Contact latest)
    {
        if (latest.IsPrimary)
            contacts.ForEach(c => c.MakePrimary(c == latest));
        else if (!contacts.Any(c => c.IsPrimary))
            latest.MakePrimary(true);
    }

    private void RefreshSearchText()
    {
        var text = Searching.SearchText.Join(
            [Name, ShortName, .. Lines(OtherNames), CreditCode, District, Address, .. tags.Select(t => t.Tag), .. contacts.SelectMany(c => new[] { c.Name, c.Phone, c.WeChat })]);
        // Some single characters become eighteen when their compatibility forms are resolved.
        SearchText = Searching.SearchText.Shorten(text, MostSearchText);
    }
}

/// <summary>A theme tag of a sponsor, at most 20 characters.</summary>
public sealed class SponsorTag(string tag)
{
    /// <summary>Whose.</summary>
    public int SponsorId { get; private set; }

    /// <summary>The word.</summary>
    public string Tag { get; private set; } = tag;
}

/// <summary>Failures of sponsors.</summary>
public static class SponsorErrors
{
    /// <summary>Not 18 characters of the alphabet.</summary>
    public static readonly DomainError CodeMalformed = new("sponsor.code-malformed", "A credit code has 18 digits and capital letters, without I, O, S, V and Z.", "CreditCode");

    /// <summary>Check character does not fit and there is no reason or photo.</summary>
    public static readonly DomainError CodeCheckFails = new("sponsor.code-check", "The last character of this code does not fit the others. Correct it, or give a reason and a photo of the licence.", "CreditCode");

    /// <summary>Standing was set past the verbs.</summary>
    public static readonly DomainError BlacklistByVerb = new("sponsor.blacklist-verb", "Only a leader puts a merchant on the blacklist or takes it off.", "Standing");

    /// <summary>No reason given.</summary>
    public static readonly DomainError ReasonMissing = new("sponsor.reason", "Say why the merchant is blacklisted.", "Reason");

    /// <summary>Passed without a photo or a word.</summary>
    public static readonly DomainError PassedOnNothing = new("sponsor.passed-on-nothing", "Add a photo of the licence, or note what you saw instead.", "Photo");

    /// <summary>Rejected without a word.</summary>
    public static readonly DomainError RejectedWithoutNotes = new("sponsor.rejected-without-notes", "Say what was wrong, so that nobody has to ask again.", "Notes");

    /// <summary>Owner is nobody of the department.</summary>
    public static readonly DomainError OwnerNotMember = new("sponsor.owner", "Choose a member of the department.", "OwnerId");

    /// <summary>Already on the list.</summary>
    public static readonly DomainError AlreadyBlacklisted = new("sponsor.already-blacklisted", "This merchant is on the blacklist already.");

    /// <summary>Not on the list.</summary>
    public static readonly DomainError NotBlacklisted = new("sponsor.not-blacklisted", "This merchant is not on the blacklist.");

    /// <summary>On the blacklist, so no new deal or posting.</summary>
    public static readonly DomainError Blacklisted = new("sponsor.blacklisted", "This merchant is on the blacklist: no new deals with it.");

    /// <summary>Merged already, or with itself.</summary>
    public static readonly DomainError CannotMerge = new("sponsor.cannot-merge", "These two records cannot be merged: one of them has been merged already, or both are the same.");

    /// <summary>Somebody saved one of the records at the same moment.</summary>
    public static readonly DomainError ChangedMeanwhile = new("sponsor.changed-meanwhile", "Somebody changed this merchant meanwhile. Look at it again, then repeat what you did.");

    /// <summary>Both have an open deal for the same event.</summary>
    public static readonly DomainError MergeDealsCollide = new("sponsor.merge-deals", "Both records have an open deal for the same event. Close one of the two deals first.");
}
