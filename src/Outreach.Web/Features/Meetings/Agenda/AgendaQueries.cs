using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Data;
using Outreach.Domain.Meetings;
using Outreach.Domain.Meetings.Minutes;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Meetings.Records;
using Outreach.Web.Features.Shared;
using Outreach.Web.Features.Shared.Providers;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Meetings.Agenda;

public sealed class AgendaQueries(
    OutreachDbContext db, MeetingQueries meetings, OpenPoints points, IEnumerable<IAgendaProvider> providers, CurrentUserAccessor current, DepartmentTime time)
{
    private const int MostPeople = 400;

    // Where there was no regular meeting before, what changed in two weeks is news.
    private const int UsualDays = 14;

    private CurrentUser Me => current.Required;

    /// <summary>The page; null for a meeting that the person does not see. Three commands, and one for each subject of a prepared agenda.</summary>
    public async Task<AgendaPage?> PageAsync(int id, CancellationToken cancellationToken)
    {
        if (await meetings.HeadAsync(id, cancellationToken) is not { } head)
            return null;
        var open = points.Open();
        var row = await db.Meetings.AsNoTracking().Where(m => m.Id == id).Select(m => new
        {
            m.Kind,
            m.FollowsId,
            Last = db.Meetings.Where(l => l.Kind == MeetingKind.Regular && l.Id != m.Id && l.StartsAt < m.StartsAt && (l.State == MeetingState.Held || l.State == MeetingState.Published))
                .Max(l => (DateTimeOffset?)l.StartsAt),
            OpenPoints = open.Count(i => db.Meetings.Any(e => e.Id == i.MeetingId && e.Id != m.Id && e.StartsAt < m.StartsAt && (e.State == MeetingState.Held || e.State == MeetingState.Published)
                && ((e.SeriesId != null && e.SeriesId == m.SeriesId) || (e.Kind == m.Kind && e.EventId == m.EventId)))),
            Items = db.AgendaItems.Where(i => i.MeetingId == m.Id)
                .OrderBy(i => i.Kind == AgendaItemKind.Suggestions ? 1 : 0).ThenBy(i => i.Position).ThenBy(i => i.Id).Select(i => new AgendaRow(
                    i.Id, i.Kind, i.Title, i.Minutes, db.Users.Where(u => u.Id == i.PresenterId).Select(u => u.DisplayName).FirstOrDefault(),
                    db.AgendaItems.Where(c => c.Id == i.CarriedFromId).Select(c => db.Meetings.Where(o => o.Id == c.MeetingId).Select(o => (DateTimeOffset?)o.StartsAt).FirstOrDefault()).FirstOrDefault())).ToList(),
        }).SingleAsync(cancellationToken);
        var reads = Me.HasPermission(Permissions.MeetingsRead);
        var people = reads ? await PeopleAsync(id, cancellationToken) : [];
        var mine = people.FirstOrDefault(p => p.Id == Me.Id);
        var prepared = row.Kind == MeetingKind.Regular || row.FollowsId is not null;
        // A meeting that is over keeps the news that it was about.
        var to = head.StartsAt < time.Now ? head.StartsAt : time.Now;
        var from = row.Last ?? to.AddDays(-UsualDays);
        return new AgendaPage(
            head, row.Items, prepared, prepared ? from : null, prepared && head.State != MeetingState.Cancelled ? await SectionsAsync(from, to, cancellationToken) : [],
            [.. people.Where(p => p.Report is not null).Select(p => p.Report!)], row.OpenPoints, row.OpenPoints > 0 && (await points.GuestsAsync(id, cancellationToken)).Count > 0,
            head.CanRun && head.State == MeetingState.Planned, head.CanRun && head.State is (MeetingState.Planned or MeetingState.Held),
            head.State == MeetingState.Planned && mine is { IsInvited: true, IsMember: true }, mine?.Report is not null,
            [.. people.Select(p => new SelectListItem(p.Name, p.Id.ToString(CultureInfo.InvariantCulture)))]);
    }

    /// <summary>An item to change; null when there is none that the person may change. Three commands at most.</summary>
    public async Task<(AgendaItemInput Input, AgendaFormModel Form)?> EditAsync(int id, int itemId, CancellationToken cancellationToken)
    {
        if (await meetings.HeadAsync(id, cancellationToken) is not { CanRun: true, State: MeetingState.Planned } head)
            return null;
        var input = await db.AgendaItems.AsNoTracking().Where(i => i.Id == itemId && i.MeetingId == id && i.Kind != AgendaItemKind.Suggestions)
            .Select(i => new AgendaItemInput { Version = i.Version, Title = i.Title, Minutes = i.Minutes, PresenterId = i.PresenterId }).SingleOrDefaultAsync(cancellationToken);
        if (input is null)
            return null;
        var people = await PeopleAsync(id, cancellationToken);
        return (input, new AgendaFormModel(head, itemId, [.. people.Select(p => new SelectListItem(p.Name, p.Id.ToString(CultureInfo.InvariantCulture)))]));
    }

    /// <summary>The head and the person's own report; null where the person writes none. Two commands.</summary>
    public async Task<(MeetingHeadModel Head, MemberReportInput Input)?> ReportAsync(int id, CancellationToken cancellationToken)
    {
        var (me, today) = (Me.Id, time.Today);
        if (await meetings.HeadAsync(id, cancellationToken) is not { IsInvited: true } head || !await db.Users.InDepartment(today).AnyAsync(u => u.Id == me, cancellationToken))
            return null;
        return (head, (await OwnReportAsync(id, cancellationToken))?.Input ?? new MemberReportInput());
    }

    /// <summary>The person's own report as it is stored; null while there is none. One command.</summary>
    public async Task<(int Id, MemberReportInput Input)?> OwnReportAsync(int id, CancellationToken cancellationToken)
    {
        var me = Me.Id;
        var stored = await db.MemberReports.AsNoTracking().Where(r => r.MeetingId == id && r.UserId == me)
            .Select(r => new { r.Id, Input = new MemberReportInput { Version = r.Version, LastWeek = r.LastWeek, Now = r.Now, Stuck = r.Stuck, NeedHelp = r.NeedHelp, Next = r.Next } }).SingleOrDefaultAsync(cancellationToken);
        return stored is null ? null : (stored.Id, stored.Input);
    }

    // Who may present: whoever is invited or works here; with their reports, so that both take one command.
    private async Task<IReadOnlyList<Person>> PeopleAsync(int id, CancellationToken cancellationToken)
    {
        var members = db.Users.InDepartment(time.Today);
        return await db.Users.AsNoTracking().Where(u => db.Attendances.Any(a => a.MeetingId == id && a.UserId == u.Id) || members.Any(d => d.Id == u.Id))
            .OrderBy(u => u.DisplayName).ThenBy(u => u.Id).Take(MostPeople).Select(u => new Person(
                u.Id, u.DisplayName, db.Attendances.Any(a => a.MeetingId == id && a.UserId == u.Id), members.Any(d => d.Id == u.Id),
                db.MemberReports.Where(r => r.MeetingId == id && r.UserId == u.Id).Select(r => new ReportRow(u.Id, u.DisplayName, r.LastWeek, r.Now, r.Stuck, r.NeedHelp, r.Next)).FirstOrDefault()))
            .ToListAsync(cancellationToken);
    }

    private async Task<IReadOnlyList<AgendaSection>> SectionsAsync(DateTimeOffset from, DateTimeOffset to, CancellationToken cancellationToken)
    {
        var sections = new List<AgendaSection>();
        foreach (var provider in providers.Where(p => Me.HasPermission(p.Permission)).OrderBy(p => p.Order))
        {
            var lines = await provider.LinesAsync(from, to, cancellationToken);
            if (lines.Count > 0)
                sections.Add(new AgendaSection(provider.Heading, provider.Icon, lines));
        }

        return sections;
    }

    private sealed record Person(int Id, string Name, bool IsInvited, bool IsMember, ReportRow? Report);
}
