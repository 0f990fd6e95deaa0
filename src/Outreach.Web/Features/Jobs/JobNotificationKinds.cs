using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared.Providers;
using Outreach.Web.Infrastructure.Notifications;

namespace Outreach.Web.Features.Jobs;

public sealed class JobNotificationKinds : INotificationKindProvider
{
    public static readonly NotificationKind Applications = new("jobs.applications", "Progress of my applications", Permissions.JobsApply);

    public static readonly NotificationKind OwnReports = new("jobs.own-reports", "Outcome of my reports about jobs", Permissions.JobsApply, IsPrivate: true);

    public static readonly NotificationKind NewJobs = new("jobs.new", "New jobs that fit my searches", Permissions.JobsApply);

    public static readonly NotificationKind Waiting = new("jobs.waiting", "Postings that wait for my decision", Permissions.JobsPublish);

    public static readonly NotificationKind Decided = new("jobs.decided", "Decisions about my postings", Permissions.JobsWrite);

    public static readonly NotificationKind Reports = new("jobs.reports", "Reports of students about postings", Permissions.JobsWrite, IsPrivate: true);

    public static readonly NotificationKind Results = new("jobs.results", "Withdrawals and results of my postings", Permissions.JobsWrite, MailByDefault: false);

    public static readonly NotificationKind Seasons = new("jobs.seasons", "When to contact employers for a season", Permissions.JobsWrite);

    /// <inheritdoc/>
    public IReadOnlyList<NotificationKind> Kinds { get; } = [Applications, OwnReports, NewJobs, Waiting, Decided, Reports, Results, Seasons];
}
