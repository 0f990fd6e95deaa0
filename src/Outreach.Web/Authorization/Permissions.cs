using System.Collections.Frozen;
using Outreach.Domain.Accounts;
using Outreach.Domain.Accounts.Delegations;

namespace Outreach.Web.Authorization;

/// <summary>
/// The one place that says which role may do what (domain.md, "Who uses it"). docs/permissions.md shows the same table
/// and a test holds the two together.
/// </summary>
public static class Permissions
{
    /// <summary>Use one's own account, sessions, data and language.</summary>
    public const string AccountOwn = "account.own";

    /// <summary>Open the staff's portal.</summary>
    public const string PortalOpen = "portal.open";

    /// <summary>Read sponsors, visits, coverage.</summary>
    public const string SponsorsRead = "sponsors.read";

    /// <summary>Make and change sponsors and contacts, log visits.</summary>
    public const string SponsorsWrite = "sponsors.write";

    /// <summary>Import and export sponsors.</summary>
    public const string SponsorsImport = "sponsors.import";

    /// <summary>Blacklist and merge sponsors; correct others' visits.</summary>
    public const string SponsorsLead = "sponsors.lead";

    /// <summary>Vet sponsors that one neither looks after nor has an interest in; the advisor where no leader is left.</summary>
    public const string SponsorsVet = "sponsors.vet";

    /// <summary>Let a deal or a posting of a blacklisted sponsor go on: the minister; the advisor where it is the minister's own.</summary>
    public const string BlacklistExcept = "blacklist.except";

    /// <summary>See who decides on whose behalf, and on which days.</summary>
    public const string DelegationsRead = "delegations.read";

    /// <summary>Hand what one decides oneself to somebody else for dated days, and take it back.</summary>
    public const string DelegationsGive = "delegations.give";

    /// <summary>Read deals and lanes.</summary>
    public const string DealsRead = "deals.read";

    /// <summary>Open deals and work on one's own.</summary>
    public const string DealsWrite = "deals.write";

    /// <summary>Work on everybody's deals and reassign them.</summary>
    public const string DealsLead = "deals.lead";

    /// <summary>Answer when a negotiator asks for help.</summary>
    public const string DealsGuide = "deals.guide";

    /// <summary>Read events.</summary>
    public const string EventsRead = "events.read";

    /// <summary>Make events, and change those one looks after or helps with.</summary>
    public const string EventsWrite = "events.write";

    /// <summary>Change any event, pass its gates with a reason, decide between plan A and B, put it off or cancel it; keep kinds of events, calendar periods and lead times.</summary>
    public const string EventsLead = "events.lead";

    /// <summary>Read partner schools, clubs and the alliance, and what was exchanged with them.</summary>
    public const string SchoolsRead = "schools.read";

    /// <summary>Make and change schools, clubs, their contacts and what was exchanged with them; work on offers of the alliance.</summary>
    public const string SchoolsWrite = "schools.write";

    /// <summary>Retire, merge, import and export schools; head joint seeking and the alliance.</summary>
    public const string SchoolsLead = "schools.lead";

    /// <summary>See and do what concerns one's own school, as its partner.</summary>
    public const string PartnerOwn = "partner.own";

    /// <summary>Leave a tip about a merchant, and follow what becomes of it.</summary>
    public const string TipsGive = "tips.give";

    /// <summary>Read all tips, assign and close them.</summary>
    public const string TipsAssign = "tips.assign";

    /// <summary>Read, take and answer what comes from outside; keep the register of outings.</summary>
    public const string EnquiriesAnswer = "enquiries.answer";

    /// <summary>Read surveys and their results.</summary>
    public const string SurveysRead = "surveys.read";

    /// <summary>Make surveys, open and close them.</summary>
    public const string SurveysWrite = "surveys.write";

    /// <summary>Keep the table of what the school's policy allows.</summary>
    public const string PolicyManage = "policy.manage";

    /// <summary>Read the department's tasks and what departments help each other with.</summary>
    public const string TasksRead = "tasks.read";

    /// <summary>Make tasks, work on one's own and those one helps with, and ask other departments for help.</summary>
    public const string TasksWrite = "tasks.write";

