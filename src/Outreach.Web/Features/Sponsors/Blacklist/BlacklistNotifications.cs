using Microsoft.Extensions.Localization;
using Outreach.Domain.Accounts;
using Outreach.Domain.Data;
using Outreach.Domain.Sponsors;
using Outreach.Domain.Sponsors.Blacklist;
using Outreach.Web.Authorization;
using Outreach.Web.Infrastructure.Notifications;
using Outreach.Web.Infrastructure.Requests;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Sponsors.Blacklist;

/// <summary>Tells the leaders of a blacklisting, who looks after something open what became of it, and who may go on after all.</summary>
public sealed class BlacklistNotifications(OutreachDbContext db, Notifier notifier, IStringLocalizer texts, CurrentUserAccessor current, DepartmentTime time, ActionPaths paths)
{
    public Task BlacklistedAsync(
        Sponsor sponsor, string reason, IReadOnlyList<OpenMatter> open, IReadOnlyDictionary<string, MatterFate> fates, CancellationToken cancellationToken)
    {
        var (me, today, owner) = (current.Required, time.Today, sponsor.OwnerId);
        var theirs = open.ToLookup(m => m.OwnerId);
        var ids = theirs.Select(m => m.Key).ToList();
        var people = db.Users.Where(u => u.Id != me.Id && (ids.Contains(u.Id) || u.Id == owner
            || u.Positions.Any(p => (p.Role == Role.Minister || p.Role == Role.ViceMinister) && p.IsHeldOn(today))));
        return notifier.NotifyAsync(SponsorNotificationKinds.Blacklist, people, reader =>
        {
            // What is open is told as it was read by whoever blacklists: titles and names, which are nobody's language.
            var lines = theirs[reader.UserId].Select(m => "· " + (m.Choices.Count == 0 ? m.Title
                : fates[m.Key] == MatterFate.End ? texts["{0}: it has ended", m.Title].Value : texts["{0}: it goes no further", m.Title].Value)).ToList();
            return new Notification(
                texts["“{0}” is on the blacklist", sponsor.Name],
                texts["{0} put it there: {1}", me.DisplayName, reason] + (lines.Count == 0 ? "" : "\n\n" + texts["What you look after:"] + "\n" + string.Join('\n', lines)),
                new NotificationLink(paths.Of("Sponsors.Detail", sponsor.Id)));
        }, cancellationToken);
    }

    public Task LiftedAsync(Sponsor sponsor, string reason, CancellationToken cancellationToken)
    {
        var (me, today, owner) = (current.Required, time.Today, sponsor.OwnerId);
        var people = db.Users.Where(u => u.Id != me.Id && (u.Id == owner || u.Positions.Any(p => (p.Role == Role.Minister || p.Role == Role.ViceMinister) && p.IsHeldOn(today))));
        return notifier.NotifyAsync(SponsorNotificationKinds.Blacklist, people, _ => new Notification(
            texts["“{0}” is off the blacklist", sponsor.Name],
            texts["{0} removed it: {1}", me.DisplayName, reason],
            new NotificationLink(paths.Of("Sponsors.Detail", sponsor.Id))), cancellationToken);
    }

    public Task ExceptedAsync(ExceptedMatter matter, BlacklistExemption exception, CancellationToken cancellationToken)
    {
        var (me, today, owner) = (current.Required, time.Today, matter.OwnerId);
        var people = db.Users.Where(u => u.Id != me.Id && (u.Id == owner || u.Positions.Any(p => (p.Role == Role.Minister || p.Role == Role.ViceMinister) && p.IsHeldOn(today))));
        return notifier.NotifyAsync(SponsorNotificationKinds.Blacklist, people, _ => new Notification(
            texts["“{0}” may go on, though the merchant is on the blacklist", matter.Title],
            texts["{0} made an exception for this alone: {1}", me.DisplayName, exception.Reason],
            new NotificationLink(matter.Path)), cancellationToken);
    }
}
