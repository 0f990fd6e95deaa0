using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Accounts;
using Outreach.Domain.Contracts;
using Outreach.Domain.Data;
using Outreach.Domain.Places;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Administration.Departments;
using Outreach.Web.Features.Contracts.Offers;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Contracts.Cosign;

/// <summary>A clause as the department that carries it out sees it: nothing of the contract but what it needs to know.</summary>
/// <param name="IsOpen">Whether the contract is being co-signed, so that the answer may be given or changed.</param>
/// <param name="Event">For which event; null for the term as a whole.</param>
/// <param name="AskedAt">Since when its answer is waited for.</param>
/// <param name="InStead">Whether nobody speaks for the department, so that the person answers in its stead.</param>
/// <param name="AnsweredInStead">Whether it was answered so.</param>
/// <param name="Amends">Number of the contract that is amended; null for a contract of its own.</param>
/// <param name="Restates">What it says instead of; null when it is new.</param>
public sealed record CosignDeliverable(
    int ContractId, DeliverableContent Content, string? CampusPlace, bool IsOpen, string Sponsor, string? Event, DateTimeOffset? EventStartsAt, string Department,
    ConfirmationState Confirmation, DateTimeOffset? AskedAt, string? By, DateTimeOffset? At, string? Note, bool InStead, bool AnsweredInStead, string? Amends, RestatedDeliverable? Restates)
{
    public int Id => Content.Id;

    public string? Where => CampusPlace ?? Content.Place;

    /// <summary>Who negotiates the contract, and so asks.</summary>
    public string AskedBy { get; init; } = "";
}

/// <summary>A clause of the contract in force that an amendment changes.</summary>
public sealed record RestatedDeliverable(DeliverableKind? Kind, int? Count, string? Unit, string? Place, DateOnly? StartsOn, string? Note);

/// <summary>The page.</summary>
/// <param name="Waiting">What waits for an answer, longest first.</param>
/// <param name="Answered">What was answered of late, newest first.</param>
public sealed record CosignModel(IReadOnlyList<string> Departments, IReadOnlyList<CosignDeliverable> Waiting, IReadOnlyList<CosignDeliverable> Answered)
{
    /// <summary>An answer that was refused for its note; null when none was.</summary>
    public CosignRefusal? Refused { get; init; }

    /// <summary>How many wait for a department that the person speaks for: those that may be confirmed together.</summary>
    public int OwnWaiting => Waiting.Count(c => !c.InStead);

    /// <summary>Lines of offers that wait for an answer, longest first, and then those answered of late.</summary>
    public IReadOnlyList<ClearanceLine> Lines { get; init; } = [];

    public IReadOnlyList<ClearanceLine> WaitingLines => [.. Lines.Where(l => l.Confirmation == ConfirmationState.Waiting)];

    public IReadOnlyList<ClearanceLine> AnsweredLines => [.. Lines.Where(l => l.Confirmation != ConfirmationState.Waiting)];

    /// <summary>Whether the page shows a clause.</summary>
    public bool Shows(int clauseId) => Waiting.Concat(Answered).Any(c => c.Id == clauseId);
}

/// <summary>An answer that was refused for its note.</summary>
/// <param name="Agrees">Whether it was a confirmation.</param>
public sealed record CosignRefusal(int ClauseId, bool Agrees, string? Note, string Text);

/// <summary>The field of a note.</summary>
/// <param name="Agrees">Whether it belongs to a confirmation.</param>
/// <param name="Refused">The answer that was refused, if it was this one.</param>
public sealed record CosignNote(int ClauseId, bool Agrees, string Label, CosignRefusal? Refused);

/// <summary>A clause that the person may answer.</summary>
/// <param name="InStead">Whether in its department's stead.</param>
public sealed record AskedDeliverable(int ContractId, bool InStead);

public sealed class CosignQueries(OutreachDbContext db, DepartmentTime time, CurrentUserAccessor current)
{
    public const int Most = 100;

    /// <summary>Whether the person answers in the stead of departments that nobody speaks for.</summary>
    public bool Leads => current.Required.Roles.Contains(Role.Minister) || current.Required.Roles.Contains(Role.ViceMinister);

    /// <summary>The departments a person speaks for today: the one a liaison's position belongs to, the department itself for its leaders.</summary>
    public IQueryable<Department> Mine()
    {
        var (id, today, leads) = (current.Required.Id, time.Today, Leads);
        return db.Departments.Where(d => (d.IsOwn && leads) || (!d.IsOwn && db.Positions.Any(p => p.UserId == id && p.Role == Role.DepartmentLiaison
            && p.DepartmentId == d.Id && p.IsHeldOn(today))));
    }

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

