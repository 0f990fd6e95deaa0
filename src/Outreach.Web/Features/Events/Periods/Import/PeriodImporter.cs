using System.Text;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain;
using Outreach.Domain.Data;
using Outreach.Domain.Events.Periods;
using Outreach.Domain.Events.Periods.Import;
using Outreach.Web.Infrastructure.Database;

namespace Outreach.Web.Features.Events.Periods.Import;

/// <summary>Reads files of periods, says what would become of them, and takes over what was confirmed, all or nothing.</summary>
public sealed class PeriodImporter(OutreachDbContext db, PeriodIcsReader calendars, PlanningTables tables)
{
    /// <summary>Bytes of a file at most.</summary>
    public const int MaxSize = 1024 * 1024;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public async Task<Result<PeriodPreviewModel>> ReadAsync(PeriodUpload upload, CancellationToken cancellationToken)
    {
        if (upload.File!.Length > MaxSize)
            return PeriodFileErrors.TooLarge;
        var bytes = new byte[upload.File.Length];
        await using (var stream = upload.File.OpenReadStream())
            await stream.ReadExactlyAsync(bytes, cancellationToken);
        string text;
        try
        {
            text = Strict.GetString(bytes).TrimStart('\uFEFF').Trim();
        }
        catch (DecoderFallbackException)
        {
            return PeriodFileErrors.NotText;
        }

        if (text.Contains('\0', StringComparison.Ordinal))
            return PeriodFileErrors.NotText;
        // By what is in it: a phone often saves a calendar under another name.
        var rows = text.StartsWith("BEGIN:", StringComparison.OrdinalIgnoreCase) || Path.GetExtension(upload.File.FileName).Equals(".ics", StringComparison.OrdinalIgnoreCase)
            ? calendars.Read(text) : PeriodJson.Read(text);
        return rows.IsSuccess ? await PreviewAsync(rows.Value, upload.SchoolId, cancellationToken) : rows.Error;
    }

    /// <summary>The arrangement of a year that the portal comes with.</summary>
    public async Task<Result<PeriodPreviewModel>> HolidaysAsync(int year, CancellationToken cancellationToken) =>
        HolidayData.Years.TryGetValue(year, out var published) ? await PreviewAsync(PeriodJson.Read(PeriodJson.Write(published.Periods)).Value, null, cancellationToken) : Result.NotFound;

    /// <summary>Takes over what was confirmed. A conflict when the calendar was changed since the person looked.</summary>
    public async Task<Result<PeriodImportOutcome>> ConfirmAsync(PeriodConfirmation input, CancellationToken cancellationToken)
    {
        var rows = PeriodJson.Read(input.Content!);
        if (!rows.IsSuccess)
            return rows.Error;
        if (await SchoolAsync(input.SchoolId, cancellationToken) is { IsSuccess: false } problem)
            return problem.ToResult();
        var stored = await db.CalendarPeriods.Where(p => p.SchoolId == input.SchoolId).ToListAsync(cancellationToken);
        var plan = PeriodImportPlan.Of(rows.Value, [.. stored.Select(Stored)], input.SchoolId);
        if (plan.Fingerprint != input.Fingerprint)
            return Result.Conflict;
        var source = HolidayData.Years.Values.Any(y => PeriodJson.Write(y.Periods) == input.Content) ? PeriodSource.HolidayData : PeriodSource.Imported;
        var (added, changed) = (0, 0);
        foreach (var row in plan.Rows)
        {
            if (row.Action == PeriodRowAction.Added)
            {
                db.CalendarPeriods.Add(CalendarPeriod.Create(row.Row.Details!, source).Value);
                added++;
            }
            else if (row.Action == PeriodRowAction.Changed && input.TakeChanged)
            {
                if (stored.Single(p => p.Id == row.Stored!.Id).Replace(row.Row.Details!, source).Error is { } error)
                    return error;
                changed++;
            }
        }

        var saved = await db.TrySaveAsync(cancellationToken);
        tables.Invalidate();
        return saved.With(new PeriodImportOutcome(added, changed, plan.Rows.Select(r => r.Row.Details?.StartsOn.Year).FirstOrDefault(y => y is not null)));
    }

    /// <summary>How the same would fare now.</summary>
    public async Task<Result<PeriodPreviewModel>> AgainAsync(PeriodConfirmation input, CancellationToken cancellationToken)
    {
        var rows = PeriodJson.Read(input.Content ?? "");
        if (!rows.IsSuccess)
            return rows.Error;
        var preview = await PreviewAsync(rows.Value, input.SchoolId, cancellationToken);
        return preview.IsSuccess ? preview.Value with { IsOutdated = true } : preview;
    }

    private async Task<Result<PeriodPreviewModel>> PreviewAsync(IReadOnlyList<PeriodFileRow> rows, int? schoolId, CancellationToken cancellationToken)
    {
        var school = await SchoolAsync(schoolId, cancellationToken);
        if (!school.IsSuccess)
            return school.Error;
        var stored = await db.CalendarPeriods.AsNoTracking().Where(p => p.SchoolId == schoolId).ToListAsync(cancellationToken);
        List<StoredPeriod> beside = [.. stored.Select(Stored)];
        var plan = PeriodImportPlan.Of(rows, beside, schoolId);
        var content = PeriodJson.Write(plan.Rows.Where(r => r.Action != PeriodRowAction.Rejected).Select(r => rows.Single(x => x.Number == r.Row.Number).Details!));
        var kept = PeriodJson.Read(content);
        var fingerprint = kept.IsSuccess ? PeriodImportPlan.Of(kept.Value, beside, schoolId).Fingerprint : "";
        return new PeriodPreviewModel(schoolId, school.Value.Length == 0 ? null : school.Value, plan, content, fingerprint);
    }

    /// <returns>The school's name; an empty one for our own calendar.</returns>
    private async Task<Result<string>> SchoolAsync(int? id, CancellationToken cancellationToken)
    {
        if (id is null)
            return "";
        return await db.Schools.Where(s => s.Id == id && !s.IsRetired).Select(s => s.Name).SingleOrDefaultAsync(cancellationToken) is { } name ? name : PeriodErrors.NoSuchSchool;
    }

    private static StoredPeriod Stored(CalendarPeriod p) => new(p.Id, p.Version, new PeriodDetails(p.Kind, p.Name, p.StartsOn, p.EndsOn, p.Effect, p.SchoolId, p.Follows));
}
