using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Outreach.Domain.Data;
using Outreach.Domain.Schools.Exchanges;
using Outreach.Domain.Search;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Sponsors.Visits;
using Outreach.Web.Infrastructure.Localization;
using Outreach.Web.Infrastructure.Requests;

namespace Outreach.Web.Features.Schools;

/// <summary>What was learned from other schools (S7), for the library of lessons.</summary>
public sealed class ExchangeLessons(OutreachDbContext db, CurrentUserAccessor current, IStringLocalizer texts, ActionPaths paths) : ILessonSource
{
    /// <inheritdoc/>
    public async Task<IReadOnlyList<SharedLesson>> FindAsync(string? q, int? who, int? sponsorId, DateOnly? from, int most, CancellationToken cancellationToken)
    {
        if (sponsorId is not null || !current.HasPermission(Permissions.SchoolsRead))
            return [];
        var lessons = db.Exchanges.AsNoTracking().Where(e => e.State == ExchangeState.Held && e.Lesson != null);
        if (!string.IsNullOrWhiteSpace(q))
        {
            var pattern = SearchText.LikePattern(q.Trim());
            lessons = lessons.Where(e => EF.Functions.Like(e.Lesson!, pattern, @"\") || db.Schools.Any(s => s.Id == e.SchoolId && EF.Functions.Like(s.Name, pattern, @"\")));
        }

        if (who is { } person)
            lessons = lessons.Where(e => e.Participants.Any(p => p.UserId == person));
        if (from is { } day)
            lessons = lessons.Where(e => e.On >= day);
        var rows = await lessons.OrderByDescending(e => e.On).ThenByDescending(e => e.Id).Take(most).Select(e => new
        {
            e.SchoolId,
            e.On,
            e.Kind,
            Lesson = e.Lesson!,
            School = db.Schools.Where(s => s.Id == e.SchoolId).Select(s => s.Name).First(),
            Who = db.Users.Where(u => e.Participants.Any(p => p.UserId == u.Id)).OrderBy(u => u.Id).Select(u => u.DisplayName).FirstOrDefault(),
        }).ToListAsync(cancellationToken);
        return [.. rows.Select(r => new SharedLesson(
            r.Lesson, r.Who ?? "—", r.On, r.School, paths.Of("Schools.Detail", r.SchoolId), texts["Exchange with a school"], paths.Of("Schools.Detail", r.SchoolId), texts.Text(r.Kind)))];
    }
}
