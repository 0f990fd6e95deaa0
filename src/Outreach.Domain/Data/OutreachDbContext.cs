using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Accounts;
using Outreach.Domain.Accounts.Delegations;
using Outreach.Domain.Accounts.Joining;
using Outreach.Domain.Contracts;
using Outreach.Domain.Contracts.Fulfilment;
using Outreach.Domain.Contracts.Offers;
using Outreach.Domain.Contracts.Packages;
using Outreach.Domain.Contracts.Reviews;
using Outreach.Domain.Contracts.Slots;
using Outreach.Domain.Contracts.Terminations;
using Outreach.Domain.Deals;
using Outreach.Domain.Events;
using Outreach.Domain.Events.Budgets;
using Outreach.Domain.Events.Kinds;
using Outreach.Domain.Events.LeadTimes;
using Outreach.Domain.Events.Periods;
using Outreach.Domain.Files;
using Outreach.Domain.Jobs;
using Outreach.Domain.Jobs.Applications;
using Outreach.Domain.Jobs.Seasons;
using Outreach.Domain.Market;
using Outreach.Domain.Market.Directory;
using Outreach.Domain.Market.Enquiries;
using Outreach.Domain.Market.Matching;
using Outreach.Domain.Market.Outings;
using Outreach.Domain.Market.Scouting;
using Outreach.Domain.Market.Tips;
using Outreach.Domain.Meetings;
using Outreach.Domain.Meetings.Attending;
using Outreach.Domain.Meetings.Minutes;
using Outreach.Domain.Meetings.TeamBuilding;
using Outreach.Domain.Notifications;
using Outreach.Domain.Places;
using Outreach.Domain.Policies;
using Outreach.Domain.Schools;
using Outreach.Domain.Schools.Alliances;
using Outreach.Domain.Schools.Alliances.Offers;
using Outreach.Domain.Schools.Clubs;
using Outreach.Domain.Schools.Exchanges;
using Outreach.Domain.Schools.Invitations;
using Outreach.Domain.Schools.Seeking;
using Outreach.Domain.Search;
using Outreach.Domain.Settings;
using Outreach.Domain.Sponsors;
using Outreach.Domain.Sponsors.Blacklist;
using Outreach.Domain.Sponsors.Import;
using Outreach.Domain.Sponsors.Visits;
using Outreach.Domain.Surveys;
using Outreach.Domain.Surveys.Answering;
using Outreach.Domain.Tasks;
using Outreach.Domain.Tasks.Help;
using Outreach.Domain.Wording;

namespace Outreach.Domain.Data;

