using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Outreach.Domain.Accounts;
using Outreach.Domain.Data;
using Outreach.Domain.Tasks.Help;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Administration.Audit;
using Outreach.Web.Features.Administration.Departments;
using Outreach.Web.Features.Shared;
using Outreach.Web.Features.Tasks.Records;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Tasks.Help;

/// <summary>Requests for help, and which of them somebody sees, answers or has asked.</summary>
public sealed class HelpQueries(OutreachDbContext db, DepartmentTime time, CurrentUserAccessor current, TaskFormQueries forms, AuditTrail trail, IStringLocalizer texts)
{
    private const int MostWaiting = 50;
    private const int MostOfEvent = 100;

    private CurrentUser Me => current.Required;

    /// <summary>Whether the person is one of ours; else a liaison, or a superior who reads.</summary>
    public bool IsOurs => Me.HasPermission(Permissions.TasksWrite);

    /// <summary>The departments that the person speaks for today as their liaison.</summary>
    public IQueryable<Department> Mine()
    {
        var (id, today) = (Me.Id, time.Today);
        return db.Departments.Where(d => !d.IsOwn && db.Positions.Any(p => p.UserId == id && p.Role == Role.DepartmentLiaison && p.DepartmentId == d.Id && p.IsHeldOn(today)));
    }

    /// <summary>What the person may read: everything for who reads tasks, else what is between us and their department.</summary>
    public IQueryable<HelpRequest> Seen()
    {
        var (reads, mine) = (Me.HasPermission(Permissions.TasksRead), Mine());
        return db.HelpRequests.Where(h => reads || mine.Any(d => d.Id == h.DepartmentId));
    }

    /// <summary>
    /// What the person answers, in whatever state it is: what we are asked for one of ours; what a department is asked for its
    /// liaison, and where nobody speaks for it for a leader of ours, but never for who asked, since that would be one's own word
    /// for both sides.
    /// </summary>
    public IQueryable<HelpRequest> Answerable()
    {
        var (id, ours, leads, mine, silent) = (Me.Id, IsOurs, Me.HasPermission(Permissions.TasksLead), Mine(), db.Departments.WithoutLiaison(db, time.Today));
        return db.HelpRequests.Where(h => (h.Direction == HelpDirection.ToUs && ours && h.AskedById != id)
            || (h.Direction == HelpDirection.FromUs && (mine.Any(d => d.Id == h.DepartmentId) || (leads && h.AskedById != id && silent.Any(d => d.Id == h.DepartmentId)))));
    }

    /// <summary>What the person has asked, or may speak about for the side that did.</summary>
    public IQueryable<HelpRequest> Asking()
    {
        var (id, ours, leads, mine) = (Me.Id, IsOurs, Me.HasPermission(Permissions.TasksLead), Mine());
        return db.HelpRequests.Where(h => (h.Direction == HelpDirection.FromUs && (leads || (ours && h.AskedById == id)))
            || (h.Direction == HelpDirection.ToUs && mine.Any(d => d.Id == h.DepartmentId)));
    }

    /// <summary>Whether an answer of the person would be in the department's stead. One command.</summary>
    public async Task<bool> IsInSteadAsync(HelpRequest request, CancellationToken cancellationToken)
    {
        var department = request.DepartmentId;
        return request.Direction == HelpDirection.FromUs && !await Mine().AnyAsync(d => d.Id == department, cancellationToken);
    }

    /// <summary>The page. Five commands.</summary>
    public async Task<HelpListModel> ListAsync(HelpFilter filter, CancellationToken cancellationToken, bool whole = false)
    {
        var mine = Mine();
        var names = await mine.AsNoTracking().OrderBy(d => d.Name).Select(d => d.Name).ToListAsync(cancellationToken);
        var answerable = Answerable().Where(h => h.State == HelpState.Waiting);
        var waiting = await Rows(answerable.AsNoTracking().OrderBy(h => h.AnswerBy).ThenBy(h => h.Id).Take(MostWaiting)).ToListAsync(cancellationToken);
        var inStead = IsOurs && waiting.Exists(h => h.Direction == HelpDirection.FromUs)
            ? (await answerable.Where(h => h.Direction == HelpDirection.FromUs && !mine.Any(d => d.Id == h.DepartmentId)).Select(h => h.Id).ToListAsync(cancellationToken)).ToHashSet() : [];
        var filtered = Seen().AsNoTracking();
        if (filter.State is { } state)
            filtered = filtered.Where(h => h.State == state);
        if (filter.Direction is { } direction)
            filtered = filtered.Where(h => h.Direction == direction);
        var list = await Rows(filtered.OrderByDescending(h => h.On).ThenByDescending(h => h.Id)).ToPageAsync(filtered, filter.Page, cancellationToken, whole);
        return new HelpListModel(filter, IsOurs, names, waiting, inStead, list, time.Today);
    }

