using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Outreach.Domain;
using Outreach.Domain.Data;
using Outreach.Domain.Events;
using Outreach.Domain.Schools.Invitations;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Events;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Schools.Invitations;

/// <summary>
/// The schools invited to an event (S55). They move to plan B with it, and are asked anew for another day; a cancelled event takes
/// the invitations back.
/// </summary>
public sealed class EventInvitationsPart(OutreachDbContext db, SchoolInvitationQueries queries, SchoolInvitationNotifications notifications, DepartmentTime time, IStringLocalizer texts) : IEventPart
{
    /// <inheritdoc/>
    public EventTab Tab { get; } = new("Invited schools", "mail", "SchoolInvitations", "Index", Permissions.SchoolsRead, 55);

    /// <inheritdoc/>
    public Task<EventPartState> StateAsync(EventHead head, CancellationToken cancellationToken) => Task.FromResult(new EventPartState());

    /// <inheritdoc/>
    public async Task<IReadOnlyList<int>> ConcernedAsync(int eventId, CancellationToken cancellationToken) =>
        await Open(eventId).Where(i => i.EscortId != null).Select(i => i.EscortId!.Value).Distinct().ToListAsync(cancellationToken);

    /// <inheritdoc/>
    /// <remarks>What was answered for another day is asked for anew.</remarks>
    public async Task ChangedAsync(Event changed, EventChange change, CancellationToken cancellationToken)
    {
        if (!change.Fields.Any(f => f.Field is EventField.StartsAt or EventField.EndsAt or EventField.Venue))
            return;
        var open = await Open(changed.Id).ToListAsync(cancellationToken);
        if (change.Fields.FirstOrDefault(f => f.Field == EventField.StartsAt)?.Before is { } before && changed.StartsAt is { } starts)
        {
            var (from, to) = (time.DayOf(DateTimeOffset.Parse(before, CultureInfo.InvariantCulture)), time.DayOf(starts));
            foreach (var invitation in open)
                invitation.MoveToEvent(changed.Id, to.DayNumber - from.DayNumber, to, time.Today);
        }

        // One that is put off is told of once it goes on.
        if (changed.State != EventState.Postponed)
            await notifications.EventChangedAsync(changed, change.Reason, open, cancellationToken);
    }

    /// <inheritdoc/>
    public async Task PutOffAsync(Event postponed, CancellationToken cancellationToken) =>
        await notifications.EventChangedAsync(postponed, postponed.State == EventState.Postponed ? postponed.CancelReason : null, await Open(postponed.Id).ToListAsync(cancellationToken), cancellationToken);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<EventMove>> MovesAsync(int fromId, int toId, CancellationToken cancellationToken)
    {
        var rows = await Open(fromId).AsNoTracking().OrderBy(i => i.Id).Select(i => new
        {
            i.Id,
            i.Seats,
            School = db.Schools.IgnoreQueryFilters().Where(s => s.Id == i.SchoolId).Select(s => s.Name).First(),
            IsThere = db.SchoolInvitations.Any(o => o.EventId == toId && o.SchoolId == i.SchoolId),
        }).ToListAsync(cancellationToken);
        return [.. rows.Select(r => new EventMove(Key(r.Id), texts["Invitation of {0}, {1} seats", r.School, r.Seats], r.IsThere ? texts["This school is invited there already."].Value : null))];
    }

    /// <inheritdoc/>
    public async Task<Result> MoveAsync(int fromId, int toId, IReadOnlyCollection<string> keys, CurrentUser me, CancellationToken cancellationToken)
    {
        var there = await db.SchoolInvitations.Where(i => i.EventId == toId).Select(i => i.SchoolId).ToListAsync(cancellationToken);
        var moving = (await Open(fromId).ToListAsync(cancellationToken)).Where(i => keys.Contains(Key(i.Id)) && !there.Contains(i.SchoolId)).ToList();
        if (moving.Count == 0 || await queries.EventAsync(fromId, cancellationToken) is not { StartsAt: { } before } || await queries.EventAsync(toId, cancellationToken) is not { StartsAt: { } after } to)
            return Result.Success;
        var (first, start) = (time.DayOf(before), time.DayOf(after));
        foreach (var invitation in moving)
            invitation.MoveToEvent(toId, start.DayNumber - first.DayNumber, start, time.Today);
        await notifications.ChangedAsync(to, moving, cancellationToken);
        return Result.Success;
    }

    /// <inheritdoc/>
    public async Task CancelAsync(int eventId, string reason, CurrentUser me, CancellationToken cancellationToken)
    {
        // Those that have moved to another event in this very save are no longer of this one.
        var taken = (await Open(eventId).OrderBy(i => i.Id).ToListAsync(cancellationToken)).Where(i => i.EventId == eventId && i.Withdraw().IsSuccess).ToList();
        if (taken.Count > 0 && await queries.EventAsync(eventId, cancellationToken) is { } of)
            await notifications.WithdrawnAsync(of, taken, reason, cancellationToken);
    }

    private IQueryable<SchoolInvitation> Open(int eventId) =>
        db.SchoolInvitations.Where(i => i.EventId == eventId && (i.Answer == InvitationAnswer.Waiting || i.Answer == InvitationAnswer.Accepted));

    private static string Key(int id) => id.ToString(CultureInfo.InvariantCulture);
}
