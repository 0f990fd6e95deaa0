using Microsoft.Extensions.Localization;
using Outreach.Domain.Accounts;
using Outreach.Domain.Data;
using Outreach.Domain.Sponsors;
using Outreach.Web.Authorization;
using Outreach.Web.Infrastructure.Localization;
using Outreach.Web.Infrastructure.Notifications;
using Outreach.Web.Infrastructure.Requests;

namespace Outreach.Web.Features.Sponsors;

/// <summary>What is told of a vetting that was asked for, and of merchants that fall back.</summary>
public sealed class SponsorNotifications(OutreachDbContext db, Notifier notifier, IStringLocalizer texts, DisplayFormatter format, CurrentUserAccessor current, ActionPaths paths)
{
    public Task VettingAskedAsync(Sponsor sponsor, IQueryable<User> deciders, CancellationToken cancellationToken)
    {
        var me = current.Required;
        return notifier.NotifyAsync(SponsorNotificationKinds.VettingAsked, deciders.Where(u => u.Id != me.Id), _ => new Notification(
            texts["“{0}” is to be vetted", sponsor.Name],
            texts["{0} asks you to vet this merchant.", me.DisplayName] + (sponsor.VettingAskedNote is null ? "" : "\n\n" + sponsor.VettingAskedNote),
            new NotificationLink(paths.Of("SponsorVetting.Vet", sponsor.Id), texts["Decide here:"])), cancellationToken);
    }

    public Task VettedAsync(Sponsor sponsor, int askerId, bool passed, string? notes, CancellationToken cancellationToken) =>
        notifier.NotifyAsync(SponsorNotificationKinds.Vetted, db.Users.Where(u => u.Id == askerId), _ => new Notification(
            passed ? texts["“{0}” has passed the vetting", sponsor.Name] : texts["“{0}” has not passed the vetting", sponsor.Name],
            notes ?? texts["The result stands on its page."].Value, new NotificationLink(paths.Of("Sponsors.Detail", sponsor.Id))), cancellationToken);

    /// <summary>Tells an owner which merchants are nobody's again on <paramref name="on"/> unless something happens.</summary>
    public Task FallingBackAsync(int ownerId, IReadOnlyList<Sponsor> sponsors, DateOnly on, CancellationToken cancellationToken) =>
        notifier.NotifyAsync(SponsorNotificationKinds.FallBack, db.Users.Where(u => u.Id == ownerId), _ => new Notification(
            sponsors.Count == 1 ? texts["“{0}” will soon be nobody’s again", sponsors[0].Name] : texts["{0} merchants will soon be nobody’s again", sponsors.Count],
            texts["Nothing has happened for a while. Log a visit, a call or a next step by {0}, or others may claim them:", format.Day(on)] + Lines(sponsors), Link(sponsors)), cancellationToken);

    public Task FellBackAsync(int ownerId, IReadOnlyList<Sponsor> sponsors, CancellationToken cancellationToken) =>
        notifier.NotifyAsync(SponsorNotificationKinds.FallBack, db.Users.Where(u => u.Id == ownerId), _ => new Notification(
            sponsors.Count == 1 ? texts["“{0}” is nobody’s again", sponsors[0].Name] : texts["{0} merchants are nobody’s again", sponsors.Count],
            texts["Others may claim them now, and so may you:"] + Lines(sponsors), Link(sponsors)), cancellationToken);

    private static string Lines(IReadOnlyList<Sponsor> sponsors) => "\n\n" + string.Join('\n', sponsors.Select(s => "· " + s.Name));

    private NotificationLink Link(IReadOnlyList<Sponsor> sponsors) =>
        new(sponsors.Count == 1 ? paths.Of("Sponsors.Detail", sponsors[0].Id) : paths.Of("Sponsors.Index"));
}
