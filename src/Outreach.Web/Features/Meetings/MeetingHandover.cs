using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Outreach.Domain.Data;
using Outreach.Domain.Meetings;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Meetings.Records;
using Outreach.Web.Features.Shared.Providers;
using Outreach.Web.Infrastructure.Localization;
using Outreach.Web.Infrastructure.Requests;

namespace Outreach.Web.Features.Meetings;

public sealed class MeetingHandover(OutreachDbContext db, MeetingRoll roll, MeetingNotifications notifications, IStringLocalizer texts, DisplayFormatter format, ActionPaths paths) : IHandoverProvider
{
    /// <inheritdoc/>
    public string Key => "meetings";

    /// <inheritdoc/>
    public int Order => 100;

    /// <inheritdoc/>
    public string Heading => "Meetings and minutes";

    /// <inheritdoc/>
    public string Icon => "notes";

    /// <inheritdoc/>
    public string Permission => Permissions.MeetingsRead;

    /// <inheritdoc/>
    public async Task<IReadOnlyList<HandoverItem>> OpenAsync(int userId, CancellationToken cancellationToken)
    {
        var rows = await db.Meetings.AsNoTracking()
            .Where(m => (m.SecretaryId == userId || m.ChairId == userId) && (m.State == MeetingState.Planned || m.State == MeetingState.Held))
            .OrderBy(m => m.StartsAt).ThenBy(m => m.Id).Take(HandoverItem.Most).Select(m => new { m.Id, m.Title, m.StartsAt, m.State }).ToListAsync(cancellationToken);
        return
        [
            .. rows.Select(m => new HandoverItem(
                m.Id, m.Title, $"{format.Moment(m.StartsAt)} · {(m.State == MeetingState.Held ? texts["minutes to be written"].Value : texts.Text(m.State))}", paths.Of("Meetings.Detail", m.Id))),
        ];
    }

    /// <inheritdoc/>
    public async Task<int> GiveAsync(int fromId, int toId, IReadOnlyCollection<int> ids, CancellationToken cancellationToken)
    {
        var theirs = await db.Meetings.Where(m => (m.SecretaryId == fromId || m.ChairId == fromId) && ids.Contains(m.Id)).Include(m => m.Invitees).ToListAsync(cancellationToken);
        var given = theirs.Where(m => m.HandOver(fromId, toId).IsSuccess).ToList();
        // Whoever takes one that is still to come is on its list like everybody else, and told so.
        foreach (var meeting in given.Where(m => m.State == MeetingState.Planned))
            await notifications.InvitedAsync([meeting], await roll.SyncAsync(meeting, cancellationToken), cancellationToken);
        return given.Count;
    }
}
