using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Outreach.Domain;
using Outreach.Domain.Data;
using Outreach.Domain.Jobs;
using Outreach.Domain.Sponsors;
using Outreach.Domain.Sponsors.Blacklist;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Sponsors.Blacklist;
using Outreach.Web.Infrastructure.Requests;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Jobs.Blacklist;

/// <summary>
/// Postings of a blacklisted merchant. What is on the board is suspended in any case, by <see cref="Postings.SponsorPostings"/>;
/// whether its applicants are told that the job is called off is decided on its own page.
/// </summary>
public sealed class BlacklistedPostings(
    OutreachDbContext db, JobNotifications notifications, IStringLocalizer texts, CurrentUserAccessor current, DepartmentTime time, ActionPaths paths) : IBlacklistedMatters
{
    private static readonly PostingState[] Open = [PostingState.Draft, PostingState.Vetting, PostingState.Published, PostingState.Closed, PostingState.Suspended];

    /// <inheritdoc/>
    public async Task<IReadOnlyList<OpenMatter>> OpenAsync(int sponsorId, CancellationToken cancellationToken)
    {
        var postings = await db.JobPostings.AsNoTracking().Where(p => p.SponsorId == sponsorId && Open.Contains(p.State)).OrderBy(p => p.Id)
            .Select(p => new { p.Id, p.Title, p.State, p.OwnerId, Owner = db.Users.Where(u => u.Id == p.OwnerId).Select(u => u.DisplayName).First(), Waits = p.Reports.Any(r => r.IsUpheld == null) })
            .ToListAsync(cancellationToken);
        return
        [
            .. postings.Select(p => new OpenMatter(
                KeyOf(p.Id), texts["Job posting"], p.Title, p.State, paths.Of("Postings.Detail", p.Id), p.OwnerId, p.Owner,
                p.State == PostingState.Vetting && !p.Waits
                    ? [new(MatterFate.End, texts["It is turned down, with this reason"]), new(MatterFate.Keep, texts["It stays where it is, and is not published"])] : [],
                p.State switch
                {
                    PostingState.Published => texts["It is taken off the board. Call it off on its page if nobody is to wait."],
                    PostingState.Closed => texts["Nobody can apply any more; it is not opened again."],
                    PostingState.Suspended => texts["It stays off the board."],
                    _ => texts["It stays as it is, and is not published."],
                })),
        ];
    }

    /// <inheritdoc/>
    public async Task<Result> SettleAsync(Sponsor sponsor, string reason, IReadOnlyDictionary<string, MatterFate> fates, CancellationToken cancellationToken)
    {
        foreach (var posting in await db.JobPostings.Include(p => p.Tally).Include(p => p.Reports).Where(p => p.SponsorId == sponsor.Id && p.State == PostingState.Vetting).ToListAsync(cancellationToken))
        {
            if (fates.GetValueOrDefault(KeyOf(posting.Id), MatterFate.Keep) != MatterFate.End)
                continue;
            if (posting.Reject(reason, time.Now, current.Required.Id).Error is { } error)
                return error;
            await notifications.ReturnedAsync(posting, cancellationToken);
        }

        return Result.Success;
    }

    /// <inheritdoc/>
    public async Task<ExceptedMatter?> FindAsync(BlacklistedMatter matter, int id, CancellationToken cancellationToken)
    {
        if (matter != BlacklistedMatter.Posting)
            return null;
        var posting = await db.JobPostings.AsNoTracking().Where(p => p.Id == id)
            .Select(p => new { p.SponsorId, p.Title, p.OwnerId, p.SubmittedById, Authors = p.Authors.Select(a => a.UserId).ToList() }).SingleOrDefaultAsync(cancellationToken);
        return posting is null ? null : new ExceptedMatter(
            posting.SponsorId, posting.Title, paths.Of("Postings.Detail", id), posting.OwnerId, [posting.OwnerId, posting.SubmittedById ?? posting.OwnerId, .. posting.Authors]);
    }

    private static string KeyOf(int id) => string.Create(CultureInfo.InvariantCulture, $"posting-{id}");
}
