using Outreach.Domain.Sponsors;

namespace Outreach.Web.Features.Contracts.Interests;

public sealed record DeclaredRow(int Id, int SponsorId, string Sponsor, int UserId, string Who, string Reason, DateTimeOffset Since, DateTimeOffset? EndedAt);
