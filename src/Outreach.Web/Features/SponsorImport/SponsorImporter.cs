using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Outreach.Domain.Data;
using Outreach.Domain.Imports;
using Outreach.Domain.Searching;
using Outreach.Domain.Sponsors;
using Outreach.Domain.Visits;
using Outreach.Web.Infrastructure.Database;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.SponsorImport;

/// <summary>Writes a confirmed import: everything in one transaction, or nothing.</summary>
public sealed class SponsorImporter(
    OutreachDbContext db, SaveInterceptor saves, ImportFiles files, ImportPlanner planner, DepartmentTime time, IStringLocalizer texts)
{
    private const int RowsAtOnce = 500;

    private readonly Dictionary<int, int> idOfRow = [];
    private readonly List<SearchPair> newPairs = [];
    private string said = "";

    /// <summary>
    /// Reads the sheet again, decides every row's fate again, and writes it. False, with nothing written, when a fate is
    /// no longer the one that was previewed.
    /// </summary>
    /// <param name="runId">The import, begun.</param>
    /// <param name="progress">Told the number of rows gone through.</param>
    /// <param name="stop">Breaks off; nothing is written then.</param>
    public async Task<bool> RunAsync(int runId, Func<int, Task> progress, CancellationToken stop)
    {
        var run = await db.ImportRuns.AsNoTracking().SingleAsync(r => r.Id == runId, stop);
        var file = await files.FindAsync(run.FileId, run.StartedById, stop)
            ?? throw new InvalidOperationException($"The sheet of import {runId} is gone.");
        var map = ColumnMap.Parse(run.Columns.Split(','), file.Sheet.Headers.Length, out var error) ?? throw new InvalidOperationException(error);
        said = SearchText.Shorten(texts["From the import of “{0}”: the day of the last visit; who went and what was said is not recorded.", file.Name].Value, 2000);

        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        var plan = await planner.PlanAsync(file.Sheet, map, stop);
        if (plan.Fingerprint != run.Fingerprint)
            return false;
        // Everything here is added, so there is nothing to detect, and looking for it takes longer than the writing.
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        saves.NewPairs = newPairs;
        var done = 0;
        foreach (var batch in plan.Rows.Where(r => r.Fate == RowFate.New).Chunk(RowsAtOnce))
        {
            await AddAsync(batch, stop);
            await progress(done += batch.Length);
        }

        var filled = new HashSet<int>();
        var gaining = 0;
        foreach (var batch in plan.Rows.Where(r => run.FillGaps && r.Fate == RowFate.Duplicate).Chunk(RowsAtOnce))
        {
            gaining += await FillAsync(batch, filled, stop);
            await progress(done += batch.Length);
        }

        var finished = await db.ImportRuns.SingleAsync(r => r.Id == runId, stop);
        if (finished.Version != run.Version)
            throw new InvalidOperationException($"Import {runId} was taken for dead and given up.");
        finished.Finish(
            new ImportCounts(plan.CountOf(RowFate.New), filled.Count, plan.CountOf(RowFate.Duplicate) - gaining, plan.CountOf(RowFate.Refused)), time.Now);
        db.ChangeTracker.DetectChanges();
        await db.SaveChangesAsync(stop);
        await transaction.CommitAsync(stop);
        return true;
    }

    private async Task AddAsync(PlannedRow[] rows, CancellationToken stop)
    {
        foreach (var row in rows)
        {
            var data = row.Read.Sponsor!;
            var sponsor = new Sponsor(data.Details);
            if (data.CreditCode is not null && !sponsor.SetCreditCode(data.CreditCode, null, null).IsDone)
                throw new InvalidOperationException("A code that was found valid is not.");
            if (data.Contact is not null)
                sponsor.AddContact(data.Contact);
            await db.Sponsors.AddAsync(sponsor, stop);
            idOfRow[row.Read.Row.Number] = sponsor.Id;
            if (data.VisitedOn is { } day)
                await LogAsync(sponsor, day, stop);
        }

        await SaveAsync(stop);
    }

    private async Task<int> FillAsync(PlannedRow[] rows, HashSet<int> filled, CancellationToken stop)
    {
        var targets = rows.ToDictionary(r => r, r => r.Of!.SponsorId ?? idOfRow[r.Of.RowNumber!.Value]);
        var ids = targets.Values.Distinct().ToList();
        var sponsors = await db.Sponsors.Include(s => s.Tags).Include(s => s.Contacts).AsSplitQuery().Where(s => ids.Contains(s.Id)).ToDictionaryAsync(s => s.Id, stop);
        var gaining = 0;
        foreach (var row in rows)
        {
            var (data, sponsor) = (row.Read.Sponsor!, sponsors[targets[row]]);
            var gained = sponsor.FillGaps(data.Details, data.CreditCode, data.Contact);
            if (sponsor.LastVisitOn is null && data.VisitedOn is { } day)
            {
                await LogAsync(sponsor, day, stop);
                gained = true;
            }

            gaining += gained ? 1 : 0;
            if (gained)
                filled.Add(sponsor.Id);
        }

        db.ChangeTracker.DetectChanges();
        await SaveAsync(stop);
        return gaining;
    }

    private async Task SaveAsync(CancellationToken stop)
    {
        await db.SaveChangesAsync(stop);
        await SearchPairWriter.WriteAsync(db, newPairs, stop);
        newPairs.Clear();
        db.ChangeTracker.Clear();
    }

    private async Task LogAsync(Sponsor sponsor, DateOnly day, CancellationToken stop)
    {
        if (!Visit.FromSheet(sponsor, day, said, time.Today, out var visit).IsDone)
            throw new InvalidOperationException("A visit that was found right is not.");
        await db.Visits.AddAsync(visit, stop);
    }
}
