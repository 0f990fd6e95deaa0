using Outreach.Web.Authorization;
using Outreach.Web.Features.Events;
using Outreach.Web.Features.Schools.Alliances;
using Outreach.Web.Features.Schools.Board;
using Outreach.Web.Features.Schools.Clubs;
using Outreach.Web.Features.Schools.Clubs.Needs;
using Outreach.Web.Features.Schools.Clubs.Rounds;
using Outreach.Web.Features.Schools.Contacts;
using Outreach.Web.Features.Schools.Exchanges;
using Outreach.Web.Features.Schools.Import;
using Outreach.Web.Features.Schools.Invitations;
using Outreach.Web.Features.Schools.Merge;
using Outreach.Web.Features.Schools.Offers;
using Outreach.Web.Features.Schools.Partner;
using Outreach.Web.Features.Schools.Promises;
using Outreach.Web.Features.Schools.Records;
using Outreach.Web.Features.Schools.Seeking;
using Outreach.Web.Features.Schools.Settings;
using Outreach.Web.Features.Shared;
using Outreach.Web.Features.Shared.Providers;
using Outreach.Web.Features.Sponsors;
using Outreach.Web.Features.Sponsors.Blacklist;
using Outreach.Web.Features.Sponsors.Visits;

namespace Outreach.Web.Features.Schools;

public sealed class SchoolsModule : SubjectModule
{
    public static readonly NavigationArea Area = new("Partner schools", "school", 55);

    public override IReadOnlyList<NavigationItem> Pages =>
    [
        new(Area, "School list", "Schools", "Index", "school", Permissions.SchoolsRead),
        new(Area, "Exchanges", "Exchanges", "Index", "message-circle", Permissions.SchoolsRead),
        new(Area, "Alliances", "Alliances", "Index", "users-group", Permissions.SchoolsRead),
        new(Area, "Joint offers", "AllianceOffers", "Index", "file-text", Permissions.DealsRead),
        new(Area, "My school", "Partner", "Index", "school", Permissions.PartnerOwn, OnPhone: 1),
        new(Area, "Board of schools", "Board", "Index", "notes", Permissions.SchoolsRead),
        new(Area, "Board of schools", "Board", "Index", "notes", Permissions.PartnerOwn, OnPhone: 2),
        new(Area, "Clubs", "Clubs", "Index", "users-group", Permissions.SchoolsRead),
        new(Area, "Rounds of visits", "ClubRounds", "Index", "walk", Permissions.SchoolsRead),
        new(Area, "Joint seeking", "Seekings", "Index", "affiliate", Permissions.SchoolsRead),
        new(NavigationArea.Settings, "Settings of partner schools", "SchoolSettings", "Index", "school", Permissions.SettingsManage),
    ];

    public override IReadOnlyList<NavigationItem> QuickActions =>
    [
        new(Area, "Log an exchange", "Exchanges", "New", "message-circle", Permissions.SchoolsWrite),
    ];

    public override void AddServices(IServiceCollection services) => services
        .AddScoped<SchoolSettingsReader>()
        .AddScoped<SchoolSettingsCommands>()
        .AddScoped<SchoolQueries>()
        .AddScoped<SchoolCommands>()
        .AddScoped<SchoolMergeCommands>()
        .AddScoped<ISchoolFollower, SchoolFollower>()
        .AddScoped<ISchoolFollower, AllianceFollower>()
        .AddScoped<SchoolImporter>()
        .AddScoped<SchoolContactCommands>()
        .AddScoped<ExchangeQueries>()
        .AddScoped<ExchangeCommands>()
        .AddScoped<PromiseQueries>()
        .AddScoped<PromiseCommands>()
        .AddScoped<PartnerAccess>()
        .AddScoped<PartnerQueries>()
        .AddScoped<PartnerCommands>()
        .AddScoped<SchoolInvitationQueries>()
        .AddScoped<SchoolInvitationCommands>()
        .AddScoped<SchoolInvitationNotifications>()
        .AddScoped<AllianceQueries>()
        .AddScoped<AllianceCommands>()
        .AddScoped<BoardQueries>()
        .AddScoped<BoardCommands>()
        .AddScoped<BoardNotifications>()
        .AddScoped<AllianceOfferQueries>()
        .AddScoped<AllianceOfferCommands>()
        .AddScoped<AllianceOfferSigning>()
        .AddScoped<AllianceOfferNotifications>()
        .AddScoped<AllianceOfferPapers>()
        .AddScoped<IEventPart, EventInvitationsPart>()
        .AddScoped<ClubQueries>()
        .AddScoped<ClubCommands>()
        .AddScoped<ClubNeedQueries>()
        .AddScoped<ClubNeedCommands>()
        .AddScoped<ClubRoundQueries>()
        .AddScoped<ClubRoundCommands>()
        .AddScoped<IDashboardProvider, ClubDashboard>()
        .AddScoped<IRetentionProvider, ClubRetentionProvider>()
        .AddScoped<ISearchProvider, ClubSearch>()
        .AddScoped<SeekingQueries>()
        .AddScoped<SeekingCommands>()
        .AddScoped<ClaimCommands>()
        .AddScoped<ISponsorFollower, ClaimFollower>()
        .AddScoped<IBlacklistedMatters, BlacklistedOffers>()
        .AddScoped<IReminderProvider, ClaimReminderProvider>()
        .AddScoped<IRetentionProvider, SeekingRetentionProvider>()
        .AddScoped<ILessonSource, ExchangeLessons>()
        .AddScoped<ILessonSource, BoardLessons>()
        .AddSingleton<INotificationKindProvider, SchoolNotificationKinds>()
        .AddScoped<IReminderProvider, SchoolReminderProvider>()
        .AddScoped<IReminderProvider, InvitationReminderProvider>()
        .AddScoped<IRetentionProvider, SchoolRetentionProvider>()
        .AddScoped<IHandoverProvider, SchoolHandover>()
        .AddScoped<IHandoverProvider, ClubNeedHandover>()
        .AddScoped<IHandoverProvider, ClubVisitHandover>()
        .AddScoped<IDashboardProvider, SchoolDashboard>()
        .AddScoped<IDashboardProvider, InvitationDashboard>()
        .AddScoped<IDashboardProvider, AllianceOfferDashboard>()
        .AddScoped<IDashboardProvider, PartnerDashboard>()
        .AddScoped<ICalendarProvider, ExchangeCalendar>()
        .AddScoped<ICalendarProvider, PartnerCalendar>()
        .AddScoped<ISearchProvider, SchoolSearch>();
}
