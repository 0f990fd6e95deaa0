using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Contracts.Checks;
using Outreach.Domain.Data;
using Outreach.Domain.Jobs.Safety;
using Outreach.Domain.Wording;
using Outreach.Web.Infrastructure.Time;
using Outreach.Web.Infrastructure.Wording;

namespace Outreach.Web.Features.Checks.Words;

/// <summary>The department's own words, and what one would have found in past postings and contracts.</summary>
public sealed class WordQueries(OutreachDbContext db, DepartmentTime time, DepartmentWordsCache words)
{
    private const int MostShown = 500;

    // The latest of each; older ones say little about how people write today.
    private const int MostRead = 500;

    /// <summary>One command.</summary>
    public async Task<IReadOnlyList<WordRow>> ListAsync(CancellationToken cancellationToken) =>
        await db.DepartmentWords.AsNoTracking().OrderBy(w => w.Topic).ThenBy(w => w.Word).ThenBy(w => w.Id).Take(MostShown)
            .Select(w => new WordRow(w.Id, w.Topic, w.Word, w.Note, db.Users.Where(u => u.Id == w.CreatedById).Select(u => u.DisplayName).FirstOrDefault(), w.CreatedAt))
            .ToListAsync(cancellationToken);

    public Task<bool> IsTakenAsync(DepartmentWord word, CancellationToken cancellationToken) =>
        db.DepartmentWords.AnyAsync(w => w.Topic == word.Topic && w.ComparableWord == word.ComparableWord, cancellationToken);

    /// <summary>Seven commands.</summary>
    public async Task<WordPreview> PreviewAsync(DepartmentWord word, CancellationToken cancellationToken)
    {
        var own = await db.DepartmentWords.AsNoTracking().Select(w => new { w.Topic, w.Word }).ToListAsync(cancellationToken);
        var with = DepartmentWords.Of([(word.Topic, word.Word), .. own.Select(w => (w.Topic, w.Word))]);
        var alone = DepartmentWords.Of([(word.Topic, word.Word)]);
        var postings = await db.JobPostings.AsNoTracking().Include(p => p.Questions).OrderByDescending(p => p.UpdatedAt).ThenByDescending(p => p.Id).Take(MostRead).ToListAsync(cancellationToken);
        var contracts = await db.Contracts.AsNoTracking().OrderByDescending(c => c.UpdatedAt).ThenByDescending(c => c.Id).Take(MostRead).Select(c => new
        {
            c.Id,
            Name = c.Number ?? db.Sponsors.IgnoreQueryFilters().Where(s => s.Id == c.SponsorId).Select(s => s.Name).First(),
            c.Goods,
            Notes = c.Deliverables.Select(d => d.Note).ToList(),
            Clauses = c.Clauses.Select(x => x.Text).ToList(),
        }).AsSplitQuery().ToListAsync(cancellationToken);

        var found = new List<PastFinding>();
        foreach (var posting in postings)
        {
            var texts = posting.Content.Texts.Select(t => new JobText(t.Field, t.Text)).ToList();
            // Most records do not have it at all; the end of one text and the beginning of the next may.
            if (!alone.StandIn(string.Join(' ', texts.Select(t => t.Text))))
                continue;
            var draft = new JobDraft(texts, null, null, 0, time.Today, time.Today);
            if (New(JobSafetyCheck.Of(draft, with).Select(f => (f.Fingerprint, f.Quote)), JobSafetyCheck.Of(draft, words.Value).Select(f => f.Fingerprint)) is { } quote)
                found.Add(new PastFinding(posting.Title, "Postings.Detail", posting.Id, quote));
        }

        foreach (var contract in contracts)
        {
            var text = string.Join('\n', contract.Notes.Concat(contract.Clauses).Append(contract.Goods));
            if (!alone.StandIn(text))
                continue;
            if (New(ClauseCheck.OfText(text, with).Select(f => (Key(f), (string?)f.Quote)), ClauseCheck.OfText(text, words.Value).Select(Key)) is { } quote)
                found.Add(new PastFinding(contract.Name, "Contracts.Detail", contract.Id, quote));
        }

        return new WordPreview(word.Word, postings.Count, contracts.Count, found);
    }

    private static string Key(TextFinding finding) => $"{finding.Rule} {finding.Sentence} {finding.Quote}";

    private static string? New(IEnumerable<(string Key, string? Quote)> with, IEnumerable<string> without)
    {
        var known = without.ToHashSet();
        return with.FirstOrDefault(f => f.Quote is not null && !known.Contains(f.Key)).Quote;
    }
}
