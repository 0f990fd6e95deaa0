namespace Outreach.Web.Features.Contracts.SponsorLinks;

public sealed record LinkRow(int Id, DateTimeOffset CreatedAt, string? By, DateTimeOffset ExpiresAt, DateTimeOffset? RevokedAt);
