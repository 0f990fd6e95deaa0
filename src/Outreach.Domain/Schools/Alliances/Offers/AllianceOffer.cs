using System.Security.Cryptography;
using System.Text.Json;

namespace Outreach.Domain.Schools.Alliances.Offers;

/// <summary>
/// One offer of several schools for one sponsor (rooms/schools.md 3). Each school says what it brings and consents to its own
/// text with the split that it saw; a change of its part voids its consent alone, a change of what all say together (title, opening,
/// event, sponsor, price, split) that of all. Every verb raises <see cref="TouchCount"/>, so that two schools that act at once never both go by what the other has
/// changed.
/// </summary>
public sealed class AllianceOffer : Entity
{
    public const int ReasonLimit = 500;

    public const decimal MostPrice = 9_999_999.99m;

    private readonly List<AllianceOfferPart> parts = [];

    private AllianceOffer()
    {
    }

    public int AllianceId { get; private set; }

    public string Title { get; private set; } = "";

    /// <summary>What the merchant reads first.</summary>
    public string? Story { get; private set; }

    public int SponsorId { get; private set; }

    /// <summary>Our event that it is for; null for the term as a whole.</summary>
    public int? EventId { get; private set; }

    /// <summary>CNY for all schools together.</summary>
    public decimal TotalPrice { get; private set; }

    public SplitKind Split { get; private set; }

    /// <summary>Who leads and takes what does not divide; null when we do.</summary>
    public int? LeadSchoolId { get; private set; }

    /// <summary>Who of ours looks after it.</summary>
    public int OwnerId { get; private set; }

    public AllianceOfferState State { get; private set; }

    public DateOnly? SignedOn { get; private set; }

    public string? WithdrawReason { get; private set; }

    /// <summary>Our contract with our share; null until the signed offer was taken up.</summary>
    public int? ContractId { get; private set; }

    public int TouchCount { get; private set; }

    public IReadOnlyCollection<AllianceOfferPart> Parts => parts;

    /// <summary>Whether the sponsor has not signed it and nobody has given it up.</summary>
    public bool IsOpen => State is AllianceOfferState.Draft or AllianceOfferState.Out or AllianceOfferState.Agreed;

    private IEnumerable<AllianceOfferPart> In => parts.Where(p => p.IsIn);

    /// <summary>Begins one with our part and those of the schools; fails as <see cref="Edit"/> does.</summary>
    public static Result<AllianceOffer> Create(int allianceId, AllianceOfferDetails details, int ownerId)
    {
        var offer = new AllianceOffer { AllianceId = allianceId, OwnerId = ownerId };
        offer.parts.Add(new AllianceOfferPart(null));
        return offer.Edit(details).With(offer);
    }

    /// <summary>
    /// Changes the offer as a whole. The schools are chosen while it is a draft alone. Any change voids every consent, since it is
    /// made in the name of all. Parts must have been loaded.
    /// </summary>
    public Result Edit(AllianceOfferDetails details)
    {
        if (!IsOpen)
            return AllianceOfferErrors.WrongState;
        var errors = new List<DomainError>();
        if (details.TotalPrice is < 0.01m or > MostPrice || details.TotalPrice != decimal.Round(details.TotalPrice, 2))
            errors.Add(AllianceOfferErrors.Price);
        if (details.SchoolIds.Count == 0)
            errors.Add(AllianceOfferErrors.NoSchools);
        else if (State != AllianceOfferState.Draft && !In.Select(p => p.SchoolId).OfType<int>().ToHashSet().SetEquals(details.SchoolIds))
            errors.Add(AllianceOfferErrors.SchoolsFixed);
        if (details.LeadSchoolId is { } lead && !details.SchoolIds.Contains(lead))
            errors.Add(AllianceOfferErrors.LeadNotIn);
        if (details.Shares.Values.Any(s => s is { } share && (share < 0 || share != decimal.Round(share, 2))))
            errors.Add(AllianceOfferErrors.ShareRange);
        if (DomainError.Combine(errors) is { } wrong)
            return wrong;
        var before = Shares();
        if (State == AllianceOfferState.Draft)
            ChooseSchools(details.SchoolIds);
        if (details.Split == SplitKind.Fixed)
        {
            if (FixedShares(details) is not { } shares)
                return AllianceOfferErrors.SharesDoNotAdd;
            // What somebody typed is never changed silently.
            var rest = shares[Ordered().ToList().FindIndex(p => p.SchoolId == details.LeadSchoolId)];
            if (details.Shares.GetValueOrDefault(details.LeadSchoolId ?? 0) is { } typed && typed != rest)
                return AllianceOfferErrors.LeadShare.WithArguments(rest);
        }

        var voids = (Title, Story, EventId) != (details.Title, details.Story, details.EventId)
            || (SponsorId, TotalPrice, Split, LeadSchoolId) != (details.SponsorId, details.TotalPrice, details.Split, details.LeadSchoolId);
        (Title, Story, SponsorId, EventId) = (details.Title, details.Story, details.SponsorId, details.EventId);
        (TotalPrice, Split, LeadSchoolId) = (details.TotalPrice, details.Split, details.LeadSchoolId);
        SetShares(details.Split == SplitKind.Fixed ? FixedShares(details)! : ShareSplit.Equal(TotalPrice, In.Count(), Leading()));
        if (voids || !before.SequenceEqual(Shares()))
            parts.ForEach(p => p.VoidConsent());
        return Changed();
    }