    public IQueryable<Deliverable> Waiting(IQueryable<Deliverable> clauses) => clauses.Where(d =>
        d.Confirmation == ConfirmationState.Waiting && db.Contracts.Any(c => c.Id == d.ContractId && c.State == ContractState.Confirming));

    /// <summary>A clause that the person may answer; null when it is not theirs. One command.</summary>
    public Task<AskedDeliverable?> AskedAsync(int id, CancellationToken cancellationToken)
    {
        var own = Own();
        return Clauses().Where(d => d.Id == id).Select(d => new AskedDeliverable(d.ContractId, !own.Any(o => o.Id == d.Id))).SingleOrDefaultAsync(cancellationToken);
    }

    /// <summary>How many wait for the person's own department, and how many for an answer in another's stead. One command.</summary>
    public async Task<(int Own, int InStead)> CountsAsync(CancellationToken cancellationToken)
    {
        var own = Own();
        var waiting = await Waiting().Select(d => own.Any(o => o.Id == d.Id)).ToListAsync(cancellationToken);
        return (waiting.Count(mine => mine), waiting.Count(mine => !mine));
    }

    private IQueryable<Deliverable> Submitted() => db.Deliverables.Where(d => db.ContractRevisions.Any(r => r.ContractId == d.ContractId));

    private IQueryable<Deliverable> Clauses()
    {
        var (own, inStead) = (Own(), InStead());
        return Leads ? db.Deliverables.Where(d => own.Any(o => o.Id == d.Id) || inStead.Any(s => s.Id == d.Id)) : own;
    }

    /// <summary>The page. Three commands.</summary>
    public async Task<CosignModel> PageAsync(CancellationToken cancellationToken)
    {
        var since = time.Now.AddDays(-60);
        var departments = await Mine().AsNoTracking().OrderBy(d => d.Name).Select(d => d.Name).ToListAsync(cancellationToken);
        var waiting = await Shown(Waiting().OrderBy(d => d.AskedAt).ThenBy(d => d.ContractId).ThenBy(d => d.Position).Take(Most)).ToListAsync(cancellationToken);
        var answered = await Shown(Clauses()
            .Where(d => d.Confirmation != ConfirmationState.Waiting && !d.ConfirmedBefore && d.ConfirmedAt >= since && db.Contracts.Any(c => c.Id == d.ContractId && c.State != ContractState.Withdrawn))
            .OrderByDescending(d => d.ConfirmedAt).ThenBy(d => d.Id).Take(Most)).ToListAsync(cancellationToken);
        return new CosignModel(departments, waiting, answered);
    }

    private IQueryable<CosignDeliverable> Shown(IQueryable<Deliverable> clauses)
    {
        var mine = Mine();
        return
            from d in clauses.AsNoTracking()
            join c in db.Contracts on d.ContractId equals c.Id
            select new CosignDeliverable(
                c.Id,
                new DeliverableContent(d.Id, d.Kind, d.Count, d.Unit, d.PlaceId, d.Place, d.StartsOn, d.DepartmentId, d.Note),
                db.CampusPlaces.Where(p => p.Id == d.PlaceId).Select(p => p.Name).FirstOrDefault(),
                c.State == ContractState.Confirming,
                db.Sponsors.IgnoreQueryFilters().Where(s => s.Id == c.SponsorId).Select(s => s.Name).First(),
                db.Events.Where(e => e.Id == c.EventId).Select(e => e.Title).FirstOrDefault(),
                db.Events.Where(e => e.Id == c.EventId).Select(e => e.StartsAt).FirstOrDefault(),
                db.Departments.Where(x => x.Id == d.DepartmentId).Select(x => x.Name).First(),
                d.Confirmation, d.AskedAt,
                db.Users.Where(u => u.Id == d.ConfirmedById).Select(u => u.DisplayName).FirstOrDefault(), d.ConfirmedAt, d.ConfirmationNote, !mine.Any(m => m.Id == d.DepartmentId), d.AnsweredInStead,
                db.Contracts.Where(o => o.Id == c.AmendsId).Select(o => o.Number).FirstOrDefault(),
                db.Deliverables.Where(o => o.Id == d.RestatesId).Select(o => new RestatedDeliverable(
                    o.Kind, o.Count, o.Unit, db.CampusPlaces.Where(p => p.Id == o.PlaceId).Select(p => p.Name).FirstOrDefault() ?? o.Place, o.StartsOn, o.Note)).FirstOrDefault())
            {
                AskedBy = db.Users.Where(u => u.Id == c.NegotiatorId).Select(u => u.DisplayName).First(),
            };
    }
}
