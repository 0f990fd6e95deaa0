using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Outreach.Domain;
using Outreach.Domain.Data;
using Outreach.Domain.Schools;
using Outreach.Domain.Search;
using Outreach.Domain.Sponsors;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Database;
using Outreach.Web.Infrastructure.Localization;
using Outreach.Web.Infrastructure.Spreadsheets;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Schools.Import;

/// <summary>Reads a sheet of schools and their contacts, says what would become of each row, and takes over what was shown: new ones, and gaps of known ones.</summary>
public sealed class SchoolImporter(OutreachDbContext db, IStringLocalizer texts, DepartmentTime time)
{
    private const int MostRows = 500;

    /// <summary>What would become of a sheet. Stores nothing.</summary>
    public async Task<Result<SchoolImportPreview>> ReadAsync(SchoolUpload upload, CancellationToken cancellationToken)
    {
        await using var stream = upload.File!.OpenReadStream();
        var read = SheetReader.Read(stream);
        if (read.Error is { } error)
            return error.ToDomainError(nameof(SchoolUpload.File));
        var sheet = read.Sheet!;
        var column = ColumnMatcher.Guess(sheet.Headers, SchoolColumns.All);
        if (column["name"] is null)
            return SchoolImportErrors.NoName;
        if (sheet.Rows.Count > MostRows)
            return SchoolImportErrors.TooMany.WithArguments(MostRows);
        string? Cell(SheetRow row, string key) => column[key] is { } index && index < row.Cells.Length && row.Cells[index].Trim() is { Length: > 0 } text ? text : null;
        var lines = sheet.Rows.Select(r => new SchoolSheetLine(
            r.Number, Cell(r, "name"), Cell(r, "short"), Cell(r, "kind"), Cell(r, "city"), Cell(r, "distance"), Cell(r, "students"), Cell(r, "contact"), Cell(r, "position"), Cell(r, "phone"),
            Cell(r, "wechat"), Cell(r, "strengths"), Cell(r, "wants"), Cell(r, "notes"))).ToList();
        return new SchoolImportPreview(await PlanAsync(lines, cancellationToken), JsonSerializer.Serialize(lines));
    }

    /// <summary>Takes over what was shown, as it would be now: a row whose school came in meanwhile fills its gaps.</summary>
    public async Task<Result<SchoolImportOutcome>> ConfirmAsync(SchoolConfirmation input, CancellationToken cancellationToken)
    {
        List<SchoolSheetLine>? lines;
        try
        {
            lines = JsonSerializer.Deserialize<List<SchoolSheetLine>>(input.Content!);
        }
        catch (JsonException)
        {
            lines = null;
        }

        if (lines is null || lines.Count > MostRows || lines.Contains(null!))
            return SchoolImportErrors.Broken;
        var rows = await PlanAsync(lines, cancellationToken);
        var known = await KnownAsync(lines, cancellationToken);
        foreach (var row in rows.Where(r => r.Action is SchoolRowAction.Added or SchoolRowAction.Filled))
        {
            if (known.TryGetValue(SponsorName.Comparable(row.Details!.Name), out var school))
            {
                school.FillGaps(row.Details, row.Contact);
                continue;
            }

            school = new School(row.Details);
            if (row.Contact is { } contact)
                school.AddContact(contact);
            db.Schools.Add(school);
            known[school.ComparableName] = school;
        }

        var saved = await db.TrySaveAsync(cancellationToken, ("IX_Schools_Name", SchoolErrors.ChangedMeanwhile));
        return saved.IsConflict ? SchoolErrors.ChangedMeanwhile
            : saved.With(new SchoolImportOutcome(rows.Count(r => r.Action == SchoolRowAction.Added), rows.Count(r => r.Action == SchoolRowAction.Filled), rows.Count(r => r.Action == SchoolRowAction.Refused)));
    }

    // Schools of the rows, by their comparable name; one that is only new in the sheet is not among them.
    private async Task<Dictionary<string, School>> KnownAsync(List<SchoolSheetLine> lines, CancellationToken cancellationToken)
    {
        var names = lines.Select(l => SponsorName.Comparable(l.Name ?? "")).Where(n => n.Length > 0).Distinct().ToList();
        var schools = await db.Schools.Include(s => s.Contacts).Where(s => names.Contains(s.ComparableName)).OrderBy(s => s.Id).ToListAsync(cancellationToken);
        return schools.GroupBy(s => s.ComparableName).ToDictionary(g => g.Key, g => g.First());
    }

    private async Task<List<SchoolImportRow>> PlanAsync(List<SchoolSheetLine> lines, CancellationToken cancellationToken)
    {
        var known = (await KnownAsync(lines, cancellationToken)).ToDictionary(p => p.Key, p => p.Value.Name);
        var rows = new List<SchoolImportRow>(lines.Count);
        foreach (var line in lines)
        {
            var comparable = SponsorName.Comparable(line.Name ?? "");
            var problem = comparable.Length == 0 ? texts["There is no name."].Value : ProblemOf(line);
            if (problem is not null)
            {
                rows.Add(new SchoolImportRow(line, SchoolRowAction.Refused, null, problem, null, null));
                continue;
            }

            var details = new SchoolDetails(
                line.Name!, line.ShortName, SchoolColumns.KindOf(line.Kind, texts), line.City, Number(line.Distance), Number(line.Students), line.Strengths, line.Wants, Notes: line.Notes);
            var contact = line.Contact is null ? null : new SchoolContactDetails(line.Contact, line.Position, line.Phone, line.WeChat, null, SchoolContact.EndOfTerm(time.Today), false);
            var isKnown = known.TryGetValue(comparable, out var name);
            rows.Add(new SchoolImportRow(line, isKnown ? SchoolRowAction.Filled : SchoolRowAction.Added, name, null, details, contact));
            known.TryAdd(comparable, line.Name!);
        }

        return rows;
    }

    private string? ProblemOf(SchoolSheetLine line)
    {
        (string? Text, int Most, string Label)[] fields =
        [
            (line.Name, 60, "Name"), (line.ShortName, 20, "Short name"), (line.City, 40, "City"), (line.Contact, 60, "Contact's name"), (line.Position, 40, "Position at the school"), (line.Phone, 30, "Phone"),
            (line.WeChat, 60, "WeChat"), (line.Strengths, 500, "What they are good at"), (line.Wants, 500, "What they look for"), (line.Notes, 2000, "Notes"),
        ];
        if (fields.FirstOrDefault(f => f.Text?.Length > f.Most) is { Text: not null } longest)
            return texts["{0} is longer than {1} characters.", texts[longest.Label], longest.Most];
        if (line.Distance is not null && Number(line.Distance) is null or > 9999)
            return texts["“{0}” is no distance in km.", SearchText.Shorten(line.Distance!, 40)];
        return line.Students is not null && Number(line.Students) is null or > 999_999 ? texts["“{0}” is no number of students.", SearchText.Shorten(line.Students!, 40)].Value : null;
    }

    // The first whole number, so that “约 12 公里” and “32,000 人” are read.
    private static int? Number(string? text)
    {
        if (text is null)
            return null;
        var digits = string.Concat(text.Normalize(System.Text.NormalizationForm.FormKC).Replace(",", "", StringComparison.Ordinal).SkipWhile(c => !char.IsAsciiDigit(c)).TakeWhile(char.IsAsciiDigit));
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
    }
}
