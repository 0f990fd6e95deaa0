using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Data;
using Outreach.Domain.Schools.Clubs;
using Outreach.Domain.Sponsors;
using Outreach.Web.Features.Administration.Audit;
using Outreach.Web.Features.Meetings.Records;
using Outreach.Web.Features.Schools.Clubs.Needs;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Schools.Clubs;

public sealed class ClubQueries(OutreachDbContext db, ClubNeedQueries needs, MeetingQueries meetings, AuditTrail trail, DepartmentTime time)
{
    private const int MostOfOne = 50;
    private const int MostExported = 5000;
    private const int MostDuplicates = 5;

    /// <summary>One page of the list. Four commands at most.</summary>
    public async Task<ClubListModel> ListAsync(ClubFilter filter, CancellationToken cancellationToken)
    {
        var today = time.Today;
        var filtered = filter.Apply(db.Clubs.AsNoTracking(), db, today);
        var rows = Ordered(filtered, filter.Sort).Select(c => new ClubRow(
            c.Id, c.Name, c.Field, c.MemberCount, c.IsInJointBody, c.IsRetired,
            c.Contacts.Where(x => x.Office == ClubOffice.Head && x.TermEndsOn >= today).OrderByDescending(x => x.Id).Select(x => x.Name).FirstOrDefault(),
            c.Contacts.Where(x => x.Office == ClubOffice.Outreach && x.TermEndsOn >= today).OrderByDescending(x => x.Id).Select(x => x.Name).FirstOrDefault(),
            db.ClubNeeds.Count(n => n.ClubId == c.Id && n.State == ClubNeedState.Open)));
        return new ClubListModel(filter, await rows.ToPageAsync(filtered, filter.Page, cancellationToken), await db.Clubs.CountAsync(c => c.IsInJointBody, cancellationToken),
            filter.Page > 1 ? [] : await meetings.WithClubsAsync(cancellationToken));
    }

    /// <summary>Exactly what is filtered, for a sheet.</summary>
    public async Task<IReadOnlyList<ClubSheetRow>> SheetAsync(ClubFilter filter, CancellationToken cancellationToken)
    {
        var today = time.Today;
        return await Ordered(filter.Apply(db.Clubs.AsNoTracking(), db, today), filter.Sort).Take(MostExported).Select(c => new ClubSheetRow(
            c.Name, c.Field, c.Advisor, c.MemberCount, c.IsInJointBody, c.AgreedOn,
            c.Contacts.Where(x => x.Office == ClubOffice.Head && x.TermEndsOn >= today).OrderByDescending(x => x.Id).Select(x => new ClubSheetContact(x.Name, x.Phone, x.WeChat)).FirstOrDefault(),
            c.Contacts.Where(x => x.Office == ClubOffice.Outreach && x.TermEndsOn >= today).OrderByDescending(x => x.Id).Select(x => new ClubSheetContact(x.Name, x.Phone, x.WeChat)).FirstOrDefault(),
            c.Notes)).ToListAsync(cancellationToken);
    }

    /// <summary>The page of a club, or null. Five commands and the trail's.</summary>
    public async Task<ClubDetailModel?> DetailAsync(int id, CancellationToken cancellationToken)
    {
        var today = time.Today;
        var facts = await db.Clubs.AsNoTracking().Where(c => c.Id == id).Select(c => new ClubFacts(
            c.Id, c.Version, c.Name, c.Field, c.Advisor, c.MemberCount, c.IsInJointBody, c.AgreedBy, c.AgreedOn, c.Notes, c.IsRetired)).SingleOrDefaultAsync(cancellationToken);
        if (facts is null)
            return null;
        var contacts = await db.ClubContacts.AsNoTracking().Where(c => c.ClubId == id).OrderByDescending(c => c.TermEndsOn >= today).ThenByDescending(c => c.TermEndsOn).ThenBy(c => c.Id)
            .Take(MostOfOne).Select(c => new ClubContactRow(c.Id, c.Office, c.Name, c.Phone, c.WeChat, c.TermEndsOn, c.IsAnonymized)).ToListAsync(cancellationToken);
        var visits = await (from v in db.ClubVisits.AsNoTracking()
                            where v.ClubId == id && v.VisitedOn != null
                            join r in db.ClubRounds on v.RoundId equals r.Id
                            orderby v.VisitedOn descending, v.Id descending
                            select new ClubVisitedRow(r.Id, r.Title, v.VisitedOn!.Value, db.Users.Where(u => u.Id == v.GoerId).Select(u => u.DisplayName).FirstOrDefault(), v.Said, v.Joins == true))
            .Take(MostOfOne).ToListAsync(cancellationToken);
        var departments = await db.Departments.AsNoTracking().Where(d => !d.IsOwn && !d.IsRetired).OrderBy(d => d.Name).Select(d => new { d.Id, d.Name }).ToListAsync(cancellationToken);
        return new ClubDetailModel(
            facts, contacts, await needs.OfClubAsync(id, cancellationToken), visits, [.. departments.Select(d => new SelectListItem(d.Name, Text(d.Id)))],
            await trail.OfAsync(cancellationToken, new AuditSubject(nameof(Club), id)), today);
    }

    /// <summary>Clubs that may be the one typed: the same name otherwise written. At most one command.</summary>
    public async Task<IReadOnlyList<ClubChoice>> DuplicatesAsync(string? name, int? except, CancellationToken cancellationToken)
    {
        var comparable = SponsorName.Comparable(name ?? "");
        return comparable.Length == 0 ? [] : await db.Clubs.AsNoTracking().Where(c => c.Id != except && c.ComparableName == comparable)
            .OrderBy(c => c.Id).Take(MostDuplicates).Select(c => new ClubChoice(c.Id, c.Name)).ToListAsync(cancellationToken);
    }

    /// <summary>Clubs in use, to choose from. One command.</summary>
    public async Task<IReadOnlyList<SelectListItem>> OptionsAsync(bool bodyFirst, CancellationToken cancellationToken)
    {
        var clubs = await db.Clubs.AsNoTracking().Where(c => !c.IsRetired).OrderByDescending(c => bodyFirst && c.IsInJointBody).ThenBy(c => c.Name).Select(c => new { c.Id, c.Name }).ToListAsync(cancellationToken);
        return [.. clubs.Select(c => new SelectListItem(c.Name, Text(c.Id)))];
    }

    private static string Text(int id) => id.ToString(CultureInfo.InvariantCulture);

    private static IQueryable<Club> Ordered(IQueryable<Club> clubs, string? sort) => sort switch
    {
        "-name" => clubs.OrderBy(c => c.IsRetired).ThenByDescending(c => c.Name).ThenByDescending(c => c.Id),
        // The two databases disagree on where nothing sorts.
        "size" => clubs.OrderBy(c => c.MemberCount == null).ThenBy(c => c.MemberCount).ThenBy(c => c.Id),
        "-size" => clubs.OrderBy(c => c.MemberCount == null).ThenByDescending(c => c.MemberCount).ThenBy(c => c.Id),
        _ => clubs.OrderBy(c => c.IsRetired).ThenBy(c => c.Name).ThenBy(c => c.Id),
    };
}
