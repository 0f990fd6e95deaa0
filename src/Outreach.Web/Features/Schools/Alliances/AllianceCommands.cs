using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Outreach.Domain;
using Outreach.Domain.Data;
using Outreach.Domain.Schools.Alliances;
using Outreach.Domain.Schools.Alliances.Offers;
using Outreach.Web.Features.Schools.Offers;
using Outreach.Web.Infrastructure.Database;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Schools.Alliances;

public sealed class AllianceCommands(OutreachDbContext db, AllianceOfferNotifications offers, IStringLocalizer texts, DepartmentTime time)
{
    private static readonly (string, DomainError) NameTaken = ("IX_Alliances_Name", AllianceErrors.NameTaken);

    /// <returns>Its key.</returns>
    public async Task<Result<int>> FoundAsync(AllianceInput input, CancellationToken cancellationToken)
    {
        var founded = Alliance.Create(input.ToDetails(), time.Today);
        if (!founded.IsSuccess)
            return founded.Error;
        db.Alliances.Add(founded.Value);
        return (await db.TrySaveAsync(cancellationToken, NameTaken)).With(founded.Value.Id);
    }

    public async Task<Result> EditAsync(int id, AllianceInput input, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is not { } alliance)
            return Result.NotFound;
        var edited = alliance.Edit(input.ToDetails(), time.Today);
        return edited.IsSuccess ? await db.TrySaveVersionAsync(alliance, input.Version, cancellationToken, NameTaken) : edited;
    }

    /// <summary>A school joins, and stands in the alliance from then on.</summary>
    public async Task<Result> JoinAsync(int id, JoinInput input, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is not { } alliance)
            return Result.NotFound;
        if (await db.Schools.SingleOrDefaultAsync(s => s.Id == input.SchoolId && !s.IsRetired, cancellationToken) is not { } school)
            return AllianceErrors.NoSchool;
        var joined = alliance.Join(school, input.JoinedOn!.Value, time.Today);
        if (!joined.IsSuccess)
            return joined;
        var saved = await db.TrySaveAsync(cancellationToken);
        return saved.IsConflict ? AllianceErrors.ChangedMeanwhile : saved;
    }

    /// <summary>A school leaves today, and so withdraws from what no merchant has signed.</summary>
    public Task<Result> LeaveAsync(int id, int schoolId, CancellationToken cancellationToken) => db.ExecuteWithRetryAsync(async () =>
    {
        if (await FindAsync(id, cancellationToken) is not { } alliance || await db.Schools.IgnoreQueryFilters().SingleOrDefaultAsync(s => s.Id == schoolId, cancellationToken) is not { } school)
            return Result.NotFound;
        var elsewhere = await db.AllianceMembers.AnyAsync(m => m.SchoolId == schoolId && m.LeftOn == null && m.AllianceId != id, cancellationToken);
        var left = alliance.Leave(school, time.Today, elsewhere, time.Today);
        if (!left.IsSuccess)
            return left;
        var open = await db.AllianceOffers.Include(o => o.Parts).ThenInclude(p => p.Lines).AsSplitQuery()
            .Where(o => o.AllianceId == id && (o.State == AllianceOfferState.Draft || o.State == AllianceOfferState.Out || o.State == AllianceOfferState.Agreed)
                && o.Parts.Any(p => p.SchoolId == schoolId && p.WithdrawnAt == null)).ToListAsync(cancellationToken);
        foreach (var offer in open)
        {
            var reopened = offer.State != AllianceOfferState.Draft;
            if (offer.WithdrawSchool(schoolId, texts["It has left the alliance."], time.Now).IsSuccess && reopened)
                await offers.SchoolWithdrewAsync(offer, schoolId, cancellationToken);
        }

        return Result.Success;
    }, cancellationToken);

    private Task<Alliance?> FindAsync(int id, CancellationToken cancellationToken) => db.Alliances.Include(a => a.Members).SingleOrDefaultAsync(a => a.Id == id, cancellationToken);
}
