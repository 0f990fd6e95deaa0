using Microsoft.EntityFrameworkCore;
using Outreach.Domain;
using Outreach.Domain.Data;
using Outreach.Domain.Schools.Seeking;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Database;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Schools.Seeking;

public sealed class SeekingCommands(OutreachDbContext db, SeekingQueries queries, DepartmentTime time)
{
    private static readonly (string, DomainError) EventTaken = ("IX_JointSeekings_EventId", SeekingErrors.EventTaken);
    private static readonly (string, DomainError) Twice = ("IX_SeekingMembers_SeekingId_UserId", SeekingErrors.MemberAlready);

    /// <returns>The seeking's key.</returns>
    public async Task<Result<int>> AddAsync(SeekingInput input, CancellationToken cancellationToken)
    {
        if (input.EventId is not { } eventId || !await queries.Seekable().AnyAsync(e => e.Id == eventId, cancellationToken))
            return SeekingErrors.NoEvent;
        if (await HeadProblemAsync(input.HeadId, null, cancellationToken) is { } problem)
            return problem;
        if (await db.JointSeekings.AnyAsync(s => s.EventId == eventId, cancellationToken))
            return SeekingErrors.EventTaken;
        var seeking = JointSeeking.Create(eventId, input.ToDetails());
        db.JointSeekings.Add(seeking);
        return (await db.TrySaveAsync(cancellationToken, EventTaken)).With(seeking.Id);
    }

    public async Task<Result> EditAsync(int id, SeekingInput input, CancellationToken cancellationToken)
    {
        if (await LoadAsync(id, cancellationToken) is not { } seeking)
            return Result.NotFound;
        if (await HeadProblemAsync(input.HeadId, seeking.HeadId, cancellationToken) is { } problem)
            return problem;
        var edited = seeking.Edit(input.ToDetails());
        return edited.IsSuccess ? await db.TrySaveVersionAsync(seeking, input.Version, cancellationToken) : edited;
    }

    /// <summary>Names one of ours, or somebody of a club.</summary>
    public async Task<Result> AddMemberAsync(int id, SeekingMemberInput input, CancellationToken cancellationToken)
    {
        if (await LoadAsync(id, cancellationToken) is not { } seeking)
            return Result.NotFound;
        Result added;
        if (input.UserId is { } user)
        {
            if (await HeadProblemAsync(user, null, cancellationToken) is { } problem)
                return problem;
            added = seeking.AddOurs(user).ToResult();
        }
        else if (input.ClubId is { } club && input.Name is { } name && await db.Clubs.AnyAsync(c => c.Id == club && !c.IsRetired, cancellationToken))
        {
            added = seeking.AddOfClub(club, name, input.Reach).ToResult();
        }
        else
        {
            return SeekingErrors.PersonMissing;
        }

        return added.IsSuccess ? await SaveAsync(cancellationToken) : added;
    }

    public async Task<Result> RemoveMemberAsync(int id, int memberId, CancellationToken cancellationToken)
    {
        var seeking = await LoadAsync(id, cancellationToken);
        if (seeking?.Members.SingleOrDefault(m => m.Id == memberId) is not { } member)
            return Result.NotFound;
        var removed = seeking.Remove(member, await db.SeekingClaims.AnyAsync(c => c.MemberId == memberId, cancellationToken));
        return removed.IsSuccess ? await SaveAsync(cancellationToken) : removed;
    }

    public async Task<Result> CloseAsync(int id, CancellationToken cancellationToken)
    {
        if (await LoadAsync(id, cancellationToken) is not { } seeking)
            return Result.NotFound;
        var closed = seeking.Close();
        return closed.IsSuccess ? await SaveAsync(cancellationToken) : closed;
    }

    private Task<JointSeeking?> LoadAsync(int id, CancellationToken cancellationToken) => queries.Leadable().Include(s => s.Members).SingleOrDefaultAsync(s => s.Id == id, cancellationToken);

    private async Task<DomainError?> HeadProblemAsync(int? headId, int? present, CancellationToken cancellationToken) =>
        headId != present && !await db.Users.InDepartment(time.Today).AnyAsync(u => u.Id == headId, cancellationToken) ? SeekingErrors.NotMember : null;

    private async Task<Result> SaveAsync(CancellationToken cancellationToken)
    {
        var saved = await db.TrySaveAsync(cancellationToken, Twice);
        return saved.IsConflict ? SeekingErrors.Closed : saved;
    }
}
