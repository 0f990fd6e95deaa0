using Microsoft.EntityFrameworkCore;
using Outreach.Domain;
using Outreach.Domain.Data;
using Outreach.Domain.Files;
using Outreach.Domain.Meetings;
using Outreach.Domain.Meetings.Attending;
using Outreach.Domain.Meetings.TeamBuilding;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Database;
using Outreach.Web.Infrastructure.Files;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Meetings.TeamBuilding;

public sealed class TeamBuildingCommands(
    OutreachDbContext db, TeamBuildingQueries queries, MeetingAuthorization authorization, FileStore files, CurrentUserAccessor current, DepartmentTime time)
{
    private CurrentUser Me => current.Required;

    /// <summary>Proposes an idea or a day, and votes for it. Of two who propose the same at once, one is told to vote for it.</summary>
    public Task<Result> ProposeAsync(int id, ProposalInput input, CancellationToken cancellationToken) => db.ExecuteWithRetryAsync(async () =>
    {
        if (await Invited().SingleOrDefaultAsync(m => m.Id == id, cancellationToken) is not { } meeting)
            return Result.NotFound;
        var others = await db.BallotOptions.Where(o => o.MeetingId == id).ToListAsync(cancellationToken);
        var proposed = BallotOption.Propose(meeting, input.Idea, input.Day, others, Me.Id, time.Today);
        if (!proposed.IsSuccess)
            return proposed.Error;
        proposed.Value.Vote(meeting, Me.Id);
        db.BallotOptions.Add(proposed.Value);
        return Result.Success;
    }, cancellationToken, failure => failure.IsUniqueViolation("IX_BallotOptions_MeetingId_Key"));

    /// <summary>Votes, or takes the vote back. Two presses at once are one vote.</summary>
    public Task<Result> VoteAsync(int id, int optionId, CancellationToken cancellationToken) => db.ExecuteWithRetryAsync(async () =>
    {
        if (await Invited().SingleOrDefaultAsync(m => m.Id == id, cancellationToken) is not { } meeting
            || await db.BallotOptions.Include(o => o.Votes).SingleOrDefaultAsync(o => o.Id == optionId && o.MeetingId == id, cancellationToken) is not { } option)
            return Result.NotFound;
        return option.Vote(meeting, Me.Id);
    }, cancellationToken, failure => failure.IsUniqueViolation("PK_BallotVotes"));

    public async Task<Result> SignUpAsync(int id, bool isComing, CancellationToken cancellationToken)
    {
        var me = Me.Id;
        if (await Invited().SingleOrDefaultAsync(m => m.Id == id, cancellationToken) is not { } meeting
            || await db.Attendances.SingleOrDefaultAsync(a => a.MeetingId == id && a.UserId == me, cancellationToken) is not { } place)
            return Result.NotFound;
        var signedUp = place.SignUp(isComing, meeting, time.Now);
        return signedUp.IsSuccess ? await db.TrySaveAsync(cancellationToken) : signedUp;
    }

    /// <summary>Plans the money; only whoever runs it.</summary>
    public async Task<Result> SetBudgetAsync(int id, MeetingBudgetInput input, CancellationToken cancellationToken)
    {
        if (await authorization.Run().SingleOrDefaultAsync(m => m.Id == id && m.Kind == MeetingKind.TeamBuilding, cancellationToken) is not { } meeting)
            return Result.NotFound;
        var set = meeting.SetBudget(input.Budget, input.BudgetWords);
        return set.IsSuccess ? await db.TrySaveVersionAsync(meeting, input.Version, cancellationToken) : set;
    }

    /// <summary>Adds photos, shrunk and without their place; people of the department alone.</summary>
    public async Task<Result> AddPhotosAsync(int id, IReadOnlyList<IFormFile> photos, CancellationToken cancellationToken)
    {
        if (await OfMember().Include(m => m.Files).SingleOrDefaultAsync(m => m.Id == id, cancellationToken) is not { } meeting)
            return Result.NotFound;
        if (photos.Count == 0)
            return TeamBuildingErrors.NoPhoto;
        var stored = new List<StoredFile>();
        foreach (var photo in photos)
        {
            var file = await files.AddPhotoAsync(photo, FilePurpose.MeetingPhoto, cancellationToken);
            if (!file.IsSuccess)
                return file.Error.ForField("Photos");
            stored.Add(file.Value);
        }

        var added = meeting.AddFiles([.. stored.Select(f => f.Id)], Me.Id);
        return added.IsSuccess ? await db.TrySaveAsync(cancellationToken) : added;
    }

    /// <summary>Takes a photo away: whoever added it, or who runs the meeting.</summary>
    public async Task<Result> RemovePhotoAsync(int id, int fileId, CancellationToken cancellationToken)
    {
        if (await OfMember().Include(m => m.Files).SingleOrDefaultAsync(m => m.Id == id, cancellationToken) is not { } meeting)
            return Result.NotFound;
        var removed = meeting.RemoveFile(fileId, Me.Id, meeting.IsRunBy(Me.Id, Me.HasPermission(Permissions.MeetingsRun)));
        if (!removed.IsSuccess)
            return removed;
        // Its entry goes with it, so that the bytes are swept away: somebody in the picture may have asked for it.
        db.StoredFiles.Remove(await db.StoredFiles.SingleAsync(f => f.Id == fileId, cancellationToken));
        return await db.TrySaveAsync(cancellationToken);
    }

    // Ideas, votes and the sign-up are for those who are invited, not for everybody who reads of it.
    private IQueryable<Meeting> Invited()
    {
        var me = Me.Id;
        return queries.Seen().Where(m => db.Attendances.Any(a => a.MeetingId == m.Id && a.UserId == me));
    }

    private IQueryable<Meeting> OfMember()
    {
        var (me, members) = (Me.Id, db.Users.InDepartment(time.Today));
        return queries.Seen().Where(m => members.Any(u => u.Id == me));
    }
}
