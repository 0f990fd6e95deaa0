using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Outreach.Domain.Data;
using Outreach.Domain.Deals;
using Outreach.Domain.Search;
using Outreach.Domain.Sponsors;
using Outreach.Domain.Sponsors.Import;
using Outreach.Domain.Sponsors.Visits;
using Outreach.Web.Infrastructure.Database;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Sponsors.Import;

public sealed class SponsorImporter(
    OutreachDbContext db, ImportFiles files, ImportPlanner planner, DepartmentTime time, IStringLocalizer texts)
{
    private const int RowsAtOnce = 500;

    private readonly Dictionary<int, int> idOfRow = [];
    private readonly List<SearchPair> newPairs = [];
    private string said = "";
    private string staged = "";
    private int owner;

    /// <summary>
    /// Reads the sheet again, decides every row's fate again, and writes it. False, with nothing written, when a fate is
    /// no longer the one that was previewed.
    /// </summary>
    public Task<bool> RunAsync(int runId, Func<int, Task> progress, CancellationToken cancellationToken) =>
        db.ExecuteTransactionAsync(() => RunOnceAsync(runId, progress, cancellationToken));

    private async Task<bool> RunOnceAsync(int runId, Func<int, Task> progress, CancellationToken cancellationToken)
    {
        idOfRow.Clear();
        newPairs.Clear();
        var run = await db.ImportRuns.AsNoTracking().SingleAsync(r => r.Id == runId, cancellationToken);
        var file = await files.FindAsync(run.FileId, run.StartedById, ImportLayout.Parse([run.Layout]), cancellationToken)
            ?? throw new InvalidOperationException($"The sheet of import {runId} is gone.");
        var map = ColumnMap.Parse(run.Columns.Split(','), file.Sheet.Headers.Length, out var error) ?? throw new InvalidOperationException(error);
        owner = run.StartedById;
        said = SearchText.Shorten(texts["Day of the last visit as the sheet “{0}” has it; it does not say who went and what was said.", file.Name].Value, 2000);
        staged = SearchText.Shorten(texts["As it stands in the sheet “{0}”.", file.Name].Value, DealStageChange.ReasonLimit);

        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var plan = await planner.PlanAsync(file, map, cancellationToken);
        if (plan.Fingerprint != run.Fingerprint)
            return false;
        // Everything here is added, so there is nothing to detect, and looking for it takes longer than the writing.
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        db.NewPairs = newPairs;
        var done = 0;
        foreach (var batch in plan.Rows.Where(r => r.Fate == ImportRowAction.New).Chunk(RowsAtOnce))
        {
            await AddAsync(batch, cancellationToken);
            await progress(done += batch.Length);
        }

        var filled = new HashSet<int>();
        var gaining = 0;
        var duplicates = plan.Rows.Where(r => r.Fate == ImportRowAction.Duplicate).ToLookup(r => (r.Verdict ?? (run.FillGaps ? ImportVerdict.Fill : ImportVerdict.Same)) == ImportVerdict.Fill);
        foreach (var batch in duplicates[true].Chunk(RowsAtOnce))
        {
            gaining += await FillAsync(batch, filled, cancellationToken);
            await progress(done += batch.Length);
        }

        // Later nobody could tell them from the rows that came in: these repeat merchants by then too.
        db.ImportDecisions.AddRange(duplicates[false].Where(r => r.Verdict is null).Select(r => new ImportDecision(run.FileId, r.Read.Row.Key, ImportVerdict.Same)));
        var finished = await db.ImportRuns.SingleAsync(r => r.Id == runId, cancellationToken);
        if (finished.Version != run.Version)
            throw new InvalidOperationException($"Import {runId} was taken for dead and given up.");
        finished.Finish(
            new ImportCounts(plan.CountOf(ImportRowAction.New), filled.Count, plan.CountOf(ImportRowAction.Duplicate) - gaining, plan.CountOf(ImportRowAction.Refused)), time.Now);
        db.ChangeTracker.DetectChanges();
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return true;
    }

    private async Task AddAsync(PlannedRow[] rows, CancellationToken cancellationToken)
    {
        foreach (var row in rows)
        {
            var data = row.Read.Sponsor!;
            var sponsor = new Sponsor(data.Details);
            if (data.CreditCode is not null && !sponsor.SetCreditCode(data.CreditCode, null, null).IsSuccess)
                throw new InvalidOperationException("A code that was found valid is not.");
            foreach (var contact in data.Contacts)
                sponsor.AddContact(contact);
            await db.Sponsors.AddAsync(sponsor, cancellationToken);
            idOfRow[row.Read.Row.Key] = sponsor.Id;
            await OpenDealAsync(sponsor, data, cancellationToken);
            if (data.VisitedOn is { } day)
                await LogAsync(sponsor, day, cancellationToken);
        }

        await SaveAsync(cancellationToken);
    }

    private async Task<int> FillAsync(PlannedRow[] rows, HashSet<int> filled, CancellationToken cancellationToken)
    {
        var targets = rows.ToDictionary(r => r, r => r.Of!.SponsorId ?? idOfRow[r.Of.RowKey!.Value]);
        var ids = targets.Values.Distinct().ToList();
        var sponsors = await db.Sponsors.Include(s => s.Tags).Include(s => s.Contacts).AsSplitQuery().Where(s => ids.Contains(s.Id)).ToDictionaryAsync(s => s.Id, cancellationToken);
        // Of the term as a whole: with an open one there is no second, and what was lost is not lost again.
        var dealt = (await db.Deals.AsNoTracking().Where(d => d.EventId == null && ids.Contains(d.SponsorId)).Select(d => new { d.SponsorId, IsOpen = d.ActiveKey != null }).ToListAsync(cancellationToken))
            .GroupBy(d => d.SponsorId).ToDictionary(g => g.Key, g => g.Any(d => d.IsOpen));
        var gaining = 0;
        foreach (var row in rows)
        {
            var (data, sponsor) = (row.Read.Sponsor!, sponsors[targets[row]]);
            var gained = sponsor.FillGaps(data.Details, data.CreditCode, data.Contacts, time.Today);
            var isDealt = dealt.TryGetValue(sponsor.Id, out var isOpen) && (isOpen || data.Stage == DealStage.Lost);
            if (!isDealt && await OpenDealAsync(sponsor, data, cancellationToken))
            {
                dealt[sponsor.Id] = data.Stage != DealStage.Lost;
                gained = true;
            }

            if (sponsor.LastVisitOn is null && data.VisitedOn is { } day)
            {
                await LogAsync(sponsor, day, cancellationToken);
                gained = true;
            }

            gaining += gained ? 1 : 0;
            if (gained)
                filled.Add(sponsor.Id);
        }

        db.ChangeTracker.DetectChanges();
        await SaveAsync(cancellationToken);
        return gaining;
    }

    private async Task SaveAsync(CancellationToken cancellationToken)
    {
        await db.SaveChangesAsync(cancellationToken);
        await SearchPairWriter.WriteAsync(db, newPairs, cancellationToken);
        newPairs.Clear();
        db.ChangeTracker.Clear();
    }

    // What a sheet says of money and how far one is, is a deal for the term as a whole.
    private async Task<bool> OpenDealAsync(Sponsor sponsor, ImportedSponsor data, CancellationToken cancellationToken)
    {
        if (data.ExpectedCash is null && data.Stage is null)
            return false;
        var created = Deal.Create(sponsor, null, sponsor.OwnerId ?? owner, new DealDetails(data.ExpectedCash, null, null, null, null), owner, time.Now);
        if (!created.IsSuccess)
            return false; // On the blacklist, or a school office: no new deals.
        var deal = created.Value;
        if (data.Stage == DealStage.Lost)
            deal.Lose(staged, owner, time.Now);
        else if (data.Stage is { } stage and not DealStage.Target)
            deal.MoveTo(stage, owner, time.Now, overruleReason: staged);
        await db.Deals.AddAsync(deal, cancellationToken);
        return true;
    }

    private async Task LogAsync(Sponsor sponsor, DateOnly day, CancellationToken cancellationToken)
    {
        // A visit that was found right is right: its value is there.
        await db.Visits.AddAsync(Visit.CreateFromSheet(sponsor, day, said, time.Today).Value, cancellationToken);
    }
}
