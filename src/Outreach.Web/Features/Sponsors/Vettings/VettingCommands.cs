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

public sealed class VettingCommands(OutreachDbContext db, SponsorCommands sponsors, Deciders deciders, SponsorNotifications notifications, CurrentUserAccessor current, DepartmentTime time, SettingsCache settings, IEnumerable<IVettingNeed> needs)
{
    /// <returns>Until when the vetting is valid; null for one that was not passed.</returns>
    public async Task<Result<DateOnly?>> VetAsync(int id, VetInput input, CancellationToken cancellationToken)
    {
        if (await db.Sponsors.SingleOrDefaultAsync(s => s.Id == id, cancellationToken) is not { } sponsor)
            return Result.NotFound;
        if (sponsor.IsSchoolOffice)
            return SponsorErrors.OfficeNotVetted;
        var (me, barred) = (current.Required, await BarredAsync(sponsor, cancellationToken));
        if (barred.Contains(me.Id))
            return SponsorErrors.OwnVetting;
        if (me.IsForBarred(Authority.Vettings, barred))
            return DelegationErrors.GiversOwn;
        var needing = await NeedingAsync(sponsor, barred, cancellationToken);
        if (needing.Contains(me.Id) && await deciders.AnyoneFreeAsync(Authority.Vettings, needing, cancellationToken))
            return SponsorErrors.VettingNeeded;
        if (await IsLeadersAsync(me, needing, cancellationToken))
            return SponsorErrors.LeadersVet;
        var photo = await sponsors.PhotoAsync(input.Photo, nameof(input.Photo), cancellationToken);
        if (!photo.IsSuccess)
            return photo.Error;
        var askedBy = sponsor.VettingAskedById;
        var vetting = sponsor.Vet(input.Decision == VettingDecision.Passed, me.Id, time.Today, input.Notes, photo.Value);
        db.Vettings.Add(vetting);
        if (askedBy is { } asker && asker != me.Id)
            await notifications.VettedAsync(sponsor, asker, vetting.Passed, input.Notes, cancellationToken);
        return (await db.TrySaveAsync(cancellationToken)).With<DateOnly?>(vetting.ValidUntil);
    }

    /// <summary>Confirms that it is an office of the school, in place of a vetting.</summary>
    public async Task<Result> ConfirmOfficeAsync(int id, CancellationToken cancellationToken)
    {
        if (await db.Sponsors.SingleOrDefaultAsync(s => s.Id == id, cancellationToken) is not { } sponsor)
            return Result.NotFound;
        var (me, barred, askedBy) = (current.Required, await BarredAsync(sponsor, cancellationToken), sponsor.VettingAskedById);
        var needing = await NeedingAsync(sponsor, barred, cancellationToken);
        if (await IsLeadersAsync(me, needing, cancellationToken))
            return SponsorErrors.LeadersVet;
        if (me.IsForBarred(Authority.Vettings, barred))
            return DelegationErrors.GiversOwn;
        if (!barred.Contains(me.Id) && needing.Contains(me.Id) && await deciders.AnyoneFreeAsync(Authority.Vettings, needing, cancellationToken))
            return SponsorErrors.VettingNeeded;
        var confirmed = sponsor.ConfirmOffice(me.Id, barred.Contains(me.Id), time.Now);
        if (!confirmed.IsSuccess)
            return confirmed;
        if (askedBy is { } asker && asker != me.Id)
            await notifications.VettedAsync(sponsor, asker, true, null, cancellationToken);
        return await db.TrySaveAsync(cancellationToken);
    }

    /// <summary>Asks those who may vet it, and tells them.</summary>
    public async Task<Result> AskAsync(int id, VettingRequestInput input, CancellationToken cancellationToken)
    {
        if (await db.Sponsors.SingleOrDefaultAsync(s => s.Id == id, cancellationToken) is not { } sponsor)
            return Result.NotFound;
        var photo = await sponsors.PhotoAsync(input.Photo, nameof(input.Photo), cancellationToken);
        if (!photo.IsSuccess)
            return photo.ToResult();
        var asked = sponsor.AskForVetting(current.Required.Id, time.Now, input.Note, photo.Value);
        if (!asked.IsSuccess)
            return asked;
        var barred = await BarredAsync(sponsor, cancellationToken);
        var free = deciders.Free(Authority.Vettings, barred);
        await notifications.VettingAskedAsync(sponsor, await free.AnyAsync(cancellationToken) ? free : deciders.Advisors(), cancellationToken);
        return await db.TrySaveAsync(cancellationToken);
    }

    // The advisor decides only where nobody else is left.
    private async Task<bool> IsLeadersAsync(CurrentUser me, IReadOnlyCollection<int> barred, CancellationToken cancellationToken) =>
        !Deciders.IsBeforeAdvisor(me, Authority.Vettings) && await deciders.AnyFreeAsync(Authority.Vettings, barred, cancellationToken);

    // Whoever asked for it, or has something in hand that waits for it, leaves it to somebody else when there is one.
    private async Task<HashSet<int>> NeedingAsync(Sponsor sponsor, List<int> barred, CancellationToken cancellationToken)
    {
        HashSet<int> needing = [.. barred];
        if (sponsor.VettingAskedById is { } asker)
            needing.Add(asker);
        foreach (var need in needs)
            needing.UnionWith(await need.NeededByAsync(sponsor.Id, cancellationToken));
        return needing;
    }

    // Whose own it is: who looks after it, and who has an interest in it.
    private async Task<List<int>> BarredAsync(Sponsor sponsor, CancellationToken cancellationToken)
    {
        var ended = time.Now.AddDays(-settings.Value.InterestBarDays);
        List<int> barred = [.. await db.DeclaredInterests.Where(i => i.SponsorId == sponsor.Id && i.Bars(ended)).Select(i => i.UserId).ToListAsync(cancellationToken)];
        if (sponsor.OwnerId is { } owner)
            barred.Add(owner);
        return barred;
    }
}
