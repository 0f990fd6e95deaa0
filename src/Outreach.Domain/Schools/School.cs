using System.Linq.Expressions;
using Outreach.Domain.Data;
using Outreach.Domain.Search;
using Outreach.Domain.Sponsors;

namespace Outreach.Domain.Schools;

/// <summary>Another university, or another college of ours, that we keep a tie to (friendly school, 友校).</summary>
public sealed class School : Entity, ISearchable
{
    private const int MostNotes = 2000;
    private const int MostSearchText = 2000;
    private const int MostOtherNames = 300;

    private readonly List<SchoolContact> contacts = [];

    /// <summary>What every query leaves out unless it says <c>IgnoreQueryFilters</c>: a merged record.</summary>
    internal static readonly Expression<Func<School, bool>> NotMerged = school => school.MergedIntoId == null;

    // Nobody was in contact for longer than the cadence, or ever. A dormant one has been given up.
    private static Expression<Func<School, int, DateOnly, bool>> OverdueOn { get; } = (s, usualDays, today) =>
        !s.IsRetired && s.Standing != SchoolStanding.Dormant && (s.LastContactOn == null || s.LastContactOn.Value.AddDays(s.CadenceDays ?? usualDays) < today);

    private static readonly Func<School, int, DateOnly, bool> Overdue = OverdueOn.Compile();

    private School()
    {
    }

    public School(SchoolDetails details) => Edit(details);

    public string Name { get; private set; } = "";

    /// <summary>Equal for two writings of one name (S54).</summary>
    public string ComparableName { get; private set; } = "";

    public string? ShortName { get; private set; }

    /// <summary>Names of records that it took over, one a line, so that it is found by them.</summary>
    public string? OtherNames { get; private set; }

    public SchoolKind Kind { get; private set; }

    public string? City { get; private set; }

    public int? DistanceKilometres { get; private set; }

    public int? StudentCount { get; private set; }

    public string? Strengths { get; private set; }

    /// <summary>What they look for.</summary>
    public string? Wants { get; private set; }

    /// <summary>Who of ours keeps the tie.</summary>
    public int? OwnerId { get; private set; }

    /// <summary>Days between contacts; null for the department's number.</summary>
    public int? CadenceDays { get; private set; }

    public SchoolStanding Standing { get; private set; }

    public string? Notes { get; private set; }

    /// <summary>The day of the latest exchange that was held; null before the first.</summary>
    public DateOnly? LastContactOn { get; private set; }

    /// <summary>When its owner was last asked for a contact of the term; null when that was not needed.</summary>
    public DateOnly? ContactAskedOn { get; private set; }

    /// <summary>Whether it is no longer offered in forms.</summary>
    public bool IsRetired { get; private set; }

    /// <summary>The record that took this one over; such records show nowhere else.</summary>
    public int? MergedIntoId { get; private set; }

    /// <inheritdoc/>
    public string SearchText { get; private set; } = "";

    public IReadOnlyCollection<SchoolContact> Contacts => contacts;

    /// <summary>Changes what was typed. Contacts must have been loaded.</summary>
    public void Edit(SchoolDetails details)
    {
        Name = details.Name;
        ComparableName = SponsorName.Comparable(details.Name);
        (ShortName, Kind, City) = (details.ShortName, details.Kind, details.City);
        (DistanceKilometres, StudentCount) = (details.DistanceKilometres, details.StudentCount);
        (Strengths, Wants, Notes) = (details.Strengths, details.Wants, details.Notes);
        (OwnerId, CadenceDays) = (details.OwnerId, details.CadenceDays);
        RefreshSearchText();
    }

    /// <summary>Sets how near it is to us, by a leader.</summary>
    public void SetStanding(SchoolStanding standing) => Standing = standing;

    public void AssignTo(int? ownerId) => OwnerId = ownerId;

    public void Retire() => IsRetired = true;