    /// <summary>Work on everybody's tasks and requests for help, reassign tasks, and answer in the stead of a department without a liaison.</summary>
    public const string TasksLead = "tasks.lead";

    /// <summary>Set tasks with a deadline as a superior, comment on them and read the report back.</summary>
    public const string TasksSet = "tasks.set";

    /// <summary>Answer the requests for help that one's department gets, and as a liaison ask the outreach department.</summary>
    public const string HelpAnswer = "help.answer";

    /// <summary>Read every meeting of the department, and its minutes.</summary>
    public const string MeetingsRead = "meetings.read";

    /// <summary>Be invited to meetings: sign in, ask for leave, read minutes of those.</summary>
    public const string MeetingsAttend = "meetings.attend";

    /// <summary>Plan, move and cancel meetings; keep the list and the minutes of any. Chair and secretary keep those of their own.</summary>
    public const string MeetingsRun = "meetings.run";

    /// <summary>Decide on others' leave.</summary>
    public const string LeaveDecide = "leave.decide";

    /// <summary>Decide on budgets of events: the minister, and above the threshold the advisor.</summary>
    public const string BudgetApprove = "budget.approve";

    /// <summary>Read contracts, offers, campus places and who holds which slot.</summary>
    public const string ContractsRead = "contracts.read";

    /// <summary>Draft contracts, submit them, and follow their clauses.</summary>
    public const string ContractsWrite = "contracts.write";

    /// <summary>Decide reviews of contracts: approve or return.</summary>
    public const string ContractsReview = "contracts.review";

    /// <summary>Take the second decision on contracts at or above the threshold.</summary>
    public const string ContractsDecide = "contracts.decide";

    /// <summary>Open the review desk: contracts in review with their findings, their merchant's history and declared interests.</summary>
    public const string ReviewsRead = "reviews.read";

    /// <summary>Confirm or decline the clauses that name one's department, or, as a leader, a department without a liaison.</summary>
    public const string ClausesConfirm = "clauses.confirm";

    /// <summary>See what is being fulfilled: everything for who reads contracts, else one's department's clauses.</summary>
    public const string FulfilmentRead = "fulfilment.read";

    /// <summary>Add proof that a clause was carried out: to contracts worked on, or to one's department's clauses.</summary>
    public const string ClausesProve = "clauses.prove";

    /// <summary>Keep the catalogue of campus places.</summary>
    public const string PlacesManage = "places.manage";

    /// <summary>Keep the catalogue of the union's departments, and the groups of members.</summary>
    public const string DepartmentsManage = "departments.manage";

    /// <summary>Keep the benefit packages that drafts are filled from.</summary>
    public const string OffersManage = "offers.manage";

    /// <summary>Apply for jobs, follow one's applications, report postings.</summary>
    public const string JobsApply = "jobs.apply";

    /// <summary>Read postings, their figures and the season plan.</summary>
    public const string JobsRead = "jobs.read";

    /// <summary>Draft postings, and screen for the postings one looks after.</summary>
    public const string JobsWrite = "jobs.write";

    /// <summary>Decide reports, work on everybody's postings, keep season plans and benchmarks.</summary>
    public const string JobsLead = "jobs.lead";

    /// <summary>Publish others' postings or turn them down; the advisor where no leader is left.</summary>
    public const string JobsPublish = "jobs.publish";

    /// <summary>Read the audit trail.</summary>
    public const string AuditRead = "audit.read";

    /// <summary>Take people in who ask to join by a link; keep the terms, and say who goes on into the next one.</summary>
    public const string MembersManage = "members.manage";

    /// <summary>Invite, move and close accounts.</summary>
    public const string UsersManage = "users.manage";

    /// <summary>Change the department's settings.</summary>
    public const string SettingsManage = "settings.manage";

    private static readonly string[] Student = [AccountOwn, JobsApply, TipsGive];

