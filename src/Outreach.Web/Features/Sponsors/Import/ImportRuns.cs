using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Data;
using Outreach.Domain.Files;
using Outreach.Domain.Sponsors.Import;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Database;
using Outreach.Web.Infrastructure.Localization;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Sponsors.Import;

public sealed class ImportRuns(OutreachDbContext db, ImportPlanner planner, ImportWorker worker, DepartmentTime time)
{
    // A small sheet is done by then, and nobody sees a progress page for it.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    public async Task<ImportPreviewModel> PreviewAsync(ImportFile file, ColumnMap map, ImportRowAction? fate, int page, CancellationToken cancellationToken)
    {
        var plan = await planner.PlanAsync(file, map, cancellationToken);
        // What has to be looked at comes first. A duplicate that a person said is none stays among them, to be looked at again.
        var rows = plan.Rows.Where(r => fate is null || r.Fate == fate || (fate == ImportRowAction.Duplicate && r.Of is not null))
            .OrderByDescending(r => r.Of is null ? r.Fate : ImportRowAction.Duplicate).ToList();
        page = Math.Clamp(page, 1, Math.Max(1, (rows.Count + Paging.Size - 1) / Paging.Size));
        var list = new Paged<PlannedRow>([.. rows.Skip((page - 1) * Paging.Size).Take(Paging.Size)], page, Paging.Size, rows.Count, false);
        return new ImportPreviewModel(file, map, plan, fate, list, MapModel.Of(file, [.. map.Fields.Select(f => f?.Key)], null).LeftOut);
    }

    /// <summary>Keeps what was said of duplicates; anything that is no row of the file is passed over. Saves.</summary>
    public async Task DecideAsync(ImportFile file, IReadOnlyDictionary<string, ImportVerdict?> verdicts, CancellationToken cancellationToken)
    {
        if (verdicts.Count == 0)
            return;
        var rows = file.Sheet.Rows.Select(r => r.Key).ToHashSet();
        var stored = await db.ImportDecisions.Where(d => d.FileId == file.Id).ToDictionaryAsync(d => d.Row, cancellationToken);
        foreach (var (key, verdict) in verdicts)
        {
            if (!int.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out var row) || !rows.Contains(row))
                continue;
            if (stored.TryGetValue(row, out var known))
            {
                if (verdict is null)
                    db.ImportDecisions.Remove(known);
                else
                    known.Verdict = verdict.Value;
            }
            else if (verdict is not null)
            {
                db.ImportDecisions.Add(new ImportDecision(file.Id, row, verdict.Value));
            }
        }

        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException)
        {
            // Said in another window at the same moment: that stands.
            foreach (var entry in db.ChangeTracker.Entries<ImportDecision>().ToList())
                entry.State = EntityState.Detached;
        }
    }

    /// <summary>Confirms an import, or leads to the one that was confirmed before; waits a moment for its end.</summary>
    public async Task ConfirmAsync(ImportFile file, ColumnMap map, ImportConfirmation input, int userId, CancellationToken cancellationToken)
    {
        var choice = new ImportChoice(file.Layout.Text, map.Text, input.FillGaps, input.Fingerprint is { Length: <= 64 } seen ? seen : "", CultureInfo.CurrentUICulture.Name, file.Sheet.Rows.Count);
        var run = await db.ImportRuns.SingleOrDefaultAsync(r => r.FileId == file.Id, cancellationToken);
        if (run?.StateAt(time.Now) is ImportState.Waiting or ImportState.Running or ImportState.Done)
            return;
        await DecideAsync(file, input.Verdicts, cancellationToken);
        if (run is null)
            db.ImportRuns.Add(run = ImportRun.Confirm(file.Id, choice, userId, time.Now));
        else if (!run.ConfirmAgain(choice, time.Now))
            return;
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException e) when (e is DbUpdateConcurrencyException || e.IsUniqueViolation("ImportRuns_FileId"))
        {
            return; // Confirmed from another window at the same moment.
        }

        await worker.RunAsync(run.Id, Patience);
    }

    /// <summary>Somebody's own latest imports, newest first. One command.</summary>
    public async Task<IReadOnlyList<PastImport>> LatestAsync(int userId, CancellationToken cancellationToken)
    {
        var found = await db.ImportRuns.AsNoTracking().Where(r => r.StartedById == userId).OrderByDescending(r => r.Id).Take(5)
            .Join(db.StoredFiles, r => r.FileId, f => f.Id, (r, f) => new { Run = r, f.Name }).ToListAsync(cancellationToken);
        return [.. found.OrderByDescending(x => x.Run.Id).Select(x => new PastImport(x.Run.FileId, x.Name, x.Run.CreatedAt, x.Run.StateAt(time.Now), x.Run.Added))];
    }

    /// <summary>Whether it was confirmed: it waits, runs or is done.</summary>
    public async Task<bool> IsSettledAsync(int fileId, int userId, CancellationToken cancellationToken) =>
        await FindAsync(fileId, userId, cancellationToken) is { State: ImportState.Waiting or ImportState.Running or ImportState.Done };

    /// <summary>How the import of somebody's own file fares; null when there is no such file or it was never confirmed.</summary>
    public async Task<ImportResultModel?> FindAsync(int fileId, int userId, CancellationToken cancellationToken)
    {
        var found = await db.ImportRuns.AsNoTracking()
            .Join(db.StoredFiles, r => r.FileId, f => f.Id, (r, f) => new { Run = r, f.Id, f.Name, f.UploadedById, f.Purpose })
            .Where(x => x.Id == fileId && x.UploadedById == userId && x.Purpose == FilePurpose.ImportSheet)
            .SingleOrDefaultAsync(cancellationToken);
        return found is null ? null : new ImportResultModel(
            fileId, found.Name, new ImportFacts(found.Run.Layout, found.Run.Columns, found.Run.Rows, found.Run.RowsDone, found.Run.Added, found.Run.Filled, found.Run.Skipped, found.Run.Refused),
            found.Run.StateAt(time.Now));
    }
}