    /// <summary>Changes what one school brings; its own consent is voided, and no other. Parts with their lines must have been loaded.</summary>
    /// <param name="schoolId">Null for us.</param>
    public Result EditPart(int? schoolId, AllianceOfferPartDetails details)
    {
        if (!IsOpen)
            return AllianceOfferErrors.WrongState;
        if (Find(schoolId) is not { } part)
            return AllianceOfferErrors.NotIn;
        if (ProblemOf(details) is { } problem)
            return problem;
        if (!part.Write(details))
            return Result.Success;
        part.VoidConsent();
        return Changed();
    }

    /// <summary>Goes out to the schools. Refused while our own part is not ready, or says what a contract could not.</summary>
    /// <param name="errors">How many mistakes the clause check finds in our part.</param>
    public Result Send(int errors)
    {
        if (State != AllianceOfferState.Draft)
            return AllianceOfferErrors.WrongState;
        if (In.Any(p => p.Share is null))
            return AllianceOfferErrors.SharesMissing;
        if (Find(null) is not { IsComplete: true })
            return AllianceOfferErrors.OwnIncomplete;
        if (errors > 0)
            return AllianceOfferErrors.HasErrors.WithArguments(errors);
        State = AllianceOfferState.Out;
        return Changed();
    }

    /// <summary>Becomes a draft again, such as to choose other schools: nobody has consented then.</summary>
    public Result Recall()
    {
        if (State is not (AllianceOfferState.Out or AllianceOfferState.Agreed))
            return AllianceOfferErrors.WrongState;
        State = AllianceOfferState.Draft;
        parts.ForEach(p => p.VoidConsent());
        return Changed();
    }

    /// <summary>A school consents to the text and the split that it saw. Of the last one all have agreed.</summary>
    /// <param name="schoolId">Null for us.</param>
    /// <param name="seen">The <see cref="StampOf"/> that the person saw; another one is refused.</param>
    /// <param name="errors">How many mistakes the clause check finds, in our part.</param>
    public Result Consent(int? schoolId, string? seen, int byId, DateTimeOffset now, int errors = 0)
    {
        if (parts.Find(p => p.SchoolId == schoolId) is { IsIn: false })
            return AllianceOfferErrors.WithdrawnAlready;
        if (Find(schoolId) is not { } part)
            return AllianceOfferErrors.NotIn;
        if (State is not (AllianceOfferState.Out or AllianceOfferState.Agreed))
            return AllianceOfferErrors.NotOut;
        if (In.Any(p => p.Share is null))
            return AllianceOfferErrors.SharesMissing;
        if (!part.IsComplete)
            return AllianceOfferErrors.PartIncomplete;
        var stamp = StampOf(part);
        if (seen != stamp)
            return AllianceOfferErrors.OtherText;
        if (part.HasConsented)
            return AllianceOfferErrors.ConsentedAlready;
        if (errors > 0)
            return AllianceOfferErrors.HasErrors.WithArguments(errors);
        part.Consent(stamp, byId, now);
        return Changed();
    }

