using Microsoft.EntityFrameworkCore;
using Outreach.Domain;
using Outreach.Domain.Data;
using Outreach.Domain.Meetings;
using Outreach.Domain.Meetings.Minutes;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Database;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Meetings.Agenda;

/// <summary>Puts an agenda in order. Who runs the meeting may; a report is written by everybody for themselves.</summary>
public sealed class AgendaCommands(OutreachDbContext db, MeetingAuthorization authorization, OpenPoints points, CurrentUserAccessor current, DepartmentTime time)
{
    // Somebody else carried the same point over at the same moment: it is there.
    private static readonly (string, DomainError) TakenUp = ("IX_AgendaItems_CarriedFromId_MeetingId", MeetingErrors.NotPlanned);
    private static readonly (string, DomainError) Reported = ("IX_MemberReports_MeetingId_UserId", MinutesErrors.ReportClosed);

    /// <summary>Adds an item at the end, before the suggestions; also while the minutes are written.</summary>
    /// <returns>Its key.</returns>
    public async Task<Result<int>> AddAsync(int id, AgendaItemInput input, CancellationToken cancellationToken)
    {
        var key = 0;
        var saved = await db.ExecuteWithRetryAsync(
            async () =>
            {
                var added = await TryAddAsync(id, input, cancellationToken);
                key = added.IsSuccess ? added.Value : 0;
                return added.ToResult();
            },
            cancellationToken);
        return saved.With(key);
    }

    public async Task<Result> EditAsync(int id, int itemId, AgendaItemInput input, CancellationToken cancellationToken)
    {
        if (await LoadAsync(id, cancellationToken) is not { } meeting || await ItemAsync(id, itemId, cancellationToken) is not { } item)
            return Result.NotFound;
        var edited = item.Edit(meeting, input.ToDetails(), await PresentersAsync(id, input.PresenterId, cancellationToken));
        return edited.IsSuccess ? await db.TrySaveVersionAsync(item, input.Version, cancellationToken) : edited;
    }

    public async Task<Result> MoveAsync(int id, int itemId, bool up, CancellationToken cancellationToken)
    {
        if (await LoadAsync(id, cancellationToken) is not { } meeting)
            return Result.NotFound;
        var items = await db.AgendaItems.Where(i => i.MeetingId == id).ToListAsync(cancellationToken);
        if (!items.Exists(i => i.Id == itemId))
            return Result.NotFound;
        var moved = AgendaItem.Move(meeting, items, itemId, up);
        return moved.IsSuccess ? await db.TrySaveAsync(cancellationToken) : moved;
    }

    public async Task<Result> RemoveAsync(int id, int itemId, CancellationToken cancellationToken)
    {
        if (await LoadAsync(id, cancellationToken) is not { } meeting || await ItemAsync(id, itemId, cancellationToken) is not { } item)
            return Result.NotFound;
        var removed = item.CheckRemoval(meeting, await db.MeetingDecisions.AnyAsync(d => d.ItemId == itemId, cancellationToken));
        if (!removed.IsSuccess)
            return removed;
        db.AgendaItems.Remove(item);
        return await db.TrySaveAsync(cancellationToken);
    }

    /// <summary>Takes over the open points of earlier meetings, and adds the suggestions; twice is once.</summary>
    /// <param name="withGuests">Whether the person has said that guests may read what is carried over.</param>
    /// <returns>How many points were carried over.</returns>
    public async Task<Result<int>> PrepareAsync(int id, bool withGuests, CancellationToken cancellationToken)
    {
        if (await LoadAsync(id, cancellationToken) is not { } meeting)
            return Result.NotFound;
        if (meeting.State is not (MeetingState.Planned or MeetingState.Held))
            return MinutesErrors.AgendaClosed;
        var carried = await points.FillAsync(meeting, cancellationToken, withGuests);
        // Two who press at once would each add the suggestions: the second save meets the version of the first.
        var saved = await db.TrySaveVersionAsync(meeting, meeting.Version, cancellationToken, TakenUp);
        return saved.IsSuccess || saved.IsConflict || saved.Error == TakenUp.Item2 ? carried : saved.Error!;
    }

