namespace Outreach.Web.Features.Home.Notices;

public sealed record NoticeRow(int Id, string Subject, string Text, string? Link, DateTimeOffset At, bool IsRead, bool IsPrivate);
