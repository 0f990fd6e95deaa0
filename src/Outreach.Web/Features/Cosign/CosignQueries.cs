using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Contracts;
using Outreach.Domain.Data;
using Outreach.Domain.Members;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Departments;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Cosign;

/// <summary>A clause as the department that carries it out sees it: nothing of the contract but what it needs to know.</summary>
/// <param name="ContractId">Of which contract.</param>
/// <param name="Content">What the clause says.</param>
/// <param name="CampusPlace">Name of the campus place, if it is one of the catalogue.</param>
/// <param name="IsOpen">Whether the contract is being co-signed, so that the answer may be given or changed.</param>
/// <param name="Sponsor">For whom.</param>
/// <param name="Event">For which event; null for the term as a whole.</param>
/// <param name="EventStartsAt">When that is.</param>
/// <param name="Department">Which department is asked.</param>
/// <param name="Confirmation">What it has answered.</param>
/// <param name="AskedAt">Since when its answer is waited for.</param>
/// <param name="By">Who answered.</param>
/// <param name="At">When.</param>
/// <param name="Note">The note of the answer.</param>
/// <param name="InStead">Whether nobody speaks for the department, so that the person answers in its stead.</param>
/// <param name="AnsweredInStead">Whether it was answered so.</param>
public sealed record CosignClause(
    int ContractId, DeliverableContent Content, string? CampusPlace, bool IsOpen, string Sponsor, string? Event, DateTimeOffset? EventStartsAt, string Department,
    ConfirmationState Confirmation, DateTimeOffset? AskedAt, string? By, DateTimeOffset? At, string? Note, bool InStead, bool AnsweredInStead)
{
    /// <summary>Key of the clause.</summary>
    public int Id => Content.Id;

    /// <summary>Where, by the catalogue or in words.</summary>
    public string? Where => CampusPlace ?? Content.Place;
}

/// <summary>The page.</summary>
/// <param name="Departments">The departments that the person speaks for.</param>
/// <param name="Waiting">What waits for an answer, longest first.</param>
/// <param name="Answered">What was answered of late, newest first.</param>
public sealed record CosignModel(IReadOnlyList<string> Departments, IReadOnlyList<CosignClause> Waiting, IReadOnlyList<CosignClause> Answered)
{
    /// <summary>An answer that was refused for its note; null when none was.</summary>
    public CosignRefusal? Refused { get; init; }

    /// <summary>How many wait for a department that the person speaks for: those that may be confirmed together.</summary>
    public int OwnWaiting => Waiting.Count(c => !c.InStead);

    /// <summary>Whether the page shows a clause.</summary>
    public bool Shows(int clauseId) => Waiting.Concat(Answered).Any(c => c.Id == clauseId);
}

/// <summary>An answer that was refused for its note.</summary>
/// <param name="ClauseId">To which clause.</param>
/// <param name="Agrees">Whether it was a confirmation.</param>
/// <param name="Note">What was typed.</param>
/// <param name="Text">Why.</param>
public sealed record CosignRefusal(int ClauseId, bool Agrees, string? Note, string Text);

/// <summary>The field of a note.</summary>
/// <param name="ClauseId">Of which clause.</param>
/// <param name="Agrees">Whether it belongs to a confirmation.</param>
/// <param name="Label">What it asks for.</param>
/// <param name="Refused">The answer that was refused, if it was this one.</param>
public sealed record CosignNote(int ClauseId, bool Agrees, string Label, CosignRefusal? Refused);

/// <summary>A clause that the person may answer.</summary>
/// <param name="ContractId">Of which contract.</param>
/// <param name="InStead">Whether in its department's stead.</param>
public sealed record AskedClause(int ContractId, bool InStead);

/// <summary>Reads the clauses that name a person's department.</summary>
public sealed class CosignQueries(OutreachDbContext db, DepartmentTime time, CurrentUserAccessor current)
{
    /// <summary>Most clauses on the page; more are shown as these are answered.</summary>
    public const int Most = 100;

    private bool Leads => current.Required.Roles.Contains(Role.Minister) || current.Required.Roles.Contains(Role.ViceMinister);

    /// <summary>The departments a person speaks for today: the one a liaison's position names, the department itself for its leaders.</summary>
    public IQueryable<Department> Mine()
    {
        var (id, today, leads) = (current.Required.Id, time.Today, Leads);
        return db.Departments.Where(d => (d.IsOwn && leads) || (!d.IsOwn && db.Positions.Any(p => p.UserId == id && p.Role == Role.DepartmentLiaison
            && p.Group == d.Name && p.StartsOn <= today && (p.EndsOn == null || today <= p.EndsOn))));
    }

    /// <summary>The clauses that name such a department, of contracts that were submitted.</summary>
    public IQueryable<Deliverable> Own()
    {
        var mine = Mine();
        return Submitted().Where(d => mine.Any(m => m.Id == d.DepartmentId));
    }

