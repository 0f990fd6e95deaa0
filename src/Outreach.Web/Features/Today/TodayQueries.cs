using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Contracts;
using Outreach.Domain.Data;
using Outreach.Domain.Deals;
using Outreach.Domain.Jobs;
using Outreach.Domain.Members;
using Outreach.Domain.Sponsors;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Cosign;
using Outreach.Web.Features.Reviews;
using Outreach.Web.Features.Screening;
using Outreach.Web.Features.Seasons;
using Outreach.Web.Features.Shared;
using Outreach.Web.Features.Visits;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Today;

/// <summary>A deal that asks for something.</summary>
public sealed record TodayDeal(
    int Id, string Sponsor, string? Event, DealStage Stage, string Owner, string? NextStep, DateOnly? NextStepOn, DateTimeOffset LastActivityAt,
    string? HelpWanted, DateTimeOffset? HelpWantedAt, bool IsCold);

/// <summary>A short list of deals; with their owners' names when not one's own.</summary>
public sealed record TodayDeals(IReadOnlyList<TodayDeal> Deals, DateOnly Today, bool Owner);

/// <summary>An answer of the minister's to one's own question.</summary>
public sealed record TodayAnswer(int DealId, string Sponsor, string Question, string Answer);

/// <summary>A vetting that lapses.</summary>
public sealed record TodayVetting(int SponsorId, string Sponsor, DateOnly Until);

/// <summary>A lesson from a visit.</summary>
public sealed record TodayLesson(int SponsorId, string Sponsor, DateOnly On, string Lesson, string? Who);

/// <summary>One's own contract with which something is to be done: sent back, declined, approved but not signed, signed but not scanned, overdue.</summary>
public sealed record TodayContract(int Id, string Sponsor, string? Event, ContractState State, DateTimeOffset Since, int Declined, int OverduePromises, int OverduePayments)
{
    /// <summary>Where it is done, below the contract's address.</summary>
    public string Page => State switch
    {
        ContractState.Approved or ContractState.Signed => "/sign",
        ContractState.Fulfilling => "/fulfilment",
        _ => "",
    };
}

/// <summary>What waits around contracts.</summary>
/// <param name="Reviews">Contracts that wait for the person's decision.</param>
/// <param name="Clauses">Clauses that wait for the person's department.</param>
/// <param name="InStead">Clauses that wait for an answer in the stead of a department that nobody speaks for.</param>
/// <param name="Own">One's own contracts with which something is to be done.</param>
public sealed record TodayContracts(IReadOnlyList<ReviewRow> Reviews, int Clauses, int InStead, IReadOnlyList<TodayContract> Own)
{
    /// <summary>Whether anything waits.</summary>
    public bool Any => Reviews.Count + Clauses + InStead + Own.Count > 0;
}

/// <summary>A posting with which something is to be done: read by a second person, its report decided, mended, finished.</summary>
public sealed record TodayPosting(int Id, string Title, string Employer, JobState State, DateTimeOffset Since, string? Reason, bool IsReported, bool ToDecide)
{
    /// <summary>Where it is done, below the posting's address.</summary>
    public string Page => IsReported ? "/reports" : ToDecide ? "/decide" : "";
}

/// <summary>What waits around jobs.</summary>
/// <param name="Postings">Postings with which something is to be done.</param>
/// <param name="Applicants">One's own postings with applicants who wait for the person.</param>
/// <param name="Late">For who covers or leads: seasons that are late.</param>
public sealed record TodayJobs(IReadOnlyList<TodayPosting> Postings, IReadOnlyList<WaitingJob> Applicants, IReadOnlyList<SeasonRow> Late)
{
    /// <summary>Whether anything waits.</summary>
    public bool Any => Postings.Count + Applicants.Count + Late.Count > 0;
}

/// <summary>The page.</summary>
/// <param name="Name">The person's name.</param>
/// <param name="Today">Today.</param>
/// <param name="Steps">Own next steps of the coming week, and those late.</param>
/// <param name="VisitSteps">The same of own visits at merchants without a deal.</param>
/// <param name="Answers">Answers to own questions, until something is done about them, at most 7 days.</param>
/// <param name="Cold">Own cold deals.</param>
/// <param name="Help">Questions to the minister; empty for others.</param>
/// <param name="ToReassign">For leaders: others' cold deals and deals of people who have left.</param>
/// <param name="Vettings">For leaders: vettings that lapse within 30 days.</param>
/// <param name="Lessons">Lessons of the last 60 days.</param>
/// <param name="Contracts">What waits around contracts.</param>
/// <param name="Jobs">What waits around jobs.</param>
/// <param name="Writes">Whether the person has deals of their own.</param>
/// <param name="Leads">Whether the person is a leader.</param>
/// <param name="Guides">Whether the person answers questions.</param>
/// <param name="IsNew">Whether the department has no merchant yet.</param>
public sealed record TodayModel(
    string Name, DateOnly Today, IReadOnlyList<TodayDeal> Steps, IReadOnlyList<VisitStep> VisitSteps, IReadOnlyList<TodayAnswer> Answers,
    IReadOnlyList<TodayDeal> Cold, IReadOnlyList<TodayDeal> Help,
    IReadOnlyList<TodayDeal> ToReassign, IReadOnlyList<TodayVetting> Vettings, IReadOnlyList<TodayLesson> Lessons, TodayContracts Contracts, TodayJobs Jobs, bool Writes, bool Leads, bool Guides, bool IsNew);

