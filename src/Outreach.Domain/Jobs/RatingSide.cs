namespace Outreach.Domain.Jobs;

/// <summary>Who is asked how it went (S69).</summary>
public enum RatingSide
{
    Student,

    /// <summary>The employer, once for the posting.</summary>
    Employer,
}
