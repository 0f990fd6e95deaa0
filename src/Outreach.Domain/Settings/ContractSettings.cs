using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Outreach.Domain.Settings;

public sealed record ContractSettings(
    string? PartyName, string? PartyAddress, string? PartyPhone, decimal AdvisorThreshold, int AfterEventPercent,
    int CosignReminderDays, bool ViceMinistersSign, bool AdvisorSigns, int InterestBarDays = 30)
{
    /// <summary>The account to pay to: bank, holder, number; at most 200 characters.</summary>
    public string? PayTo { get; init; }
}
