using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Outreach.Domain.Data;
using Outreach.Domain.Events;
using Outreach.Domain.Events.Flow;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Events.Hub;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Events.Flow;

/// <summary>What the tab of flow and duties shows, and its forms.</summary>
public sealed class FlowQueries(OutreachDbContext db, EventHubQueries hub, EventDisplay display, CurrentUserAccessor current, IStringLocalizer texts, DepartmentTime time)
{
    /// <summary>Null when there is no such event. Five commands beside the head's.</summary>
    public async Task<FlowPageModel?> PageAsync(int id, CancellationToken cancellationToken)
    {
        if (await hub.HeadAsync(id, cancellationToken) is not { } head)
            return null;
        var events = db.Events.IgnoreQueryFilters().AsNoTracking().Where(e => e.Id == id);
        var rows = await events.SelectMany(e => e.Flow).OrderBy(f => f.Number).Select(f => new
        {
            Row = f,
            Person = db.Users.Where(u => u.Id == f.PersonId).Select(u => u.DisplayName).FirstOrDefault(),
            Department = db.Departments.Where(d => d.Id == f.DepartmentId).Select(d => d.Name).FirstOrDefault(),
        }).ToListAsync(cancellationToken);
        var duties = await events.SelectMany(e => e.Duties).OrderBy(d => d.Number).Select(d => new DutyRow(
            d.Key, d.Group, db.Users.Where(u => u.Id == d.LeaderId).Select(u => u.DisplayName).FirstOrDefault(),
            d.Members.Select(m => db.Users.Where(u => u.Id == m.UserId).Select(u => u.DisplayName).First()).ToList(), d.Duty, d.DueOn)).ToListAsync(cancellationToken);
        var risks = await events.SelectMany(e => e.Risks).OrderBy(r => r.Number).Select(r => new EventRiskDetails(r.Risk, r.Action, r.Who)).ToListAsync(cancellationToken);
        var awards = await events.SelectMany(e => e.Awards).OrderBy(a => a.Number).Select(a => new EventAwardDetails(a.Name, a.Count, a.Prize)).ToListAsync(cancellationToken);
        var files = await (from e in events
                           from f in e.Files
                           join s in db.StoredFiles on f.FileId equals s.Id
                           orderby s.Id
                           select new { Row = new EventFileRow(s.Id, s.Name, s.Size, s.ContentType.StartsWith("image/")), e.PosterId }).ToListAsync(cancellationToken);

        DateTime? start = head.Head.StartsAt is { } starts ? time.ToLocal(starts) : null;
        DateTime? end = head.Head.EndsAt is { } ends ? time.ToLocal(ends) : null;
        var details = rows.Select(r => r.Row.Details).ToList();
        var times = FlowCheck.TimesOf(details, start);
        var findings = FlowCheck.Run(details, start, end).ToLookup(f => f.Row);
        return new FlowPageModel(
            head, start,
            [.. rows.Select((r, i) => new FlowRowModel(
                r.Row.Phase, display.Time(details[i], times[i], start), r.Row.Minutes, r.Row.Item, r.Row.Content,
                string.Join(" · ", new[] { r.Person, r.Department, r.Row.InCharge }.OfType<string>()) is { Length: > 0 } who ? who : null,
                r.Row.Props, r.Row.Note, string.Join(' ', findings[i].Select(f => InWords(f, details))) is { Length: > 0 } finding ? finding : null))],
            duties, risks, awards, [.. files.Select(f => f.Row)], files.Select(f => f.PosterId).FirstOrDefault());
    }

    /// <summary>The event with its sections, when the person may change it; null otherwise.</summary>
    public Task<Event?> FindAsync(int id, CancellationToken cancellationToken) =>
        EventUnitOfWork.WithParts(db.Events.IgnoreQueryFilters().AsNoTracking().ChangeableBy(current.Required)).SingleOrDefaultAsync(e => e.Id == id, cancellationToken);

    /// <summary>The choices of the forms. Two commands.</summary>
    public async Task<SectionChoices> ChoicesAsync(Event e, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(e);
        var held = e.Flow.Select(f => f.DepartmentId).OfType<int>().ToList();
        var departments = await db.Departments.AsNoTracking().Where(d => !d.IsRetired || held.Contains(d.Id)).OrderBy(d => d.Name).Select(d => new { d.Id, d.Name }).ToListAsync(cancellationToken);
        return new SectionChoices(
            await db.DepartmentOptionsAsync(time.Today, cancellationToken),
            [.. departments.Select(d => new SelectListItem(d.Name, d.Id.ToString(CultureInfo.InvariantCulture)))], e.Title, e.IsPlanned);
    }

    private string InWords(FlowFinding finding, List<FlowRowDetails> rows) => finding.Problem switch
    {
        FlowProblem.Overlap => texts["Overlaps with “{0}” by {1} minutes: one person is in charge of both.", rows[finding.Other].Item, finding.Minutes],
        FlowProblem.Gap => texts["Nothing happens for {0} minutes before “{1}”.", finding.Minutes, rows[finding.Other].Item],
        _ => texts["Goes on {0} minutes after the event's end.", finding.Minutes],
    };
}
