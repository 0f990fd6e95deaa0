using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Accounts;
using Outreach.Domain.Data;
using Outreach.Domain.Search;
using Outreach.Web.Features.Administration.Audit;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Administration.Users;

public sealed class UserQueries(OutreachDbContext db, AuditTrail trail, DepartmentTime time)
{
    /// <summary>One page of the list, by name. Two commands.</summary>
    public async Task<UserListModel> ListAsync(UserFilter filter, CancellationToken cancellationToken, bool whole = false)
    {
        var today = time.Today;
        var users = db.Users.AsNoTracking();
        if (filter.Q is { } q)
        {
            var pattern = SearchText.LikePattern(q);
            var upper = SearchText.LikePattern(q.ToUpperInvariant());
            users = users.Where(u => EF.Functions.Like(u.DisplayName, pattern, @"\") || EF.Functions.Like(u.NormalizedEmail!, upper, @"\")
                || EF.Functions.Like(u.StudentNumber!, upper, @"\"));
        }

        if (filter.Role == Role.Student)
            users = users.Where(u => !u.Positions.Any(p => p.IsHeldOn(today)));
        else if (filter.Role is { } role)
            users = users.Where(u => u.Positions.Any(p => p.Role == role && p.IsHeldOn(today)));
        var rows = users.OrderBy(u => u.DisplayName).ThenBy(u => u.Id).Select(u => new UserRow(
            u.Id, u.DisplayName, u.Email!, u.StudentNumber,
            u.Positions.Where(p => p.IsHeldOn(today)).Select(p => p.Role).ToList(),
            u.ClosedAt != null, u.EmailConfirmed));
        return new UserListModel(filter, await rows.ToPageAsync(users, filter.Page, cancellationToken, whole));
    }

    /// <summary>The detail page, or null. Three to seven commands.</summary>
    public async Task<UserDetailModel?> DetailAsync(int id, CancellationToken cancellationToken)
    {
        var now = time.Now;
        var found = await db.Users.AsNoTracking().Where(u => u.Id == id).Select(u => new UserDetailModel(
            u.Id, u.DisplayName, u.Email!, u.EmailConfirmed, u.StudentNumber, u.PhoneNumber, u.CreatedAt, u.ClosedAt,
            u.LockoutEnd > now ? u.LockoutEnd : null, u.TwoFactorEnabled,
            db.UserSessions.Where(s => s.UserId == u.Id).Max(s => (DateTimeOffset?)s.SeenAt),
            u.Positions.OrderByDescending(p => p.StartsOn).ThenByDescending(p => p.Id).Select(p => new PositionRow(
                p.Id, p.Role, db.Terms.Where(t => t.Id == p.TermId).Select(t => t.Name).FirstOrDefault(),
                p.Group ?? db.Departments.Where(d => d.Id == p.DepartmentId).Select(d => d.Name).FirstOrDefault() ?? db.Schools.Where(s => s.Id == p.SchoolId).Select(s => s.Name).FirstOrDefault(), p.StartsOn, p.EndsOn)).ToList(),
            new List<TimelineItem>())).SingleOrDefaultAsync(cancellationToken);
        return found is null ? null : found with
        {
            Trail = await trail.OfAsync(cancellationToken, new AuditSubject(nameof(User), id), new AuditSubject(nameof(Position), [.. found.Positions.Select(p => p.Id)])),
        };
    }
}
