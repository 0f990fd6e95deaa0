using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Outreach.Domain.Data;
using Outreach.Web.Features.Departments;
using Outreach.Web.Features.Places;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Offers;

/// <summary>What the pages of benefit packages read.</summary>
public sealed class OfferQueries(OutreachDbContext db, PlaceQueries places, DepartmentTime time, IStringLocalizer texts)
{
    /// <summary>The packages that are offered, or those that no longer are, the dearest first. Two commands.</summary>
    public async Task<OfferListModel> ListAsync(bool retired, CancellationToken stop)
    {
        var rows = await db.OfferTemplates.AsNoTracking().Where(t => t.IsRetired == retired)
            .OrderByDescending(t => t.SuggestedCash ?? 0).ThenBy(t => t.Name).Take(100)
            .Select(t => new OfferRow(t.Id, t.Name, t.Description, t.SuggestedCash, t.SuggestedGoods, t.IsRetired, t.Lines.OrderBy(l => l.Number).Select(l => new OfferLineRow(
                l.Number, l.Kind, l.Count, l.Unit,
                l.PlaceWords ?? db.CampusPlaces.Where(p => p.Id == l.PlaceId).Select(p => p.Name).FirstOrDefault(),
                db.Departments.Where(d => d.Id == l.DepartmentId).Select(d => d.Name).FirstOrDefault(),
                l.DaysBefore, l.Note)).ToList()))
            .ToListAsync(stop);
        return new OfferListModel(retired, rows, await db.OfferTemplates.CountAsync(t => t.IsRetired != retired, stop));
    }

    /// <summary>The choices of the form, with what it holds though retired. Two commands.</summary>
    public async Task<OfferChoices> ChoicesAsync(OfferInput input, CancellationToken stop) => new(
        await places.OptionsAsync([.. input.Lines.Select(l => l.PlaceId).OfType<int>()], stop),
        await db.DepartmentChoicesAsync([.. input.Lines.Select(l => l.DepartmentId).OfType<int>()], time.Today, texts, stop));

    /// <summary>Puts each row into words, for comparing two people's changes.</summary>
    public void PutInWords(OfferInput input, OfferChoices choices)
    {
        foreach (var line in input.Lines)
        {
            line.Words = string.Join(' ', new[]
            {
                line.Kind is { } kind ? texts.Text(kind) : null,
                line.Count?.ToString(System.Globalization.CultureInfo.CurrentCulture),
                line.Unit,
                line.PlaceWords ?? choices.Places.FirstOrDefault(p => p.Value == line.PlaceId?.ToString(System.Globalization.CultureInfo.InvariantCulture))?.Text,
                choices.Departments.FirstOrDefault(d => d.Value == line.DepartmentId?.ToString(System.Globalization.CultureInfo.InvariantCulture))?.Text,
                line.DaysBefore is { } days ? texts["{0} days before", days].Value : null,
                line.Note,
            }.OfType<string>());
        }

        input.Lines.RemoveAll(l => l.IsBlank());
    }
}
