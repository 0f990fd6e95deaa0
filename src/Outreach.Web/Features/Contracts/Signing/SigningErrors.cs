using Outreach.Domain;

namespace Outreach.Web.Features.Contracts.Signing;

/// <summary>Refusals around the signature.</summary>
public static class SigningErrors
{
    public static readonly DomainError ScanMissing = new("signing.scan", "Choose the scan.", "scan");

    /// <summary>The scan that the person saw is not the last one.</summary>
    public static readonly DomainError ScanChanged = new("signing.scan-changed", "Somebody has replaced the scan meanwhile. Look at the one that is stored now before you replace it.", "scan");

    /// <summary>A year has begun since the page was opened.</summary>
    public static readonly DomainError OtherYear = new("signing.year", "A new year has begun: the number would now be one of {0}. Press again if that is right.");
}
