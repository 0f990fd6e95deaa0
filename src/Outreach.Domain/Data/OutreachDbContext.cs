using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Contracts;
using Outreach.Domain.Deals;
using Outreach.Domain.Events;
using Outreach.Domain.Files;
using Outreach.Domain.Imports;
using Outreach.Domain.Jobs;
using Outreach.Domain.Mail;
using Outreach.Domain.Members;
using Outreach.Domain.Notices;
using Outreach.Domain.Places;
using Outreach.Domain.Searching;
using Outreach.Domain.Settings;
using Outreach.Domain.Sponsors;
using Outreach.Domain.Visits;

namespace Outreach.Domain.Data;

/// <summary>The one unit of work. The two databases' differences are applied by the host (collations, key ranges).</summary>
public sealed class OutreachDbContext(DbContextOptions<OutreachDbContext> options)
    : IdentityUserContext<User, int>(options)
{
    /// <summary>Name of the sequence that hands out ranges of keys.</summary>
    public const string KeySequence = "RecordKeys";

    /// <summary>School years.</summary>
    public DbSet<Term> Terms => Set<Term>();

    /// <summary>Who holds which role from when to when.</summary>
    public DbSet<Position> Positions => Set<Position>();

    /// <summary>Departments of the union.</summary>
    public DbSet<Department> Departments => Set<Department>();

    /// <summary>Invitations of staff.</summary>
    public DbSet<Invitation> Invitations => Set<Invitation>();

    /// <summary>Signed-in browsers.</summary>
    public DbSet<UserSession> UserSessions => Set<UserSession>();

    /// <summary>The department's settings: one row.</summary>
    public DbSet<DepartmentSettings> DepartmentSettings => Set<DepartmentSettings>();

    /// <summary>Merchants.</summary>
    public DbSet<Sponsor> Sponsors => Set<Sponsor>();

    /// <summary>People at merchants.</summary>
    public DbSet<Contact> Contacts => Set<Contact>();

    /// <summary>Theme tags of merchants.</summary>
    public DbSet<SponsorTag> SponsorTags => Set<SponsorTag>();

    /// <summary>Checks of merchants.</summary>
    public DbSet<Vetting> Vettings => Set<Vetting>();

    /// <summary>Visits and calls.</summary>
    public DbSet<Visit> Visits => Set<Visit>();

    /// <summary>Who went on a visit.</summary>
    public DbSet<VisitParticipant> VisitParticipants => Set<VisitParticipant>();

    /// <summary>Negotiations.</summary>
    public DbSet<Deal> Deals => Set<Deal>();

    /// <summary>Stage history of deals.</summary>
    public DbSet<DealStageChange> DealStageChanges => Set<DealStageChange>();

    /// <summary>Events that sponsors are sought for.</summary>
    public DbSet<Event> Events => Set<Event>();

    /// <summary>Theme tags of events.</summary>
    public DbSet<EventTag> EventTags => Set<EventTag>();

    /// <summary>Contracts.</summary>
    public DbSet<Contract> Contracts => Set<Contract>();

    /// <summary>What contracts promise.</summary>
    public DbSet<Deliverable> Deliverables => Set<Deliverable>();

    /// <summary>Proof of what was promised.</summary>
    public DbSet<Evidence> Evidence => Set<Evidence>();

    /// <summary>When contracts are paid.</summary>
    public DbSet<Instalment> Instalments => Set<Instalment>();

    /// <summary>Further clauses of contracts.</summary>
    public DbSet<ExtraClause> ExtraClauses => Set<ExtraClause>();

    /// <summary>Texts as submitted.</summary>
    public DbSet<ContractRevision> ContractRevisions => Set<ContractRevision>();

    /// <summary>Decisions on contracts.</summary>
    public DbSet<ReviewDecision> ReviewDecisions => Set<ReviewDecision>();

    /// <summary>Reviewers' comments on clauses.</summary>
    public DbSet<ReviewComment> ReviewComments => Set<ReviewComment>();

    /// <summary>Accepted warnings.</summary>
    public DbSet<Acknowledgement> Acknowledgements => Set<Acknowledgement>();

    /// <summary>Money and goods that came in.</summary>
    public DbSet<Receipt> Receipts => Set<Receipt>();

    /// <summary>Breaches of contracts.</summary>
    public DbSet<Breach> Breaches => Set<Breach>();

    /// <summary>Links by which sponsors see their contracts.</summary>
    public DbSet<SponsorLink> SponsorLinks => Set<SponsorLink>();

    /// <summary>Last contract number of each year.</summary>
    public DbSet<ContractCounter> ContractCounters => Set<ContractCounter>();

    /// <summary>Declared interests in sponsors.</summary>
    public DbSet<DeclaredInterest> DeclaredInterests => Set<DeclaredInterest>();

    /// <summary>Reviews in another's hands.</summary>
    public DbSet<ReviewDelegation> ReviewDelegations => Set<ReviewDelegation>();

    /// <summary>Places on campus where publicity can be.</summary>
    public DbSet<CampusPlace> CampusPlaces => Set<CampusPlace>();

    /// <summary>The publicity-slot ledger.</summary>
    public DbSet<SlotHold> SlotHolds => Set<SlotHold>();

    /// <summary>Benefit packages that drafts of contracts are filled from.</summary>
    public DbSet<OfferTemplate> OfferTemplates => Set<OfferTemplate>();

    /// <summary>Part-time jobs.</summary>
    public DbSet<JobPosting> JobPostings => Set<JobPosting>();

    /// <summary>How many have applied to each posting and are hired.</summary>
    public DbSet<JobTally> JobTallies => Set<JobTally>();

    /// <summary>Texts of postings as submitted.</summary>
    public DbSet<JobRevision> JobRevisions => Set<JobRevision>();

    /// <summary>What students reported about postings.</summary>
    public DbSet<JobReport> JobReports => Set<JobReport>();

    /// <summary>Links by which employers enter results.</summary>
    public DbSet<EmployerLink> EmployerLinks => Set<EmployerLink>();

    /// <summary>Students' applications.</summary>
    public DbSet<JobApplication> JobApplications => Set<JobApplication>();

    /// <summary>States that applications came to.</summary>
    public DbSet<ApplicationStep> ApplicationSteps => Set<ApplicationStep>();

    /// <summary>What students fill in once.</summary>
    public DbSet<StudentProfile> StudentProfiles => Set<StudentProfile>();

    /// <summary>How satisfied both sides are.</summary>
    public DbSet<JobRating> JobRatings => Set<JobRating>();

    /// <summary>Usual pay of an hour by city.</summary>
    public DbSet<PayBenchmark> PayBenchmarks => Set<PayBenchmark>();

    /// <summary>When contacting employers must start.</summary>
    public DbSet<SeasonPlan> SeasonPlans => Set<SeasonPlan>();

    /// <summary>Messages in the portal.</summary>
    public DbSet<Notice> Notices => Set<Notice>();

    /// <summary>Index of uploaded files.</summary>
    public DbSet<StoredFile> StoredFiles => Set<StoredFile>();

    /// <summary>Confirmed imports of sponsors.</summary>
    public DbSet<ImportRun> ImportRuns => Set<ImportRun>();

    /// <summary>What waits to be sent outside.</summary>
    public DbSet<OutboxMessage> OutboxMessages => Set<OutboxMessage>();

    /// <summary>The audit trail.</summary>
    public DbSet<AuditEntry> AuditEntries => Set<AuditEntry>();

    /// <summary>The inverted table of the search.</summary>
    public DbSet<SearchPair> SearchPairs => Set<SearchPair>();

    /// <summary>Keys of forms that have been posted.</summary>
    public DbSet<RequestKey> RequestKeys => Set<RequestKey>();

    /// <summary>Keys that protect cookies and links.</summary>
    public DbSet<ProtectionKey> ProtectionKeys => Set<ProtectionKey>();

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
