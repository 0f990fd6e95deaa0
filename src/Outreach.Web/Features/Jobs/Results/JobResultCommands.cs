using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain;
using Outreach.Domain.Data;
using Outreach.Domain.Jobs;
using Outreach.Domain.Jobs.Applications;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Jobs.Applications;
using Outreach.Web.Features.Jobs.Postings;
using Outreach.Web.Features.Jobs.Screening;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Localization;
using Outreach.Web.Infrastructure.Spreadsheets;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Jobs.Results;

public sealed class JobResultCommands(
    OutreachDbContext db, ScreeningQueries screening, PostingUnitOfWork work, JobNotifications notifications, CurrentUserAccessor current, DepartmentTime time)
{
    private static readonly ApplicationState[] Sent = [ApplicationState.SentToCompany, ApplicationState.Hired, ApplicationState.NotHired];

    /// <summary>Too much to be read at once.</summary>
    public static readonly DomainError TooMany = new("results.many", "At most 500 lines and 20,000 characters at once.", "Text");

    private static readonly DomainError TooLarge = new("results.large", "This table is too large.", nameof(PasteInput.File));

    /// <summary>The page, or null. Two commands.</summary>
    public async Task<ResultsModel?> PageAsync(int id, CancellationToken cancellationToken)
    {
        if (await screening.JobAsync(id, cancellationToken) is not { } job)
            return null;
        var rows = await screening.Rows(db.JobApplications.AsNoTracking().Where(a => a.PostingId == id && a.SentAt != null && Sent.Contains(a.State) && a.StudentId != null)
            .OrderBy(a => a.SentAt).ThenBy(a => a.Id)).ToListAsync(cancellationToken);
        return new ResultsModel(
            job, [.. rows.Where(r => r.Application.State == ApplicationState.SentToCompany)],
            [.. rows.Where(r => r.Application.State != ApplicationState.SentToCompany).OrderBy(r => r.Application.State).ThenBy(r => r.Application.AnsweredAt)]);
    }

    /// <summary>What was pasted, as it is understood; null when there is no such posting for the person. Two commands.</summary>
    public async Task<ResultPreviewModel?> PreviewAsync(int id, PasteInput input, CancellationToken cancellationToken)
    {
        if (await screening.JobAsync(id, cancellationToken) is not { } job)
            return null;
        var withheld = db.WithheldFrom(current.Required.Id);
        var candidates = await db.JobApplications.AsNoTracking().Where(a => a.PostingId == id && a.SentAt != null && Sent.Contains(a.State) && a.StudentId != null)
            .OrderBy(a => a.SentAt).ThenBy(a => a.Id).Select(a => new Candidate(
                a.Id, a.Version, db.Users.Where(u => u.Id == a.StudentId).Select(u => u.DisplayName).First(),
                db.StudentProfiles.Where(p => p.UserId == a.StudentId).Select(p => p.Phone).FirstOrDefault(), a.State, withheld.Any(w => w.Id == a.Id))).ToListAsync(cancellationToken);
        var read = ResultText.Read(input.Text ?? "", candidates);
        var understood = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', read.Select(l => $"{l.Number}|{l.Person?.Id}|{l.Person?.Version}|{l.Hired}|{l.Problem}")))));
        var lines = read.Select(line =>
        {
            var fix = input.Fix.GetValueOrDefault(line.Number);
            var person = line.Person;
            if (fix is not null && fix != PasteInput.LeaveOut)
                person = candidates.FirstOrDefault(c => c.Id.ToString(System.Globalization.CultureInfo.InvariantCulture) == fix) ?? person;
            else if (line.Problem == LineProblem.Twice)
                person = null;
            return new PlannedLine(line, person, input.As.GetValueOrDefault(line.Number) ?? line.Hired, fix == PasteInput.LeaveOut);
        }).ToList();
        // However it was mended: a person has one result.
        var twice = lines.Where(l => !l.IsLeftOut && l.Person is not null).GroupBy(l => l.Person!.Id).Where(g => g.Count() > 1).SelectMany(g => g).ToHashSet();
        return new ResultPreviewModel(job, input, [.. lines.Select(l => twice.Contains(l) ? l with { Person = null } : l)], candidates, understood);
    }

    /// <summary>A table as lines of text, so that it goes the same way as what is pasted; or why it cannot be read.</summary>
    public async Task<Result<string>> ReadAsync(IFormFile file, CancellationToken cancellationToken)
    {
        if (file.Length > 2 * 1024 * 1024)
            return TooLarge;
        var bytes = new byte[file.Length];
        await using (var stream = file.OpenReadStream())
            await stream.ReadExactlyAsync(bytes, cancellationToken);
        var read = SheetReader.Read(bytes, SheetLimits.Default with { Rows = ResultText.MostLines, UnpackedBytes = 20 * 1024 * 1024 }, ResultText.Columns);
        if (!read.Succeeded)
            return read.Error == SheetError.TooManyRows ? TooMany.ForField(nameof(PasteInput.File)) : read.Error!.Value.ToDomainError(nameof(PasteInput.File));
        var columns = ColumnMatcher.Guess(read.Sheet.Headers, ResultText.Columns);
        string Cell(SheetRow row, string key) => columns[key] is { } i && i < row.Cells.Length ? FormulaGuard.Restore(row.Cells[i]).ReplaceLineEndings(" ").Trim() : "";
        // Without headings that are known, the first row may be somebody already.
        var lines = columns["result"] is not null && (columns["name"] ?? columns["phone"]) is not null
            ? read.Sheet.Rows.Select(r => string.Join('\t', new[] { Cell(r, "name"), Cell(r, "phone"), Cell(r, "result"), Cell(r, "why") }))
            : read.Sheet.Rows.Select(r => r.Cells).Prepend(read.Sheet.Headers).Select(cells => string.Join('\t', cells.Select(c => c.ReplaceLineEndings(" ").Trim())));
        return string.Join('\n', lines);
    }

    /// <summary>Enters results, all or none.</summary>
    public Task<Result> EnterAsync(int id, IReadOnlyList<ResultEntry> entries, CancellationToken cancellationToken) => work.ExecuteAsync(async () =>
    {
        var posting = await db.JobPostings.WorkedOnBy(current.Required).Include(p => p.Tally).SingleOrDefaultAsync(p => p.Id == id, cancellationToken);
        if (posting is null)
            return Result.NotFound;
        if (await db.HasAppliedAsync(current.Required.Id, id, cancellationToken))
            return PostingErrors.AppliedThemselves;
        var ids = entries.Select(e => e.ApplicationId).ToList();
        var applications = await db.JobApplications.Where(a => a.PostingId == id && ids.Contains(a.Id)).ToDictionaryAsync(a => a.Id, cancellationToken);
        if (entries.Any(e => !applications.ContainsKey(e.ApplicationId)))
            return Result.NotFound;
        var told = new List<JobApplication>();
        // Places that are given back come first, so that they can be taken again.
        foreach (var entry in entries.OrderBy(e => e.Hired))
        {
            var application = applications[entry.ApplicationId];
            // A second press finds it done.
            if (application.State == (entry.Hired ? ApplicationState.Hired : ApplicationState.NotHired))
                continue;
            if (application.Version != entry.Version)
                return PostingErrors.ApplicationStale;
            var result = entry.Hired ? application.Hire(posting, current.Required.Id, time.Now)
                : entry.Reason is { } why && !RejectionReasons.Interview.Contains(why) ? PostingErrors.ReasonMissing
                : application.NotHire(posting, entry.Reason, entry.Words, current.Required.Id, time.Now);
            if (result.Error is { } error)
                return error;
            told.Add(application);
        }

        await notifications.StateChangedAsync(told, posting, cancellationToken);
        return Result.Success;
    }, cancellationToken);
}