/// <summary>The one unit of work. The two databases' differences are applied by the host (collations, key ranges).</summary>
public sealed class OutreachDbContext(DbContextOptions<OutreachDbContext> options)
    : IdentityUserContext<User, int>(options), IDataProtectionKeyContext
{
    public const string KeySequence = "RecordKeys";

    /// <summary>Whom the saves are noted for; null for nobody. Contexts are pooled: whoever takes one sets it.</summary>
    public IActor? Actor { get; set; }

    /// <summary>
    /// When set, new search pairs are put here instead of into the save: a mass of records writes them at one go, in the
    /// same transaction.
    /// </summary>
    public ICollection<SearchPair>? NewPairs { get; set; }

    public DbSet<Term> Terms => Set<Term>();

    public DbSet<Position> Positions => Set<Position>();

    public DbSet<Department> Departments => Set<Department>();

    public DbSet<MemberGroup> MemberGroups => Set<MemberGroup>();

    public DbSet<School> Schools => Set<School>();

    public DbSet<SchoolContact> SchoolContacts => Set<SchoolContact>();

    public DbSet<SchoolSettings> SchoolSettings => Set<SchoolSettings>();

    public DbSet<Exchange> Exchanges => Set<Exchange>();

    public DbSet<SchoolPromise> SchoolPromises => Set<SchoolPromise>();

    public DbSet<SetAside> SetAsides => Set<SetAside>();

    public DbSet<MatchWeights> MatchWeights => Set<MatchWeights>();

    public DbSet<SchoolInvitation> SchoolInvitations => Set<SchoolInvitation>();

    public DbSet<Alliance> Alliances => Set<Alliance>();

    public DbSet<AllianceMember> AllianceMembers => Set<AllianceMember>();

    public DbSet<SchoolPost> SchoolPosts => Set<SchoolPost>();

    public DbSet<SchoolReply> SchoolReplies => Set<SchoolReply>();

    public DbSet<AllianceOffer> AllianceOffers => Set<AllianceOffer>();

    public DbSet<AllianceOfferPart> AllianceOfferParts => Set<AllianceOfferPart>();

    public DbSet<AllianceOfferLine> AllianceOfferLines => Set<AllianceOfferLine>();
    public DbSet<Club> Clubs => Set<Club>();
    public DbSet<ClubContact> ClubContacts => Set<ClubContact>();
    public DbSet<ClubNeed> ClubNeeds => Set<ClubNeed>();
    public DbSet<ClubRound> ClubRounds => Set<ClubRound>();
    public DbSet<ClubVisit> ClubVisits => Set<ClubVisit>();
    public DbSet<JointSeeking> JointSeekings => Set<JointSeeking>();
    public DbSet<SeekingMember> SeekingMembers => Set<SeekingMember>();
    public DbSet<SeekingClaim> SeekingClaims => Set<SeekingClaim>();
    public DbSet<ClaimVisit> ClaimVisits => Set<ClaimVisit>();
    public DbSet<ScoutTrip> ScoutTrips => Set<ScoutTrip>();
    public DbSet<ScoutNewcomer> ScoutNewcomers => Set<ScoutNewcomer>();
    public DbSet<ScoutFind> ScoutFinds => Set<ScoutFind>();
    public DbSet<ScoutGoal> ScoutGoals => Set<ScoutGoal>();

    public DbSet<Invitation> Invitations => Set<Invitation>();

    public DbSet<UserSession> UserSessions => Set<UserSession>();

    public DbSet<EmailCode> EmailCodes => Set<EmailCode>();

    public DbSet<DepartmentSettings> DepartmentSettings => Set<DepartmentSettings>();

    public DbSet<Sponsor> Sponsors => Set<Sponsor>();

    public DbSet<Contact> Contacts => Set<Contact>();

    public DbSet<SponsorTag> SponsorTags => Set<SponsorTag>();

    public DbSet<Vetting> Vettings => Set<Vetting>();

    public DbSet<Visit> Visits => Set<Visit>();

    public DbSet<VisitParticipant> VisitParticipants => Set<VisitParticipant>();

    public DbSet<Deal> Deals => Set<Deal>();

    public DbSet<JoinLink> JoinLinks => Set<JoinLink>();

    public DbSet<JoinRequest> JoinRequests => Set<JoinRequest>();

    public DbSet<DealRemark> DealRemarks => Set<DealRemark>();

    public DbSet<DealStageChange> DealStageChanges => Set<DealStageChange>();

    /// <summary>Without practice plans, unless the query ignores its filters.</summary>
    public DbSet<Event> Events => Set<Event>();

    public DbSet<EventKind> EventKinds => Set<EventKind>();

    /// <summary>What leaders said of practice plans.</summary>
    public DbSet<PlanComment> PlanComments => Set<PlanComment>();

    /// <summary>Theme tags of events.</summary>
    public DbSet<EventTag> EventTags => Set<EventTag>();

    public DbSet<CalendarPeriod> CalendarPeriods => Set<CalendarPeriod>();

    public DbSet<LeadTime> LeadTimes => Set<LeadTime>();

    public DbSet<EventLeadStep> EventLeadSteps => Set<EventLeadStep>();

    /// <summary>What the school's policy allows.</summary>
    public DbSet<PolicyRule> PolicyRules => Set<PolicyRule>();

    public DbSet<WorkItem> WorkItems => Set<WorkItem>();

    public DbSet<ChecklistItem> ChecklistItems => Set<ChecklistItem>();

    public DbSet<WorkItemComment> WorkItemComments => Set<WorkItemComment>();

    public DbSet<WorkItemFile> WorkItemFiles => Set<WorkItemFile>();

    public DbSet<HelpRequest> HelpRequests => Set<HelpRequest>();

    public DbSet<Tip> Tips => Set<Tip>();

    public DbSet<Enquiry> Enquiries => Set<Enquiry>();

    public DbSet<Outing> Outings => Set<Outing>();

    public DbSet<DepartmentContact> DepartmentContacts => Set<DepartmentContact>();

    public DbSet<DepartmentCard> DepartmentCards => Set<DepartmentCard>();

    public DbSet<SharedPhone> SharedPhones => Set<SharedPhone>();

    /// <summary>At most one row.</summary>
    public DbSet<MarketSettings> MarketSettings => Set<MarketSettings>();

    public DbSet<Meeting> Meetings => Set<Meeting>();

    public DbSet<MeetingSeries> MeetingSeries => Set<MeetingSeries>();

    /// <summary>At most one row.</summary>
    public DbSet<MeetingSettings> MeetingSettings => Set<MeetingSettings>();

    public DbSet<Attendance> Attendances => Set<Attendance>();

    public DbSet<LeaveRequest> LeaveRequests => Set<LeaveRequest>();

    public DbSet<SignInRefusal> SignInRefusals => Set<SignInRefusal>();

    public DbSet<AgendaItem> AgendaItems => Set<AgendaItem>();

    public DbSet<MeetingDecision> MeetingDecisions => Set<MeetingDecision>();

    /// <summary>What heads add to the agenda.</summary>
    public DbSet<MemberReport> MemberReports => Set<MemberReport>();

    public DbSet<ExperienceShare> ExperienceShares => Set<ExperienceShare>();

    public DbSet<MinutesReading> MinutesReadings => Set<MinutesReading>();

    public DbSet<MinutesCorrection> MinutesCorrections => Set<MinutesCorrection>();

    public DbSet<BallotOption> BallotOptions => Set<BallotOption>();

    public DbSet<EventBudget> EventBudgets => Set<EventBudget>();

    public DbSet<BudgetLine> BudgetLines => Set<BudgetLine>();

    public DbSet<BudgetStep> BudgetSteps => Set<BudgetStep>();

    public DbSet<BudgetComment> BudgetComments => Set<BudgetComment>();

    /// <summary>Who drew budgets up, and so never approves them.</summary>
    public DbSet<BudgetAuthor> BudgetAuthors => Set<BudgetAuthor>();

    public DbSet<Contract> Contracts => Set<Contract>();

    public DbSet<Deliverable> Deliverables => Set<Deliverable>();

    public DbSet<Evidence> Evidence => Set<Evidence>();

    /// <summary>What deliverables show, each in its versions.</summary>
    public DbSet<DeliverableMaterial> DeliverableMaterials => Set<DeliverableMaterial>();

    public DbSet<Instalment> Instalments => Set<Instalment>();

    public DbSet<ExtraClause> ExtraClauses => Set<ExtraClause>();

    public DbSet<ContractRevision> ContractRevisions => Set<ContractRevision>();

    public DbSet<ReviewDecision> ReviewDecisions => Set<ReviewDecision>();

    public DbSet<ReviewComment> ReviewComments => Set<ReviewComment>();

    public DbSet<Acknowledgement> Acknowledgements => Set<Acknowledgement>();

    public DbSet<Receipt> Receipts => Set<Receipt>();

    public DbSet<Breach> Breaches => Set<Breach>();

    public DbSet<Termination> Terminations => Set<Termination>();

    public DbSet<SponsorLink> SponsorLinks => Set<SponsorLink>();

    public DbSet<MoveNotice> MoveNotices => Set<MoveNotice>();

    public DbSet<ReplacedScan> ReplacedScans => Set<ReplacedScan>();

    /// <summary>Last contract number of each year.</summary>
    public DbSet<ContractCounter> ContractCounters => Set<ContractCounter>();

    public DbSet<DeclaredInterest> DeclaredInterests => Set<DeclaredInterest>();

    public DbSet<Delegation> Delegations => Set<Delegation>();

    public DbSet<DelegatedAuthority> DelegatedAuthorities => Set<DelegatedAuthority>();

    public DbSet<BlacklistExemption> BlacklistExemptions => Set<BlacklistExemption>();

    public DbSet<CampusPlace> CampusPlaces => Set<CampusPlace>();

    public DbSet<SlotReservation> SlotReservations => Set<SlotReservation>();

    public DbSet<EventOffer> EventOffers => Set<EventOffer>();

    public DbSet<EventOfferLine> EventOfferLines => Set<EventOfferLine>();

    public DbSet<OfferPackage> OfferPackages => Set<OfferPackage>();

    public DbSet<JobPosting> JobPostings => Set<JobPosting>();

    public DbSet<PostingTally> PostingTallies => Set<PostingTally>();

    public DbSet<PostingRevision> PostingRevisions => Set<PostingRevision>();

    public DbSet<PostingReport> PostingReports => Set<PostingReport>();

    public DbSet<EmployerLink> EmployerLinks => Set<EmployerLink>();

    public DbSet<JobApplication> JobApplications => Set<JobApplication>();

    public DbSet<ApplicantTie> ApplicantTies => Set<ApplicantTie>();

    public DbSet<ApplicationStep> ApplicationSteps => Set<ApplicationStep>();

    /// <summary>What students fill in once.</summary>
    public DbSet<StudentProfile> StudentProfiles => Set<StudentProfile>();

    /// <summary>How satisfied both sides are.</summary>
    public DbSet<PostingRating> PostingRatings => Set<PostingRating>();

    public DbSet<FavouriteJob> FavouriteJobs => Set<FavouriteJob>();

    public DbSet<InterviewTrip> InterviewTrips => Set<InterviewTrip>();

    public DbSet<SavedSearch> SavedSearches => Set<SavedSearch>();

    public DbSet<PayBenchmark> PayBenchmarks => Set<PayBenchmark>();

    /// <summary>When contacting employers must start.</summary>
    public DbSet<SeasonPlan> SeasonPlans => Set<SeasonPlan>();

    public DbSet<Survey> Surveys => Set<Survey>();

    public DbSet<SurveyQuestion> SurveyQuestions => Set<SurveyQuestion>();

    public DbSet<SurveyOption> SurveyOptions => Set<SurveyOption>();

    public DbSet<SurveyResponse> SurveyResponses => Set<SurveyResponse>();

    public DbSet<SurveyAnswer> SurveyAnswers => Set<SurveyAnswer>();

    /// <summary>Who has answered open surveys that ask for an account.</summary>
    public DbSet<SurveyParticipant> SurveyParticipants => Set<SurveyParticipant>();

    public DbSet<Notice> Notices => Set<Notice>();

    public DbSet<NotificationChoice> NotificationChoices => Set<NotificationChoice>();

    public DbSet<StoredFile> StoredFiles => Set<StoredFile>();

    public DbSet<ImportRun> ImportRuns => Set<ImportRun>();

    public DbSet<ImportDecision> ImportDecisions => Set<ImportDecision>();

    public DbSet<ImportMeaning> ImportMeanings => Set<ImportMeaning>();

    public DbSet<OutboxMessage> OutboxMessages => Set<OutboxMessage>();

    public DbSet<AuditEntry> AuditEntries => Set<AuditEntry>();

    public DbSet<DepartmentWord> DepartmentWords => Set<DepartmentWord>();

    public DbSet<FalseAlarm> FalseAlarms => Set<FalseAlarm>();

    public DbSet<SearchPair> SearchPairs => Set<SearchPair>();

    public DbSet<RequestKey> RequestKeys => Set<RequestKey>();

    /// <inheritdoc/>
    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(OutreachDbContext).Assembly);
        foreach (var entity in builder.Model.GetEntityTypes().Where(e => e.ClrType.IsAssignableTo(typeof(Entity))))
            builder.Entity(entity.ClrType).Property(nameof(Entity.Version)).IsConcurrencyToken();
    }

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(30);
        configurationBuilder.Properties<decimal>().HavePrecision(12, 2);
    }
}
