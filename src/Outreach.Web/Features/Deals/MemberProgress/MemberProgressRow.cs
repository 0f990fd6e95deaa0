using Outreach.Domain.Accounts;
using Outreach.Domain.Deals;

namespace Outreach.Web.Features.Deals.MemberProgress;

/// <summary>A member's lane, and what it follows from.</summary>
/// <param name="WonCash">CNY expected of those.</param>
/// <param name="InTalks">Open deals from the first contact on.</param>
/// <param name="Targets">Open deals not contacted yet.</param>
public sealed record MemberProgressRow(int Id, string Name, Role Role, string? Group, ProgressStage Lane, int Won, decimal WonCash, int InTalks, int Targets, int Cold);
