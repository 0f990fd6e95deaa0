using System.ComponentModel.DataAnnotations;
using Outreach.Domain.Search;

namespace Outreach.Domain.Sponsors;

public sealed class Sponsor : Entity, ISearchable
{
    private const int MostTags = 10;
    private const int MostSearchText = 4000;
    private const int MostOtherNames = 500;
    private const int MostNotes = 2000;
    private readonly List<Contact> contacts = [];
    private readonly List<SponsorTag> tags = [];

    /// <summary>What every query leaves out unless it says <c>IgnoreQueryFilters</c>: a merged record, whose visits, deals and contracts have been moved away.</summary>
    internal static readonly System.Linq.Expressions.Expression<Func<Sponsor, bool>> NotMerged = sponsor => sponsor.MergedIntoId == null;

    /// <summary>What <see cref="VettedUntil"/> is for a confirmed office: it does not lapse.</summary>
    public static readonly DateOnly Confirmed = new(9999, 1, 1);

    private Sponsor()
    {
    }

    public Sponsor(SponsorDetails details) => Edit(details);

    public string Name { get; private set; } = "";

    public string ComparableName { get; private set; } = "";

    public string? ShortName { get; private set; }

    /// <summary>Names of records that it took over, one a line, so that it is found by them.</summary>
    public string? OtherNames { get; private set; }

    public string? CreditCode { get; private set; }

    /// <summary>Why a code whose check fails was accepted.</summary>
    public string? CreditCodeReason { get; private set; }

    /// <summary>Licence photo for a code whose check fails.</summary>
    public int? CreditCodeLicenceId { get; private set; }

    public Industry Industry { get; private set; }

    public string? District { get; private set; }

    public string? Address { get; private set; }

    public DistanceBand? Distance { get; private set; }

    public SponsorSize? Size { get; private set; }

    public SponsorSource? Source { get; private set; }

    public int? OwnerId { get; private set; }

    /// <summary>Since when its owner looks after it; null when nobody does, or since it was taken in.</summary>
    public DateOnly? OwnedSince { get; private set; }

    /// <summary>When its owner was told that it falls back, UTC; null when nobody was, or it was visited since.</summary>
    public DateTimeOffset? FallBackToldAt { get; private set; }

    public Standing Standing { get; private set; }

    public string? BlacklistReason { get; private set; }

    /// <summary>Why a leader set the standing by hand; null while it follows from what happened.</summary>
    public string? StandingReason { get; private set; }

    /// <summary>Why it was taken off the blacklist, the last time.</summary>
    public string? LiftReason { get; private set; }

    public string? Notes { get; private set; }

    /// <summary>Whether it agreed that the public page names it among those that worked with us.</summary>
    public bool MayBeNamed { get; private set; }

    /// <summary>Since when somebody asks that it be vetted, UTC; null when nobody does.</summary>
    public DateTimeOffset? VettingAskedAt { get; private set; }

    public int? VettingAskedById { get; private set; }

    /// <summary>Licence photo that came with the asking.</summary>
    public int? VettingAskedFileId { get; private set; }

    public string? VettingAskedNote { get; private set; }

    /// <summary>
    /// Last day on which its latest passed vetting holds; null when never passed or rejected since. A school office is not
    /// vetted: for a confirmed one it is <see cref="Confirmed"/>.
    /// </summary>
    public DateOnly? VettedUntil { get; private set; }

    /// <summary>Whether it is an office of the school (勤工助学): an employer that a leader confirms, without a licence or a vetting.</summary>
    public bool IsSchoolOffice { get; private set; }

    /// <summary>When a leader confirmed that it is an office of the school, UTC; null until then, and when it is called otherwise since.</summary>
    public DateTimeOffset? OfficeConfirmedAt { get; private set; }

    public int? OfficeConfirmedById { get; private set; }

    /// <summary>Since when a student's report about one of its jobs stands upheld, UTC; null again once it was vetted anew.</summary>
    public DateTimeOffset? VetAnewSince { get; private set; }

    public DateOnly? LastVisitOn { get; private set; }

    /// <summary>The record that took this one over; such records show nowhere else.</summary>
    public int? MergedIntoId { get; private set; }

    /// <inheritdoc/>
    public string SearchText { get; private set; } = "";

    public IReadOnlyCollection<SponsorTag> Tags => tags;

    public IReadOnlyCollection<Contact> Contacts => contacts;

