using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Outreach.Domain.Data;
using Outreach.Web.Features.Administration.Departments;
using Outreach.Web.Features.Contracts.Places;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Localization;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Contracts.Packages;

public sealed class PackageQueries(OutreachDbContext db, PlaceQueries places, DepartmentTime time, IStringLocalizer texts)
{
    /// <summary>The packages that are offered, or those that no longer are, the dearest first. Two commands.</summary>
    public async Task<PackageListModel> ListAsync(bool retired, CancellationToken cancellationToken)
    {
        var rows = await db.OfferPackages.AsNoTracking().Where(t => t.IsRetired == retired)
            .OrderByDescending(t => t.SuggestedCash ?? 0).ThenBy(t => t.Name).Take(100)
            .Select(t => new PackageRow(t.Id, t.Name, t.Description, t.SuggestedCash, t.SuggestedGoods, t.IsRetired, t.Lines.OrderBy(l => l.Number).Select(l => new PackageLineRow(
                l.Number, l.Kind, l.Count, l.Unit,
                l.PlaceWords ?? db.CampusPlaces.Where(p => p.Id == l.PlaceId).Select(p => p.Name).FirstOrDefault(),
                db.Departments.Where(d => d.Id == l.DepartmentId).Select(d => d.Name).FirstOrDefault(),
                l.DaysBefore, l.Note)).ToList()))
            .ToListAsync(cancellationToken);
        return new PackageListModel(retired, rows, await db.OfferPackages.CountAsync(t => t.IsRetired != retired, cancellationToken));
    }

    /// <summary>The choices of the form, with what it holds though retired. Two commands.</summary>
    public async Task<PackageChoices> ChoicesAsync(IReadOnlyCollection<PackageLineInput> lines, CancellationToken cancellationToken) => new(
        await places.OptionsAsync([.. lines.Select(l => l.PlaceId).OfType<int>()], cancellationToken),
        await db.DepartmentChoicesAsync([.. lines.Select(l => l.DepartmentId).OfType<int>()], time.Today, texts, cancellationToken));

    public void PutInWords<T>(List<T> lines, PackageChoices choices)
        where T : PackageLineInput
    {
        foreach (var line in lines)
        {
            line.Words = string.Join(' ', new[]
            {
                line.Kind is { } kind ? texts.Text(kind) : null,
                line.Count?.ToString(System.Globalization.CultureInfo.CurrentCulture),
                line.Unit,
                line.PlaceWords ?? choices.Places.FirstOrDefault(p => p.Value == line.PlaceId?.ToString(System.Globalization.CultureInfo.InvariantCulture))?.Text,
                choices.Departments.FirstOrDefault(d => d.Value == line.DepartmentId?.ToString(System.Globalization.CultureInfo.InvariantCulture))?.Text,
                line.DaysBefore is { } days ? days == 0 ? texts["on the day of the event"].Value : texts["{0} days before", days].Value : null,
                line.Note,
            }.OfType<string>());
        }

        lines.RemoveAll(l => l.IsBlank());
    }
}
