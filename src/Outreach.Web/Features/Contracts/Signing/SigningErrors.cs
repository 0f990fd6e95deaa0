using Outreach.Domain;

namespace Outreach.Web.Features.Contracts.Signing;

/// <summary>Refusals around the signature.</summary>
public static class SigningErrors
{
    public static readonly DomainError ScanMissing = new("signing.scan", "Choose the scan.", "scan");
}
