namespace Outreach.Web.Features.Accounts.Sessions;

public sealed record SessionRow(string Key, string Device, DateTimeOffset SignedInAt, DateTimeOffset SeenAt, bool IsThis);