    /// <summary>
    /// A leader of ours records the consent of a school for which nobody has an account; else as <see cref="Consent"/>.
    /// </summary>
    /// <param name="note">Who of the school agreed, and how; at most 200 characters.</param>
    /// <param name="hasPartner">Whether somebody can consent for the school themselves.</param>
    public Result ConsentInStead(int schoolId, string? seen, string? note, bool hasPartner, int byId, DateTimeOffset now)
    {
        if (hasPartner)
            return AllianceOfferErrors.PartnerConsents;
        if (string.IsNullOrWhiteSpace(note) || note.Length > AllianceOfferPart.NoteLimit)
            return AllianceOfferErrors.AgreedByMissing;
        var consented = Consent(schoolId, seen, byId, now);
        if (consented.IsSuccess)
            Find(schoolId)!.NoteConsent(note);
        return consented;
    }

    /// <summary>
    /// A school withdraws before the sponsor signs. The others are asked again; equal shares are worked out anew, fixed ones must
    /// be set anew. Who led hands the lead to us.
    /// </summary>
    public Result WithdrawSchool(int schoolId, string? reason, DateTimeOffset now)
    {
        if (parts.Find(p => p.SchoolId == schoolId) is { IsIn: false })
            return AllianceOfferErrors.WithdrawnAlready;
        if (Find(schoolId) is not { } part)
            return AllianceOfferErrors.NotIn;
        if (!IsOpen)
            return AllianceOfferErrors.WrongState;
        if (ProblemOf(reason) is { } problem)
            return problem;
        part.Withdraw(reason!, now);
        if (LeadSchoolId == schoolId)
            LeadSchoolId = null;
        SetShares(Split == SplitKind.Equal ? ShareSplit.Equal(TotalPrice, In.Count(), Leading()) : null);
        parts.ForEach(p => p.VoidConsent());
        return Changed();
    }

    /// <summary>We give the whole offer up.</summary>
    public Result Withdraw(string? reason)
    {
        if (!IsOpen)
            return AllianceOfferErrors.WrongState;
        if (ProblemOf(reason) is { } problem)
            return problem;
        (State, WithdrawReason) = (AllianceOfferState.Withdrawn, reason);
        TouchCount++;
        return Result.Success;
    }

    /// <summary>The sponsor has signed what all schools agreed to; nothing of it changes any more.</summary>
    public Result Sign(DateOnly today)
    {
        if (State != AllianceOfferState.Agreed)
            return AllianceOfferErrors.NotAgreed;
        (State, SignedOn) = (AllianceOfferState.Signed, today);
        TouchCount++;
        return Result.Success;
    }

    /// <summary>Our contract with our share is drafted; one, unless the one before it was given up.</summary>
    /// <param name="isFormerOver">Whether the contract drafted before has ended without a signature.</param>
    public Result TakeUp(int contractId, bool isFormerOver)
    {
        if (State != AllianceOfferState.Signed)
            return AllianceOfferErrors.NotAgreed;
        if (ContractId is not null && !isFormerOver)
            return AllianceOfferErrors.ContractAlready;
        ContractId = contractId;
        TouchCount++;
        return Result.Success;
    }

    /// <summary>
    /// Another record of the same school takes this one over. One that had a part of its own keeps that; of an offer that is signed
    /// both stay as they were signed, so such a merge is refused before. Parts must have been loaded.
    /// </summary>
    public void FollowMerge(int keptId, int mergedId)
    {
        if (LeadSchoolId == mergedId)
            LeadSchoolId = keptId;
        if (parts.Find(p => p.SchoolId == mergedId) is not { } part)
            return;
        if (parts.TrueForAll(p => p.SchoolId != keptId))
        {
            part.MoveTo(keptId);
        }
        else if (IsOpen)
        {
            parts.Remove(part);
            SetShares(Split == SplitKind.Equal ? ShareSplit.Equal(TotalPrice, In.Count(), Math.Max(0, Leading())) : null);
            parts.ForEach(p => p.VoidConsent());
        }

        Changed();
    }

