using Outreach.Domain.Contracts.Slots;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Contracts.Amendments;
using Outreach.Web.Features.Contracts.Blacklist;
using Outreach.Web.Features.Contracts.Breaches;
using Outreach.Web.Features.Contracts.Cosign;
using Outreach.Web.Features.Contracts.Documents;
using Outreach.Web.Features.Contracts.Drafts;
using Outreach.Web.Features.Contracts.EventDeals;
using Outreach.Web.Features.Contracts.Figures;
using Outreach.Web.Features.Contracts.Fulfilment;
using Outreach.Web.Features.Contracts.History;
using Outreach.Web.Features.Contracts.Interests;
using Outreach.Web.Features.Contracts.Moves;
using Outreach.Web.Features.Contracts.Offers;
using Outreach.Web.Features.Contracts.OldWords;
using Outreach.Web.Features.Contracts.Packages;
using Outreach.Web.Features.Contracts.Places;
using Outreach.Web.Features.Contracts.Receipts;
using Outreach.Web.Features.Contracts.Records;
using Outreach.Web.Features.Contracts.Reviews;
using Outreach.Web.Features.Contracts.Signing;
using Outreach.Web.Features.Contracts.Slots;
using Outreach.Web.Features.Contracts.SponsorLinks;
using Outreach.Web.Features.Contracts.Terminations;
using Outreach.Web.Features.Contracts.Waiting;
using Outreach.Web.Features.Deals;
using Outreach.Web.Features.Events;
using Outreach.Web.Features.Events.Schedule;
using Outreach.Web.Features.Shared;
using Outreach.Web.Features.Shared.Providers;
using Outreach.Web.Features.Sponsors.Blacklist;
using Outreach.Web.Infrastructure.Documents;

namespace Outreach.Web.Features.Contracts;

public sealed class ContractsModule : SubjectModule
{
    public static readonly NavigationArea Area = new("Contracts", "signature", 20);

    public override IReadOnlyList<NavigationItem> Pages =>
    [
        new(Area, "Review desk", "Reviews", "Index", "gavel", Permissions.ReviewsRead, OnPhone: 2),
        new(Area, "Co-sign", "Cosign", "Index", "checks", Permissions.ClausesConfirm, OnPhone: 5),
        new(Area, "Offers", "EventOffers", "Index", "tags", Permissions.ContractsRead),
        new(Area, "Contract list", "Contracts", "Index", "signature", Permissions.ContractsRead, OnPhone: 6),
        new(Area, "Fulfilment", "Fulfilment", "Index", "checklist", Permissions.FulfilmentRead, OnPhone: 7),
        new(Area, "Slot calendar", "Slots", "Index", "calendar-month", Permissions.ContractsRead),
        new(NavigationArea.Reports, "Contract figures", "ContractFigures", "Index", "chart-bar", Permissions.ContractsRead),
        new(NavigationArea.Settings, "Campus places", "Places", "Index", "map-pin", Permissions.ContractsRead),
        new(NavigationArea.Settings, "Benefit packages", "Packages", "Index", "gift", Permissions.ContractsRead),
        new(NavigationArea.Settings, "Settings of contracts", "ContractSettings", "Index", "file-settings", Permissions.SettingsManage),
    ];

    public override void AddServices(IServiceCollection services) => services
        .AddScoped<AmendmentNotifications>()
        .AddScoped<AmendmentQueries>()
        .AddScoped<ClearanceCommands>()
        .AddScoped<ClearanceNotifications>()
        .AddScoped<ClearanceQueries>()
        .AddScoped<DealBriefLoader>()
        .AddScoped<DepartmentReaders>()
        .AddScoped<EventContractQueries>()
        .AddScoped<EventDealsQueries>()
        .AddScoped<EventOfferCommands>()
        .AddScoped<EventOfferQueries>()
        .AddScoped<CosignNotifications>()
        .AddScoped<IReminderProvider, ClearanceReminderProvider>()
        .AddScoped<IReminderProvider, CosignReminderProvider>()
        .AddScoped<IReminderProvider, FulfilmentReminderProvider>()
        .AddScoped<IReminderProvider, MaterialReminderProvider>()
        .AddScoped<IReminderProvider, BreachReminderProvider>()
        .AddScoped<IReminderProvider, DormantSponsors>()
        .AddScoped<BreachCommands>()
        .AddScoped<BreachNotifications>()
        .AddScoped<ContractPeople>()
        .AddScoped<MaterialCommands>()
        .AddScoped<MaterialNotifications>()
        .AddScoped<MaterialQueries>()
        .AddScoped<ProofNotifications>()
        .AddScoped<ReceiptCommands>()
        .AddScoped<ReceiptNotifications>()
        .AddScoped<IDashboardProvider, MaterialDashboard>()
        .AddScoped<IDashboardProvider, MoveDashboard>()
        .AddScoped<IDashboardProvider, BreachDashboard>()
        .AddSingleton<INotificationKindProvider, ContractNotificationKinds>()
        .AddScoped<InterestCommands>()
        .AddScoped<PlaceCommands>()
        .AddScoped<SponsorLinkCommands>()
        .AddScoped<ClauseCheckService>()
        .AddScoped<ContractFiguresQueries>()
        .AddScoped<ContractHistoryQueries>()
        .AddScoped<ContractQueries>()
        .AddScoped<ContractSigning>()
        .AddScoped<ContractWaiting>()
        .AddScoped<ContractTimeline>()
        .AddScoped<ContractUnitOfWork>()
        .AddScoped<CosignCommands>()
        .AddScoped<CosignQueries>()
        .AddScoped<MoveCommands>()
        .AddScoped<MoveNotifications>()
        .AddScoped<MoveQueries>()
        .AddScoped<ISignedTextProvider, SignedContractTexts>()
        .AddScoped<DraftCommands>()
        .AddScoped<DraftQueries>()
        .AddScoped<FulfilmentCommands>()
        .AddScoped<FulfilmentQueries>()
        .AddScoped<IContractLabels, ContractLabels>()
        .AddScoped<PackageCommands>()
        .AddScoped<PackageQueries>()
        .AddScoped<ContractWordsLoader>()
        .AddScoped<DocumentLoader>()
        .AddScoped<PlaceQueries>()
        .AddScoped<ReviewCommands>()
        .AddScoped<ReviewAuthority>()
        .AddScoped<ReviewHandover>()
        .AddScoped<ReviewNotifications>()
        .AddScoped<IReminderProvider, HandoverReminderProvider>()
        .AddScoped<IBlacklistedMatters, BlacklistedContracts>()
        .AddScoped<ReviewQueries>()
        .AddScoped<SigningNotifications>()
        .AddScoped<SigningQueries>()
        .AddScoped<SlotAllocator>()
        .AddScoped<SlotQueries>()
        .AddScoped<SlotReservationService>()
        .AddScoped<TakeDownCommands>()
        .AddScoped<TakeDownNotifications>()
        .AddScoped<TerminationCommands>()
        .AddScoped<TerminationQueries>()
        .AddScoped<IAgendaProvider, ContractAgenda>()
        .AddScoped<IDashboardProvider, ContractDashboard>()
        .AddScoped<IDashboardProvider, OfferDashboard>()
        .AddScoped<IEventPart, ContractsEventPart>()
        .AddScoped<ISearchProvider, ContractSearch>()
        .AddScoped<ICalendarProvider, ContractCalendar>()
        .AddScoped<IReportProvider, ContractReports>()
        .AddScoped<IEventMoney, ContractEventMoney>()
        .AddScoped<IEventClauses, ContractEventClauses>()
        .AddScoped<IDealContracts, ContractsOfDeals>();
}
