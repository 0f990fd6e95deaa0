namespace Outreach.Web.Features.Jobs.EmployerLinks;

public sealed record EmployerLinkRow(int Id, DateTimeOffset CreatedAt, string? By, DateTimeOffset ExpiresAt, DateTimeOffset? RevokedAt, DateTimeOffset? UsedAt);