    /// <summary>The requests for an event. One command.</summary>
    public async Task<IReadOnlyList<HelpRow>> OfEventAsync(int eventId, CancellationToken cancellationToken) =>
        await Rows(Seen().AsNoTracking().Where(h => h.EventId == eventId).OrderBy(h => h.On).ThenBy(h => h.Id).Take(MostOfEvent)).ToListAsync(cancellationToken);

    /// <summary>The detail page; null for what the person may not see. Two commands, and those of the trail.</summary>
    public async Task<HelpDetailModel?> DetailAsync(int id, CancellationToken cancellationToken)
    {
        if (await Rows(Seen().AsNoTracking().Where(h => h.Id == id)).SingleOrDefaultAsync(cancellationToken) is not { } row)
            return null;
        var (answerable, asking, mine) = (Answerable(), Asking(), Mine());
        var sides = await db.HelpRequests.Where(h => h.Id == id).Select(h => new
        {
            Answers = answerable.Any(a => a.Id == h.Id),
            Asks = asking.Any(a => a.Id == h.Id),
            InStead = h.Direction == HelpDirection.FromUs && !mine.Any(d => d.Id == h.DepartmentId),
        }).SingleAsync(cancellationToken);
        return new HelpDetailModel(
            row, sides.Answers, sides.InStead, sides.Asks, IsOurs,
            // The trail names people of ours; a liaison reads what the page itself says.
            Me.HasPermission(Permissions.TasksRead) ? await trail.OfAsync(cancellationToken, new AuditSubject(nameof(HelpRequest), id)) : [], time.Today);
    }

    /// <summary>What the form shows. Two commands at most.</summary>
    public async Task<HelpFormModel> FormAsync(int? eventId, CancellationToken cancellationToken)
    {
        var silent = db.Departments.WithoutLiaison(db, time.Today);
        var departments = await (IsOurs ? db.Departments.Where(d => !d.IsOwn && !d.IsRetired) : Mine()).AsNoTracking().OrderBy(d => d.Name)
            .Select(d => new { d.Id, d.Name, IsSilent = silent.Any(s => s.Id == d.Id) }).ToListAsync(cancellationToken);
        return new HelpFormModel(
            IsOurs,
            [.. departments.Select(d => new SelectListItem(d.IsSilent ? texts["{0} (no liaison yet)", d.Name] : d.Name, d.Id.ToString(CultureInfo.InvariantCulture)))],
            IsOurs ? await forms.EventsAsync(eventId, cancellationToken) : []);
    }

    /// <summary>Help given and received by department, needed on a day of the period; departments without any are left out. Two commands.</summary>
    public async Task<IReadOnlyList<HelpBalanceRow>> BalanceAsync(DateOnly from, DateOnly to, CancellationToken cancellationToken)
    {
        var rows = await db.HelpRequests.AsNoTracking().Where(h => h.On >= from && h.On <= to).GroupBy(h => h.DepartmentId).Select(g => new
        {
            g.Key,
            Received = g.Count(h => h.Direction == HelpDirection.FromUs && (h.State == HelpState.Done || h.State == HelpState.Thanked)),
            PeopleReceived = g.Sum(h => h.Direction == HelpDirection.FromUs ? h.Came ?? 0 : 0),
            DeclinedUs = g.Count(h => h.Direction == HelpDirection.FromUs && h.State == HelpState.Declined),
            Given = g.Count(h => h.Direction == HelpDirection.ToUs && (h.State == HelpState.Done || h.State == HelpState.Thanked)),
            PeopleGiven = g.Sum(h => h.Direction == HelpDirection.ToUs ? h.Came ?? 0 : 0),
            WeDeclined = g.Count(h => h.Direction == HelpDirection.ToUs && h.State == HelpState.Declined),
        }).ToListAsync(cancellationToken);
        var ids = rows.ConvertAll(r => r.Key);
        var names = await db.Departments.AsNoTracking().Where(d => ids.Contains(d.Id)).ToDictionaryAsync(d => d.Id, d => d.Name, cancellationToken);
        return [.. rows.OrderBy(r => names[r.Key], StringComparer.CurrentCulture)
            .Select(r => new HelpBalanceRow(names[r.Key], r.Received, r.PeopleReceived, r.DeclinedUs, r.Given, r.PeopleGiven, r.WeDeclined))];
    }

    private IQueryable<HelpRow> Rows(IQueryable<HelpRequest> requests) => requests.Select(h => new HelpRow(
        h.Id, h.Direction, db.Departments.Where(d => d.Id == h.DepartmentId).Select(d => d.Name).First(), h.Kind, h.What, h.Note, h.On, h.From, h.Until, h.People, h.Place,
        h.AnswerBy, h.EventId, db.Events.Where(e => e.Id == h.EventId).Select(e => e.Title).FirstOrDefault(),
        db.Users.Where(u => u.Id == h.AskedById).Select(u => u.DisplayName).First(), h.AskedOn, h.State, h.Answer,
        db.Users.Where(u => u.Id == h.AnsweredById).Select(u => u.DisplayName).FirstOrDefault(), h.AnsweredAt, h.IsAnsweredInStead, h.Came, h.Thanks, h.WithdrawReason));
}
