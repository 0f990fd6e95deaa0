using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Outreach.Domain.Contracts;
using Outreach.Domain.Data;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Contracts.OldWords;
using Outreach.Web.Features.Shared.Providers;
using Outreach.Web.Infrastructure.Documents;
using Outreach.Web.Infrastructure.Localization;
using Outreach.Web.Infrastructure.Requests;
using Outreach.Web.Infrastructure.Time;
using Outreach.Web.Infrastructure.Views;

namespace Outreach.Web.Features.Contracts.Moves;

/// <summary>One's own signed contracts whose sponsor knows another day or venue of an event that is still to come. One command.</summary>
public sealed class MoveDashboard(OutreachDbContext db, ContractWordsLoader words, DepartmentTime time, IStringLocalizer texts, DisplayFormatter format, ActionPaths paths) : IDashboardProvider
{
    private const int Most = 8;

    // The words are kept as one text each, so they are compared here: those of the events that come first.
    private const int MostRead = 40;

    /// <inheritdoc/>
    public async Task<DashboardContent> ContentAsync(CurrentUser me, CancellationToken cancellationToken)
    {
        if (!me.HasPermission(Permissions.ContractsWrite))
            return DashboardContent.Empty;
        var (id, now) = (me.Id, time.Now);
        var signed = await db.Contracts.AsNoTracking().Speaking(db).Where(c => c.NegotiatorId == id)
            .Join(db.Events, c => c.EventId, e => e.Id, (c, e) => new { Contract = c, Event = e })
            .Where(x => x.Event.StartsAt == null || x.Event.StartsAt > now)
            .OrderBy(x => x.Event.StartsAt == null).ThenBy(x => x.Event.StartsAt).ThenBy(x => x.Contract.Id).Take(MostRead).Select(x => new
            {
                x.Contract.Id,
                Sponsor = x.Contract.SignedSponsorName,
                x.Event.Title,
                x.Event.StartsAt,
                x.Event.EndsAt,
                x.Event.Venue,
                Words = x.Contract.Revisions.Where(r => r.Revision == x.Contract.Revision).Select(r => r.Words).FirstOrDefault(),
                Told = x.Contract.Moves.OrderByDescending(m => m.At).ThenByDescending(m => m.Id).Select(m => new { m.FromDay, m.ToDay, m.Venue }).FirstOrDefault(),
            }).ToListAsync(cancellationToken);
        return new DashboardContent
        {
            Items =
            [
                .. signed.Select(c => (Contract: c, Now: words.Of(c.Title, c.StartsAt, c.EndsAt, c.Venue)))
                    .Where(x => x.Contract.Told is { } told ? x.Now.IsMovedFrom(new OccasionWords(x.Now.Name, told.FromDay, told.ToDay, told.Venue))
                        : ContractWords.FromJsonOrNull(x.Contract.Words) is { } said && x.Now.IsMovedFrom(said.Occasion))
                    .Take(Most)
                    .Select(x => new DashboardItem(DashboardUrgency.Finish, x.Contract.Sponsor ?? "", paths.Of("Moves.Show", x.Contract.Id))
                    {
                        Detail = $"{x.Contract.Title}{(x.Now.From is { } day ? " · " + format.Day(day) : "")}",
                        Due = x.Now.From,
                        Badges = [new DashboardBadge(texts["moved, the sponsor is not told"], Tone.Warning, "calendar-event")],
                        Action = texts["Tell the sponsor"],
                    }),
            ],
        };
    }
}
