using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Outreach.Domain.Data;
using Outreach.Domain.Deals;
using Outreach.Domain.Schools.Seeking;
using Outreach.Web.Features.Shared.Providers;
using Outreach.Web.Infrastructure.Notifications;
using Outreach.Web.Infrastructure.Requests;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Schools.Seeking;

/// <summary>Lets claims lapse that lay idle for the set days, and tells whoever of ours held them: the merchant is free again. Never one whose deal for the event is won.</summary>
public sealed class ClaimReminderProvider(OutreachDbContext db, SchoolSettingsReader settings, Notifier notifier, DepartmentTime time, IStringLocalizer texts, ActionPaths paths) : IReminderProvider
{
    private const int AtOnce = 50;

    /// <inheritdoc/>
    public async Task<int> RemindAsync(CancellationToken cancellationToken)
    {
        var (today, days) = (time.Today, (await settings.GetAsync(cancellationToken)).ClaimDays);
        var before = today.AddDays(-days);
        // A visit that the holder logged with the merchant keeps it as well.
        var idle = await (from c in db.SeekingClaims
                          where c.State == ClaimState.Held && c.CashReceived == null && c.GoodsReceived == null && c.ClaimedOn < before && (c.LatestVisitOn == null || c.LatestVisitOn < before)
                          join s in db.JointSeekings on c.SeekingId equals s.Id
                          where s.State == SeekingState.Open && !db.Deals.Any(d => d.SponsorId == c.SponsorId && d.EventId == s.EventId && d.Stage == DealStage.Won)
                          let user = db.SeekingMembers.Where(m => m.Id == c.MemberId).Select(m => m.UserId).First()
                          let logged = db.Visits.Where(v => v.SponsorId == c.SponsorId && v.Participants.Any(p => p.UserId == user)).Max(v => (DateOnly?)v.On)
                          where logged == null || logged < before
                          orderby c.Id
                          select new { Claim = c, User = user, Logged = logged, Sponsor = db.Sponsors.IgnoreQueryFilters().Where(x => x.Id == c.SponsorId).Select(x => x.Name).First() }).Take(AtOnce).ToListAsync(cancellationToken);
        foreach (var row in idle.Where(r => r.Claim.LapseIfIdle(days, today, r.Logged)))
        {
            if (row.User is not { } holder)
                continue;
            await notifier.NotifyAsync(SchoolNotificationKinds.Due, db.Users.Where(u => u.Id == holder), _ => new Notification(
                texts["Your claim on {0} has lapsed", row.Sponsor], texts["No visit was noted for {0} days. The merchant is free again; you may claim it anew.", days],
                new NotificationLink(paths.Of("Seekings.Detail", row.Claim.SeekingId), null)), cancellationToken);
        }

        return idle.Count;
    }
}
