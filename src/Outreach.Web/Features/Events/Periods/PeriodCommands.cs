using Microsoft.EntityFrameworkCore;
using Outreach.Domain;
using Outreach.Domain.Data;
using Outreach.Domain.Events.Periods;
using Outreach.Web.Infrastructure.Database;

namespace Outreach.Web.Features.Events.Periods;

public sealed class PeriodCommands(OutreachDbContext db, PlanningTables tables)
{
    public async Task<Result> AddAsync(PeriodInput input, CancellationToken cancellationToken)
    {
        var details = input.ToDetails();
        if (await ProblemAsync(details, 0, null, cancellationToken) is { IsSuccess: false } problem)
            return problem;
        var period = CalendarPeriod.Create(details, PeriodSource.Typed);
        if (!period.IsSuccess)
            return period;
        db.CalendarPeriods.Add(period.Value);
        return await SavedAsync(db.TrySaveAsync(cancellationToken));
    }

    public async Task<Result> EditAsync(int id, PeriodInput input, CancellationToken cancellationToken)
    {
        if (await db.CalendarPeriods.SingleOrDefaultAsync(p => p.Id == id, cancellationToken) is not { } period)
            return Result.NotFound;
        var details = input.ToDetails();
        if (await ProblemAsync(details, id, period.SchoolId, cancellationToken) is { IsSuccess: false } problem)
            return problem;
        var edited = period.Edit(details);
        return edited.IsSuccess ? await SavedAsync(db.TrySaveVersionAsync(period, input.Version, cancellationToken)) : edited;
    }

    /// <returns>The name of what was taken out.</returns>
    public async Task<Result<string>> DeleteAsync(int id, CancellationToken cancellationToken)
    {
        if (await db.CalendarPeriods.SingleOrDefaultAsync(p => p.Id == id, cancellationToken) is not { } period)
            return Result.NotFound;
        db.CalendarPeriods.Remove(period);
        return (await SavedAsync(db.TrySaveAsync(cancellationToken))).With(period.Name);
    }

    private async Task<Result> SavedAsync(Task<Result> saving)
    {
        var saved = await saving;
        tables.Invalidate();
        return saved;
    }

    private async Task<Result> ProblemAsync(PeriodDetails details, int id, int? storedSchool, CancellationToken cancellationToken)
    {
        if (details.SchoolId is { } school && school != storedSchool && !await db.Schools.AnyAsync(s => s.Id == school && !s.IsRetired, cancellationToken))
            return PeriodErrors.NoSuchSchool;
        return await db.CalendarPeriods.AnyAsync(
            p => p.Id != id && p.Kind == details.Kind && p.Name == details.Name && p.StartsOn == details.StartsOn && p.SchoolId == details.SchoolId, cancellationToken)
            ? PeriodErrors.Twice : Result.Success;
    }
}