    /// <summary>
    /// Names a school's part together with what all say: a change of any of them is another one. 16 hexadecimal
    /// characters. Sums go in as cents, since 100 and 100.00 are one sum.
    /// </summary>
    public string StampOf(AllianceOfferPart part) => Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(new
    {
        part.Details,
        Title,
        Story,
        EventId,
        SponsorId,
        Total = Cents(TotalPrice),
        Split,
        LeadSchoolId,
        Shares = Shares().Select(s => new { s.SchoolId, Cents = Cents(s.Share) }),
    }))[..8]);

    private static long? Cents(decimal? sum) => sum is { } known ? (long)(known * 100) : null;

    private static DomainError? ProblemOf(string? reason) =>
        string.IsNullOrWhiteSpace(reason) || reason.Length > ReasonLimit ? AllianceOfferErrors.ReasonMissing : null;

    private static DomainError? ProblemOf(AllianceOfferPartDetails details)
    {
        var errors = new List<DomainError>();
        if (details.Audience is < 1 or > 9_999_999)
            errors.Add(AllianceOfferErrors.Audience);
        if (details.LastDay < details.FirstDay)
            errors.Add(AllianceOfferErrors.Days);
        if (details.Lines.Count > AllianceOfferPartDetails.MostLines)
            errors.Add(AllianceOfferErrors.TooManyLines);
        for (var i = 0; i < details.Lines.Count; i++)
        {
            var line = details.Lines[i];
            if (line.Kind is null || !Enum.IsDefined(line.Kind.Value))
                errors.Add(AllianceOfferErrors.LineKind.ForField($"Lines[{i}].Kind"));
            if (line.Count is not (>= 1 and <= 100_000))
                errors.Add(AllianceOfferErrors.LineCount.ForField($"Lines[{i}].Count"));
            if (string.IsNullOrWhiteSpace(line.Unit))
                errors.Add(AllianceOfferErrors.LineUnit.ForField($"Lines[{i}].Unit"));
            if (line.PlaceId is not null && line.PlaceWords is not null)
                errors.Add(AllianceOfferErrors.LinePlaceTwice.ForField($"Lines[{i}].PlaceWords"));
        }

        return DomainError.Combine(errors);
    }

    private List<(int? SchoolId, decimal? Share)> Shares() => [.. Ordered().Select(p => (p.SchoolId, p.Share))];

    // The lead is found by its place, so the order must be one.
    private IEnumerable<AllianceOfferPart> Ordered() => In.OrderBy(p => p.SchoolId ?? 0);

    private int Leading() => Ordered().ToList().FindIndex(p => p.SchoolId == LeadSchoolId);

    private IReadOnlyList<decimal>? FixedShares(AllianceOfferDetails details)
    {
        var ordered = Ordered().ToList();
        return ShareSplit.Fixed(details.TotalPrice, [.. ordered.Select(p => details.Shares.GetValueOrDefault(p.SchoolId ?? 0))], ordered.FindIndex(p => p.SchoolId == details.LeadSchoolId));
    }

    private void SetShares(IReadOnlyList<decimal>? shares)
    {
        var at = 0;
        foreach (var part in Ordered())
            part.SetShare(shares?[at++]);
    }

    private void ChooseSchools(IReadOnlyCollection<int> schoolIds)
    {
        parts.RemoveAll(p => p.SchoolId is { } id && p.IsIn && !schoolIds.Contains(id));
        foreach (var id in schoolIds.Distinct())
        {
            if (parts.Find(p => p.SchoolId == id) is { } part)
                part.Rejoin();
            else
                parts.Add(new AllianceOfferPart(id));
        }
    }

    private AllianceOfferPart? Find(int? schoolId) => parts.Find(p => p.SchoolId == schoolId && p.IsIn);

    private Result Changed()
    {
        TouchCount++;
        if (State is AllianceOfferState.Out or AllianceOfferState.Agreed)
            State = In.Count() > 1 && In.All(p => p.HasConsented) ? AllianceOfferState.Agreed : AllianceOfferState.Out;
        return Result.Success;
    }
}
