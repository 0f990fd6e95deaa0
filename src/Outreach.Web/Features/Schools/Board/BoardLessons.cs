using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Outreach.Domain.Data;
using Outreach.Domain.Schools.Alliances;
using Outreach.Domain.Search;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Sponsors.Visits;
using Outreach.Web.Infrastructure.Localization;
using Outreach.Web.Infrastructure.Requests;

namespace Outreach.Web.Features.Schools.Board;

/// <summary>Lessons that schools have posted (S58), for the library of lessons.</summary>
public sealed class BoardLessons(OutreachDbContext db, CurrentUserAccessor current, IStringLocalizer texts, ActionPaths paths) : ILessonSource
{
    /// <inheritdoc/>
    public async Task<IReadOnlyList<SharedLesson>> FindAsync(string? q, int? who, int? sponsorId, DateOnly? from, int most, CancellationToken cancellationToken)
    {
        if (sponsorId is not null || !current.HasPermission(Permissions.SchoolsRead))
            return [];
        var lessons = db.SchoolPosts.AsNoTracking().Where(p => p.Kind == SchoolPostKind.Lesson);
        if (!string.IsNullOrWhiteSpace(q))
        {
            var pattern = SearchText.LikePattern(q.Trim());
            lessons = lessons.Where(p => EF.Functions.Like(p.Text, pattern, @"\") || EF.Functions.Like(p.Title, pattern, @"\"));
        }

        if (who is { } person)
            lessons = lessons.Where(p => p.AuthorId == person);
        if (from is { } day)
            lessons = lessons.Where(p => p.PostedOn >= day);
        var rows = await lessons.OrderByDescending(p => p.PostedOn).ThenByDescending(p => p.Id).Take(most).Select(p => new
        {
            p.Id,
            p.Title,
            p.Text,
            p.PostedOn,
            p.Kind,
            School = db.Schools.IgnoreQueryFilters().Where(s => s.Id == p.SchoolId).Select(s => s.Name).FirstOrDefault(),
            Who = db.Users.Where(u => u.Id == p.AuthorId).Select(u => u.DisplayName).First(),
        }).ToListAsync(cancellationToken);
        return [.. rows.Select(r => new SharedLesson(
            r.Text, r.School is null ? r.Who : string.Join(" · ", r.School, r.Who), r.PostedOn, r.Title, paths.Of("Board.Detail", r.Id), texts["Board of schools"], paths.Of("Board.Index"), texts.Text(r.Kind)))];
    }
}
