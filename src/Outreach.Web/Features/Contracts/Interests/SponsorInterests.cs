using Outreach.Domain.Sponsors;

namespace Outreach.Web.Features.Contracts.Interests;

public sealed record SponsorInterests(int SponsorId, string Sponsor, bool Declared, InterestInput Input, IReadOnlyList<DeclaredRow> Rows, int MyId);
