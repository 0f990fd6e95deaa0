using Outreach.Web.Authorization;
using Outreach.Web.Features.Events;
using Outreach.Web.Features.Market.Cooperate;
using Outreach.Web.Features.Market.Directory;
using Outreach.Web.Features.Market.Enquiries;
using Outreach.Web.Features.Market.Matching;
using Outreach.Web.Features.Market.Outings;
using Outreach.Web.Features.Market.Scouting;
using Outreach.Web.Features.Market.Settings;
using Outreach.Web.Features.Market.Tips;
using Outreach.Web.Features.Shared;
using Outreach.Web.Features.Shared.Providers;
using Outreach.Web.Features.Sponsors;

namespace Outreach.Web.Features.Market;

/// <summary>How merchants come to us: tips, what is asked from outside, and who is out to see them.</summary>
public sealed class MarketModule : SubjectModule
{
    public override IReadOnlyList<NavigationItem> Pages =>
    [
        new(SponsorsModule.Area, "Enquiries", "Enquiries", "Index", "inbox", Permissions.EnquiriesAnswer),
        new(SponsorsModule.Area, "Tips", "Tips", "Index", "bulb", Permissions.EnquiriesAnswer),
        new(SponsorsModule.Area, "My tips", "MyTips", "Index", "message-plus", Permissions.TipsGive),
        new(SponsorsModule.Area, "Scouting", "ScoutTrips", "Index", "map-pin", Permissions.SponsorsRead),
        new(SponsorsModule.Area, "Who is out", "Outings", "Index", "map-pin", Permissions.EnquiriesAnswer),
        new(SponsorsModule.Area, "Directory of departments", "Directory", "Index", "address-book", Permissions.HelpAnswer),
        new(NavigationArea.Settings, "Weights of the merchants’ ranking", "MatchWeights", "Index", "target", Permissions.SettingsManage),
        new(NavigationArea.Settings, "Settings of tips and enquiries", "MarketSettings", "Index", "inbox", Permissions.SettingsManage),
    ];

    public override IReadOnlyList<NavigationItem> QuickActions =>
    [
        new(SponsorsModule.Area, "Leave a tip", "MyTips", "New", "bulb", Permissions.TipsGive),
        new(SponsorsModule.Area, "Note an enquiry", "Enquiries", "New", "inbox", Permissions.EnquiriesAnswer),
        new(SponsorsModule.Area, "I go out", "Outings", "New", "map-pin", Permissions.EnquiriesAnswer),
    ];

    public override void AddServices(IServiceCollection services) => services
        .AddScoped<MarketSettingsReader>()
        .AddScoped<MarketSettingsCommands>()
        .AddScoped<MarketChoices>()
        .AddScoped<TipQueries>()
        .AddScoped<TipCommands>()
        .AddScoped<TipNotifications>()
        .AddScoped<EnquiryQueries>()
        .AddScoped<EnquiryCommands>()
        .AddScoped<EnquiryNotifications>()
        .AddSingleton<FormGate>()
        .AddScoped<CooperateQueries>()
        .AddScoped<CooperateCommands>()
        .AddScoped<OutingQueries>()
        .AddScoped<OutingCommands>()
        .AddScoped<DirectoryQueries>()
        .AddScoped<DirectoryCommands>()
        .AddScoped<ScoutQueries>()
        .AddScoped<ScoutCommands>()
        .AddScoped<ScoutGoalQueries>()
        .AddScoped<ScoutGoalCommands>()
        .AddScoped<ISponsorFollower, ScoutFollower>()
        .AddScoped<MatchQueries>()
        .AddScoped<MatchCommands>()
        .AddScoped<IEventPart, EventMatchPart>()
        .AddScoped<ISponsorFollower, SetAsideFollower>()
        .AddSingleton<INotificationKindProvider, MarketNotificationKinds>()
        .AddScoped<ISponsorFollower, MarketOfSponsors>()
        .AddScoped<IReminderProvider, TipReminderProvider>()
        .AddScoped<IReminderProvider, EnquiryReminderProvider>()
        .AddScoped<IReminderProvider, OutingReminderProvider>()
        .AddScoped<IRetentionProvider, MarketRetentionProvider>()
        .AddScoped<IHandoverProvider, TipHandover>()
        .AddScoped<IHandoverProvider, EnquiryHandover>()
        .AddScoped<IDashboardProvider, TipDashboard>()
        .AddScoped<IDashboardProvider, EnquiryDashboard>()
        .AddScoped<IDashboardProvider, OutingDashboard>()
        .AddScoped<ISearchProvider, TipSearch>()
        .AddScoped<ISearchProvider, EnquirySearch>()
        .AddScoped<ISitemapProvider, CooperateSitemap>();
}