/// <summary>What a new department does first, and whether it is done.</summary>
/// <param name="HasTerm">There is a term that is not over.</param>
/// <param name="HasMembers">Somebody holds a position besides the administrator.</param>
/// <param name="HasSponsors">There are merchants.</param>
public sealed record FirstSteps(bool HasTerm, bool HasMembers, bool HasSponsors);

/// <summary>What the start page reads: short lists only, the whole of each is one click away.</summary>
public sealed class TodayQueries(OutreachDbContext db, ReviewQueries reviews, CosignQueries clauses, SeasonQueries seasons, ScreeningQueries screening, DepartmentTime time, SettingsCache settings, CurrentUserAccessor current)
{
    private const int Rows = 8;

    // Open deals of one person that are due or cold; those beyond it wait for the first to be dealt with.
    private const int MostOwn = 60;

    /// <summary>The page of somebody of the department. At most sixteen commands for a leader, fewer for others.</summary>
    public async Task<TodayModel> TodayAsync(CancellationToken stop)
    {
        var me = current.Required;
        var (id, today) = (me.Id, time.Today);
        var (soon, lapsing, lessonsSince) = (today.AddDays(7), today.AddDays(30), today.AddDays(-60));
        var coldBefore = time.Now.AddDays(-settings.Value.ColdDealDays);
        var (writes, leads, guides) = (me.May(Permissions.DealsWrite), me.May(Permissions.DealsLead), me.May(Permissions.DealsGuide));
        var open = db.Deals.AsNoTracking().Where(d => d.OpenSlot != null);
        // A deal shows once, where it is most urgent: a question, then a step, then the cold ones.
        var quiet = guides ? open.Where(d => d.HelpWantedAt == null) : open;
        var own = !writes ? [] : await Shown(quiet.Where(d => d.OwnerId == id && (d.NextStepOn <= soon || d.LastActivityAt < coldBefore))
            .OrderBy(d => d.NextStepOn == null ? 1 : 0).ThenBy(d => d.NextStepOn).ThenBy(d => d.Id), MostOwn).ToListAsync(stop);
        List<TodayDeal> steps = [.. own.Where(d => d.NextStepOn <= soon).Take(Rows)];
        List<TodayDeal> cold = [.. own.Where(d => d.NextStepOn is null || d.NextStepOn > soon).OrderBy(d => d.LastActivityAt).ThenBy(d => d.Id).Take(Rows)];
        var visitSteps = !writes ? [] : await db.NextSteps(id, soon, Rows).ToListAsync(stop);
        var answeredSince = time.Now.AddDays(-7);
        var answers = !writes ? [] : await open
            .Where(d => d.OwnerId == id && d.HelpAnsweredAt >= answeredSince && d.LastActivityAt <= d.HelpAnsweredAt).OrderBy(d => d.HelpAnsweredAt).Take(Rows)
            .Select(d => new TodayAnswer(d.Id, db.Sponsors.IgnoreQueryFilters().Where(s => s.Id == d.SponsorId).Select(s => s.Name).First(), d.HelpWanted!, d.HelpAnswer!))
            .ToListAsync(stop);
        var isNew = writes && steps.Count + visitSteps.Count == 0 && !await db.Sponsors.AnyAsync(stop);
        var help = !guides ? [] : await Shown(open.Where(d => d.HelpWantedAt != null).OrderBy(d => d.HelpWantedAt).ThenBy(d => d.Id)).ToListAsync(stop);
        var members = db.Users.InDepartment(today);
        var reassign = !leads ? [] : await Shown(quiet
            .Where(d => d.OwnerId != id && (d.LastActivityAt < coldBefore || !members.Any(u => u.Id == d.OwnerId)))
            .OrderBy(d => d.LastActivityAt).ThenBy(d => d.Id)).ToListAsync(stop);
        var vettings = !leads ? [] : await db.Sponsors.AsNoTracking()
            .Where(s => s.VettedUntil >= today && s.VettedUntil <= lapsing && s.Standing != Standing.Blacklisted)
            .OrderBy(s => s.VettedUntil).ThenBy(s => s.Id).Take(Rows)
            .Select(s => new TodayVetting(s.Id, s.Name, s.VettedUntil!.Value)).ToListAsync(stop);
        var lessons = await db.Visits.AsNoTracking().Where(v => v.On >= lessonsSince && v.Lesson != null)
            .OrderByDescending(v => v.On).ThenByDescending(v => v.Id).Take(4)
            .Select(v => new TodayLesson(
                v.SponsorId, db.Sponsors.IgnoreQueryFilters().Where(s => s.Id == v.SponsorId).Select(s => s.Name).First(), v.On, v.Lesson!,
                db.Users.Where(u => v.Participants.Any(p => p.UserId == u.Id)).OrderBy(u => u.Id).Select(u => u.DisplayName).FirstOrDefault()))
            .ToListAsync(stop);
        return new TodayModel(me.DisplayName, today, steps, visitSteps, answers, cold, help, reassign, vettings, lessons, await ContractsAsync(stop), await JobsAsync(stop), writes, leads, guides, isNew);
    }

