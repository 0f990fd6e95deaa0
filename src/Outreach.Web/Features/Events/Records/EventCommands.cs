using Microsoft.EntityFrameworkCore;
using Outreach.Domain;
using Outreach.Domain.Data;
using Outreach.Domain.Events;
using Outreach.Domain.Events.Budgets;
using Outreach.Domain.Events.Kinds;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Events.Schedule;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Database;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Events.Records;

public sealed class EventCommands(OutreachDbContext db, EventUnitOfWork work, ScheduleCheckService schedule, CurrentUserAccessor current, DepartmentTime time)
{
    /// <summary>A new idea, or an exercise; with a kind it begins with the kind's flow and a draft of its budget.</summary>
    public async Task<Result<Event>> PlanAsync(EventInput input, CurrentUser me, bool practice, CancellationToken cancellationToken)
    {
        input.OwnerId ??= me.Id;
        var details = await DetailsAsync(input, null, cancellationToken);
        if (!details.IsSuccess)
            return details.Error;
        var planned = Event.Create(details.Value, practice ? me.Id : null);
        if (!planned.IsSuccess)
            return planned;
        var kind = await KindAsync(input.KindId, cancellationToken);
        if (kind is not null)
            planned.Value.SetFlow(kind.DefaultFlow(), null, me.Id, time.Now);
        db.Events.Add(planned.Value);
        if (kind?.DefaultBudget() is { Count: > 0 } lines && EventBudget.Create(planned.Value.Id, lines, me.Id, time.Now) is { IsSuccess: true } budget)
            db.EventBudgets.Add(budget.Value);
        await db.SaveChangesAsync(cancellationToken);
        return planned;
    }

    public Task<Result> EditAsync(int id, EventInput input, CurrentUser me, CancellationToken cancellationToken) =>
        work.ChangeAsync(id, input.Version, async e =>
        {
            var details = await DetailsAsync(input, e, cancellationToken);
            return details.IsSuccess ? e.Edit(details.Value, input.Reason, me.Id, time.Now) : details.ToResult();
        }, cancellationToken);

    private async Task<Result<EventDetails>> DetailsAsync(EventInput input, Event? stored, CancellationToken cancellationToken)
    {
        var errors = new List<DomainError>();
        var known = new HashSet<int>((stored?.Helpers.Select(h => h.UserId) ?? []).Concat(new[] { stored?.OwnerId, stored?.SafetyPersonId }.OfType<int>()));
        var asked = input.HelperIds.Concat(new[] { input.OwnerId, input.SafetyPersonId }.OfType<int>()).Where(id => !known.Contains(id)).Distinct().ToList();
        var found = asked.Count == 0 ? [] : await db.Users.InDepartment(time.Today).Where(u => asked.Contains(u.Id)).Select(u => u.Id).ToListAsync(cancellationToken);
        bool Unknown(int? id) => id is { } someone && asked.Contains(someone) && !found.Contains(someone);
        if (Unknown(input.OwnerId))
            errors.Add(EventErrors.NoSuchOwner);
        if (Unknown(input.SafetyPersonId))
            errors.Add(EventErrors.NoSuchPerson.ForField(nameof(EventInput.SafetyPersonId)));
        if (input.HelperIds.Exists(id => Unknown(id)))
            errors.Add(EventErrors.NoSuchPerson.ForField(nameof(EventInput.HelperIds)));
        if (input.KindId is { } kind && kind != stored?.KindId && !await db.EventKinds.AnyAsync(k => k.Id == kind && !k.IsRetired, cancellationToken))
            errors.Add(EventErrors.NoSuchKind);
        if (input.VenuePlaceId is { } placeId)
        {
            // The place's name is kept with the event: lists and papers show it, and a renamed place is no change of the event.
            if (await db.CampusPlaces.Where(p => p.Id == placeId).Select(p => p.Name).SingleOrDefaultAsync(cancellationToken) is { } name)
                input.Venue = placeId == stored?.VenuePlaceId ? stored.Venue : name;
            else
                errors.Add(EventErrors.NoSuchPlace);
        }

        var partners = input.PartnerIds.Distinct().ToList();
        if (partners.Count > 0 && await db.Departments.CountAsync(d => partners.Contains(d.Id), cancellationToken) != partners.Count)
            errors.Add(EventErrors.NoSuchDepartment);
        var schools = input.SchoolIds.Concat(new[] { input.HostSchoolId }.OfType<int>()).Distinct().ToList();
        if (schools.Count > 0 && await db.Schools.CountAsync(x => schools.Contains(x.Id), cancellationToken) != schools.Count)
            errors.Add(EventErrors.NoSuchSchool);
        if (stored is not { IsPractice: true } && await DayProblemAsync(input, stored, cancellationToken) is { } problem)
            errors.Add(problem);
        var details = input.ToDetails(time);
        if (details is null)
            errors.Add(TagParser.Invalid);
        return DomainError.Combine(errors) is { } wrong ? wrong : details!;
    }

    /// <summary>What stands in the way of the day (S45, S46); a day that stays is not asked about again.</summary>
    private async Task<DomainError?> DayProblemAsync(EventInput input, Event? stored, CancellationToken cancellationToken)
    {
        if (input.ToSchedule(stored?.Id) is not { } query || query.To < query.From)
            return null;
        var stays = stored is { StartsAt: { } from, EndsAt: { } to } && time.ToLocal(from) == query.From && time.ToLocal(to) == query.To
            && stored.VenuePlaceId == query.PlaceId && stored.Audience == query.Audience && stored.ScheduleReason == input.ScheduleReason;
        if (stays)
            return null;
        var checkedDays = await schedule.CheckAsync(query, cancellationToken);
        return checkedDays.IsSuccess ? checkedDays.Value.Pass(input.ScheduleReason, current.Required.HasPermission(Permissions.EventsLead)).Error : checkedDays.Error;
    }

    private Task<EventKind?> KindAsync(int? id, CancellationToken cancellationToken) =>
        db.EventKinds.AsNoTracking().Include(k => k.Flow).Include(k => k.Budget).AsSplitQuery().SingleOrDefaultAsync(k => k.Id == id, cancellationToken);
}
