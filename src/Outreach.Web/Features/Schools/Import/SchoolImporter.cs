using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Outreach.Domain;
using Outreach.Domain.Data;
using Outreach.Domain.Schools;
using Outreach.Domain.Search;
using Outreach.Domain.Sponsors;
using Outreach.Domain.Text;
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
    private const int LongestName = 60;
    private const int LongestNotes = 2000;

    /// <summary>What would become of a sheet. Stores nothing.</summary>
    public async Task<Result<SchoolImportPreview>> ReadAsync(SchoolUpload upload, CancellationToken cancellationToken)
    {
        await using var stream = upload.File!.OpenReadStream();
        var read = SheetReader.Read(stream, SchoolColumns.All);
        if (read.Error is { } error)
            return error.ToDomainError(nameof(SchoolUpload.File));
        var sheet = read.Sheet!;
        var column = ColumnMatcher.Guess(sheet.Headers, SchoolColumns.All);
        if (column["name"] is null)
            return SchoolImportErrors.NoName;
        if (sheet.Rows.Count > MostRows)
            return SchoolImportErrors.TooMany.WithArguments(MostRows);
        string? Cell(SheetRow row, string key) => column[key] is { } index && index < row.Cells.Length && TypedText.Clean(row.Cells[index]) is { } text && !SchoolColumns.IsFiller(text) ? text : null;
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
            if (comparable.Length == 0 || line.Name!.Length > LongestName)
            {
                var problem = comparable.Length == 0 ? texts["There is no name."] : texts["{0} is longer than {1} characters.", texts["Name"], LongestName];
                rows.Add(new SchoolImportRow(line, SchoolRowAction.Refused, null, problem, null, null));
                continue;
            }

            var fitted = Fitted(line);
            var details = new SchoolDetails(
                fitted.Name!, fitted.ShortName, SchoolColumns.KindOf(fitted.Kind, texts), fitted.City, Number(fitted.Distance), Number(fitted.Students), fitted.Strengths, fitted.Wants, Notes: fitted.Notes);
            var contact = fitted.Contact is null ? null : new SchoolContactDetails(fitted.Contact, fitted.Position, fitted.Phone, fitted.WeChat, null, SchoolContact.EndOfTerm(time.Today), false);
            var isKnown = known.TryGetValue(comparable, out var name);
            rows.Add(new SchoolImportRow(line, isKnown ? SchoolRowAction.Filled : SchoolRowAction.Added, name, null, details, contact));
            known.TryAdd(comparable, line.Name!);
        }

        return rows;
    }

    // An optional cell never refuses a school: what does not fit stays in the notes.
    private SchoolSheetLine Fitted(SchoolSheetLine line)
    {
        var kept = new List<string>();
        string? Fit(string? text, int most, string label)
        {
            if (text is null || text.Length <= most)
                return text;
            kept.Add(texts["{0}: {1}", texts[label], text]);
            return SearchText.Shorten(text, most);
        }

        string? Figure(string? text, int most, string label)
        {
            if (text is null || Number(text) <= most)
                return text;
            kept.Add(texts["{0}: {1}", texts[label], text]);
            return null;
        }

        var phones = line.Phone is null ? [] : PhoneNumber.Split(line.Phone).Numbers;
        if (phones.Count > 1)
            kept.Add(texts["{0}: {1}", texts["Phone"], line.Phone!]);
        var fitted = line with
        {
            ShortName = Fit(line.ShortName, 20, "Short name"),
            City = Fit(line.City, 40, "City"),
            Contact = Fit(line.Contact, 60, "Contact's name"),
            Position = Fit(line.Position, 40, "Position at the school"),
            Phone = phones.Count > 1 ? phones[0] : Fit(line.Phone, 30, "Phone"),
            WeChat = Fit(line.WeChat, 60, "WeChat"),
            Strengths = Fit(line.Strengths, 500, "What they are good at"),
            Wants = Fit(line.Wants, 500, "What they look for"),
            Distance = Figure(line.Distance, 9999, "Distance in km"),
            Students = Figure(line.Students, 999_999, "Number of students"),
        };
        var notes = string.Join('\n', kept.Prepend(line.Notes).OfType<string>());
        return fitted with { Notes = notes.Length == 0 ? null : SearchText.Shorten(notes, LongestNotes) };
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
