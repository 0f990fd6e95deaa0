using Outreach.Domain;

namespace Outreach.Web.Features.Contracts.Terminations;

/// <summary>Refusals of forms that were filled in by hand.</summary>
public static class TerminationErrors
{
    public static readonly DomainError DayMissing = new("termination.day", "Enter the day on which the money went back.", "PaidBackOn");
}
