using Outreach.Domain.Accounts;

namespace Outreach.Web.Features.Deals.MemberProgress;

public sealed record MemberProgressModel(string? Term, IReadOnlyList<MemberProgressRow> Members);
