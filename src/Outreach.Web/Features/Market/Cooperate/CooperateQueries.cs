using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Contracts;
using Outreach.Domain.Contracts.Fulfilment;
using Outreach.Domain.Data;
using Outreach.Domain.Sponsors;

namespace Outreach.Web.Features.Market.Cooperate;

/// <summary>What the public page for merchants shows: counts, and names of those alone that agreed; never a sum that was paid.</summary>
public sealed class CooperateQueries(OutreachDbContext db, MarketChoices choices, MarketSettingsReader settings)
{
    private const int MostEvents = 30;
    private const int MostPackages = 12;
    private const int MostNames = 60;

    private static readonly ContractState[] Signed = [ContractState.Fulfilling, ContractState.Completed];

    private static readonly FulfilmentState[] Kept = [FulfilmentState.Done, FulfilmentState.MadeGood];

    /// <summary>The page. Six commands.</summary>
    public async Task<CooperateModel> PageAsync(CancellationToken cancellationToken)
    {
        var numbers = await settings.GetAsync(cancellationToken);
        var seeking = await choices.Seeking().Take(MostEvents)
            .Select(e => new SeekingEvent(e.Id, e.Title, e.Slogan, e.Audience, e.ExpectedPeople, e.Venue, e.StartsAt!.Value, e.EndsAt!.Value)).ToListAsync(cancellationToken);
        var packages = await db.OfferPackages.AsNoTracking().Where(p => !p.IsRetired).OrderByDescending(p => p.SuggestedCash ?? 0).ThenBy(p => p.Name).Take(MostPackages)
            .Select(p => new PublicPackage(
                p.Name, p.Description, p.IsPricePublic ? p.SuggestedCash : null, p.Lines.OrderBy(l => l.Number).Select(l => new PublicPackageLine(l.Kind, l.Count, l.Unit)).ToList()))
            .AsSingleQuery().ToListAsync(cancellationToken);
        var contracts = db.Contracts.AsNoTracking().Where(c => Signed.Contains(c.State));
        var counts = await contracts.GroupBy(_ => 1).Select(g => new { Sponsors = g.Select(c => c.SponsorId).Distinct().Count(), Events = g.Select(c => c.EventId).Distinct().Count() })
            .SingleOrDefaultAsync(cancellationToken);
        var proven = await db.Deliverables.CountAsync(d => Kept.Contains(d.Fulfilment) && contracts.Any(c => c.Id == d.ContractId), cancellationToken);
        var names = await db.Sponsors.AsNoTracking().Where(s => s.MayBeNamed && s.Standing != Standing.Blacklisted && contracts.Any(c => c.SponsorId == s.Id))
            .OrderBy(s => s.Name).ThenBy(s => s.Id).Take(MostNames).Select(s => s.Name).ToListAsync(cancellationToken);
        return new CooperateModel(
            seeking, packages, counts?.Sponsors ?? 0, counts?.Events ?? 0, proven, names, [.. seeking.Select(e => new SelectListItem(e.Title, e.Id.ToString(CultureInfo.InvariantCulture)))],
            numbers.AnswerDays, numbers.KeepMonths);
    }
}
