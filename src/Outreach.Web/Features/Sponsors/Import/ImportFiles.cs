using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Outreach.Domain;
using Outreach.Domain.Data;
using Outreach.Domain.Deals;
using Outreach.Domain.Files;
using Outreach.Domain.Sponsors;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Files;
using Outreach.Web.Infrastructure.Localization;
using Outreach.Web.Infrastructure.Spreadsheets;

namespace Outreach.Web.Features.Sponsors.Import;

/// <summary>An uploaded file with the table that was chosen in it.</summary>
/// <param name="Sheet">Empty where there is an error.</param>
/// <param name="Error">Why the chosen worksheets give no table, in the reader's language; null when they do.</param>
public sealed record ImportFile(int Id, string Name, IReadOnlyList<TabChoice> Tabs, ImportLayout Layout, Sheet Sheet, string? Error);

/// <summary>A worksheet that can be chosen.</summary>
/// <param name="Heading">The row of its headings.</param>
/// <param name="First">Its first rows, to choose that row from.</param>
/// <param name="Error">Why it cannot be taken, in the reader's language.</param>
public sealed record TabChoice(int Index, string Name, int Rows, bool IsRecognised, bool IsChosen, int Heading, IReadOnlyList<(int Number, string Text)> First, string? Error);

/// <summary>Takes sheets in and reads them again; only who uploaded one gets at it.</summary>
public sealed class ImportFiles(OutreachDbContext db, FileStore store, IStringLocalizer texts)
{
    private const int FirstRows = 12;

    private static readonly DomainError NotATable = new("import.not-table", "Choose a table: .xlsx, .xls, .csv or .txt.", nameof(ImportUpload.File));

    private static readonly DomainError NoRows = new("import.no-rows", "This file has headings but no rows below them.", nameof(ImportUpload.File));

    // What cannot be read of these is said after a look into them.
    private static readonly string[] Extensions = [".xlsx", ".xlsm", ".xls", ".et", ".csv", ".tsv", ".txt", ".xlsb", ".ods", ".xml", ".htm", ".html"];

    private static readonly IReadOnlyList<ColumnDefinition> Columns = [.. SponsorColumns.All.Select(f => new ColumnDefinition(f.Key, f.Aliases))];

    /// <summary>Stores an uploaded sheet that can be read, else says why it cannot. Saves.</summary>
    /// <returns>The file's id.</returns>
    public async Task<Result<int>> AddAsync(IFormFile upload, CancellationToken cancellationToken)
    {
        const string field = nameof(ImportUpload.File);
        if (upload.Length > FileStore.MaxSize)
            return FileErrors.TooLarge.ForField(field);
        if (!Extensions.Contains(Path.GetExtension(upload.FileName), StringComparer.OrdinalIgnoreCase))
            return NotATable;
        var bytes = new byte[upload.Length];
        await using (var stream = upload.OpenReadStream())
            await stream.ReadExactlyAsync(bytes, cancellationToken);
        var book = SheetReader.ReadBook(bytes);
        if (book.Error is { } error)
        {
            var why = error.ToDomainError(field);
            return string.IsNullOrEmpty(book.Part) || error == SheetError.TooLarge ? why
                : new DomainError("import.tab", "Worksheet “{0}”: {1}", field).WithArguments(book.Part, texts[why.Text].Value);
        }

        var read = Take(book.Tabs, null);
        if (book.Tabs.Count == 1 && read.Error is { } refused)
            return refused.ToDomainError(field);
        if (book.Tabs.Count == 1 && read.Sheet.Rows.Count == 0 && read.Sheet.LeftOut.All(r => r.Why == LeftOutReason.Above))
            return NoRows;
        var type = bytes.AsSpan().StartsWith("PK"u8) ? TableFile.XlsxType : SheetReader.IsXls(bytes) ? TableFile.XlsType : "text/csv";
        var file = await store.StoreAsync(bytes, type, upload.FileName, FilePurpose.ImportSheet, cancellationToken);
        if (!file.IsSuccess)
            return file.Error.ForField(field);
        await db.SaveChangesAsync(cancellationToken);
        return file.Value.Id;
    }

