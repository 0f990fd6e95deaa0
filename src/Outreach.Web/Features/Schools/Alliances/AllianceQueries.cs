using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Data;
using Outreach.Domain.Schools.Alliances;
using Outreach.Domain.Schools.Alliances.Offers;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Administration.Audit;
using Outreach.Web.Features.Meetings.Records;

namespace Outreach.Web.Features.Schools.Alliances;

public sealed class AllianceQueries(OutreachDbContext db, MeetingQueries meetings, AuditTrail trail, CurrentUserAccessor current)
{
    private const int Most = 200;

    /// <summary>All of them. One command.</summary>
    public async Task<IReadOnlyList<AllianceRow>> ListAsync(CancellationToken cancellationToken) => await db.Alliances.AsNoTracking().OrderBy(a => a.Name).Take(Most).Select(a => new AllianceRow(
        a.Id, a.Name, a.FoundedOn, db.Schools.Where(s => s.Id == a.LeadSchoolId).Select(s => s.Name).FirstOrDefault(), a.Members.Count(m => m.LeftOn == null),
        db.AllianceOffers.Count(o => o.AllianceId == a.Id && (o.State == AllianceOfferState.Draft || o.State == AllianceOfferState.Out || o.State == AllianceOfferState.Agreed)))).ToListAsync(cancellationToken);

    /// <summary>The page of one, or null. At most four commands and the trail's.</summary>
    public async Task<AllianceModel?> DetailAsync(int id, CancellationToken cancellationToken)
    {
        var row = await db.Alliances.AsNoTracking().Where(a => a.Id == id)
            .Select(a => new { a.LeadSchoolId, Facts = new AllianceFacts(a.Id, a.Version, a.Name, a.Agreement, a.FoundedOn, db.Schools.Where(s => s.Id == a.LeadSchoolId).Select(s => s.Name).FirstOrDefault()) })
            .SingleOrDefaultAsync(cancellationToken);
        if (row is null)
            return null;
        var lead = row.LeadSchoolId;
        var members = await db.AllianceMembers.AsNoTracking().Where(m => m.AllianceId == id)
            .Join(db.Schools.IgnoreQueryFilters(), m => m.SchoolId, s => s.Id, (m, s) => new { m, s }).OrderBy(x => x.m.LeftOn != null).ThenBy(x => x.s.Name).ThenBy(x => x.m.JoinedOn).Take(Most)
            .Select(x => new AllianceMemberRow(x.s.Id, x.s.Name, x.s.Kind, x.s.City, x.m.JoinedOn, x.m.LeftOn, x.m.LeftOn == null && x.s.Id == lead)).ToListAsync(cancellationToken);
        var reads = current.HasPermission(Permissions.DealsRead);
        var offers = !reads ? [] : await db.AllianceOffers.AsNoTracking().Where(o => o.AllianceId == id).OrderByDescending(o => o.Id).Take(Most)
            .Select(o => new AllianceOfferLink(o.Id, o.Title, db.Sponsors.IgnoreQueryFilters().Where(s => s.Id == o.SponsorId).Select(s => s.Name).First(), o.TotalPrice, o.State)).ToListAsync(cancellationToken);
        return new AllianceModel(row.Facts, members, offers, reads, await meetings.OfAllianceAsync(id, cancellationToken), await trail.OfAsync(cancellationToken, new AuditSubject(nameof(Alliance), id)));
    }

    /// <summary>The members now, to choose among. One command.</summary>
    public async Task<IReadOnlyList<SelectListItem>> MembersAsync(int allianceId, CancellationToken cancellationToken) => Options(await db.Schools.AsNoTracking()
        .Where(s => db.AllianceMembers.Any(m => m.AllianceId == allianceId && m.SchoolId == s.Id && m.LeftOn == null)).OrderBy(s => s.Name).Select(s => new KeyValuePair<int, string>(s.Id, s.Name)).ToListAsync(cancellationToken));

    /// <summary>Schools that may join. One command.</summary>
    public async Task<IReadOnlyList<SelectListItem>> CandidatesAsync(int allianceId, CancellationToken cancellationToken) => Options(await db.Schools.AsNoTracking()
        .Where(s => !s.IsRetired && !db.AllianceMembers.Any(m => m.AllianceId == allianceId && m.SchoolId == s.Id && m.LeftOn == null)).OrderBy(s => s.Name)
        .Select(s => new KeyValuePair<int, string>(s.Id, s.Name)).ToListAsync(cancellationToken));

    private static List<SelectListItem> Options(List<KeyValuePair<int, string>> schools) => schools.ConvertAll(s => new SelectListItem(s.Value, s.Key.ToString(CultureInfo.InvariantCulture)));
}
