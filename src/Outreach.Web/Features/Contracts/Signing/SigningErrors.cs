using Outreach.Domain;

namespace Outreach.Web.Features.Contracts.Signing;

/// <summary>Refusals around the signature.</summary>
public static class SigningErrors
{
    public static readonly DomainError ScanMissing = new("signing.scan", "Choose the scan.", "scan");

    /// <summary>The day is of another year than the page spoke of.</summary>
    public static readonly DomainError OtherYear = new("signing.year", "On this day the number is one of {0}. If the day is right, sign again: then it is drawn.", "SignedOn");
}
