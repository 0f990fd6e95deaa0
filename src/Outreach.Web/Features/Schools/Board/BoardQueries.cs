using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Data;
using Outreach.Domain.Schools.Alliances;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Schools.Partner;
using Outreach.Web.Features.Shared;

namespace Outreach.Web.Features.Schools.Board;

/// <summary>The board, and what of it somebody sees. Partners read schools' names, never those of people.</summary>
public sealed class BoardQueries(OutreachDbContext db, PartnerAccess access, CurrentUserAccessor current)
{
    private const int MostReplies = 200;
    private const int MostExported = 20_000;

    private CurrentUser Me => current.Required;

    /// <summary>Whether the person is one of ours; else a partner.</summary>
    public bool IsOurs => Me.HasPermission(Permissions.SchoolsRead);

    /// <summary>The alliances in which a school of the person is now; all of them for one of ours.</summary>
    public IQueryable<Alliance> Alliances()
    {
        if (IsOurs)
            return db.Alliances;
        var mine = access.Schools();
        return db.Alliances.Where(a => a.Members.Any(m => m.LeftOn == null && mine.Any(s => s.Id == m.SchoolId)));
    }

    /// <summary>All of it for us; for a partner what their school posted, and what the alliances post that it is in now.</summary>
    public IQueryable<SchoolPost> Visible()
    {
        if (IsOurs)
            return db.SchoolPosts;
        var (mine, alliances) = (access.Schools(), Alliances());
        return db.SchoolPosts.Where(p => mine.Any(s => s.Id == p.SchoolId) || alliances.Any(a => a.Id == p.AllianceId));
    }

    /// <summary>What the person may close: their school's, ours for who wrote it, any for a leader of ours.</summary>
    public IQueryable<SchoolPost> Closable()
    {
        var (id, leads, mine) = (Me.Id, Me.HasPermission(Permissions.SchoolsLead), access.Schools());
        return db.SchoolPosts.Where(p => leads || (p.SchoolId == null ? p.AuthorId == id : mine.Any(s => s.Id == p.SchoolId)));
    }

    /// <summary>Three commands.</summary>
    public async Task<BoardListModel> ListAsync(BoardFilter filter, CancellationToken cancellationToken)
    {
        var filtered = Filtered(filter);
        var list = await Rows(filtered.OrderByDescending(p => p.PostedOn).ThenByDescending(p => p.Id)).ToPageAsync(filtered, filter.Page, cancellationToken);
        return new BoardListModel(filter, list, await AllianceOptionsAsync(cancellationToken), IsOurs);
    }

    /// <summary>What the list holds, for the export. One command.</summary>
    public async Task<IReadOnlyList<BoardRow>> ExportAsync(BoardFilter filter, CancellationToken cancellationToken) =>
        await Rows(Filtered(filter).OrderByDescending(p => p.PostedOn).ThenByDescending(p => p.Id).Take(MostExported)).ToListAsync(cancellationToken);

    private IQueryable<SchoolPost> Filtered(BoardFilter filter)
    {
        var filtered = Visible().AsNoTracking();
        if (filter.Kind is { } kind)
            filtered = filtered.Where(p => p.Kind == kind);
        if (filter.AllianceId is { } alliance)
            filtered = filtered.Where(p => p.AllianceId == alliance);
        if (!filter.Closed)
            filtered = filtered.Where(p => p.ClosedOn == null);
        return filtered;
    }

    /// <summary>One of them, or null. Three commands.</summary>
    public async Task<BoardDetailModel?> DetailAsync(int id, CancellationToken cancellationToken)
    {
        if (await Rows(Visible().AsNoTracking().Where(p => p.Id == id)).SingleOrDefaultAsync(cancellationToken) is not { } row)
            return null;
        var (ours, mine, alliances) = (IsOurs, access.Schools(), Alliances());
        // Whoever left the alliance keeps their own post, with what was said by them and by us.
        var replies = await db.SchoolReplies.AsNoTracking()
            .Where(r => r.PostId == id && (ours || r.SchoolId == null || mine.Any(s => s.Id == r.SchoolId) || db.SchoolPosts.Any(p => p.Id == r.PostId && alliances.Any(a => a.Id == p.AllianceId))))
            .OrderBy(r => r.Id).Take(MostReplies)
            .Select(r => new BoardReply(
                db.Schools.IgnoreQueryFilters().Where(s => s.Id == r.SchoolId).Select(s => s.Name).FirstOrDefault(), r.Text, r.CreatedAt,
                ours ? db.Users.Where(u => u.Id == r.AuthorId).Select(u => u.DisplayName).FirstOrDefault() : null)).ToListAsync(cancellationToken);
        var writes = Me.HasPermission(ours ? Permissions.SchoolsWrite : Permissions.PartnerOwn);
        return new BoardDetailModel(
            row, replies, writes && row.ClosedOn is null, writes && row.ClosedOn is null && await Closable().AnyAsync(p => p.Id == id, cancellationToken), ours);
    }

    /// <summary>What the form shows. At most two commands.</summary>
    public async Task<BoardFormModel> FormAsync(CancellationToken cancellationToken)
    {
        var schools = IsOurs ? [] : await access.Schools().AsNoTracking().OrderBy(s => s.Name).Select(s => new { s.Id, s.Name }).ToListAsync(cancellationToken);
        return new BoardFormModel([.. schools.Select(s => new SelectListItem(s.Name, s.Id.ToString(CultureInfo.InvariantCulture)))], await AllianceOptionsAsync(cancellationToken), IsOurs);
    }

    private async Task<IReadOnlyList<SelectListItem>> AllianceOptionsAsync(CancellationToken cancellationToken)
    {
        var alliances = await Alliances().AsNoTracking().OrderBy(a => a.Name).Select(a => new { a.Id, a.Name }).ToListAsync(cancellationToken);
        return [.. alliances.Select(a => new SelectListItem(a.Name, a.Id.ToString(CultureInfo.InvariantCulture)))];
    }

    private IQueryable<BoardRow> Rows(IQueryable<SchoolPost> posts)
    {
        var (ours, mine, alliances) = (IsOurs, access.Schools(), Alliances());
        return posts.Select(p => new BoardRow(
            p.Id, p.Kind, p.Title, p.Text, p.On, p.PostedOn, p.ClosedOn, db.Schools.IgnoreQueryFilters().Where(s => s.Id == p.SchoolId).Select(s => s.Name).FirstOrDefault(),
            db.Alliances.Where(a => a.Id == p.AllianceId).Select(a => a.Name).FirstOrDefault(), ours ? db.Users.Where(u => u.Id == p.AuthorId).Select(u => u.DisplayName).FirstOrDefault() : null,
            p.Replies.Count(r => ours || r.SchoolId == null || mine.Any(s => s.Id == r.SchoolId) || alliances.Any(a => a.Id == p.AllianceId))));
    }
}