    /// <summary>Somebody's own sheet, or null.</summary>
    /// <param name="layout">Which worksheets and headings; null, or what the file does not have, to find them.</param>
    public async Task<ImportFile?> FindAsync(int id, int userId, ImportLayout? layout, CancellationToken cancellationToken)
    {
        var file = await db.StoredFiles.AsNoTracking()
            .Where(f => f.Id == id && f.UploadedById == userId && f.Purpose == FilePurpose.ImportSheet)
            .Select(f => new { f.Sha256, f.Name }).SingleOrDefaultAsync(cancellationToken);
        if (file is null || !File.Exists(store.PathOf(file.Sha256)))
            return null;
        var book = SheetReader.ReadBook(await File.ReadAllBytesAsync(store.PathOf(file.Sha256), cancellationToken));
        if (book.Error is not null)
            return null;
        var (taken, found, sheet, error) = Take(book.Tabs, layout);
        var choices = book.Tabs.Select((tab, i) => new TabChoice(
            i, tab.Name, found[i].Sheet?.Rows.Count ?? 0, found[i].Sheet is { IsRecognised: true }, taken.Tabs.Any(t => t.Tab == i), found[i].Sheet?.HeadingRow ?? 0,
            [.. tab.Rows.Take(FirstRows).Select(r => (r.Number, string.Join(" · ", r.Cells.Select(c => c.Trim()).Where(c => c.Length > 0).Take(5))))],
            found[i].Error is { } wrong ? TextOf(wrong) : null));
        return new ImportFile(id, file.Name, [.. choices], taken, sheet, error is { } why ? TextOf(why) : null);
    }

    private string TextOf(SheetError error) => texts[error.ToDomainError("").Text].Value;

    private static (ImportLayout Layout, IReadOnlyList<SheetReadResult> Found, Sheet Sheet, SheetError? Error) Take(IReadOnlyList<SheetTab> tabs, ImportLayout? layout)
    {
        if (layout?.Tabs.Any(t => t.Tab >= tabs.Count) == true)
            layout = null;
        var found = tabs.Select((tab, i) => tab.Error is { } error ? SheetReadResult.Refused(error)
            : TableFinder.Find(tab, Columns, SheetLimits.Default, layout?.Tabs.FirstOrDefault(t => t.Tab == i).Heading is { } row && tab.Rows.Any(r => r.Number == row) ? row : null)).ToList();
        if (layout is null)
        {
            // All that look like lists of merchants; where none does, the first that can be read.
            var known = Enumerable.Range(0, tabs.Count).Where(i => found[i].Sheet is { IsRecognised: true, Rows.Count: > 0 }).ToList();
            layout = new ImportLayout([.. (known.Count > 0 ? known : [Math.Max(0, found.FindIndex(f => f.Succeeded))]).Select(i => (i, (int?)null))]);
        }

        if (layout.Tabs.Select(t => found[t.Tab].Error).FirstOrDefault(e => e is not null) is { } broken)
            return (layout, found, new Sheet([], []), broken);
        var sheet = TableFinder.Join([.. layout.Tabs.Select(t => (t.Tab, tabs[t.Tab].Name, found[t.Tab].Sheet!))]);
        if (sheet.Rows.Count > SheetLimits.Default.Rows)
            return (layout, found, new Sheet([], []), SheetError.TooManyRows);
        var examples = sheet.Rows.Where(r => r.Cells.Any(c => SponsorColumns.IsExample(c.Trim()))).ToList();
        return (layout, found, examples.Count == 0 ? sheet : sheet with
        {
            Rows = [.. sheet.Rows.Except(examples)],
            LeftOut = [.. sheet.LeftOut, .. examples.Select(r => new LeftOutRow(r.Number, r.Cells.First(c => SponsorColumns.IsExample(c.Trim())), LeftOutReason.Note) { TabName = r.TabName })],
        }, null);
    }
}

