using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Outreach.Domain.Data;
using Outreach.Domain.Deals;
using Outreach.Domain.Events;
using Outreach.Domain.Meetings;
using Outreach.Domain.Meetings.Attending;
using Outreach.Domain.Meetings.Minutes;
using Outreach.Domain.Sponsors;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Meetings.Records;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Localization;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Meetings.Minutes;

public sealed class MinutesQueries(
    OutreachDbContext db, MeetingQueries meetings, MeetingSettingsReader settings, CurrentUserAccessor current, DepartmentTime time, IStringLocalizer texts)
{
    private const int Most = 1000;
    private const int MostChoices = 300;
    private const int SponsorDays = 180;

    private CurrentUser Me => current.Required;

    /// <summary>
    /// The page; null for who may not read it: a guest reads published minutes only. Seven commands, for who writes or
    /// publishes up to five more.
    /// </summary>
    public async Task<MinutesPage?> PageAsync(int id, CancellationToken cancellationToken)
    {
        if (await meetings.HeadAsync(id, cancellationToken) is not { ReadsMinutes: true } head)
            return null;
        var row = await db.Meetings.AsNoTracking().Where(m => m.Id == id).Select(m => new
        {
            Chair = db.Users.Where(u => u.Id == m.ChairId).Select(u => u.DisplayName).FirstOrDefault(),
            Secretary = db.Users.Where(u => u.Id == m.SecretaryId).Select(u => u.DisplayName).FirstOrDefault(),
            Event = db.Events.Where(e => e.Id == m.EventId).Select(e => e.Title).FirstOrDefault(),
            m.PublishedAt,
            PublishedBy = db.Users.Where(u => u.Id == m.PublishedById).Select(u => u.DisplayName).FirstOrDefault(),
            IsFollowed = db.Meetings.Any(f => f.FollowsId == m.Id && f.State != MeetingState.Cancelled),
        }).SingleAsync(cancellationToken);
        var due = time.DayOf(head.EndsAt).AddDays((await settings.GetAsync(cancellationToken)).MinutesDays);
        var isOver = head.State is MeetingState.Held || (head.State == MeetingState.Planned && time.Now >= head.StartsAt);
        var writes = head.CanRun && isOver;
        var (items, attendance, readings) = (await ItemsAsync(id, cancellationToken), await AttendanceAsync(id, cancellationToken), await ReadingsAsync(id, head, cancellationToken));
        var mine = attendance.FirstOrDefault(a => a.UserId == Me.Id);
        var absent = mine?.State is { } state && MinutesReading.Confirming.Contains(state);
        var confirmed = readings.ContainsKey(Me.Id);
        return new MinutesPage(
            head, row.Chair, row.Secretary, row.Event, row.PublishedAt, row.PublishedBy, head.State == MeetingState.Held ? due : null, head.State == MeetingState.Held && time.Today > due,
            Groups(attendance, head.State), items, await SharesAsync(id, cancellationToken),
            head is { CanRun: true, State: MeetingState.Published }
                ? [.. attendance.Where(a => a.State is { } s && MinutesReading.Confirming.Contains(s)).Select(a => new ReadingRow(a.Name, readings.TryGetValue(a.UserId, out var at) ? at : null)).OrderBy(r => r.At is null ? 0 : 1)]
                : [],
            writes, head is { CanRun: true, State: MeetingState.Held }, head is { CanRun: true, State: MeetingState.Published }, head.State == MeetingState.Published && absent && !confirmed, confirmed,
            head is { Kind: MeetingKind.Plenary, State: MeetingState.Held or MeetingState.Published } && !row.IsFollowed && Me.HasPermission(Permissions.MeetingsRun),
            writes ? await ChoicesAsync(id, cancellationToken)
                // A forgotten decision needs an owner.
                : head is { CanRun: true, State: MeetingState.Published } ? MinutesChoices.None with { Owners = await db.DepartmentOptionsAsync(time.Today, cancellationToken) } : MinutesChoices.None)
        {
            IsGoingOn = time.Now < head.EndsAt,
        };
    }

    /// <summary>Items in their order, with what was decided and corrected. Three commands.</summary>
    public async Task<IReadOnlyList<MinutesItem>> ItemsAsync(int id, CancellationToken cancellationToken)
    {
        var items = await db.AgendaItems.AsNoTracking().Where(i => i.MeetingId == id)
            .OrderBy(i => i.Kind == AgendaItemKind.Suggestions ? 1 : 0).ThenBy(i => i.Position).ThenBy(i => i.Id)
            .Select(i => new MinutesItem(
                i.Id, i.Version, i.Kind, i.Title, i.Minutes, db.Users.Where(u => u.Id == i.PresenterId).Select(u => u.DisplayName).FirstOrDefault(), i.Said, i.IsDeferred,
                db.AgendaItems.Where(c => c.Id == i.CarriedFromId).Select(c => db.Meetings.Where(o => o.Id == c.MeetingId).Select(o => (DateTimeOffset?)o.StartsAt).FirstOrDefault()).FirstOrDefault()))
            .ToListAsync(cancellationToken);
        var decisions = await db.MeetingDecisions.AsNoTracking().Where(d => d.MeetingId == id).OrderBy(d => d.Id).Take(Most).Select(d => new DecisionRow(
            d.Id, d.ItemId, d.Text, db.Users.Where(u => u.Id == d.OwnerId).Select(u => u.DisplayName).First(), d.DueOn, d.WorkItemId,
            db.WorkItems.Where(w => w.Id == d.WorkItemId).Select(w => (Outreach.Domain.Tasks.WorkItemState?)w.State).FirstOrDefault(), d.CreatedAt)).ToListAsync(cancellationToken);
        var corrections = await db.MinutesCorrections.AsNoTracking().Where(c => c.MeetingId == id).OrderByDescending(c => c.Id).Take(Most).Select(c => new CorrectionRow(
            c.ItemId, c.Before, c.After, c.Reason, db.Users.Where(u => u.Id == c.ById).Select(u => u.DisplayName).First(), c.At)).ToListAsync(cancellationToken);
        return
        [
            .. items.Select((item, i) => item with
            {
                Number = i + 1,
                Decisions = [.. decisions.Where(d => d.ItemId == item.Id)],
                Corrections = [.. corrections.Where(c => c.ItemId == item.Id)],
            }),
        ];
    }

    /// <summary>What was shared at the meeting. One command.</summary>
    public async Task<IReadOnlyList<ShareRow>> SharesAsync(int id, CancellationToken cancellationToken) =>
        await db.ExperienceShares.AsNoTracking().Where(s => s.MeetingId == id).OrderBy(s => s.Id).Take(Most).Select(s => new ShareRow(
            s.Id, db.Users.Where(u => u.Id == s.UserId).Select(u => u.DisplayName).First(), s.SponsorId,
            db.Sponsors.IgnoreQueryFilters().Where(x => x.Id == s.SponsorId).Select(x => x.Name).FirstOrDefault(), s.EventId,
            db.Events.Where(e => e.Id == s.EventId).Select(e => e.Title).FirstOrDefault(), s.Situation, s.Learned)).ToListAsync(cancellationToken);

    /// <summary>Who was there and who was not, by name. One command.</summary>
    public async Task<IReadOnlyList<AttendanceGroup>> GroupsAsync(int id, MeetingState state, CancellationToken cancellationToken) => Groups(await AttendanceAsync(id, cancellationToken), state);

    private static AttendanceGroup[] Groups(IReadOnlyList<Attended> attendance, MeetingState state)
    {
        (string Name, Func<Attended, bool> Belongs)[] groups =
        [
            ("Present", a => a.State == AttendanceState.Present),
            ("Came late", a => a.State == AttendanceState.Late),
            ("Left early", a => a.State == AttendanceState.LeftEarly),
            ("On leave", a => a.State is AttendanceState.OfficialLeave or AttendanceState.SickLeave or AttendanceState.PersonalLeave),
            ("Absent", a => a.State == AttendanceState.Absent),
            // Before the sign-in is closed the rest may still come; afterwards they were free to stay away.
            ("Not signed in yet", a => a.State is null && state == MeetingState.Planned),
        ];
        return [.. groups.Select(g => new AttendanceGroup(g.Name, [.. attendance.Where(g.Belongs).Select(a => a.Name)])).Where(g => g.People.Count > 0)];
    }

    private async Task<IReadOnlyList<Attended>> AttendanceAsync(int id, CancellationToken cancellationToken) =>
        await db.Attendances.AsNoTracking().Where(a => a.MeetingId == id).Join(db.Users, a => a.UserId, u => u.Id, (a, u) => new { a.UserId, u.DisplayName, a.State })
            .OrderBy(a => a.DisplayName).ThenBy(a => a.UserId).Take(Most).Select(a => new Attended(a.UserId, a.DisplayName, a.State)).ToListAsync(cancellationToken);

    // Of everybody for who runs the meeting, else one's own.
    private async Task<Dictionary<int, DateTimeOffset>> ReadingsAsync(int id, MeetingHeadModel head, CancellationToken cancellationToken)
    {
        if (head.State != MeetingState.Published)
            return [];
        var (me, all) = (Me.Id, head.CanRun);
        return await db.MinutesReadings.AsNoTracking().Where(r => r.MeetingId == id && (all || r.UserId == me)).ToDictionaryAsync(r => r.UserId, r => r.At, cancellationToken);
    }

    private async Task<MinutesChoices> ChoicesAsync(int id, CancellationToken cancellationToken)
    {
        var (since, sponsorSince) = (time.Now.AddDays(-SponsorDays), time.Today.AddDays(-SponsorDays));
        var owners = await db.DepartmentOptionsAsync(time.Today, cancellationToken);
        var sharers = await db.Attendances.AsNoTracking().Where(a => a.MeetingId == id).Join(db.Users, a => a.UserId, u => u.Id, (a, u) => new
        {
            u.Id,
            u.DisplayName,
            HasWon = db.Deals.Any(d => d.OwnerId == u.Id && d.Stage == DealStage.Won),
            HasOpen = db.Deals.Any(d => d.OwnerId == u.Id && d.ActiveKey != null),
        }).OrderBy(u => u.DisplayName).ThenBy(u => u.Id).Take(Most).ToListAsync(cancellationToken);
        var sponsors = await db.Sponsors.AsNoTracking().Where(s => s.LastVisitOn >= sponsorSince || db.Deals.Any(d => d.SponsorId == s.Id && (d.ActiveKey != null || d.StageSince >= since)))
            .OrderBy(s => s.Name).ThenBy(s => s.Id).Take(MostChoices).Select(s => new { s.Id, s.Name }).ToListAsync(cancellationToken);
        var events = await db.Events.AsNoTracking().Where(e => e.State != EventState.Cancelled && (e.EndsAt == null || e.EndsAt >= since))
            .OrderByDescending(e => e.StartsAt).ThenByDescending(e => e.Id).Take(MostChoices).Select(e => new { e.Id, e.Title }).ToListAsync(cancellationToken);
        return new MinutesChoices(
            owners, [.. sharers.Select(s => Option($"{s.DisplayName} · {texts.Text(ExperienceShare.Propose(s.HasWon, s.HasOpen))}", s.Id))],
            [.. sponsors.Select(s => Option(s.Name, s.Id))], [.. events.Select(e => Option(e.Title, e.Id))]);
    }

    private static SelectListItem Option(string text, int id) => new(text, id.ToString(CultureInfo.InvariantCulture));

    private sealed record Attended(int UserId, string Name, AttendanceState? State);
}
