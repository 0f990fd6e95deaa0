using Outreach.Web.Authorization;
using Outreach.Web.Features.Jobs.Api;
using Outreach.Web.Features.Jobs.Applications;
using Outreach.Web.Features.Jobs.Apply;
using Outreach.Web.Features.Jobs.Blacklist;
using Outreach.Web.Features.Jobs.Board;
using Outreach.Web.Features.Jobs.CompanyList;
using Outreach.Web.Features.Jobs.EmployerLinks;
using Outreach.Web.Features.Jobs.EmployerPage;
using Outreach.Web.Features.Jobs.Figures;
using Outreach.Web.Features.Jobs.Postings;
using Outreach.Web.Features.Jobs.Profile;
using Outreach.Web.Features.Jobs.Reports;
using Outreach.Web.Features.Jobs.Results;
using Outreach.Web.Features.Jobs.Saved;
using Outreach.Web.Features.Jobs.Screening;
using Outreach.Web.Features.Jobs.Seasons;
using Outreach.Web.Features.Jobs.Settings;
using Outreach.Web.Features.Jobs.Trips;
using Outreach.Web.Features.Shared;
using Outreach.Web.Features.Shared.Providers;
using Outreach.Web.Features.Sponsors;
using Outreach.Web.Features.Sponsors.Blacklist;
using Outreach.Web.Features.Sponsors.Vettings;

namespace Outreach.Web.Features.Jobs;

public sealed class JobsModule : SubjectModule
{
    public static readonly NavigationArea Area = new("Jobs", "briefcase", 40);

    public override IReadOnlyList<NavigationItem> Pages =>
    [
        new(Area, "Postings", "Postings", "Index", "speakerphone", Permissions.JobsRead, OnPhone: 9),
        new(Area, "Screening", "Screening", "Index", "user-check", Permissions.JobsWrite),
        new(Area, "Season plan", "Seasons", "Index", "calendar-stats", Permissions.JobsRead),
        new(Area, "Job board", "JobBoard", "Index", "briefcase", ""),
        new(Area, "My applications", "Applications", "Index", "clipboard-list", Permissions.JobsApply),
        new(NavigationArea.Reports, "Job figures", "JobFigures", "Index", "chart-histogram", Permissions.JobsRead),
        new(NavigationArea.Settings, "Settings of jobs", "JobSettings", "Index", "adjustments", Permissions.JobsLead),
    ];

    public override IReadOnlyList<NavigationItem> QuickActions =>
    [
        new(Area, "New posting", "Postings", "New", "speakerphone", Permissions.JobsWrite),
    ];

    public override void AddServices(IServiceCollection services) => services
        .AddBoardCache()
        .AddJobApiDescription()
        .AddScoped<JobNotifications>()
        .AddSingleton<INotificationKindProvider, JobNotificationKinds>()
        .AddScoped<IRetentionProvider, JobRetentionProvider>()
        .AddScoped<IReminderProvider, SeasonReminderProvider>()
        .AddScoped<IReminderProvider, NewJobReminder>()
        .AddScoped<SavedJobCommands>()
        .AddScoped<BenchmarkCommands>()
        .AddScoped<EmployerLinkCommands>()
        .AddScoped<EmployerLinkQueries>()
        .AddScoped<ProfileCommands>()
        .AddScoped<RatingCommands>()
        .AddScoped<ReportCommands>()
        .AddScoped<SeasonCommands>()
        .AddScoped<ApplicationAnonymizer>()
        .AddScoped<ApplicationQueries>()
        .AddScoped<ApplyCommands>()
        .AddScoped<ApplyQueries>()
        .AddScoped<CompanyLists>()
        .AddScoped<EmployerResults>()
        .AddScoped<PostingSafetyService>()
        .AddScoped<JobFigureQueries>()
        .AddScoped<JobLinkedData>()
        .AddScoped<JobQueries>()
        .AddScoped<JobResultCommands>()
        .AddScoped<PostingDisplay>()
        .AddScoped<PostingUnitOfWork>()
        .AddSingleton<PostingClosing>()
        .AddHostedService(s => s.GetRequiredService<PostingClosing>())
        .AddScoped<PostingCommands>()
        .AddScoped<PostingQueries>()
        .AddScoped<PostingTimeline>()
        .AddScoped<ProfileQueries>()
        .AddScoped<ScreeningCommands>()
        .AddScoped<ScreeningQueries>()
        .AddScoped<TripCommands>()
        .AddScoped<SeasonQueries>()
        .AddScoped<ISponsorFollower, SponsorPostings>()
        .AddScoped<IVettingNeed, SponsorPostings>()
        .AddScoped<IBlacklistedMatters, BlacklistedPostings>()
        .AddScoped<IAgendaProvider, JobAgenda>()
        .AddScoped<IHandoverProvider, PostingHandover>()
        .AddScoped<IDashboardProvider, JobDashboard>()
        .AddScoped<IFrontPageProvider, FrontPageJobs>()
        .AddScoped<ISearchProvider, PostingSearch>()
        .AddScoped<ICalendarProvider, JobCalendar>()
        .AddScoped<IReportProvider, JobReports>();
}
