using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Outreach.Domain.Accounts;
using Outreach.Domain.Data;
using Outreach.Domain.Schools.Alliances.Offers;
using Outreach.Web.Authorization;
using Outreach.Web.Infrastructure.Localization;
using Outreach.Web.Infrastructure.Notifications;
using Outreach.Web.Infrastructure.Requests;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Schools.Offers;

/// <summary>Who is told what of a joint offer: the partners of its schools, and who of ours looks after it. Nobody is told of what they did themselves.</summary>
public sealed class AllianceOfferNotifications(
    OutreachDbContext db, Notifier notifier, IStringLocalizer texts, DisplayFormatter format, DepartmentTime time, CurrentUserAccessor current, ActionPaths paths)
{
    /// <summary>The schools are asked for their consent.</summary>
    /// <param name="isAgain">Whether price, split or merchant have changed since they were asked.</param>
    public async Task AskedAsync(AllianceOffer offer, bool isAgain, CancellationToken cancellationToken)
    {
        var sponsor = await SponsorAsync(offer, cancellationToken);
        await TellSchoolsAsync(offer, part => new Notification(
            isAgain ? texts["The joint offer “{0}” has changed: consent anew", offer.Title] : texts["A joint offer waits for your consent: {0}", offer.Title],
            texts["Merchant: {0}\nYour school’s share: {1}", sponsor, format.Money(part.Share)], PageOf(part, texts["Read it and answer here:"])), cancellationToken);
    }

    /// <summary>What a school brings has changed: tells who of ours looks after the offer, and the school's own partners once they may see it.</summary>
    /// <param name="hadConsented">Whether its consent is void by that.</param>
    public async Task PartChangedAsync(AllianceOffer offer, AllianceOfferPart part, bool hadConsented, CancellationToken cancellationToken)
    {
        var school = part.SchoolId is { } id ? await SchoolAsync(id, cancellationToken) : null;
        Notification Write(NotificationLink link) => new(
            texts["The part of {0} in the joint offer “{1}” has changed", school ?? texts["Outreach department"].Value, offer.Title],
            hadConsented ? texts["Its consent is void, and is asked for again."].Value : "", link);
        await TellOwnerAsync(offer, () => Write(OwnPage(offer)), cancellationToken);
        if (part.SchoolId is not null && offer.State != AllianceOfferState.Draft)
            await TellSchoolsAsync(offer, changed => Write(PageOf(changed, null)), cancellationToken, part.SchoolId);
    }

    public async Task ConsentedAsync(AllianceOffer offer, int schoolId, CancellationToken cancellationToken)
    {
        var school = await SchoolAsync(schoolId, cancellationToken);
        await TellOwnerAsync(offer, () => new Notification(texts["{0} consents to the joint offer “{1}”", school, offer.Title], "", OwnPage(offer)), cancellationToken);
        if (offer.State == AllianceOfferState.Agreed)
            await AgreedAsync(offer, cancellationToken);
    }

    public async Task AgreedAsync(AllianceOffer offer, CancellationToken cancellationToken)
    {
        await TellOwnerAsync(offer, () => new Notification(texts["All schools consent to the joint offer “{0}”", offer.Title], texts["It can be taken to the merchant now."], OwnPage(offer)), cancellationToken);
        await TellSchoolsAsync(offer, part => new Notification(texts["All schools consent to the joint offer “{0}”", offer.Title], "", PageOf(part, null)), cancellationToken);
    }

    /// <summary>A school has withdrawn: the others are asked again.</summary>
    public async Task SchoolWithdrewAsync(AllianceOffer offer, int schoolId, CancellationToken cancellationToken)
    {
        var school = await SchoolAsync(schoolId, cancellationToken);
        var reason = offer.Parts.Single(p => p.SchoolId == schoolId).WithdrawReason ?? "";
        await TellOwnerAsync(offer, () => new Notification(
            texts["{0} has withdrawn from the joint offer “{1}”", school, offer.Title], string.Join("\n\n", reason, offer.Parts.Any(p => p.IsIn && p.Share is null) ? texts["Set the fixed shares anew."].Value : "").Trim(), OwnPage(offer)),
            cancellationToken);
        await TellSchoolsAsync(offer, part => new Notification(
            texts["{0} has withdrawn from the joint offer “{1}”", school, offer.Title],
            part.Share is null ? texts["The shares are set anew first; then your consent is asked for again."] : texts["Your school’s share is now {0}. Your consent is asked for again.", format.Money(part.Share)], PageOf(part, null)), cancellationToken);
    }

    public Task WithdrawnAsync(AllianceOffer offer, CancellationToken cancellationToken) => TellSchoolsAsync(offer, _ => new Notification(
        texts["The joint offer “{0}” is withdrawn", offer.Title], texts["Reason: {0}", offer.WithdrawReason!], new NotificationLink(paths.Of("Partner.Index"))), cancellationToken);

    public Task SignedAsync(AllianceOffer offer, CancellationToken cancellationToken) => TellSchoolsAsync(offer, part => new Notification(
        texts["The merchant has signed the joint offer “{0}”", offer.Title], texts["Your school’s share: {0}", format.Money(part.Share)], PageOf(part, null)), cancellationToken);

    private Task<int> TellOwnerAsync(AllianceOffer offer, Func<Notification> write, CancellationToken cancellationToken)
    {
        var (me, owner) = (current.User?.Id, offer.OwnerId);
        return notifier.NotifyAsync(SchoolNotificationKinds.Answered, db.Users.Where(u => u.Id == owner && u.Id != me), _ => write(), cancellationToken);
    }

    /// <param name="only">The one school that is told; null for all.</param>
    private async Task TellSchoolsAsync(AllianceOffer offer, Func<AllianceOfferPart, Notification> write, CancellationToken cancellationToken, int? only = null)
    {
        var (me, today) = (current.User?.Id, time.Today);
        var parts = offer.Parts.Where(p => p.IsIn && p.SchoolId is not null && (only is null || p.SchoolId == only)).ToDictionary(p => p.SchoolId!.Value);
        var ids = parts.Keys.ToList();
        var partners = await db.Positions.AsNoTracking().Where(p => p.Role == Role.SchoolPartner && p.SchoolId != null && ids.Contains(p.SchoolId.Value) && p.IsHeldOn(today) && p.UserId != me)
            .Select(p => new { p.UserId, SchoolId = p.SchoolId!.Value }).ToListAsync(cancellationToken);
        var people = partners.ConvertAll(p => p.UserId);
        if (people.Count > 0)
        {
            await notifier.NotifyEachAsync(SchoolNotificationKinds.Offers, db.Users.Where(u => people.Contains(u.Id)), reader =>
                partners.Where(p => p.UserId == reader.UserId).Select(p => write(parts[p.SchoolId])), cancellationToken);
        }
    }

    private Task<string> SchoolAsync(int schoolId, CancellationToken cancellationToken) => db.Schools.IgnoreQueryFilters().Where(s => s.Id == schoolId).Select(s => s.Name).SingleAsync(cancellationToken);

    private Task<string> SponsorAsync(AllianceOffer offer, CancellationToken cancellationToken)
    {
        var id = offer.SponsorId;
        return db.Sponsors.IgnoreQueryFilters().Where(s => s.Id == id).Select(s => s.Name).SingleAsync(cancellationToken);
    }

    private NotificationLink OwnPage(AllianceOffer offer) => new(paths.Of("AllianceOffers.Detail", offer.Id));

    private NotificationLink PageOf(AllianceOfferPart part, string? prompt) => new(paths.Of("PartnerOffers.Detail", part.Id), prompt);
}
