using Outreach.Domain.Places;
using Outreach.Web.Features.Account;
using Outreach.Web.Features.Applications;
using Outreach.Web.Features.Apply;
using Outreach.Web.Features.Audit;
using Outreach.Web.Features.CompanyList;
using Outreach.Web.Features.ContractDrafts;
using Outreach.Web.Features.ContractFigures;
using Outreach.Web.Features.ContractHistory;
using Outreach.Web.Features.Contracts;
using Outreach.Web.Features.Cosign;
using Outreach.Web.Features.Deals;
using Outreach.Web.Features.EmployerView;
using Outreach.Web.Features.Events;
using Outreach.Web.Features.Fulfilment;
using Outreach.Web.Features.Invitations;
using Outreach.Web.Features.JobFigures;
using Outreach.Web.Features.JobResults;
using Outreach.Web.Features.Jobs;
using Outreach.Web.Features.Lanes;
using Outreach.Web.Features.Offers;
using Outreach.Web.Features.Places;
using Outreach.Web.Features.Postings;
using Outreach.Web.Features.Profile;
using Outreach.Web.Features.Registration;
using Outreach.Web.Features.Reviews;
using Outreach.Web.Features.Screening;
using Outreach.Web.Features.Seasons;
using Outreach.Web.Features.SignIn;
using Outreach.Web.Features.Signing;
using Outreach.Web.Features.Slots;
using Outreach.Web.Features.SponsorImport;
using Outreach.Web.Features.SponsorList;
using Outreach.Web.Features.Sponsors;
using Outreach.Web.Features.Today;
using Outreach.Web.Features.Users;
using Outreach.Web.Features.Visits;
using Outreach.Web.Infrastructure.Documents;
using Outreach.Web.Infrastructure.Mail;

namespace Outreach.Web.Features;

/// <summary>Queries and commands of the features, one line each.</summary>
public static class FeatureServices
{
    /// <summary>Registers them.</summary>
    public static IServiceCollection AddFeatures(this IServiceCollection services) => services
        .AddScoped<AccountLetters>()
        .AddScoped<AccountQueries>()
        .AddScoped<AccountRemoval>()
        .AddScoped<ApplicationForgetting>()
        .AddScoped<ApplicationQueries>()
        .AddSingleton<ApplicationRetention>()
        .AddHostedService(s => s.GetRequiredService<ApplicationRetention>())
        .AddScoped<ApplyCommands>()
        .AddScoped<ApplyQueries>()
        .AddScoped<AuditQueries>()
        .AddScoped<AuditTrail>()
        .AddScoped<AuditWords>()
        .AddScoped<CompanyLists>()
        .AddScoped<ContractChecking>()
        .AddScoped<ContractFiguresQueries>()
        .AddScoped<ContractHistoryQueries>()
        .AddScoped<ContractQueries>()
        .AddScoped<ContractSigning>()
        .AddScoped<ContractTimeline>()
        .AddScoped<ContractWork>()
        .AddScoped<CosignCommands>()
        .AddScoped<CosignLetters>()
        .AddScoped<CosignQueries>()
        .AddSingleton<CosignReminders>()
        .AddHostedService(s => s.GetRequiredService<CosignReminders>())
        .AddScoped<DealContracts>()
        .AddScoped<DealLetters>()
        .AddScoped<DealOpening>()
        .AddScoped<DealQueries>()
        .AddScoped<DraftCommands>()
        .AddScoped<DraftQueries>()
        .AddScoped<EmployerLetters>()
        .AddScoped<EmployerResults>()
        .AddScoped<EventQueries>()
        .AddScoped<FulfilmentCommands>()
        .AddScoped<FulfilmentQueries>()
        .AddSingleton<FulfilmentReminders>()
        .AddHostedService(s => s.GetRequiredService<FulfilmentReminders>())
        .AddScoped<IContractLabels, ContractLabels>()
        .AddScoped<ImportFiles>()
        .AddScoped<ImportPlanner>()
        .AddScoped<ImportRuns>()
        .AddSingleton<ImportWorker>()
        .AddHostedService(s => s.GetRequiredService<ImportWorker>())
        .AddScoped<InvitationQueries>()
        .AddScoped<JobChecking>()
        .AddScoped<JobFigureQueries>()
        .AddScoped<JobLetters>()
        .AddScoped<JobLinkedData>()
        .AddScoped<JobQueries>()
        .AddScoped<JobResultCommands>()
        .AddScoped<JobWords>()
        .AddScoped<JobWork>()
        .AddScoped<LaneQueries>()
        .AddScoped<OfferCommands>()
        .AddScoped<OfferQueries>()
        .AddScoped<PaperSource>()
        .AddScoped<PlaceQueries>()
        .AddSingleton<PostingClosing>()
        .AddHostedService(s => s.GetRequiredService<PostingClosing>())
        .AddScoped<PostingCommands>()
        .AddScoped<PostingQueries>()
        .AddScoped<PostingTimeline>()
        .AddScoped<ProfileQueries>()
        .AddScoped<RegistrationCommands>()
        .AddScoped<ReviewCommands>()
        .AddScoped<ReviewOffice>()
        .AddScoped<ReviewQueries>()
        .AddScoped<ScreeningCommands>()
        .AddScoped<ScreeningQueries>()
        .AddScoped<SeasonQueries>()
        .AddSingleton<SeasonReminders>()
        .AddHostedService(s => s.GetRequiredService<SeasonReminders>())
        .AddScoped<SigningQueries>()
        .AddScoped<SlotLedger>()
        .AddScoped<SlotQueries>()
        .AddScoped<SlotReservation>()
        .AddScoped<SponsorCommands>()
        .AddScoped<SponsorDuplicates>()
        .AddScoped<SponsorExport>()
        .AddScoped<SponsorImporter>()
        .AddScoped<SponsorPostings>()
        .AddScoped<SponsorQueries>()
        .AddScoped<StudentNumbers>()
        .AddScoped<TodayQueries>()
        .AddScoped<UserCommands>()
        .AddScoped<UserQueries>()
        .AddScoped<VisitCommands>()
        .AddScoped<VisitQueries>();
}