    // Leaders: what waits for a second person, and reports. Everybody: one's own that were turned down or suspended.
    private async Task<TodayJobs> JobsAsync(CancellationToken stop)
    {
        var me = current.Required;
        if (!me.May(Permissions.JobsRead))
            return new TodayJobs([], [], []);
        var (id, leads, writes) = (me.Id, me.May(Permissions.JobsLead), me.May(Permissions.JobsWrite));
        var postings = !writes ? [] : await db.JobPostings.AsNoTracking()
            .Where(p => (leads && p.Reports.Any(r => r.IsUpheld == null))
                || (leads && p.State == JobState.Vetting && p.OwnerId != id && p.SubmittedById != id && p.Authors.All(a => a.UserId != id))
                || (p.OwnerId == id && (p.State == JobState.Rejected || p.State == JobState.Suspended)))
            .OrderBy(p => p.StateSince).ThenBy(p => p.Id).Take(Rows)
            .Select(p => new TodayPosting(
                p.Id, p.Title, p.EmployerName, p.State, p.StateSince, p.StateReason, leads && p.Reports.Any(r => r.IsUpheld == null),
                p.State == JobState.Vetting)).ToListAsync(stop);
        var late = !writes ? [] : (await seasons.LateAsync(stop)).Where(s => leads || s.Missing.Any(m => m.WhoId == id)).ToList();
        return new TodayJobs(postings, writes ? await screening.OwnAsync(Rows, stop) : [], late);
    }

    private async Task<TodayContracts> ContractsAsync(CancellationToken stop)
    {
        var me = current.Required;
        var (id, today) = (me.Id, time.Today);
        var waiting = me.May(Permissions.ReviewsRead) ? await reviews.WaitingAsync(stop) : [];
        var (asked, inStead) = me.May(Permissions.ClausesConfirm) ? await clauses.CountsAsync(stop) : default;
        var own = !me.May(Permissions.ContractsWrite) ? [] : await db.Contracts.AsNoTracking()
            .Where(c => c.NegotiatorId == id && (c.State == ContractState.Returned || c.State == ContractState.Approved || c.State == ContractState.Signed
                || (c.State == ContractState.Fulfilling
                    && (c.Deliverables.Any(d => d.Fulfilment == FulfilmentState.Open && d.StartsOn < today)
                        || c.Instalments.Any(i => i.WrittenOffReason == null && i.Received < i.Amount && i.DueOn < today)))
                || (c.State == ContractState.Confirming && c.Deliverables.Any(d => d.Confirmation == ConfirmationState.Declined))))
            .OrderBy(c => c.StateSince).ThenBy(c => c.Id).Take(Rows)
            .Select(c => new TodayContract(
                c.Id, db.Sponsors.IgnoreQueryFilters().Where(s => s.Id == c.SponsorId).Select(s => s.Name).First(),
                db.Events.Where(e => e.Id == c.EventId).Select(e => e.Title).FirstOrDefault(), c.State, c.StateSince,
                c.Deliverables.Count(d => d.Confirmation == ConfirmationState.Declined),
                c.Deliverables.Count(d => d.Fulfilment == FulfilmentState.Open && d.StartsOn < today),
                c.Instalments.Count(i => i.WrittenOffReason == null && i.Received < i.Amount && i.DueOn < today))).ToListAsync(stop);
        return new TodayContracts(waiting, asked, inStead, own);
    }

    /// <summary>How far the administrator has come. Three commands.</summary>
    public async Task<FirstSteps> FirstStepsAsync(CancellationToken stop)
    {
        var today = time.Today;
        return new FirstSteps(
            await db.Terms.AnyAsync(t => t.EndsOn >= today, stop),
            await db.Positions.AnyAsync(p => p.Role != Role.Administrator && (p.EndsOn == null || p.EndsOn >= today), stop),
            await db.Sponsors.AnyAsync(stop));
    }

    private IQueryable<TodayDeal> Shown(IQueryable<Deal> deals, int most = Rows)
    {
        var coldBefore = time.Now.AddDays(-settings.Value.ColdDealDays);
        return deals.Take(most).Select(d => new TodayDeal(
        d.Id, db.Sponsors.IgnoreQueryFilters().Where(s => s.Id == d.SponsorId).Select(s => s.Name).First(),
        db.Events.Where(e => e.Id == d.EventId).Select(e => e.Title).FirstOrDefault(), d.Stage,
        db.Users.Where(u => u.Id == d.OwnerId).Select(u => u.DisplayName).First(), d.NextStep, d.NextStepOn, d.LastActivityAt, d.HelpWanted, d.HelpWantedAt, d.LastActivityAt < coldBefore));
    }
}
