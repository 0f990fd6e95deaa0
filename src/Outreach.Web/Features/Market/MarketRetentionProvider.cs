using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Data;
using Outreach.Web.Features.Shared.Providers;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Market;

/// <summary>Drops names, contacts and words of tips, enquiries and notes of contacts some months after their last use.</summary>
public sealed class MarketRetentionProvider(OutreachDbContext db, MarketSettingsReader settings, DepartmentTime time) : IRetentionProvider
{
    /// <inheritdoc/>
    public async Task<int> AnonymizeDueAsync(int atMost, CancellationToken cancellationToken)
    {
        var months = (await settings.GetAsync(cancellationToken)).KeepMonths;
        var (before, day) = (time.Now.AddMonths(-months), time.Today.AddMonths(-months));
        var tips = await db.Tips.Where(t => !t.IsAnonymized && t.StateSince < before && (t.ThankedAt == null || t.ThankedAt < before)).OrderBy(t => t.Id).Take(atMost).ToListAsync(cancellationToken);
        tips.ForEach(t => t.Anonymize());
        var enquiries = await db.Enquiries.Where(e => !e.IsAnonymized && e.StateSince < before).OrderBy(e => e.Id).Take(atMost).ToListAsync(cancellationToken);
        enquiries.ForEach(e => e.Anonymize());
        var contacts = await db.DepartmentContacts.Where(c => c.Person != null && c.On < day).OrderBy(c => c.Id).Take(atMost).ToListAsync(cancellationToken);
        contacts.ForEach(c => c.Anonymize());
        // Whoever anonymises as many as asked for is asked again: so it is while any of the three has more.
        return Math.Min(atMost, Math.Max(tips.Count, Math.Max(enquiries.Count, contacts.Count)));
    }

    /// <inheritdoc/>
    public async Task AnonymizePersonAsync(int userId, CancellationToken cancellationToken)
    {
        foreach (var tip in await db.Tips.Where(t => t.GiverId == userId).ToListAsync(cancellationToken))
            tip.AnonymizeGiver();
    }
}