public static class TableFile
{
    public const string XlsType = "application/vnd.ms-excel";

    public const string XlsxType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>An empty sheet with every heading, the allowed values and an example.</summary>
    public static byte[] Template(IStringLocalizer texts, DateOnly today)
    {
        var headers = SponsorColumns.All.Select(f => SponsorColumns.AllowedOf(f, texts) is { } allowed
            ? texts["{0} ({1})", texts[f.Label], allowed].Value : texts[f.Label].Value).ToList();
        object?[] example =
        [
            texts[SponsorColumns.ExampleName].Value, texts["Example Coffee"].Value, "91350100M000100Y43", texts.Text(Industry.Catering),
            texts["North District"].Value, texts["12 College Road"].Value, texts.Text(DistanceBand.AtTheGate),
            texts["Manager Wang"].Value, "13800000000", "wang-coffee", "wang@example.com",
            texts.Text(SponsorSource.Scouted), null, texts["Coffee"].Value, 2000, texts.Text(DealStage.Contacted), today.AddDays(-7), texts["Would give vouchers"].Value,
        ];
        return Xlsx(texts["Import merchants"], headers, [example]);
    }

    /// <summary>The refused rows as they were, each with its reason in a first column.</summary>
    public static byte[] Refused(Sheet sheet, ImportPlan plan, IStringLocalizer texts) => Returned(
        texts["Refused rows"], sheet, plan.Rows.Where(r => r.Fate == ImportRowAction.Refused),
        r => string.Join(texts["; "], r.Read.Problems.Select(p => p.Column is null ? p.Reason : texts["{0}: {1}", p.Column, p.Reason].Value)), texts);

    /// <summary>The rows that were skipped as duplicates, each with what it repeats.</summary>
    public static byte[] Duplicates(Sheet sheet, ImportPlan plan, IStringLocalizer texts) => Returned(
        texts["Duplicate rows"], sheet, plan.Rows.Where(r => r.IsSkipped), r => DuplicateText(r, texts), texts);

    /// <summary>Which merchant or row a row repeats, and in what.</summary>
    public static string DuplicateText(PlannedRow row, IStringLocalizer texts)
    {
        var of = row.Of!;
        var which = of.SponsorId is not null ? $"{texts["Stored already:"].Value} {of.Name}" : texts["Row {0} of this file: {1}", of.Label!, of.Name].Value;
        return texts["{0} ({1})", which, string.Join(texts[", "], row.Why.Select(w => texts.Text(w)))].Value;
    }

    private static byte[] Returned(string name, Sheet sheet, IEnumerable<PlannedRow> rows, Func<PlannedRow, string> reason, IStringLocalizer texts)
    {
        var columns = Enumerable.Range(0, sheet.Headers.Length).Where(i => !SponsorColumns.IsReason(sheet.Headers[i])).ToList();
        return Xlsx(name, [texts[SponsorColumns.ReasonHeader].Value, .. columns.Select(i => sheet.Headers[i])], rows.Select(r => (IReadOnlyList<object?>)
        [
            reason(r),
            // What stands beyond the last heading is kept, so that it can be put right.
            .. columns.Concat(Enumerable.Range(sheet.Headers.Length, Math.Max(0, r.Read.Row.Cells.Length - sheet.Headers.Length)))
                .Select(i => i < r.Read.Row.Cells.Length ? (object?)r.Read.Row.Cells[i] : null),
        ]));
    }

    private static byte[] Xlsx(string name, IReadOnlyList<string> headers, IEnumerable<IReadOnlyList<object?>> rows)
    {
        using var stream = new MemoryStream();
        XlsxWriter.Write(stream, name, headers, rows);
        return stream.ToArray();
    }
}