    public void Restore() => IsRetired = false;

    /// <summary>
    /// Takes note of an exchange that was held: who was new or dormant is in touch again; whoever held an event with us is a partner
    /// at least.
    /// </summary>
    public void RecordContact(DateOnly on, bool heldTogether)
    {
        if (LastContactOn is null || LastContactOn < on)
            LastContactOn = on;
        if (heldTogether && Standing is not SchoolStanding.Alliance)
            Standing = SchoolStanding.Partner;
        else if (Standing is SchoolStanding.New or SchoolStanding.Dormant)
            Standing = SchoolStanding.InTouch;
    }

    /// <summary>Sets the day of the latest exchange anew, after one was corrected or called off.</summary>
    public void ContactsCorrected(DateOnly? latest) => LastContactOn = latest;

    /// <summary>Whether a contact is overdue: none for longer than the cadence, or none ever. Never a retired or dormant one. Also in queries.</summary>
    /// <param name="usualDays">The department's number, for a school that has none of its own.</param>
    [QueryExpression(nameof(OverdueOn))]
    public bool IsOverdue(int usualDays, DateOnly today) => Overdue(this, usualDays, today);

    /// <summary>Falls dormant after so many days without contact (1 to 1,095); false when it does not.</summary>
    public bool FallDormant(int days, DateOnly today)
    {
        if (Standing is SchoolStanding.New or SchoolStanding.Dormant or SchoolStanding.Alliance || LastContactOn is null || LastContactOn.Value.AddDays(days) >= today)
            return false;
        Standing = SchoolStanding.Dormant;
        return true;
    }

    /// <summary>
    /// Notes that its owner is asked for a contact of this term: when the term of all has ended, and once more from September on, when
    /// the students are back (S54). False when there is one, or it was asked. Contacts must have been loaded.
    /// </summary>
    public bool AskForContact(DateOnly today)
    {
        if (IsRetired || contacts.Count == 0 || contacts.Any(c => c.TermEndsOn >= today))
            return false;
        var ended = contacts.Max(c => c.TermEndsOn);
        var back = new DateOnly(SchoolContact.EndOfTerm(today).Year - 1, 9, 1);
        if (ContactAskedOn is { } asked && asked > ended && (today < back || asked >= back))
            return false;
        ContactAskedOn = today;
        return true;
    }

    /// <summary>Adds a person; the first, or one marked so, is asked first. Contacts must have been loaded.</summary>
    public SchoolContact AddContact(SchoolContactDetails details)
    {
        var contact = new SchoolContact(details with { IsPrimary = details.IsPrimary || contacts.Count == 0 });
        contacts.Add(contact);
        KeepOnePrimary(contact);
        RefreshSearchText();
        return contact;
    }

    /// <summary>Changes a person. Contacts must have been loaded.</summary>
    public void EditContact(SchoolContact contact, SchoolContactDetails details)
    {
        contact.Set(details);
        KeepOnePrimary(contact);
        RefreshSearchText();
    }

    /// <summary>Removes a person; another is asked first then. Contacts must have been loaded.</summary>
    public void RemoveContact(SchoolContact contact)
    {
        contacts.Remove(contact);
        if (contact.IsPrimary)
            contacts.FirstOrDefault()?.MakePrimary(true);
        RefreshSearchText();
    }

    /// <summary>Leaves of the people whose term ended before <paramref name="before"/> nothing but the position (domain.md, Personal data). Contacts must have been loaded.</summary>
    /// <returns>How many were changed.</returns>
    public int AnonymizeContacts(DateOnly before)
    {
        var past = contacts.Where(c => c.TermEndsOn < before && !c.IsAnonymized).ToList();
        past.ForEach(c => c.Anonymize());
        RefreshSearchText();
        return past.Count;
    }

