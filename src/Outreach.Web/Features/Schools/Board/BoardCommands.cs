using Microsoft.EntityFrameworkCore;
using Outreach.Domain;
using Outreach.Domain.Data;
using Outreach.Domain.Schools.Alliances;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Schools.Partner;
using Outreach.Web.Infrastructure.Database;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Schools.Board;

public sealed class BoardCommands(OutreachDbContext db, BoardQueries queries, PartnerAccess access, BoardNotifications notifications, CurrentUserAccessor current, DepartmentTime time)
{
    /// <summary>Puts a post up, for our side or for the school that the person speaks for.</summary>
    /// <returns>Its key.</returns>
    public async Task<Result<int>> PostAsync(BoardInput input, CancellationToken cancellationToken)
    {
        int? school = null;
        if (!queries.IsOurs)
        {
            var wanted = input.SchoolId;
            var mine = await access.Schools().Where(s => wanted == null || s.Id == wanted).OrderBy(s => s.Id).Select(s => s.Id).Take(2).ToListAsync(cancellationToken);
            if (mine.Count != 1)
                return SchoolPostErrors.NoSchool;
            school = mine[0];
        }

        // Not an alliance that another school of the same person is in.
        if (input.AllianceId is { } alliance
            && !await db.Alliances.AnyAsync(a => a.Id == alliance && (school == null || a.Members.Any(m => m.SchoolId == school && m.LeftOn == null)), cancellationToken))
            return SchoolPostErrors.NoAlliance;
        var posted = SchoolPost.Create(school, input.ToDetails(), current.Required.Id, time.Today);
        if (!posted.IsSuccess)
            return posted.Error;
        db.SchoolPosts.Add(posted.Value);
        var saved = await db.TrySaveAsync(cancellationToken);
        if (!saved.IsSuccess)
            return saved;
        // The link needs the key.
        await notifications.PostedAsync(posted.Value, cancellationToken);
        return (await db.TrySaveAsync(cancellationToken)).With(posted.Value.Id);
    }

    public async Task<Result> ReplyAsync(int id, string? text, CancellationToken cancellationToken)
    {
        if (await queries.Visible().SingleOrDefaultAsync(p => p.Id == id, cancellationToken) is not { } post)
            return Result.NotFound;
        int? school = null;
        if (!queries.IsOurs)
        {
            var (mine, own, alliance) = (access.Schools(), post.SchoolId, post.AllianceId);
            // Their own post is spoken to by its school; another by the school that is in the alliance.
            school = await mine.Where(s => s.Id == own || db.AllianceMembers.Any(m => m.AllianceId == alliance && m.SchoolId == s.Id && m.LeftOn == null))
                .OrderByDescending(s => s.Id == own).ThenBy(s => s.Id).Select(s => (int?)s.Id).FirstOrDefaultAsync(cancellationToken);
            if (school is null)
                return Result.NotFound;
        }

        var replied = post.Reply(school, text, current.Required.Id);
        if (!replied.IsSuccess)
            return replied;
        await notifications.RepliedAsync(post, school, text!, cancellationToken);
        return await db.TrySaveAsync(cancellationToken);
    }

    /// <summary>Closed already it is harmless to close again.</summary>
    public async Task<Result> CloseAsync(int id, CancellationToken cancellationToken)
    {
        if (await queries.Closable().SingleOrDefaultAsync(p => p.Id == id, cancellationToken) is not { } post)
            return Result.NotFound;
        var closed = post.Close(time.Today);
        return closed.IsSuccess ? await db.TrySaveAsync(cancellationToken) : closed;
    }
}