    /// <summary>Writes the person's own report over the version that they saw, and over no other; an empty one is taken away.</summary>
    public async Task<Result> ReportAsync(int id, MemberReportInput input, CancellationToken cancellationToken)
    {
        var (me, today) = (current.Required.Id, time.Today);
        var members = db.Users.InDepartment(today);
        var meeting = await authorization.Seen().SingleOrDefaultAsync(
            m => m.Id == id && members.Any(u => u.Id == me) && db.Attendances.Any(a => a.MeetingId == id && a.UserId == me), cancellationToken);
        if (meeting is null)
            return Result.NotFound;
        var stored = await db.MemberReports.SingleOrDefaultAsync(r => r.MeetingId == id && r.UserId == me, cancellationToken);
        var report = stored ?? new MemberReport(id, me);
        var written = report.Write(meeting, input.LastWeek, input.Now, input.Stuck, input.NeedHelp, input.Next);
        if (!written.IsSuccess)
            return written;
        if (stored is null && !input.IsEmpty)
            db.MemberReports.Add(report);
        else if (stored is null)
            return Result.Success;
        else if (input.IsEmpty)
            db.MemberReports.Remove(stored);
        // Written in another window of the same person: version 0 is that there was none.
        if (stored is not null)
            db.Entry(stored).Property(r => r.Version).OriginalValue = input.Version;
        if (stored is not null && !input.IsEmpty)
            return await db.TrySaveVersionAsync(stored, input.Version, cancellationToken);
        var saved = await db.TrySaveAsync(cancellationToken, Reported);
        return saved.Error == Reported.Item2 ? Result.Conflict : saved;
    }

    private async Task<Result<int>> TryAddAsync(int id, AgendaItemInput input, CancellationToken cancellationToken)
    {
        if (await LoadAsync(id, cancellationToken) is not { } meeting)
            return Result.NotFound;
        var items = await db.AgendaItems.Where(i => i.MeetingId == id).Select(i => new { i.Kind, i.Position }).ToListAsync(cancellationToken);
        var last = items.Where(i => i.Kind != AgendaItemKind.Suggestions).Select(i => i.Position).DefaultIfEmpty().Max();
        // Numbers may have gaps: how many there are counts. Equal places stand in the order in which they were made.
        var place = items.Count(i => i.Kind != AgendaItemKind.Suggestions) >= AgendaItem.Most ? AgendaItem.Most + 1 : Math.Min(last + 1, AgendaItem.Most);
        var added = AgendaItem.Create(meeting, input.ToDetails(), place, await PresentersAsync(id, input.PresenterId, cancellationToken), time.Now);
        if (!added.IsSuccess)
            return added.Error;
        db.AgendaItems.Add(added.Value);
        if (!items.Exists(i => i.Kind == AgendaItemKind.Suggestions))
            db.AgendaItems.Add(AgendaItem.Suggestions(id, AgendaItem.Most + 1));
        // Whoever publishes at the same moment meets this: nothing joins what is published.
        if (meeting.TakesMinutes(time.Now))
            db.Touch(meeting);
        return added.Value.Id;
    }

    private Task<Meeting?> LoadAsync(int id, CancellationToken cancellationToken) => authorization.Run().SingleOrDefaultAsync(m => m.Id == id, cancellationToken);

    private Task<AgendaItem?> ItemAsync(int id, int itemId, CancellationToken cancellationToken) =>
        db.AgendaItems.SingleOrDefaultAsync(i => i.Id == itemId && i.MeetingId == id, cancellationToken);

    private async Task<HashSet<int>> PresentersAsync(int id, int? presenterId, CancellationToken cancellationToken)
    {
        var members = db.Users.InDepartment(time.Today);
        return presenterId is null ? [] : [.. await db.Users
            .Where(u => u.Id == presenterId && (members.Any(d => d.Id == u.Id) || db.Attendances.Any(a => a.MeetingId == id && a.UserId == u.Id)))
            .Select(u => u.Id).ToListAsync(cancellationToken)];
    }
}
