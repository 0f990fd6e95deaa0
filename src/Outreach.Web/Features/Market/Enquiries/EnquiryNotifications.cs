using Microsoft.Extensions.Localization;
using Outreach.Domain.Accounts;
using Outreach.Domain.Data;
using Outreach.Domain.Market.Enquiries;
using Outreach.Web.Authorization;
using Outreach.Web.Infrastructure.Localization;
using Outreach.Web.Infrastructure.Notifications;
using Outreach.Web.Infrastructure.Requests;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Market.Enquiries;

/// <summary>Who is told of an enquiry: the leaders of a new one, whoever is given one, and both of one that waits too long. No mail holds a contact.</summary>
public sealed class EnquiryNotifications(OutreachDbContext db, Notifier notifier, IStringLocalizer texts, DisplayFormatter format, DepartmentTime time, CurrentUserAccessor current, ActionPaths paths)
{
    // Null in the background, and for whoever writes from outside.
    private int? Me => current.User?.Id;

    public Task CameAsync(Enquiry enquiry, CancellationToken cancellationToken) =>
        TellAsync(Leaders(), () => new Notification(texts["New enquiry: {0}", Title(enquiry)], enquiry.What, PageOf(enquiry, texts["Take it or give it to somebody here:"])), cancellationToken);

    public Task GivenAsync(Enquiry enquiry, CancellationToken cancellationToken)
    {
        var taker = enquiry.TakenById;
        return TellAsync(db.Users.Where(u => u.Id == taker), () => new Notification(texts["An enquiry for you to answer: {0}", Title(enquiry)], enquiry.What, PageOf(enquiry, null)), cancellationToken);
    }

    public Task LateAsync(Enquiry enquiry, CancellationToken cancellationToken)
    {
        var (taker, leaders) = (enquiry.TakenById, Leaders());
        return TellAsync(
            db.Users.Where(u => u.Id == taker || leaders.Any(l => l.Id == u.Id)),
            () => new Notification(texts["Not answered yet: {0}", Title(enquiry)], texts["It came on {0}.", format.Day(enquiry.ReceivedOn)], PageOf(enquiry, null)), cancellationToken);
    }

    private string Title(Enquiry enquiry) => enquiry.Organisation ?? texts.Text(enquiry.Sender);

    private IQueryable<User> Leaders()
    {
        var today = time.Today;
        return db.Users.Where(u => u.Positions.Any(p => p.IsHeldOn(today) && (p.Role == Role.Minister || p.Role == Role.ViceMinister)));
    }

    private Task<int> TellAsync(IQueryable<User> people, Func<Notification> write, CancellationToken cancellationToken)
    {
        var me = Me;
        return notifier.NotifyAsync(MarketNotificationKinds.EnquiryCame, people.Where(u => me == null || u.Id != me), _ => write(), cancellationToken);
    }

    private NotificationLink PageOf(Enquiry enquiry, string? prompt) => new(paths.Of("Enquiries.Detail", enquiry.Id), prompt);
}
