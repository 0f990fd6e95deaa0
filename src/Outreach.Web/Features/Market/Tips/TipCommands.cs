using Microsoft.EntityFrameworkCore;
using Outreach.Domain;
using Outreach.Domain.Accounts;
using Outreach.Domain.Data;
using Outreach.Domain.Market;
using Outreach.Domain.Market.Tips;
using Outreach.Domain.Sponsors;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared;
using Outreach.Web.Features.Sponsors.Records;
using Outreach.Web.Infrastructure.Database;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Market.Tips;

public sealed class TipCommands(
    OutreachDbContext db, TipQueries queries, MarketChoices choices, MarketSettingsReader settings, TipNotifications notifications, SponsorCommands sponsors, CurrentUserAccessor current, DepartmentTime time)
{
    private CurrentUser Me => current.Required;

    /// <summary>Takes a tip of the person in; as many as the settings allow in a day.</summary>
    /// <returns>The tip's key.</returns>
    public async Task<Result<int>> GiveAsync(TipInput input, CancellationToken cancellationToken)
    {
        var (me, today, from) = (Me.Id, time.Today, time.StartOf(time.Today));
        Tip? tip = null;
        // Of several left at once each counts those before it.
        var taken = await db.ExecuteWithRetryAsync(async () =>
        {
            var given = await db.Tips.CountAsync(t => t.GiverId == me && t.GivenAt >= from, cancellationToken);
            var made = await MakeAsync(input, TipGiver.OfAccount(me, SourceOf(Me), today), given, cancellationToken);
            tip = made.IsSuccess ? made.Value : null;
            return made.ToResult();
        }, cancellationToken, failure => failure.IsUniqueViolation("IX_Tips_DayKey"));
        return taken.With(tip?.Id ?? 0);
    }

    /// <summary>A leader types in what somebody without an account said.</summary>
    /// <returns>The tip's key.</returns>
    public async Task<Result<int>> TypeInAsync(TypedTipInput input, CancellationToken cancellationToken)
    {
        var made = await MakeAsync(input, input.ToGiver(), 0, cancellationToken);
        return made.IsSuccess ? (await db.TrySaveAsync(cancellationToken)).With(made.Value.Id) : made.Error;
    }

    public Task<Result> AssignAsync(int id, int version, int? memberId, CancellationToken cancellationToken) => ChangeAsync(id, version, async tip =>
    {
        if (memberId is not { } member || !await db.Users.InDepartment(time.Today).AnyAsync(u => u.Id == member, cancellationToken))
            return MarketErrors.NotAMember;
        var before = tip.State;
        var assigned = tip.Assign(member, time.Now);
        if (assigned.IsSuccess)
            await notifications.AssignedAsync(tip, tip.State != before, cancellationToken);
        return assigned;
    }, cancellationToken);

    /// <summary>It leads to a merchant of the list.</summary>
    public Task<Result> LinkAsync(int id, int version, int? sponsorId, CancellationToken cancellationToken) => ChangeAsync(id, version, async tip =>
    {
        if (await db.Sponsors.SingleOrDefaultAsync(s => s.Id == sponsorId, cancellationToken) is not { } sponsor)
            return MarketErrors.NoSuchSponsor;
        var before = tip.State;
        var linked = tip.FollowUp(sponsor.Id, sponsor.Standing, time.Now);
        if (!linked.IsSuccess)
            return linked;
        // Raises the merchant's version: a merge at the same moment fails, or this does.
        db.Entry(sponsor).Property(s => s.UpdatedAt).IsModified = true;
        if (tip.State != before)
            await notifications.MovedAsync(tip, cancellationToken);
        return linked;
    }, cancellationToken);

    /// <summary>The form of a new merchant, filled from the tip; null when it leads to none any more.</summary>
    public async Task<SponsorInput?> SponsorFormAsync(int id, CancellationToken cancellationToken) =>
        await queries.Seen().AsNoTracking().SingleOrDefaultAsync(t => t.Id == id && t.State == TipState.Assigned, cancellationToken) is { } tip
            ? new SponsorInput
            {
                Version = tip.Version,
                Name = tip.Merchant,
                ContactName = tip.ContactName,
                ContactPhone = PhoneNumber.IsPlausible(tip.ContactPhone) ? tip.ContactPhone : null,
                ContactWeChat = PhoneNumber.IsPlausible(tip.ContactPhone) ? null : tip.ContactPhone,
            }
            : null;

    /// <summary>Takes the tip's merchant into the list, with where it came from, and follows the tip up with it.</summary>
    /// <returns>The merchant's key.</returns>
    public async Task<Result<int>> MakeSponsorAsync(int id, SponsorInput input, CancellationToken cancellationToken)
    {
        if (await queries.Seen().SingleOrDefaultAsync(t => t.Id == id, cancellationToken) is not { } tip)
            return Result.NotFound;
        if (tip.State != TipState.Assigned || tip.Version != input.Version)
            return TipErrors.WrongState;
        (input.Source, input.OwnerId) = (SourceOf(tip.Source), tip.AssigneeId);
        // Asked for again: when somebody made a merchant at the same moment, all of it is done anew.
        var made = await sponsors.CreateAsync(input, cancellationToken, async sponsor =>
            await queries.Seen().SingleOrDefaultAsync(t => t.Id == id, cancellationToken) is { State: TipState.Assigned } stored && stored.Version == input.Version
                ? await ToldAsync(stored, stored.FollowUp(sponsor.Id, sponsor.Standing, time.Now), cancellationToken)
                : TipErrors.WrongState);
        return made.IsConflict ? TipErrors.WrongState : made.IsSuccess ? made.Value.Id : made.Error;
    }

    public Task<Result> CloseAsync(int id, int version, string? reason, CancellationToken cancellationToken) =>
        ChangeAsync(id, version, tip => ToldAsync(tip, tip.Close(reason, time.Now), cancellationToken), cancellationToken);

    /// <summary>Says thank you, once.</summary>
    public Task<Result> ThankAsync(int id, int version, string? words, CancellationToken cancellationToken) => ChangeAsync(id, version, async tip =>
    {
        var thanked = tip.Thank(words, time.Now);
        if (thanked.IsSuccess)
            await notifications.ThankedAsync(tip, cancellationToken);
        return thanked;
    }, cancellationToken);

    /// <summary>From whom a person's tip comes, by what they are today.</summary>
    public static TipSource SourceOf(CurrentUser giver) =>
        giver.Roles.Any(r => r is Role.Officer or Role.ViceMinister or Role.Minister) ? TipSource.Member
        : giver.Roles.Contains(Role.DepartmentLiaison) ? TipSource.Liaison
        : giver.Roles.Contains(Role.SchoolPartner) ? TipSource.PartnerSchool
        : giver.Roles.Contains(Role.Student) ? TipSource.Student : TipSource.Other;

    /// <summary>Where a merchant came from that came of a tip.</summary>
    public static SponsorSource? SourceOf(TipSource source) => source switch
    {
        TipSource.Liaison => SponsorSource.DepartmentTip,
        TipSource.Member => SponsorSource.Scouted,
        TipSource.Student => SponsorSource.StudentTip,
        TipSource.PartnerSchool => SponsorSource.PartnerSchool,
        TipSource.Alumni => SponsorSource.Alumni,
        TipSource.CameByThemselves => SponsorSource.CameByThemselves,
        _ => null,
    };

    private async Task<Result<Tip>> MakeAsync(TipInput input, TipGiver giver, int given, CancellationToken cancellationToken)
    {
        if (input.EventId is { } eventId && !await choices.Events().AnyAsync(e => e.Id == eventId, cancellationToken))
            return MarketErrors.NoSuchEvent;
        var made = Tip.Create(input.ToDetails(), giver, given, (await settings.GetAsync(cancellationToken)).TipsPerDay, time.Now);
        if (!made.IsSuccess)
            return made;
        db.Tips.Add(made.Value);
        await notifications.GivenAsync(made.Value, cancellationToken);
        return made;
    }

    private async Task<Result> ToldAsync(Tip tip, Result moved, CancellationToken cancellationToken)
    {
        if (moved.IsSuccess)
            await notifications.MovedAsync(tip, cancellationToken);
        return moved;
    }

    // Over the version that the person saw: what another did meanwhile is looked at first.
    private async Task<Result> ChangeAsync(int id, int version, Func<Tip, Task<Result>> verb, CancellationToken cancellationToken)
    {
        if (await queries.Seen().SingleOrDefaultAsync(t => t.Id == id, cancellationToken) is not { } tip)
            return Result.NotFound;
        if (tip.Version != version)
            return TipErrors.WrongState;
        var result = await verb(tip);
        if (!result.IsSuccess)
            return result;
        var saved = await db.TrySaveAsync(cancellationToken);
        return saved.IsConflict ? TipErrors.WrongState : saved;
    }
}
