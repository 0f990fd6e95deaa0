using Outreach.Web.Authorization;
using Outreach.Web.Features.Events;
using Outreach.Web.Features.Meetings.Agenda;
using Outreach.Web.Features.Meetings.AttendanceList;
using Outreach.Web.Features.Meetings.Attending;
using Outreach.Web.Features.Meetings.Minutes;
using Outreach.Web.Features.Meetings.OfEvent;
using Outreach.Web.Features.Meetings.Records;
using Outreach.Web.Features.Meetings.Screen;
using Outreach.Web.Features.Meetings.Settings;
using Outreach.Web.Features.Meetings.SignIn;
using Outreach.Web.Features.Meetings.TeamBuilding;
using Outreach.Web.Features.Meetings.Times;
using Outreach.Web.Features.Shared;
using Outreach.Web.Features.Shared.Providers;
using Outreach.Web.Features.Sponsors.Visits;

namespace Outreach.Web.Features.Meetings;

public sealed class MeetingsModule : SubjectModule
{
    public static readonly NavigationArea Area = new("Our meetings", "users-group", 60);

    public override IReadOnlyList<NavigationItem> Pages =>
    [
        new(Area, "Meetings", "Meetings", "Index", "users-group", Permissions.MeetingsAttend, OnPhone: 9),
        new(Area, "My attendance", "AttendanceTotals", "Mine", "clipboard-check", Permissions.MeetingsAttend),
        new(Area, "Attendance", "AttendanceTotals", "Index", "chart-bar", Permissions.LeaveDecide),
        new(Area, "My free times", "FreeTimes", "Index", "calendar-check", Permissions.MeetingsAttend),
        new(NavigationArea.Settings, "Settings of meetings", "MeetingSettings", "Index", "users-group", Permissions.SettingsManage),
    ];

    public override IReadOnlyList<NavigationItem> QuickActions =>
    [
        new(Area, "Plan a meeting", "Meetings", "New", "users-group", Permissions.MeetingsRun),
    ];

    public override void AddServices(IServiceCollection services) => services
        .AddScoped<MeetingAuthorization>()
        .AddScoped<IHandoverProvider, MeetingHandover>()
        .AddScoped<MeetingSettingsReader>()
        .AddScoped<MeetingRoll>()
        .AddScoped<MeetingNotifications>()
        .AddScoped<MeetingQueries>()
        .AddScoped<MeetingFormQueries>()
        .AddScoped<MeetingCommands>()
        .AddScoped<MeetingSettingsCommands>()
        .AddScoped<TimeQueries>()
        .AddScoped<FreeTimesCommands>()
        .AddSingleton<SignInCookies>()
        .AddScoped<SignInQueries>()
        .AddScoped<SignInCommands>()
        .AddScoped<ScreenQueries>()
        .AddScoped<AttendanceListQueries>()
        .AddScoped<AttendanceCommands>()
        .AddScoped<IEventPart, EventMeetingsPart>()
        .AddScoped<OpenPoints>()
        .AddScoped<AgendaQueries>()
        .AddScoped<AgendaCommands>()
        .AddScoped<MinutesQueries>()
        .AddScoped<MinutesCommands>()
        .AddScoped<MinutesNotifications>()
        .AddScoped<MinutesPaper>()
        .AddScoped<DecisionCommands>()
        .AddScoped<ShareCommands>()
        .AddScoped<ILessonSource, SharedLessons>()
        .AddScoped<IReminderProvider, MinutesReminderProvider>()
        .AddScoped<IDashboardProvider, MinutesDashboard>()
        .AddSingleton<INotificationKindProvider, MeetingNotificationKinds>()
        .AddScoped<IReminderProvider, MeetingReminderProvider>()
        .AddScoped<IDashboardProvider, MeetingDashboard>()
        .AddScoped<ICalendarProvider, MeetingCalendar>()
        .AddScoped<ISearchProvider, MeetingSearch>()
        .AddScoped<AttendanceTerms>()
        .AddScoped<LeaveQueries>()
        .AddScoped<LeaveCommands>()
        .AddScoped<LeaveEnding>()
        .AddScoped<LeaveNotifications>()
        .AddScoped<ObjectionCommands>()
        .AddScoped<AttendanceTotalsQueries>()
        .AddScoped<TeamBuildingQueries>()
        .AddScoped<TeamBuildingCommands>()
        .AddScoped<IDashboardProvider, LeaveDashboard>()
        .AddScoped<IReportProvider, AttendanceReports>()
        .AddScoped<IRetentionProvider, MeetingRetentionProvider>();
}
