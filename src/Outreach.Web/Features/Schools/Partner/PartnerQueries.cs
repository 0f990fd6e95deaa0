using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Data;
using Outreach.Domain.Events;
using Outreach.Domain.Schools.Exchanges;
using Outreach.Domain.Schools.Invitations;
using Outreach.Web.Features.Schools.Contacts;
using Outreach.Web.Features.Schools.Invitations;
using Outreach.Web.Features.Schools.Offers;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Schools.Partner;

public sealed class PartnerQueries(OutreachDbContext db, PartnerAccess access, AllianceOfferQueries offers, DepartmentTime time)
{
    private const int Most = 50;

    /// <summary>The partner's page. Seven commands.</summary>
    public async Task<PartnerModel> PageAsync(CancellationToken cancellationToken)
    {
        var today = time.Today;
        var mine = access.Schools();
        var schools = await mine.AsNoTracking().OrderBy(s => s.Name)
            .Select(s => new PartnerSchool(s.Id, s.Name, s.LastContactOn, db.Users.Where(u => u.Id == s.OwnerId).Select(u => u.DisplayName).FirstOrDefault())).ToListAsync(cancellationToken);
        var invitations = await Rows(access.Invitations().OrderBy(i => i.Answer != InvitationAnswer.Waiting).ThenByDescending(i => i.Id).Take(Most)).ToListAsync(cancellationToken);
        var events = await access.Events().AsNoTracking().OrderBy(e => e.State == EventState.Closed || e.State == EventState.Cancelled).ThenByDescending(e => e.StartsAt).ThenBy(e => e.Id).Take(Most)
            .Select(e => new PartnerEventRow(
                e.Id, e.Title, e.StartsAt, e.EndsAt, e.Venue ?? db.CampusPlaces.Where(p => p.Id == e.VenuePlaceId).Select(p => p.Name).FirstOrDefault(), e.State, e.Purpose,
                db.Users.Where(u => u.Id == e.OwnerId).Select(u => u.DisplayName).FirstOrDefault(),
                mine.Where(s => s.Id == e.HostSchoolId || e.Schools.Any(x => x.SchoolId == s.Id)).OrderBy(s => s.Id).Select(s => s.Name).First(), mine.Any(s => s.Id == e.HostSchoolId), e.AskedOfSchools))
            .ToListAsync(cancellationToken);
        var promises = await access.Promises().AsNoTracking().OrderByDescending(p => p.State == PromiseState.Open).ThenBy(p => p.State == PromiseState.Open ? p.DueOn : DateOnly.MaxValue)
            .ThenByDescending(p => p.EndedOn).ThenByDescending(p => p.Id).Take(Most)
            .Select(p => new PartnerPromiseRow(
                p.Id, db.Schools.Where(s => s.Id == p.SchoolId).Select(s => s.Name).First(), p.Side, p.What, p.DueOn, p.By ?? db.Users.Where(u => u.Id == p.OwnerId).Select(u => u.DisplayName).FirstOrDefault(),
                p.State, p.EndedOn, p.Note, p.State == PromiseState.Open && p.DueOn < today)).ToListAsync(cancellationToken);
        var contacts = await access.Contacts().AsNoTracking().OrderByDescending(c => c.TermEndsOn >= today).ThenByDescending(c => c.IsPrimary).ThenBy(c => c.Id).Take(Most)
            .Select(c => new PartnerContactRow(c.SchoolId, new SchoolContactRow(c.Id, c.Name, c.Position, c.Phone, c.WeChat, c.Email, c.TermEndsOn, c.IsPrimary, c.IsAnonymized))).ToListAsync(cancellationToken);
        var now = time.Now;
        var meetings = await access.Meetings().AsNoTracking().Where(m => m.EndsAt >= now).OrderBy(m => m.StartsAt).ThenBy(m => m.Id).Take(Most)
            .Select(m => new PartnerMeetingRow(m.Title, db.Alliances.Where(a => a.Id == m.AllianceId).Select(a => a.Name).First(), m.StartsAt, m.EndsAt, m.Place)).ToListAsync(cancellationToken);
        return new PartnerModel(schools, invitations, events, promises, contacts, await offers.OfPartnerAsync(Most, cancellationToken), meetings, today);
    }

    /// <summary>One of the invitations, or null. One command.</summary>
    public Task<PartnerInvitationRow?> InvitationAsync(int id, CancellationToken cancellationToken) =>
        Rows(access.Invitations().Where(i => i.Id == id)).SingleOrDefaultAsync(cancellationToken);

    /// <summary>The form of the answer as it stands, or null. One command.</summary>
    public async Task<InvitationAnswerInput?> AnswerAsync(int id, CancellationToken cancellationToken) =>
        await access.Invitations().AsNoTracking().SingleOrDefaultAsync(i => i.Id == id, cancellationToken) is { } invitation ? InvitationAnswerInput.Of(invitation) : null;

    private IQueryable<PartnerInvitationRow> Rows(IQueryable<SchoolInvitation> invitations)
    {
        var now = time.Now;
        return invitations.AsNoTracking().Select(i => new
        {
            Invitation = i,
            Event = db.Events.Where(e => e.Id == i.EventId)
                .Select(e => new { e.Title, e.StartsAt, e.EndsAt, e.State, Venue = e.Venue ?? db.CampusPlaces.Where(p => p.Id == e.VenuePlaceId).Select(p => p.Name).FirstOrDefault() }).First(),
            School = db.Schools.Where(s => s.Id == i.SchoolId).Select(s => s.Name).First(),
            Escort = db.Users.Where(u => u.Id == i.EscortId).Select(u => u.DisplayName).FirstOrDefault(),
        }).Select(r => new PartnerInvitationRow(
            r.Invitation.Id, r.Event.Title, r.Event.StartsAt, r.Event.EndsAt, r.Event.Venue, r.School, r.Invitation.Seats, r.Invitation.AnswerBy, r.Escort, r.Invitation.Note, r.Invitation.Answer,
            r.Invitation.Coming, r.Invitation.Words,
            r.Event.State == EventState.Closed || r.Event.State == EventState.Cancelled || r.Event.State == EventState.Postponed || r.Event.EndsAt < now));
    }
}
