namespace Outreach.Domain.Sponsors;

/// <summary>A check that a merchant is what it says (审核, S25). A passed one lapses after 12 months.</summary>
public sealed class Vetting : Entity
{
    private Vetting()
    {
    }

    internal Vetting(int sponsorId, bool passed, int byId, DateOnly on, string? notes, int? licenceFileId)
    {
        SponsorId = sponsorId;
        Passed = passed;
        ById = byId;
        On = on;
        Notes = notes;
        LicenceFileId = licenceFileId;
    }

    public int SponsorId { get; private set; }

    public bool Passed { get; private set; }

    public int ById { get; private set; }

    public DateOnly On { get; private set; }

    /// <summary>What was found; at most 1,000 characters.</summary>
    public string? Notes { get; private set; }

    public int? LicenceFileId { get; private set; }

    /// <summary>Last day on which a passed check holds.</summary>
    public DateOnly ValidUntil => On.AddMonths(12).AddDays(-1);

    public void MoveTo(int sponsorId) => SponsorId = sponsorId;
}
