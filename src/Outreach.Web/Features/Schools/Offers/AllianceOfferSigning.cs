using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Outreach.Domain;
using Outreach.Domain.Contracts;
using Outreach.Domain.Data;
using Outreach.Domain.Deals;
using Outreach.Domain.Schools.Alliances.Offers;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Contracts.Drafts;
using Outreach.Web.Features.Deals.Pipeline;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Database;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Schools.Offers;

/// <summary>
/// The merchant has signed what all schools agreed to: our part becomes one contract of ours, with our share to the cent. It goes
/// the way of every contract from there: check, co-sign, slots, review.
/// </summary>
public sealed class AllianceOfferSigning(
    OutreachDbContext db, AllianceOfferQueries queries, AllianceOfferNotifications notifications, DealReadinessQueries readiness, DraftQueries drafts, IStringLocalizer texts, CurrentUserAccessor current,
    DepartmentTime time)
{
    /// <returns>Our contract's key.</returns>
    public Task<Result<int>> SignAsync(int id, CancellationToken cancellationToken) => db.ExecuteTransactionAsync(async () =>
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        try
        {
            var signed = await SignOnceAsync(id, cancellationToken);
            if (signed.IsSuccess)
                await transaction.CommitAsync(cancellationToken);
            return signed;
        }
        catch (DbUpdateException failure) when (failure is DbUpdateConcurrencyException || failure.IsUniqueViolation(nameof(Deal.ActiveKey)) || failure.IsUniqueViolation("Contracts"))
        {
            return AllianceOfferErrors.WrongState;
        }
    });

    private async Task<Result<int>> SignOnceAsync(int id, CancellationToken cancellationToken)
    {
        if (await queries.WithParts().SingleOrDefaultAsync(o => o.Id == id, cancellationToken) is not { } offer)
            return Result.NotFound;
        if (offer.State == AllianceOfferState.Agreed)
        {
            var signed = offer.Sign(time.Today);
            if (!signed.IsSuccess)
                return signed;
            await notifications.SignedAsync(offer, cancellationToken);
        }

        var former = offer.ContractId;
        var isOver = former is not null && await db.Contracts.AnyAsync(c => c.Id == former && c.State == ContractState.Withdrawn, cancellationToken);
        // Asked before anything is made of it; the key is noted once it is known.
        if (offer.State != AllianceOfferState.Signed)
            return AllianceOfferErrors.NotAgreed;
        if (former is not null && !isOver)
            return AllianceOfferErrors.ContractAlready;
        var ours = offer.Parts.Single(p => p.SchoolId is null);
        var deal = await DealAsync(offer, ours, cancellationToken);
        if (!deal.IsSuccess)
            return deal.Error;
        // A deal that is new gets its key here.
        await db.SaveChangesAsync(cancellationToken);
        var contract = Contract.Create(deal.Value, await ContentAsync(offer, ours, cancellationToken), current.Required.Id, time.Now);
        if (!contract.IsSuccess)
            return contract.Error;
        db.Contracts.Add(contract.Value);
        await db.SaveChangesAsync(cancellationToken);
        offer.TakeUp(contract.Value.Id, isOver);
        await db.SaveChangesAsync(cancellationToken);
        return contract.Value.Id;
    }

    private async Task<Result<Deal>> DealAsync(AllianceOffer offer, AllianceOfferPart ours, CancellationToken cancellationToken)
    {
        var (me, slot, eventId) = (current.Required.Id, Deal.SlotOf(offer.SponsorId, offer.EventId), offer.EventId);
        var deal = await db.Deals.SingleOrDefaultAsync(d => d.ActiveKey == slot, cancellationToken);
        if (deal is not null && await db.Contracts.AnyAsync(c => c.ActiveDealId == deal.Id, cancellationToken))
            return ContractErrors.AlreadyDrafted;
        if (deal is null)
        {
            var (sponsorId, owner, today) = (offer.SponsorId, offer.OwnerId, time.Today);
            if (await db.Sponsors.SingleOrDefaultAsync(s => s.Id == sponsorId, cancellationToken) is not { } sponsor)
                return AllianceOfferErrors.NoSponsor with { Field = null };
            var @event = eventId is null ? null : await db.Events.SingleOrDefaultAsync(e => e.Id == eventId, cancellationToken);
            // Whoever looks after the offer negotiates, as long as they are of the department.
            var negotiator = await db.Users.InDepartment(today).AnyAsync(u => u.Id == owner, cancellationToken) ? owner : me;
            var opened = Deal.Create(sponsor, @event, negotiator, new DealDetails(ours.Share, null, null, null, null), me, time.Now);
            if (!opened.IsSuccess)
                return opened.Error with { Field = null };
            deal = opened.Value;
            db.Deals.Add(deal);
        }

        // Whoever may press this leads: what an offer of our own would need stands in the joint one.
        if (deal.Stage < DealStage.Agreed
            && deal.MoveTo(DealStage.Agreed, me, time.Now, await readiness.OfAsync(eventId, cancellationToken), texts["The joint offer “{0}” is agreed by all schools.", offer.Title]).Error is { } refused)
            return refused;
        return deal;
    }

    private async Task<ContractContent> ContentAsync(AllianceOffer offer, AllianceOfferPart ours, CancellationToken cancellationToken)
    {
        var sponsorId = offer.SponsorId;
        var contact = await db.Contacts.AsNoTracking().Where(c => c.SponsorId == sponsorId).OrderByDescending(c => c.IsPrimary).ThenBy(c => c.Id).Select(c => c.Name).FirstOrDefaultAsync(cancellationToken);
        var signers = await drafts.SignersAsync(cancellationToken);
        return ContractContent.Empty with
        {
            Cash = ours.Share,
            SponsorSigner = contact,
            SignerId = signers.Count == 1 ? signers[0].Id : null,
            Instalments = ours.Share > 0 ? [new InstalmentContent(0, null, ours.Share)] : [],
            Deliverables = [.. ours.Lines.OrderBy(l => l.Number).Select(l => new DeliverableContent(0, l.Kind, l.Count, l.Unit, l.PlaceId, l.PlaceId is null ? l.PlaceWords : null, l.StartsOn, l.DepartmentId, l.Note))],
        };
    }
}
