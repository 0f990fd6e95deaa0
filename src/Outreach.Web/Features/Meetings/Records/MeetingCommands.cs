using Microsoft.EntityFrameworkCore;
using Outreach.Domain;
using Outreach.Domain.Data;
using Outreach.Domain.Events;
using Outreach.Domain.Meetings;
using Outreach.Domain.Meetings.Attending;
using Outreach.Domain.Meetings.Minutes;
using Outreach.Web.Features.Meetings.Agenda;
using Outreach.Web.Features.Meetings.Attending;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Database;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Meetings.Records;

/// <summary>Plans, changes, moves and cancels meetings, as far as <see cref="MeetingAuthorization"/> lets the person.</summary>
public sealed class MeetingCommands(
    OutreachDbContext db, MeetingAuthorization authorization, MeetingRoll roll, OpenPoints points, LeaveEnding leave, MeetingNotifications notifications, DepartmentTime time)
{
    /// <summary>Plans one meeting, or a series of which each stands alone.</summary>
    /// <returns>The key of the first.</returns>
    public async Task<Result<int>> PlanAsync(MeetingInput input, CancellationToken cancellationToken)
    {
        if (!authorization.RunsAny && !await authorization.PlansForAsync(input.EventId, input.Kind, cancellationToken))
            return MeetingErrors.NotYours;
        if (await ProblemAsync(input, null, cancellationToken) is { } problem)
            return problem;
        var details = input.ToDetails(time);
        if (input.Rhythm is not { } rhythm)
        {
            var planned = Meeting.Create(details, input.ToInvitees(), time.Now, followsId: input.FollowsId);
            return planned.IsSuccess ? await AddAsync([planned.Value], cancellationToken) : planned.Error;
        }

        if (input.Count is not (>= MeetingSeries.Fewest and <= MeetingSeries.Most))
            return MeetingErrors.SeriesCount;
        var series = new MeetingSeries(details.Title, details.Kind, rhythm);
        db.MeetingSeries.Add(series);
        var length = input.EndsAt!.Value - input.StartsAt!.Value;
        var meetings = new List<Meeting>();
        foreach (var at in MeetingSeries.TimesOf(input.StartsAt.Value, rhythm, input.Count.Value))
        {
            // The clocks may change between two of them: each is counted from the time on the clock.
            var one = Meeting.Create(
                details with { StartsAt = time.ToMoment(at), EndsAt = time.ToMoment(at + length) }, input.ToInvitees(), time.Now, series.Id, meetings.Count == 0 ? input.FollowsId : null);
            if (!one.IsSuccess)
                return one.Error;
            meetings.Add(one.Value);
        }

        return await AddAsync(meetings, cancellationToken);
    }

    /// <summary>Changes what was typed; whoever is new on the list is told.</summary>
    public async Task<Result> EditAsync(int id, MeetingInput input, CancellationToken cancellationToken)
    {
        if (await LoadAsync(id, cancellationToken) is not { } meeting)
            return Result.NotFound;
        // Who only keeps this one may not make another one of it: it opens gates, and it tells other people to come.
        if (!authorization.RunsAny && (input.Kind != meeting.Kind || input.EventId != meeting.EventId) && !await authorization.PlansForAsync(input.EventId, input.Kind, cancellationToken))
            return MeetingErrors.NotYours;
        if (await ProblemAsync(input, meeting, cancellationToken) is { } problem)
            return problem;
        var alliance = meeting.AllianceId;
        var edited = meeting.Edit(input.ToDetails(time), input.ToInvitees(), time.Now);
        if (!edited.IsSuccess)
            return edited;
        if (meeting.AllianceId != alliance)
            await notifications.AllianceInvitedAsync(meeting, cancellationToken);
        await notifications.InvitedAsync([meeting], await roll.SyncAsync(meeting, cancellationToken), cancellationToken);
        return await db.TrySaveVersionAsync(meeting, input.Version, cancellationToken);
    }

    /// <summary>Moves it; everybody on the list is told why.</summary>
    public async Task<Result> MoveAsync(int id, MoveMeetingInput input, CancellationToken cancellationToken)
    {
        if (await LoadAsync(id, cancellationToken) is not { } meeting)
            return Result.NotFound;
        var before = meeting.StartsAt;
        var isRecorded = await db.Attendances.AnyAsync(a => a.MeetingId == id && a.State != null && a.Source != AttendanceSource.Leave, cancellationToken);
        var moved = meeting.Move(time.ToMoment(input.StartsAt!.Value), time.ToMoment(input.EndsAt!.Value), input.Place!, input.Reason, time.Now, isRecorded);
        if (!moved.IsSuccess)
            return moved;
        // Whoever was refused came to a time that is no more.
        db.SignInRefusals.RemoveRange(await db.SignInRefusals.Where(r => r.MeetingId == id).ToListAsync(cancellationToken));
        await notifications.MovedAsync(meeting, before, cancellationToken);
        await roll.SyncAsync(meeting, cancellationToken);
        return await db.TrySaveVersionAsync(meeting, input.Version, cancellationToken);
    }

    /// <summary>Cancels it; everybody on the list is told why.</summary>
    public async Task<Result> CancelAsync(int id, CancelMeetingInput input, CancellationToken cancellationToken)
    {
        if (await LoadAsync(id, cancellationToken) is not { } meeting)
            return Result.NotFound;
        var cancelled = meeting.Cancel(input.Reason);
        if (!cancelled.IsSuccess)
            return cancelled;
        await notifications.CancelledAsync(meeting, cancellationToken);
        await leave.EndAsync([id], cancellationToken);
        return await db.TrySaveVersionAsync(meeting, input.Version, cancellationToken);
    }

    private Task<Meeting?> LoadAsync(int id, CancellationToken cancellationToken) => authorization.Run().Include(m => m.Invitees).SingleOrDefaultAsync(m => m.Id == id, cancellationToken);

    private async Task<Result<int>> AddAsync(List<Meeting> meetings, CancellationToken cancellationToken)
    {
        db.Meetings.AddRange(meetings);
        // Meetings of a series may fall into different terms: each has its own list.
        IReadOnlyList<int> people = [];
        foreach (var meeting in meetings)
            people = [.. people.Union(await roll.SyncAsync(meeting, cancellationToken))];
        await notifications.InvitedAsync(meetings, people, cancellationToken);
        await notifications.AllianceInvitedAsync(meetings[0], cancellationToken);
        // Open points go to the first of a series: the others get what that one leaves open.
        await points.FillAsync(meetings[0], cancellationToken);
        db.AgendaItems.AddRange(meetings.Skip(1).Select(m => AgendaItem.Suggestions(m.Id, AgendaItem.Most + 1)));
        return (await db.TrySaveAsync(cancellationToken)).With(meetings[0].Id);
    }

    // What only the database knows: people, groups, departments and the event must be there.
    private async Task<DomainError?> ProblemAsync(MeetingInput input, Meeting? stored, CancellationToken cancellationToken)
    {
        var errors = new List<DomainError>();
        var kept = (stored?.Invitees.Select(i => i.UserId) ?? []).Concat([stored?.ChairId, stored?.SecretaryId]).OfType<int>().ToHashSet();
        var (must, may) = (input.MustKeys(), input.MayKeys());
        // People named by a key are looked up like those of the choice: the form sends both.
        var asked = input.MustPeople.Concat(must.Concat(may).Select(i => i.UserId).OfType<int>()).Concat(new[] { input.ChairId, input.SecretaryId }.OfType<int>())
            .Where(id => !kept.Contains(id)).Distinct().ToList();
        var found = asked.Count == 0 ? [] : await db.Users.InDepartment(time.Today).Where(u => asked.Contains(u.Id)).Select(u => u.Id).ToListAsync(cancellationToken);
        bool Unknown(int? id) => id is { } someone && asked.Contains(someone) && !found.Contains(someone);
        if (Unknown(input.ChairId))
            errors.Add(MeetingErrors.NoSuchPerson.ForField(nameof(MeetingInput.ChairId)));
        if (Unknown(input.SecretaryId))
            errors.Add(MeetingErrors.NoSuchPerson.ForField(nameof(MeetingInput.SecretaryId)));
        if (input.MustPeople.Exists(id => Unknown(id)))
            errors.Add(MeetingErrors.NoSuchPerson.ForField(nameof(MeetingInput.MustPeople)));
        var groups = must.Concat(may).Select(i => i.GroupId).OfType<int>().Distinct().ToList();
        var departments = must.Concat(may).Select(i => i.DepartmentId).OfType<int>().Distinct().ToList();
        var knownGroups = groups.Count == 0 ? [] : await db.MemberGroups.Where(g => groups.Contains(g.Id)).Select(g => g.Id).ToListAsync(cancellationToken);
        var knownDepartments = departments.Count == 0 ? [] : await db.Departments.Where(d => departments.Contains(d.Id)).Select(d => d.Id).ToListAsync(cancellationToken);
        foreach (var (field, named) in new[] { (nameof(MeetingInput.Must), must), (nameof(MeetingInput.May), may) })
        {
            if (named.Any(i => Unknown(i.UserId)))
                errors.Add(MeetingErrors.NoSuchPerson.ForField(field));
            if (named.Any(i => (i.GroupId is { } group && !knownGroups.Contains(group)) || (i.DepartmentId is { } department && !knownDepartments.Contains(department))))
                errors.Add(MeetingErrors.NobodyInvited.ForField(field));
        }

        if (input.ToInvitees().Count == 0)
            errors.Add(MeetingErrors.NobodyInvited.ForField(nameof(MeetingInput.Must)));
        if (input.EventId is { } eventId && eventId != stored?.EventId
            && !await db.Events.AnyAsync(e => e.Id == eventId && e.State != EventState.Closed && e.State != EventState.Cancelled, cancellationToken))
            errors.Add(MeetingErrors.NoSuchEvent);
        if (input.AllianceId is { } alliance && alliance != stored?.AllianceId && !await db.Alliances.AnyAsync(a => a.Id == alliance, cancellationToken))
            errors.Add(MeetingErrors.NoSuchAlliance);
        if (input.FollowsId is { } follows && follows != stored?.FollowsId
            && !await authorization.Seen().AnyAsync(m => m.Id == follows && m.Kind == MeetingKind.Plenary && m.State != MeetingState.Cancelled, cancellationToken))
            errors.Add(MeetingErrors.NoSuchPlenary);
        return DomainError.Combine(errors);
    }
}
