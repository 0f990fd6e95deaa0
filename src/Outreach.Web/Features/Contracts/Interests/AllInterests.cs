namespace Outreach.Web.Features.Contracts.Interests;

public sealed record AllInterests(IReadOnlyList<DeclaredRow> Rows, int MyId, bool SeesAll);
