using Microsoft.EntityFrameworkCore;
using Outreach.Domain;
using Outreach.Domain.Accounts.Delegations;
using Outreach.Domain.Data;
using Outreach.Domain.Sponsors;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Sponsors.Records;
using Outreach.Web.Infrastructure.Database;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Sponsors.Vettings;

public sealed class VettingCommands(OutreachDbContext db, SponsorCommands sponsors, Deciders deciders, CurrentUserAccessor current, DepartmentTime time, SettingsCache settings)
{
    /// <returns>Until when the vetting is valid; null for one that was not passed.</returns>
    public async Task<Result<DateOnly?>> VetAsync(int id, VetInput input, CancellationToken cancellationToken)
    {
        if (await db.Sponsors.SingleOrDefaultAsync(s => s.Id == id, cancellationToken) is not { } sponsor)
            return Result.NotFound;
        var (ended, me) = (time.Now.AddDays(-settings.Value.InterestBarDays), current.Required);
        List<int> barred = [.. await db.DeclaredInterests.Where(i => i.SponsorId == id && i.Bars(ended)).Select(i => i.UserId).ToListAsync(cancellationToken)];
        if (sponsor.OwnerId is { } owner)
            barred.Add(owner);
        if (barred.Contains(me.Id))
            return SponsorErrors.OwnVetting;
        if (!Deciders.IsBeforeAdvisor(me, Authority.Vettings) && await deciders.AnyFreeAsync(Authority.Vettings, barred, cancellationToken))
            return SponsorErrors.LeadersVet;
        var photo = await sponsors.PhotoAsync(input.Photo, nameof(input.Photo), cancellationToken);
        if (!photo.IsSuccess)
            return photo.Error;
        var vetting = sponsor.Vet(input.Decision == VettingDecision.Passed, me.Id, time.Today, input.Notes, photo.Value);
        db.Vettings.Add(vetting);
        return (await db.TrySaveAsync(cancellationToken)).With<DateOnly?>(vetting.ValidUntil);
    }
}
