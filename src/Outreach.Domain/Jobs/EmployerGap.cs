using Outreach.Domain.Sponsors;

namespace Outreach.Domain.Jobs;

/// <summary>What an employer lacks for a posting to be published.</summary>
public enum EmployerGap
{
    None,

    /// <summary>A vetting, in place of which the publisher's reason may stand.</summary>
    Vetting,

    /// <summary>A new vetting, since a report about one of its jobs was upheld: nothing stands in its place.</summary>
    VettingAnew,

    /// <summary>That it is an office of the school which a leader has confirmed.</summary>
    Office,
}

public static class EmployerGaps
{
    /// <summary>What the employer lacks today.</summary>
    /// <param name="vettedOnly">Whether the department publishes jobs of vetted employers alone.</param>
    public static EmployerGap Of(Sponsor employer, JobKind kind, bool vettedOnly, DateOnly today)
    {
        if (employer.VetAnewSince is not null)
            return EmployerGap.VettingAnew;
        if (kind.IsWorkStudy() || employer.IsSchoolOffice)
            return employer is { IsSchoolOffice: true, OfficeConfirmedAt: not null } ? EmployerGap.None : EmployerGap.Office;
        return vettedOnly && !(employer.VettedUntil >= today) ? EmployerGap.Vetting : EmployerGap.None;
    }
}
