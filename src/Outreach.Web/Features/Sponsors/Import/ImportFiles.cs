using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Outreach.Domain;
using Outreach.Domain.Data;
using Outreach.Domain.Files;
using Outreach.Domain.Sponsors;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Files;
using Outreach.Web.Infrastructure.Localization;
using Outreach.Web.Infrastructure.Spreadsheets;

namespace Outreach.Web.Features.Sponsors.Import;

public sealed record ImportFile(int Id, string Name, Sheet Sheet);

/// <summary>Takes sheets in and reads them again; only who uploaded one gets at it.</summary>
public sealed class ImportFiles(OutreachDbContext db, FileStore store)
{
    private static readonly DomainError NotATable = new("import.not-table", "Choose a table: .xlsx, .xls, .csv or .txt.", nameof(ImportUpload.File));

    private static readonly DomainError NoRows = new("import.no-rows", "This file has headings but no rows below them.", nameof(ImportUpload.File));

    private static readonly string[] Extensions = [".xlsx", ".xls", ".csv", ".txt"];

    /// <summary>Stores an uploaded sheet that can be read, else says why it cannot. Saves.</summary>
    /// <returns>The file's id.</returns>
    public async Task<Result<int>> AddAsync(IFormFile upload, CancellationToken cancellationToken)
    {
        if (upload.Length > FileStore.MaxSize)
            return FileErrors.TooLarge.ForField(nameof(ImportUpload.File));
        if (!Extensions.Contains(Path.GetExtension(upload.FileName), StringComparer.OrdinalIgnoreCase))
            return NotATable;
        var bytes = new byte[upload.Length];
        await using (var stream = upload.OpenReadStream())
            await stream.ReadExactlyAsync(bytes, cancellationToken);
        var read = SheetReader.Read(bytes);
        if (!read.Succeeded)
            return read.Error!.Value.ToDomainError(nameof(ImportUpload.File));
        if (read.Sheet.Rows.Count == 0)
            return NoRows;
        var type = bytes.AsSpan().StartsWith("PK"u8) ? TableFile.XlsxType : SheetReader.IsXls(bytes) ? TableFile.XlsType : "text/csv";
        var file = await store.StoreAsync(bytes, type, upload.FileName, FilePurpose.ImportSheet, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return file.Id;
    }

    /// <summary>Somebody's own sheet, or null.</summary>
    public async Task<ImportFile?> FindAsync(int id, int userId, CancellationToken cancellationToken)
    {
        var file = await db.StoredFiles.AsNoTracking()
            .Where(f => f.Id == id && f.UploadedById == userId && f.Purpose == FilePurpose.ImportSheet)
            .Select(f => new { f.Sha256, f.Name }).SingleOrDefaultAsync(cancellationToken);
        if (file is null || !File.Exists(store.PathOf(file.Sha256)))
            return null;
        var read = SheetReader.Read(await File.ReadAllBytesAsync(store.PathOf(file.Sha256), cancellationToken));
        return read.Succeeded ? new ImportFile(id, file.Name, read.Sheet) : null;
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
            texts.Text(SponsorSource.Scouted), today.AddDays(-7), texts["Would give vouchers"].Value,
        ];
        return Xlsx(texts["Import merchants"], headers, [example]);
    }

    /// <summary>The refused rows as they were, each with its reason in a first column.</summary>
    public static byte[] Refused(Sheet sheet, ImportPlan plan, IStringLocalizer texts)
    {
        var columns = Enumerable.Range(0, sheet.Headers.Length).Where(i => !SponsorColumns.IsReason(sheet.Headers[i])).ToList();
        var rows = plan.Rows.Where(r => r.Fate == ImportRowAction.Refused).Select(r => (IReadOnlyList<object?>)
        [
            string.Join(texts["; "], r.Read.Problems.Select(p => p.Column is null ? p.Reason : texts["{0}: {1}", p.Column, p.Reason].Value)),
            // What stands beyond the last heading is kept, so that it can be put right.
            .. columns.Concat(Enumerable.Range(sheet.Headers.Length, Math.Max(0, r.Read.Row.Cells.Length - sheet.Headers.Length)))
                .Select(i => i < r.Read.Row.Cells.Length ? (object?)r.Read.Row.Cells[i] : null),
        ]);
        return Xlsx(texts["Refused rows"], [texts[SponsorColumns.ReasonHeader].Value, .. columns.Select(i => sheet.Headers[i])], rows);
    }

    private static byte[] Xlsx(string name, IReadOnlyList<string> headers, IEnumerable<IReadOnlyList<object?>> rows)
    {
        using var stream = new MemoryStream();
        XlsxWriter.Write(stream, name, headers, rows);
        return stream.ToArray();
    }
}
