using Outreach.Domain.Data;

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

    /// <summary>Whose.</summary>
    public int SponsorId { get; private set; }

    /// <summary>Passed or rejected.</summary>
    public bool Passed { get; private set; }

    /// <summary>Who checked.</summary>
    public int ById { get; private set; }

    /// <summary>Day of the check.</summary>
    public DateOnly On { get; private set; }

    /// <summary>What was found; at most 1,000 characters.</summary>
    public string? Notes { get; private set; }

    /// <summary>Photo of the licence.</summary>
    public int? LicenceFileId { get; private set; }

    /// <summary>Last day on which a passed check holds.</summary>
    public DateOnly ValidUntil => On.AddMonths(12).AddDays(-1);

    /// <summary>Goes over to the record that takes its merchant over.</summary>
    public void MoveTo(int sponsorId) => SponsorId = sponsorId;
}
