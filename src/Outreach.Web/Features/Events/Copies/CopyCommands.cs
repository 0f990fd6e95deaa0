using Microsoft.EntityFrameworkCore;
using Outreach.Domain;
using Outreach.Domain.Data;
using Outreach.Domain.Events;
using Outreach.Web.Authorization;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Events.Copies;

/// <summary>Copies an event for another time, or for several. Whoever copies looks after the copies; an exercise is not copied but adopted.</summary>
public sealed class CopyCommands(OutreachDbContext db, CurrentUserAccessor current, DepartmentTime time)
{
    public Task<CopySource?> SourceAsync(int id, CancellationToken cancellationToken) =>
        db.Events.AsNoTracking().Where(e => e.Id == id).Select(e => new CopySource(e.Id, e.Title, e.StartsAt != null)).SingleOrDefaultAsync(cancellationToken);

    public async Task<Result<Event>> CopyAsync(int id, CopyInput input, CancellationToken cancellationToken)
    {
        if (await LoadAsync(id, cancellationToken) is not { } source)
            return Result.NotFound;
        var ends = input.StartsAt is { } starts && Length(source, starts, input.EndsAt) is { } lasts ? starts + lasts : input.EndsAt;
        var copy = source.Copy(input.Title!, current.Required.Id, Moment(input.StartsAt), Moment(ends));
        if (!copy.IsSuccess)
            return copy;
        db.Events.Add(copy.Value);
        await AddBudgetsAsync(id, [copy.Value], cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return copy;
    }

    /// <summary>All copies in one save; the value is how many.</summary>
    public async Task<Result<int>> SeriesAsync(int id, SeriesInput input, CancellationToken cancellationToken)
    {
        if (await LoadAsync(id, cancellationToken) is not { } source)
            return Result.NotFound;
        var copies = EventSeries.Copy(
            source, input.Title!, input.StartsAt, input.StartsAt is { } starts ? Length(source, starts, input.EndsAt) : null, input.Rhythm!.Value, input.Count!.Value, current.Required.Id, time.ToMoment);
        if (!copies.IsSuccess)
            return copies.Error;
        db.Events.AddRange(copies.Value);
        await AddBudgetsAsync(id, copies.Value, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return copies.Value.Count;
    }

    /// <summary>The planned lines come along as a draft; what was approved, promised or paid does not.</summary>
    private async Task AddBudgetsAsync(int sourceId, IReadOnlyList<Event> copies, CancellationToken cancellationToken)
    {
        if (await db.EventBudgets.AsNoTracking().Include(b => b.Lines).SingleOrDefaultAsync(b => b.EventId == sourceId, cancellationToken) is not { } budget)
            return;
        foreach (var copy in copies)
        {
            if (budget.CopyFor(copy.Id, current.Required.Id, time.Now) is { IsSuccess: true } planned)
                db.EventBudgets.Add(planned.Value);
        }
    }

    // As long as was typed, else as long as the event that is copied.
    private TimeSpan? Length(Event source, DateTime starts, DateTime? ends) =>
        ends is { } typed ? typed - starts : source is { StartsAt: { } from, EndsAt: { } to } ? time.ToLocal(to) - time.ToLocal(from) : null;

    private Task<Event?> LoadAsync(int id, CancellationToken cancellationToken) =>
        EventUnitOfWork.WithParts(db.Events.AsNoTracking()).SingleOrDefaultAsync(e => e.Id == id, cancellationToken);

    private DateTimeOffset? Moment(DateTime? local) => local is { } known ? time.ToMoment(known) : null;
}
