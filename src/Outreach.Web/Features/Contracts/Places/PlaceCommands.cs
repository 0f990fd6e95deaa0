using Microsoft.EntityFrameworkCore;
using Outreach.Domain;
using Outreach.Domain.Contracts.Slots;
using Outreach.Domain.Data;
using Outreach.Domain.Places;
using Outreach.Web.Infrastructure.Database;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Contracts.Places;

public sealed class PlaceCommands(OutreachDbContext db, SlotAllocator slots, DepartmentTime time)
{
    private static readonly (string, DomainError) NameTaken = ("IX_CampusPlaces_Name", PlaceErrors.NameTaken);

    public async Task<Result> AddAsync(PlaceInput input, CancellationToken cancellationToken)
    {
        var place = CampusPlace.Create(input.ToDetails());
        if (!place.IsSuccess)
            return place;
        db.CampusPlaces.Add(place.Value);
        return await db.TrySaveAsync(cancellationToken, NameTaken);
    }

    public async Task<Result> EditAsync(int id, PlaceInput input, CancellationToken cancellationToken)
    {
        if (await LoadAsync(id, cancellationToken) is not { } place)
            return Result.NotFound;
        var edited = place.Edit(input.ToDetails(), await slots.UseAheadAsync(id, time.Today, cancellationToken));
        return edited.IsSuccess ? await db.TrySaveVersionAsync(place, input.Version, cancellationToken, NameTaken) : edited;
    }

    public Task<Result> RetireAsync(int id, CancellationToken cancellationToken) => ChangeAsync(id, p => p.Retire(), cancellationToken);

    public Task<Result> RestoreAsync(int id, CancellationToken cancellationToken) => ChangeAsync(id, p => p.Restore(), cancellationToken);

    private async Task<Result> ChangeAsync(int id, Func<CampusPlace, Result> verb, CancellationToken cancellationToken)
    {
        if (await LoadAsync(id, cancellationToken) is not { } place)
            return Result.NotFound;
        var result = verb(place);
        return result.IsSuccess ? await db.TrySaveAsync(cancellationToken, NameTaken) : result;
    }

    private Task<CampusPlace?> LoadAsync(int id, CancellationToken cancellationToken) =>
        db.CampusPlaces.Include(p => p.Kinds).SingleOrDefaultAsync(p => p.Id == id, cancellationToken);
}