    /// <summary>Changes what was typed. Tags and contacts must have been loaded.</summary>
    /// <param name="today">From when on a new owner looks after it; null for a merchant that is taken in.</param>
    public void Edit(SponsorDetails details, DateOnly? today = null)
    {
        // What was vetted or confirmed is the merchant or the office of that name, not another one under its record.
        if (IsSchoolOffice != details.IsSchoolOffice || (IsSchoolOffice && Name != details.Name))
            (VettedUntil, OfficeConfirmedAt, OfficeConfirmedById) = (null, null, null);
        IsSchoolOffice = details.IsSchoolOffice;
        Name = details.Name;
        ComparableName = SponsorName.Comparable(details.Name);
        ShortName = details.ShortName;
        Industry = details.Industry;
        District = details.District;
        Address = details.Address;
        Distance = details.Distance;
        Size = details.Size;
        Source = details.Source;
        GiveTo(details.OwnerId, today);
        Notes = details.Notes;
        MayBeNamed = details.MayBeNamed;
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
            var fault = UnifiedSocialCreditCode.FaultOf(normal);
            if (fault is CreditCodeFault.Malformed or CreditCodeFault.IdentityCard)
                return SponsorErrors.Of(fault);
            if (string.IsNullOrWhiteSpace(reason) || licenceFileId is null)
                return SponsorErrors.Of(fault);
            (CreditCode, CreditCodeReason, CreditCodeLicenceId) = (normal, reason, licenceFileId);
        }