    /// <summary>
    /// Takes over another record of the same school: gaps are filled from it, its contacts join unless the phone is known, its name
    /// stays as another one. The caller moves what else names it. Contacts of both must have been loaded.
    /// </summary>
    public Result MergeFrom(School other)
    {
        if (other == this || other.MergedIntoId is not null || MergedIntoId is not null)
            return SchoolErrors.CannotMerge;
        var names = new[] { OtherNames, other.Name, other.OtherNames }.OfType<string>().SelectMany(n => n.Split('\n')).Where(n => n != Name).Distinct();
        OtherNames = Search.SearchText.Shorten(string.Join('\n', names), MostOtherNames) is { Length: > 0 } joined ? joined : null;
        ShortName ??= other.ShortName;
        City ??= other.City;
        DistanceKilometres ??= other.DistanceKilometres;
        StudentCount ??= other.StudentCount;
        Strengths ??= other.Strengths;
        Wants ??= other.Wants;
        OwnerId ??= other.OwnerId;
        CadenceDays ??= other.CadenceDays;
        var notes = string.Join('\n', new[] { Notes, other.Notes }.OfType<string>().Distinct());
        Notes = notes.Length == 0 ? null : Search.SearchText.Shorten(notes, MostNotes);
        if (other.LastContactOn > LastContactOn || LastContactOn is null)
            LastContactOn = other.LastContactOn;
        if (Nearness(other.Standing) > Nearness(Standing))
            Standing = other.Standing;
        foreach (var contact in other.contacts.ToList())
        {
            if (contact.ComparablePhone is null ? contacts.All(c => c.Name != contact.Name) : contacts.All(c => c.ComparablePhone != contact.ComparablePhone))
                contacts.Add(new SchoolContact(contact.Details with { IsPrimary = contacts.Count == 0 }));
        }

        // Names are unique, and this one may be wanted again.
        other.Name = $"{Search.SearchText.Shorten(other.Name, 48)} #{other.Id}";
        other.MergedIntoId = Id;
        other.SearchText = "";
        RefreshSearchText();
        return Result.Success;
    }

    /// <summary>Takes from a sheet what is not known yet; nothing that is known changes. Contacts must have been loaded.</summary>
    /// <returns>Whether anything was taken.</returns>
    public bool FillGaps(SchoolDetails other, SchoolContactDetails? contact)
    {
        var before = (ShortName, City, DistanceKilometres, StudentCount, Strengths, Wants, Notes, contacts.Count);
        ShortName ??= other.ShortName;
        City ??= other.City;
        DistanceKilometres ??= other.DistanceKilometres;
        StudentCount ??= other.StudentCount;
        Strengths ??= other.Strengths;
        Wants ??= other.Wants;
        Notes ??= other.Notes;
        var phone = SponsorName.ComparablePhone(contact?.Phone);
        if (contact is not null && contacts.All(c => phone is null ? c.Name != contact.Name : c.ComparablePhone != phone))
            AddContact(contact with { IsPrimary = false });
        RefreshSearchText();
        return before != (ShortName, City, DistanceKilometres, StudentCount, Strengths, Wants, Notes, contacts.Count);
    }

    private static int Nearness(SchoolStanding standing) => standing switch
    {
        SchoolStanding.Dormant => 0,
        SchoolStanding.New => 1,
        SchoolStanding.InTouch => 2,
        SchoolStanding.Partner => 3,
        _ => 4,
    };

    private void KeepOnePrimary(SchoolContact latest)
    {
        if (latest.IsPrimary)
            contacts.ForEach(c => c.MakePrimary(c == latest));
        else if (!contacts.Any(c => c.IsPrimary))
            latest.MakePrimary(true);
    }

    private void RefreshSearchText() => SearchText = Search.SearchText.Shorten(
        Search.SearchText.Join([Name, ShortName, .. OtherNames?.Split('\n') ?? [], City, .. contacts.SelectMany(c => new[] { c.Name, c.Phone, c.WeChat })]), MostSearchText);
}
