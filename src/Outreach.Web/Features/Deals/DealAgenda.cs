using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Outreach.Domain.Data;
using Outreach.Domain.Deals;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared.Providers;
using Outreach.Web.Infrastructure.Localization;
using Outreach.Web.Infrastructure.Requests;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Deals;

/// <summary>Deals that were won or lost, moved, or have gone cold. One command.</summary>
public sealed class DealAgenda(OutreachDbContext db, SettingsCache settings, IStringLocalizer texts, ActionPaths paths) : IAgendaProvider
{
    private const int Most = 40;

    /// <inheritdoc/>
    public int Order => 10;

    /// <inheritdoc/>
    public string Heading => "Deals";

    /// <inheritdoc/>
    public string Icon => "building-store";

    /// <inheritdoc/>
    public string Permission => Permissions.DealsRead;

    /// <inheritdoc/>
    public async Task<IReadOnlyList<AgendaLine>> LinesAsync(DateTimeOffset from, DateTimeOffset to, CancellationToken cancellationToken)
    {
        var coldDays = settings.Value.ColdDealDays;
        // Cold now and not yet at the last meeting, so that nobody hears of the same deal every week.
        var (coldFrom, coldTo) = (from.AddDays(-coldDays), to.AddDays(-coldDays));
        var rows = await db.Deals.AsNoTracking()
            .Where(d => d.StageChanges.Any(c => c.From != null && c.At >= from && c.At < to)
                || (d.ActiveKey != null && d.LastActivityAt >= coldFrom && d.LastActivityAt < coldTo))
            .OrderByDescending(d => d.StageSince).ThenBy(d => d.Id).Take(Most)
            .Select(d => new
            {
                d.Id,
                Sponsor = db.Sponsors.IgnoreQueryFilters().Where(s => s.Id == d.SponsorId).Select(s => s.Name).First(),
                Event = db.Events.Where(e => e.Id == d.EventId).Select(e => e.Title).FirstOrDefault(),
                Owner = db.Users.Where(u => u.Id == d.OwnerId).Select(u => u.DisplayName).First(),
                d.Stage,
                IsCold = d.ActiveKey != null && d.LastActivityAt < coldTo,
                Moves = d.StageChanges.Where(c => c.From != null && c.At >= from && c.At < to).OrderBy(c => c.At).ThenBy(c => c.Id).Select(c => new { c.From, c.To }).ToList(),
            })
            .ToListAsync(cancellationToken);
        return
        [
            .. rows.Select(r => (Row: r, From: r.Moves.Count == 0 ? (DealStage?)null : r.Moves[0].From, To: r.Moves.Count == 0 ? (DealStage?)null : r.Moves[^1].To))
                .Where(r => r.Row.IsCold || r.From != r.To)
                .OrderBy(r => r.To == DealStage.Won ? 0 : r.To == DealStage.Lost ? 1 : r.From is not null ? 2 : 3)
                .Select(r => new AgendaLine(
                    r.To switch
                    {
                        DealStage.Won => texts["Won: {0}", r.Row.Sponsor],
                        DealStage.Lost => texts["Lost deal: {0}", r.Row.Sponsor],
                        { } to when r.From != to => texts["{0} is now: {1}", r.Row.Sponsor, texts.Text(to)],
                        _ => texts["Gone cold: {0}", r.Row.Sponsor],
                    },
                    $"{r.Row.Event ?? texts["The term as a whole"].Value} · {r.Row.Owner}", paths.Of("Deals.Detail", r.Row.Id))),
        ];
    }
}
