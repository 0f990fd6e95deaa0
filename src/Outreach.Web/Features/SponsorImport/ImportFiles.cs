using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Outreach.Domain.Data;
using Outreach.Domain.Files;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Files;
using Outreach.Web.Infrastructure.Localization;
using Outreach.Web.Infrastructure.Spreadsheets;

namespace Outreach.Web.Features.SponsorImport;

/// <summary>A sheet that somebody uploaded.</summary>
/// <param name="Id">The file's key.</param>
/// <param name="Name">The file's name.</param>
/// <param name="Sheet">What is in it.</param>
public sealed record ImportFile(int Id, string Name, Sheet Sheet);

/// <summary>Takes sheets in and reads them again; only who uploaded one gets at it.</summary>
public sealed class ImportFiles(OutreachDbContext db, FileStore store, IStringLocalizer texts)
{
    private static readonly string[] Extensions = [".xlsx", ".csv", ".txt"];

    /// <summary>Stores an uploaded sheet that can be read, else says why it cannot. Saves.</summary>
    public async Task<(StoredFile? File, string? Error)> AddAsync(IFormFile upload, CancellationToken stop)
    {
        if (upload.Length > FileStore.MaxSize)
            return (null, texts.Of(FileErrors.TooLarge));
        if (!Extensions.Contains(Path.GetExtension(upload.FileName), StringComparer.OrdinalIgnoreCase))
            return (null, texts["Choose a table: .xlsx, .csv or .txt. An old .xls has to be saved as .xlsx first."]);
        var bytes = new byte[upload.Length];
        await using (var stream = upload.OpenReadStream())
            await stream.ReadExactlyAsync(bytes, stop);
        var read = SheetReader.Read(bytes);
        if (!read.Succeeded)
            return (null, texts.Text(read.Error!.Value));
        if (read.Sheet.Rows.Count == 0)
            return (null, texts["This file has headings but no rows below them."]);
        var type = bytes.AsSpan().StartsWith("PK"u8) ? TableFile.XlsxType : "text/csv";
        var file = await store.StoreAsync(bytes, type, upload.FileName, FilePurpose.ImportSheet, stop);
        await db.SaveChangesAsync(stop);
        return (file, null);
    }

    /// <summary>Somebody's own sheet, or null.</summary>
    public async Task<ImportFile?> FindAsync(int id, int userId, CancellationToken stop)
    {
        var file = await db.StoredFiles.AsNoTracking()
            .Where(f => f.Id == id && f.UploadedById == userId && f.Purpose == FilePurpose.ImportSheet)
            .Select(f => new { f.Sha256, f.Name }).SingleOrDefaultAsync(stop);
        if (file is null || !File.Exists(store.PathOf(file.Sha256)))
            return null;
        var read = SheetReader.Read(await File.ReadAllBytesAsync(store.PathOf(file.Sha256), stop));
        return read.Succeeded ? new ImportFile(id, file.Name, read.Sheet) : null;
    }
}

/// <summary>Tables that people download here.</summary>
public static class TableFile
{
    /// <summary>Content type of .xlsx.</summary>
    public const string XlsxType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>An empty sheet with every heading, the allowed values and an example.</summary>
    public static byte[] Template(IStringLocalizer texts, DateOnly today)
    {
        var headers = SponsorColumns.All.Select(f => SponsorColumns.AllowedOf(f, texts) is { } allowed
            ? texts["{0} ({1})", texts[f.Label], allowed].Value : texts[f.Label].Value).ToList();
        object?[] example =
        [
            texts[SponsorColumns.ExampleName].Value, texts["Example Coffee"].Value, "91350100M000100Y43", texts.Text(Domain.Sponsors.Industry.Catering),
            texts["North District"].Value, texts["12 College Road"].Value, texts.Text(Domain.Sponsors.DistanceBand.AtTheGate),
            texts["Manager Wang"].Value, "13800000000", "wang-coffee", "wang@example.com",
            texts.Text(Domain.Sponsors.SponsorSource.Scouted), today.AddDays(-7), texts["Would give vouchers"].Value,
        ];
        return Xlsx(texts["Import merchants"], headers, [example]);
    }

    /// <summary>The refused rows as they were, each with its reason in a first column.</summary>
    public static byte[] Refused(Sheet sheet, ImportPlan plan, IStringLocalizer texts)
    {
        var columns = Enumerable.Range(0, sheet.Headers.Length).Where(i => !SponsorColumns.IsReason(sheet.Headers[i])).ToList();
        var rows = plan.Rows.Where(r => r.Fate == RowFate.Refused).Select(r => (IReadOnlyList<object?>)
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
