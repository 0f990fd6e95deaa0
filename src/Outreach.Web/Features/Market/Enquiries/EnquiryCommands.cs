using Microsoft.EntityFrameworkCore;
using Outreach.Domain;
using Outreach.Domain.Data;
using Outreach.Domain.Market;
using Outreach.Domain.Market.Enquiries;
using Outreach.Domain.Market.Tips;
using Outreach.Domain.Search;
using Outreach.Domain.Sponsors;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Market.Tips;
using Outreach.Web.Features.Shared;
using Outreach.Web.Features.Sponsors.Records;
using Outreach.Web.Infrastructure.Database;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Market.Enquiries;

public sealed class EnquiryCommands(
    OutreachDbContext db, EnquiryQueries queries, MarketChoices choices, EnquiryNotifications notifications, TipNotifications tipNotifications, SponsorCommands sponsors, CurrentUserAccessor current, DepartmentTime time)
{
    private const int LongestPhone = 60;

    private CurrentUser Me => current.Required;

    /// <summary>Notes what came by mail, by phone or in person.</summary>
    /// <returns>The enquiry's key.</returns>
    public async Task<Result<int>> NoteAsync(EnquiryInput input, CancellationToken cancellationToken)
    {
        if (input.EventId is { } eventId && !await choices.Events().AnyAsync(e => e.Id == eventId, cancellationToken))
            return MarketErrors.NoSuchEvent;
        var made = Enquiry.Create(input.ToDetails(), input.ReceivedOn!.Value, time.Today, time.Now);
        if (!made.IsSuccess)
            return made.Error;
        db.Enquiries.Add(made.Value);
        if (input.TakeIt)
            made.Value.Take(Me.Id, time.Now);
        else
            await notifications.CameAsync(made.Value, cancellationToken);
        return (await db.TrySaveAsync(cancellationToken)).With(made.Value.Id);
    }

    /// <summary>The person takes it; anybody who answers may, as long as nobody has.</summary>
    public Task<Result> TakeAsync(int id, int version, CancellationToken cancellationToken) =>
        ChangeAsync(db.Enquiries, id, version, enquiry => Task.FromResult(enquiry.Take(Me.Id, time.Now)), cancellationToken);

    public Task<Result> ReassignAsync(int id, int version, int? memberId, CancellationToken cancellationToken) => ChangeAsync(queries.Workable(), id, version, async enquiry =>
    {
        if (memberId is not { } member || !await db.Users.InDepartment(time.Today).AnyAsync(u => u.Id == member, cancellationToken))
            return MarketErrors.NotAMember;
        var given = enquiry.Reassign(member, time.Now);
        if (given.IsSuccess)
            await notifications.GivenAsync(enquiry, cancellationToken);
        return given;
    }, cancellationToken);

    public Task<Result> ReplyAsync(int id, int version, string? answer, DateOnly? on, CancellationToken cancellationToken) =>
        ChangeAsync(queries.Workable(), id, version, enquiry => Task.FromResult(enquiry.Reply(answer, on ?? time.Today, Me.Id, time.Today, time.Now)), cancellationToken);

    public Task<Result> CloseAsync(int id, int version, string? outcome, CancellationToken cancellationToken) =>
        ChangeAsync(queries.Workable(), id, version, enquiry => Task.FromResult(enquiry.Close(outcome, time.Now)), cancellationToken);

    /// <summary>Makes a tip of what a merchant asks, once.</summary>
    public Task<Result> MakeTipAsync(int id, int version, CancellationToken cancellationToken) => ChangeAsync(queries.Workable(), id, version, async enquiry =>
    {
        if (enquiry.Sender != EnquirySender.Merchant || enquiry.IsAnonymized)
            return EnquiryErrors.NotOfAMerchant;
        var tip = TipOf(enquiry, time.Now);
        if (!tip.IsSuccess)
            return tip;
        // The tip has its key once it is added.
        db.Tips.Add(tip.Value);
        var noted = enquiry.BecomeTip(tip.Value.Id);
        if (!noted.IsSuccess)
            return noted;
        await tipNotifications.GivenAsync(tip.Value, cancellationToken);
        return noted;
    }, cancellationToken);

    /// <summary>It belongs to a merchant of the list.</summary>
    public Task<Result> LinkAsync(int id, int version, int? sponsorId, CancellationToken cancellationToken) => ChangeAsync(queries.Workable(), id, version, async enquiry =>
    {
        if (await db.Sponsors.SingleOrDefaultAsync(s => s.Id == sponsorId, cancellationToken) is not { } sponsor)
            return MarketErrors.NoSuchSponsor;
        // Raises the merchant's version: a merge at the same moment fails, or this does.
        db.Entry(sponsor).Property(s => s.UpdatedAt).IsModified = true;
        var linked = enquiry.BecomeSponsor(sponsor.Id);
        if (linked.IsSuccess)
            await FollowTipAsync(enquiry, sponsor, cancellationToken);
        return linked;
    }, cancellationToken);

    /// <summary>The form of a new merchant, filled from the enquiry; null when none can be made of it.</summary>
    public async Task<SponsorInput?> SponsorFormAsync(int id, CancellationToken cancellationToken) =>
        await queries.Workable().AsNoTracking().SingleOrDefaultAsync(e => e.Id == id && e.Sender == EnquirySender.Merchant && e.SponsorId == null && !e.IsAnonymized, cancellationToken) is { } enquiry
            ? new SponsorInput
            {
                Version = enquiry.Version,
                Name = enquiry.Organisation,
                ContactName = enquiry.Name,
                ContactPhone = PhoneNumber.IsPlausible(enquiry.Contact) ? enquiry.Contact : null,
                ContactWeChat = PhoneNumber.IsPlausible(enquiry.Contact) ? null : SearchText.Shorten(enquiry.Contact, LongestPhone),
                OwnerId = Me.Id,
            }
            : null;

    /// <summary>Takes the merchant into the list, with where it came from.</summary>
    /// <returns>The merchant's key.</returns>
    public async Task<Result<int>> MakeSponsorAsync(int id, SponsorInput input, CancellationToken cancellationToken)
    {
        if (await queries.Workable().SingleOrDefaultAsync(e => e.Id == id, cancellationToken) is not { } enquiry)
            return Result.NotFound;
        if (enquiry.Version != input.Version)
            return EnquiryErrors.WrongState;
        (input.Source, input.OwnerId) = (SponsorSource.CameByThemselves, enquiry.TakenById ?? Me.Id);
        // Asked for again: when somebody made a merchant at the same moment, all of it is done anew.
        var made = await sponsors.CreateAsync(input, cancellationToken, async sponsor =>
        {
            if (await queries.Workable().SingleOrDefaultAsync(e => e.Id == id, cancellationToken) is not { } stored || stored.Version != input.Version)
                return EnquiryErrors.WrongState;
            await FollowTipAsync(stored, sponsor, cancellationToken);
            return stored.BecomeSponsor(sponsor.Id);
        });
        return made.IsConflict ? EnquiryErrors.WrongState : made.IsSuccess ? made.Value.Id : made.Error;
    }

    /// <summary>The tip that what a merchant asks becomes.</summary>
    public static Result<Tip> TipOf(Enquiry enquiry, DateTimeOffset now) => Tip.Create(
        new TipDetails(enquiry.Organisation!, SearchText.Shorten(enquiry.What, Tip.LongestText), enquiry.Name, SearchText.Shorten(enquiry.Contact, LongestPhone), false, enquiry.EventId),
        new TipGiver(TipSource.CameByThemselves, null, enquiry.Name, enquiry.Contact), 0, 1, now);

    // The tip that was made of it is the same matter: it is in the same hands, and leads to the same merchant.
    private async Task FollowTipAsync(Enquiry enquiry, Sponsor sponsor, CancellationToken cancellationToken)
    {
        var tipId = enquiry.TipId;
        if (sponsor.Standing == Standing.Blacklisted || tipId is null || await db.Tips.SingleOrDefaultAsync(t => t.Id == tipId, cancellationToken) is not { } tip)
            return;
        if (tip.State == TipState.New)
            tip.Assign(enquiry.TakenById ?? Me.Id, time.Now);
        if (tip.State == TipState.Assigned)
            tip.FollowUp(sponsor.Id, sponsor.Standing, time.Now);
    }

    // Over the version that the person saw: what another did meanwhile is looked at first.
    private async Task<Result> ChangeAsync(IQueryable<Enquiry> enquiries, int id, int version, Func<Enquiry, Task<Result>> verb, CancellationToken cancellationToken)
    {
        if (await enquiries.SingleOrDefaultAsync(e => e.Id == id, cancellationToken) is not { } enquiry)
            return Result.NotFound;
        if (enquiry.Version != version)
            return EnquiryErrors.WrongState;
        var result = await verb(enquiry);
        if (!result.IsSuccess)
            return result;
        var saved = await db.TrySaveAsync(cancellationToken);
        return saved.IsConflict ? EnquiryErrors.WrongState : saved;
    }
}