        RefreshSearchText();
        return Result.Success;
    }

    public Result SetStanding(Standing standing)
    {
        if (standing == Standing)
            return Result.Success;
        if (standing == Standing.Blacklisted || Standing == Standing.Blacklisted)
            return SponsorErrors.BlacklistByVerb;
        Standing = standing;
        return Result.Success;
    }

    /// <summary>A leader sets it by hand, with the reason; it stays so until the next contract is signed.</summary>
    public Result OverruleStanding(Standing standing, string? reason)
    {
        if (standing == Standing)
            return Result.Success;
        if (standing == Standing.Blacklisted || Standing == Standing.Blacklisted)
            return SponsorErrors.BlacklistByVerb;
        if (string.IsNullOrWhiteSpace(reason))
            return SponsorErrors.StandingReasonMissing;
        (Standing, StandingReason) = (standing, reason);
        return Result.Success;
    }

    /// <summary>A contract with it was signed: the first makes it active, the second long-term.</summary>
    /// <param name="wins">How many there are, with this one.</param>
    public void RecordWin(int wins)
    {
        if (Standing == Standing.Blacklisted)
            return;
        if (wins > 1 || Standing != Standing.LongTerm)
            (Standing, StandingReason) = (wins > 1 ? Standing.LongTerm : Standing.Active, null);
    }

    /// <summary>A year without a contract: it sleeps, unless a leader has said otherwise.</summary>
    public void FallAsleep()
    {
        if (Standing is Standing.Active or Standing.LongTerm && StandingReason is null)
            Standing = Standing.Dormant;
    }

    public Result Blacklist(string reason)
    {
        if (string.IsNullOrWhiteSpace(reason))
            return SponsorErrors.ReasonMissing;
        if (Standing == Standing.Blacklisted)
            return SponsorErrors.AlreadyBlacklisted;
        (Standing, BlacklistReason) = (Standing.Blacklisted, reason);
        return Result.Success;
    }

    /// <summary>Takes it off the blacklist, on which all that was stopped may go on.</summary>
    /// <param name="isOwn">Whether the person looks after it, works on something with it, or has an interest in it: somebody else decides.</param>
    public Result LiftBlacklist(string? reason, bool isOwn)
    {
        if (Standing != Standing.Blacklisted)
            return SponsorErrors.NotBlacklisted;
        if (isOwn)
            return SponsorErrors.OwnLift;
        if (string.IsNullOrWhiteSpace(reason))
            return SponsorErrors.LiftReason;
        if (reason.Length > 500)
            return SponsorErrors.ExceptionReasonLong;
        (Standing, BlacklistReason, LiftReason) = (Standing.Dormant, null, reason);
        return Result.Success;
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
        var vetting = new Vetting(Id, passed, byId, on, notes, licenceFileId ?? VettingAskedFileId);
        VettedUntil = passed ? vetting.ValidUntil : null;
        if (passed)
            VetAnewSince = null;
        (VettingAskedAt, VettingAskedById, VettingAskedFileId, VettingAskedNote) = (null, null, null, null);
        return vetting;
    }

    /// <summary>A leader confirms that it is an office of the school.</summary>
    /// <param name="isOwn">Whether the person looks after it or has an interest in it: somebody else confirms.</param>
    public Result ConfirmOffice(int byId, bool isOwn, DateTimeOffset now)
    {
        if (!IsSchoolOffice)
            return SponsorErrors.NotAnOffice;
        if (Standing == Standing.Blacklisted)
            return SponsorErrors.Stopped;
        if (isOwn)
            return SponsorErrors.OwnVetting;
        if (OfficeConfirmedAt is not null)
            return SponsorErrors.OfficeConfirmedAlready;
        (VettedUntil, OfficeConfirmedAt, OfficeConfirmedById, VetAnewSince) = (Confirmed, now, byId, null);
        (VettingAskedAt, VettingAskedById, VettingAskedFileId, VettingAskedNote) = (null, null, null, null);
        return Result.Success;
    }

    /// <summary>A report about one of its jobs was upheld: what was vetted or confirmed counts no more.</summary>
    public void UpholdReport(DateTimeOffset now) =>
        (VettedUntil, OfficeConfirmedAt, OfficeConfirmedById, VetAnewSince) = (null, null, null, now);

    /// <summary>Asks the leaders to vet it, with a photo of the licence, or with words why there is none.</summary>
    /// <param name="note">At most 500 characters.</param>
    public Result AskForVetting(int byId, DateTimeOffset now, string? note, int? licenceFileId)
    {
        if (Standing == Standing.Blacklisted)
            return SponsorErrors.Stopped;
        if (VettingAskedAt is not null)
            return SponsorErrors.VettingAskedAlready;
        if (licenceFileId is null && string.IsNullOrWhiteSpace(note) && !IsSchoolOffice)
            return SponsorErrors.VettingAskedOnNothing;
        (VettingAskedAt, VettingAskedById, VettingAskedFileId, VettingAskedNote) = (now, byId, licenceFileId, note);
        return Result.Success;
    }

    public void AssignTo(int? ownerId, DateOnly today) => GiveTo(ownerId, today);

    /// <summary>Looks after a merchant that nobody looks after (认领).</summary>
    /// <param name="ownerLeft">Whether its owner is no member any more.</param>
    public Result Claim(int userId, bool ownerLeft, DateOnly today)
    {
        if (Standing == Standing.Blacklisted)
            return SponsorErrors.Stopped;
        if (OwnerId == userId)
            return SponsorErrors.OwnAlready;
        if (OwnerId is not null && !ownerLeft)
            return SponsorErrors.OwnedAlready;
        GiveTo(userId, today);
        return Result.Success;
    }

    /// <summary>Notes that its owner was told that it falls back.</summary>
    public void TellFallBack(DateTimeOffset now) => FallBackToldAt = now;

    /// <summary>Nobody's again, since nothing happened for too long.</summary>
    public void FallBack() => GiveTo(null, null);

    /// <summary>Lets the latest check of all rule, after checks of another record have come over.</summary>
    public void RecalculateVetting(Vetting? latest)
    {
        if (!IsSchoolOffice && VetAnewSince is null)
            VettedUntil = latest is { Passed: true } ? latest.ValidUntil : null;
    }

    /// <summary>Sets the day of the latest visit anew, after a visit's day was corrected.</summary>
    public void VisitsCorrected(DateOnly? latest) => LastVisitOn = latest;

    /// <summary>Adds a line to its notes. Refused when they are full.</summary>
    public Result AppendNote(string line)
    {
        var notes = Notes is null ? line : $"{Notes}\n{line}";
        if (notes.Length > MostNotes)
            return SponsorErrors.NotesFull;
        Notes = notes;
        return Result.Success;
    }

    public void RecordVisit(DateOnly on)
    {
        if (LastVisitOn is null || LastVisitOn < on)
            LastVisitOn = on;
        FallBackToldAt = null;
    }

    /// <summary>Whether two credit codes are those of two merchants: both valid, and not the same.</summary>
    public static bool AreTwo(string? code, string? other) =>
        code is not null && other is not null && code != other && UnifiedSocialCreditCode.IsValid(code) && UnifiedSocialCreditCode.IsValid(other);

    /// <summary>
    /// Takes over another record of the same merchant: gaps are filled from it, its contacts join, of two with the same
    /// phone one stays, its standing counts where it is higher, its name stays as another one. The caller moves visits, vettings and deals. Tags and contacts of both must
    /// have been loaded.
    /// </summary>
    /// <param name="fromOther">Fields in which the other's value stays, where it has one; in all others this one's.</param>
    public Result MergeFrom(Sponsor other, IReadOnlySet<MergeField>? fromOther = null)
    {
        if (other == this || other.Id == Id || other.MergedIntoId is not null || MergedIntoId is not null)
            return SponsorErrors.CannotMerge;
        if (AreTwo(CreditCode, other.CreditCode))
            return SponsorErrors.MergeCodesDiffer;
        if (IsSchoolOffice != other.IsSchoolOffice)
            return SponsorErrors.MergeOffice;
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
        if (OwnerId is null)
            (OwnerId, OwnedSince) = (other.OwnerId, other.OwnedSince);
        if (VettingAskedAt is null)
            (VettingAskedAt, VettingAskedById, VettingAskedFileId, VettingAskedNote) = (other.VettingAskedAt, other.VettingAskedById, other.VettingAskedFileId, other.VettingAskedNote);
        MayBeNamed |= other.MayBeNamed;
        if (CreditCode is null)
            (CreditCode, CreditCodeReason, CreditCodeLicenceId) = (other.CreditCode, other.CreditCodeReason, other.CreditCodeLicenceId);
        var notes = string.Join('\n', new[] { Notes, other.Notes }.Where(n => n is not null).Distinct());
        Notes = notes.Length == 0 ? null : Search.SearchText.Shorten(notes, MostNotes);
        if (Standings.Higher(Standing, other.Standing) != Standing)
            (Standing, BlacklistReason) = (other.Standing, other.BlacklistReason);
        if (VetAnewSince is not null || other.VetAnewSince is not null)
            UpholdReport(VetAnewSince ?? other.VetAnewSince!.Value);
        else if (other.VettedUntil > VettedUntil || VettedUntil is null)
            (VettedUntil, OfficeConfirmedAt, OfficeConfirmedById) = (other.VettedUntil, other.OfficeConfirmedAt, other.OfficeConfirmedById);
        if (other.LastVisitOn is { } visited)
            RecordVisit(visited);
        tags.AddRange(other.tags.Select(t => t.Tag).Except(tags.Select(t => t.Tag), StringComparer.OrdinalIgnoreCase)
            .Take(Math.Max(0, MostTags - tags.Count)).Select(t => new SponsorTag(t)));
        foreach (var contact in other.contacts)
        {
            if (contacts.FirstOrDefault(c => c.IsOf(contact.Details)) is { } known)
                known.Complete(contact.Details);
            else
                contacts.Add(new Contact(contact.Details with { IsPrimary = contacts.Count == 0 }));
        }

        other.MergedIntoId = Id;
        other.SearchText = "";
        RefreshSearchText();
        return Result.Success;
    }

    /// <summary>
    /// Takes from a sheet what is not known yet; nothing that is known changes. A valid code fills an empty one, the
    /// person joins unless the phone, or without one the name, is known. Tags and contacts must have been loaded.
    /// </summary>
    /// <returns>Whether anything was taken.</returns>
    public bool FillGaps(SponsorDetails other, string? creditCode, IReadOnlyList<ContactDetails> people, DateOnly today)
    {
        var before = (ShortName, District, Address, Distance, Source, Notes, CreditCode, OwnerId, contacts.Count, tags.Count);
        ShortName ??= other.ShortName;
        District ??= other.District;
        Address ??= other.Address;
        Distance ??= other.Distance;
        Source ??= other.Source;
        GiveTo(OwnerId ?? other.OwnerId, today);
        Notes ??= other.Notes;
        if (CreditCode is null && creditCode is not null && UnifiedSocialCreditCode.IsValid(creditCode))
            CreditCode = creditCode;
        tags.AddRange(other.Tags.Except(tags.Select(t => t.Tag), StringComparer.OrdinalIgnoreCase).Take(Math.Max(0, MostTags - tags.Count)).Select(t => new SponsorTag(t)));
        var completed = false;
        foreach (var person in people)
        {
            if (contacts.FirstOrDefault(c => c.IsOf(person)) is { } known)
                completed |= known.FillGaps(person);
            else
                AddContact(person with { IsPrimary = false });
        }

        RefreshSearchText();
        return completed || before != (ShortName, District, Address, Distance, Source, Notes, CreditCode, OwnerId, contacts.Count, tags.Count);
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
        if (fields.Contains(MergeField.Owner) && other.OwnerId is not null)
            (OwnerId, OwnedSince) = (other.OwnerId, other.OwnedSince);
    }

    private void GiveTo(int? ownerId, DateOnly? today)
    {
        if (ownerId != OwnerId)
            (OwnerId, OwnedSince, FallBackToldAt) = (ownerId, ownerId is null ? null : today, null);
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
        var text = Search.SearchText.Join(
            [Name, ShortName, .. Lines(OtherNames), CreditCode, District, Address, .. tags.Select(t => t.Tag), .. contacts.SelectMany(c => new[] { c.Name, c.Phone, c.WeChat })]);
        // Some single characters become eighteen when their compatibility forms are resolved.
        SearchText = Search.SearchText.Shorten(text, MostSearchText);
    }
}
