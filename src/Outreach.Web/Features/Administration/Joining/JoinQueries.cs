using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Accounts.Joining;
using Outreach.Domain.Data;
using Outreach.Web.Features.Administration.Departments;
using Outreach.Web.Features.Administration.Invitations;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Administration.Joining;

public sealed class JoinQueries(OutreachDbContext db, DepartmentTime time)
{
    private const int MostDecided = 30;

    /// <summary>The leaders' page. Five commands.</summary>
    public async Task<JoiningModel> PageAsync(CancellationToken cancellationToken)
    {
        var now = time.Now;
        var links = await db.JoinLinks.AsNoTracking().Where(l => l.ClosedAt == null && l.ExpiresAt > now).OrderByDescending(l => l.Id).Take(50)
            .Select(l => new JoinLinkRow(l.Id, l.Code, db.Terms.Where(t => t.Id == l.TermId).Select(t => t.Name).FirstOrDefault(), l.Group, l.ExpiresAt, db.JoinRequests.Count(r => r.LinkId == l.Id)))
            .ToListAsync(cancellationToken);
        var requests = db.JoinRequests.AsNoTracking().Where(r => !r.IsAnonymized);
        var waiting = await Rows(requests.Where(r => r.State == JoinRequestState.Waiting).OrderBy(r => r.Id).Take(200)).ToListAsync(cancellationToken);
        var decided = await Rows(requests.Where(r => r.State != JoinRequestState.Waiting).OrderByDescending(r => r.DecidedAt).ThenByDescending(r => r.Id).Take(MostDecided)).ToListAsync(cancellationToken);
        return new JoiningModel(links, waiting, decided, await InvitationQueries.TermOptionsAsync(db, time.Today, cancellationToken), await db.GroupNamesAsync(cancellationToken));
    }

    /// <summary>The link of a code while it is open; null otherwise.</summary>
    public async Task<JoinLink?> OpenAsync(string code, CancellationToken cancellationToken) =>
        await db.JoinLinks.SingleOrDefaultAsync(l => l.Code == code, cancellationToken) is { } link && link.IsOpen(time.Now) ? link : null;

    private IQueryable<JoinRequestRow> Rows(IQueryable<JoinRequest> requests) => requests.Select(r => new JoinRequestRow(
        r.Id, r.Name, r.Email, r.Note, db.JoinLinks.Where(l => l.Id == r.LinkId).Select(l => l.Group).FirstOrDefault(), r.State, r.CreatedAt));
}