    /// <summary>
    /// The clauses that name a department which nobody speaks for, for our leaders to answer in its stead: but never for who
    /// negotiates the contract or once did, since that would be one's own word for both sides.
    /// </summary>
    public IQueryable<Deliverable> InStead()
    {
        var (id, leads, silent) = (current.Required.Id, Leads, db.Departments.WithoutLiaison(db, time.Today));
        return Submitted().Where(d => leads && silent.Any(s => s.Id == d.DepartmentId)
            && !db.Contracts.Any(c => c.Id == d.ContractId && (c.NegotiatorId == id || c.Negotiators.Any(n => n.UserId == id))));
    }

    /// <summary>Those of both that wait for the person's answer.</summary>
    public IQueryable<Deliverable> Waiting() => Waiting(Clauses());

    /// <summary>Those of <paramref name="clauses"/> that wait for an answer.</summary>
    public IQueryable<Deliverable> Waiting(IQueryable<Deliverable> clauses) => clauses.Where(d =>
        d.Confirmation == ConfirmationState.Waiting && db.Contracts.Any(c => c.Id == d.ContractId && c.State == ContractState.Confirming));

    /// <summary>A clause that the person may answer; null when it is not theirs. One command.</summary>
    public Task<AskedClause?> AskedAsync(int id, CancellationToken stop)
    {
        var own = Own();
        return Clauses().Where(d => d.Id == id).Select(d => new AskedClause(d.ContractId, !own.Any(o => o.Id == d.Id))).SingleOrDefaultAsync(stop);
    }

    /// <summary>How many wait for the person's own department, and how many for an answer in another's stead. One command.</summary>
    public async Task<(int Own, int InStead)> CountsAsync(CancellationToken stop)
    {
        var own = Own();
        var waiting = await Waiting().Select(d => own.Any(o => o.Id == d.Id)).ToListAsync(stop);
        return (waiting.Count(mine => mine), waiting.Count(mine => !mine));
    }

    private IQueryable<Deliverable> Submitted() => db.Deliverables.Where(d => db.ContractRevisions.Any(r => r.ContractId == d.ContractId));

    private IQueryable<Deliverable> Clauses()
    {
        var (own, inStead) = (Own(), InStead());
        return Leads ? db.Deliverables.Where(d => own.Any(o => o.Id == d.Id) || inStead.Any(s => s.Id == d.Id)) : own;
    }

    /// <summary>The page. Three commands.</summary>
    public async Task<CosignModel> PageAsync(CancellationToken stop)
    {
        var since = time.Now.AddDays(-60);
        var departments = await Mine().AsNoTracking().OrderBy(d => d.Name).Select(d => d.Name).ToListAsync(stop);
        var waiting = await Shown(Waiting().OrderBy(d => d.AskedAt).ThenBy(d => d.ContractId).ThenBy(d => d.Position).Take(Most)).ToListAsync(stop);
        var answered = await Shown(Clauses()
            .Where(d => d.Confirmation != ConfirmationState.Waiting && d.ConfirmedAt >= since && db.Contracts.Any(c => c.Id == d.ContractId && c.State != ContractState.Withdrawn))
            .OrderByDescending(d => d.ConfirmedAt).ThenBy(d => d.Id).Take(Most)).ToListAsync(stop);
        return new CosignModel(departments, waiting, answered);
    }

    private IQueryable<CosignClause> Shown(IQueryable<Deliverable> clauses)
    {
        var mine = Mine();
        return
            from d in clauses.AsNoTracking()
            join c in db.Contracts on d.ContractId equals c.Id
            select new CosignClause(
                c.Id,
                new DeliverableContent(d.Id, d.Kind, d.Count, d.Unit, d.PlaceId, d.Place, d.StartsOn, d.DepartmentId, d.Note),
                db.CampusPlaces.Where(p => p.Id == d.PlaceId).Select(p => p.Name).FirstOrDefault(),
                c.State == ContractState.Confirming,
                db.Sponsors.IgnoreQueryFilters().Where(s => s.Id == c.SponsorId).Select(s => s.Name).First(),
                db.Events.Where(e => e.Id == c.EventId).Select(e => e.Title).FirstOrDefault(),
                db.Events.Where(e => e.Id == c.EventId).Select(e => (DateTimeOffset?)e.StartsAt).FirstOrDefault(),
                db.Departments.Where(x => x.Id == d.DepartmentId).Select(x => x.Name).First(),
                d.Confirmation, d.AskedAt,
                db.Users.Where(u => u.Id == d.ConfirmedById).Select(u => u.DisplayName).FirstOrDefault(), d.ConfirmedAt, d.ConfirmationNote, !mine.Any(m => m.Id == d.DepartmentId), d.AnsweredInStead);
    }
}
