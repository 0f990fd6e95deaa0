using Microsoft.EntityFrameworkCore;
using Outreach.Domain;
using Outreach.Domain.Data;
using Outreach.Domain.Wording;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Contracts.Drafts;
using Outreach.Web.Features.Contracts.Records;
using Outreach.Web.Features.Jobs.Postings;
using Outreach.Web.Infrastructure.Database;

namespace Outreach.Web.Features.Checks.FalseAlarms;

/// <summary>Marks a finding of a record that one works on, as long as the text still has it.</summary>
public sealed class FalseAlarmCommands(OutreachDbContext db, PostingSafetyService safety, ClauseCheckService clauses, CurrentUserAccessor current)
{
    public async Task<Result> MarkInPostingAsync(int id, string? fingerprint, string? reason, CancellationToken cancellationToken)
    {
        if (await db.JobPostings.WorkedOnBy(current.Required).AsNoTracking().Include(p => p.Questions).SingleOrDefaultAsync(p => p.Id == id, cancellationToken) is not { } posting)
            return Result.NotFound;
        var finding = (await safety.FindAsync(posting.Content, posting.SponsorId, cancellationToken)).FirstOrDefault(f => f.Fingerprint == fingerprint);
        return finding is null ? WordingErrors.NoSuchFinding
            : await SaveAsync(FalseAlarm.Mark(CheckKind.Safety, id, finding.Rule.ToString(), finding.Quote, finding.Fingerprint, reason), cancellationToken);
    }

    public async Task<Result> MarkInContractAsync(int id, string? fingerprint, string? reason, CancellationToken cancellationToken)
    {
        if (await db.Contracts.WorkedOnBy(current.Required).AsNoTracking().WithParts().SingleOrDefaultAsync(c => c.Id == id, cancellationToken) is not { } contract)
            return Result.NotFound;
        var finding = (await clauses.RunAsync(contract, cancellationToken)).FirstOrDefault(f => f.Fingerprint == fingerprint);
        return finding is null ? WordingErrors.NoSuchFinding
            : await SaveAsync(FalseAlarm.Mark(CheckKind.Clauses, id, finding.Rule.ToString(), finding.Quote, finding.Fingerprint, reason), cancellationToken);
    }

    private async Task<Result> SaveAsync(Result<FalseAlarm> mark, CancellationToken cancellationToken)
    {
        if (!mark.IsSuccess)
            return mark;
        db.FalseAlarms.Add(mark.Value);
        return await db.TrySaveAsync(cancellationToken, ("FalseAlarms", WordingErrors.Marked));
    }
}