    private static readonly string[] Officer =
    [
        AccountOwn, PortalOpen, DelegationsRead, SponsorsRead, SponsorsWrite, SponsorsImport, DealsRead, DealsWrite, EventsRead, EventsWrite,
        TasksRead, TasksWrite, HelpAnswer, MeetingsRead, MeetingsAttend, ContractsRead, ContractsWrite, FulfilmentRead, ClausesProve, JobsApply, JobsRead, JobsWrite,
        SchoolsRead, SchoolsWrite, TipsGive, EnquiriesAnswer, SurveysRead, SurveysWrite,
    ];

    private static readonly string[] ViceMinister = [.. Officer, DelegationsGive, SponsorsLead, SponsorsVet, DealsLead, TasksLead, MeetingsRun, LeaveDecide, EventsLead, SchoolsLead, TipsAssign, ReviewsRead, ClausesConfirm, PlacesManage, DepartmentsManage, JobsLead, JobsPublish, AuditRead];

    private static readonly string[] Minister = [.. ViceMinister, BlacklistExcept, DealsGuide, BudgetApprove, PolicyManage, ContractsReview, OffersManage, MembersManage];

    private static readonly FrozenDictionary<Role, FrozenSet<string>> ByRole = new Dictionary<Role, string[]>
    {
        [Role.Student] = Student,
        [Role.Officer] = Officer,
        [Role.ViceMinister] = ViceMinister,
        [Role.Minister] = Minister,
        [Role.Advisor] = [AccountOwn, PortalOpen, DelegationsRead, SponsorsRead, SponsorsVet, BlacklistExcept, DealsRead, EventsRead, BudgetApprove, TasksRead, TasksSet, MeetingsRead, MeetingsAttend, LeaveDecide, PolicyManage, ContractsRead, ReviewsRead, ContractsDecide, FulfilmentRead, JobsRead, JobsPublish, AuditRead, SchoolsRead, TipsGive, SurveysRead],
        [Role.DepartmentLiaison] = [AccountOwn, PortalOpen, TipsGive, HelpAnswer, MeetingsAttend, ClausesConfirm, FulfilmentRead, ClausesProve, JobsApply],
        [Role.SchoolPartner] = [AccountOwn, PortalOpen, PartnerOwn, TipsGive],
        [Role.Presidium] = [AccountOwn, PortalOpen, EventsRead, TasksRead, TasksSet, MeetingsRead, MeetingsAttend, SchoolsRead, TipsGive],
        [Role.Administrator] = [AccountOwn, PortalOpen, DepartmentsManage, MembersManage, UsersManage, SettingsManage, AuditRead],
    }.ToFrozenDictionary(p => p.Key, p => p.Value.ToFrozenSet());

    /// <summary>Every permission, in the order of this file.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        AccountOwn, PortalOpen, DelegationsRead, DelegationsGive, SponsorsRead, SponsorsWrite, SponsorsImport, SponsorsLead, SponsorsVet, BlacklistExcept, DealsRead, DealsWrite, DealsLead,
        DealsGuide, EventsRead, EventsWrite, TasksRead, TasksWrite, TasksLead, TasksSet, HelpAnswer, MeetingsRead, MeetingsAttend, MeetingsRun, LeaveDecide, EventsLead, BudgetApprove, SchoolsRead, SchoolsWrite, SchoolsLead, PartnerOwn, TipsGive, TipsAssign, EnquiriesAnswer, SurveysRead, SurveysWrite, PolicyManage, ContractsRead, ContractsWrite, ContractsReview, ContractsDecide, ReviewsRead, ClausesConfirm,
        FulfilmentRead, ClausesProve, PlacesManage, DepartmentsManage, OffersManage, JobsApply, JobsRead, JobsWrite, JobsLead, JobsPublish, AuditRead, MembersManage, UsersManage, SettingsManage,
    ];

    /// <summary>What a role may do.</summary>
    public static FrozenSet<string> Of(Role role) => ByRole[role];

    /// <summary>What a delegation permits on its days.</summary>
    public static string Of(Authority authority) => authority switch
    {
        Authority.ContractReviews => ContractsReview,
        Authority.Budgets => BudgetApprove,
        Authority.BlacklistExemptions => BlacklistExcept,
        Authority.Postings => JobsPublish,
        _ => SponsorsVet,
    };
}
