using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Outreach.Domain.Accounts;
using Outreach.Domain.Data;
using Outreach.Domain.Schools.Invitations;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Schools.Records;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Documents;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Schools.Invitations;

public sealed class SchoolInvitationQueries(OutreachDbContext db, SchoolQueries schools, SchoolSettingsReader settings, SettingsCache department, CurrentUserAccessor current, DepartmentTime time, IStringLocalizer texts)
{
    private const int Most = 200;

    /// <summary>The event, or null; exercises invite nobody. One command.</summary>
    public Task<InvitingEvent?> EventAsync(int id, CancellationToken cancellationToken) => Events(id).SingleOrDefaultAsync(cancellationToken);

    /// <summary>The tab of an event, or null. Two commands.</summary>
    public async Task<EventInvitationsModel?> OfEventAsync(int eventId, CancellationToken cancellationToken)
    {
        if (await EventAsync(eventId, cancellationToken) is not { } found)
            return null;
        var writes = current.HasPermission(Permissions.SchoolsWrite);
        var begun = found.StartsAt is { } starts && time.DayOf(starts) <= time.Today;
        return new EventInvitationsModel(found, await RowsAsync(db.SchoolInvitations.Where(i => i.EventId == eventId), cancellationToken), writes, writes && found.IsOpen && !begun, begun, time.Today);
    }

    /// <summary>What the form of an event shows; null without such an event. Three commands.</summary>
    public async Task<InvitationFormModel?> FormAsync(int eventId, CancellationToken cancellationToken) => await EventAsync(eventId, cancellationToken) is not { } found ? null
        : new InvitationFormModel(found, null, await schools.OptionsAsync(null, cancellationToken), await db.DepartmentOptionsAsync(time.Today, cancellationToken), time.Today);

    /// <summary>What the form of one invitation shows. Three commands.</summary>
    public async Task<InvitationFormModel> FormAsync(SchoolInvitation invitation, CancellationToken cancellationToken)
    {
        var (school, eventId) = (invitation.SchoolId, invitation.EventId);
        return new InvitationFormModel(
            await Events(eventId).SingleAsync(cancellationToken), await db.Schools.IgnoreQueryFilters().Where(s => s.Id == school).Select(s => s.Name).SingleAsync(cancellationToken),
            [], await db.DepartmentOptionsAsync(time.Today, texts, [invitation.EscortId], cancellationToken), time.Today);
    }

    /// <summary>The empty form: the answer is due some days before the event, and not in the past.</summary>
    public async Task<InviteInput> StartAsync(InvitingEvent to, CancellationToken cancellationToken)
    {
        if (to.StartsAt is not { } starts)
            return new InviteInput();
        var (day, today) = (time.DayOf(starts).AddDays(-(await settings.GetAsync(cancellationToken)).AnswerDaysBefore), time.Today);
        return new InviteInput { AnswerBy = day < today ? today : day, EscortId = current.Required.Id };
    }

    /// <summary>The letter to a school; null without such an invitation. Two commands.</summary>
    public async Task<DocumentModel?> LetterAsync(int id, CancellationToken cancellationToken)
    {
        var today = time.Today;
        var row = await db.SchoolInvitations.AsNoTracking().Where(i => i.Id == id && i.Answer != InvitationAnswer.Withdrawn).Select(i => new
        {
            i.EventId,
            i.Seats,
            i.AnswerBy,
            i.Note,
            School = db.Schools.IgnoreQueryFilters().Where(s => s.Id == i.SchoolId).Select(s => s.Name).First(),
            Contact = db.SchoolContacts.Where(c => c.SchoolId == i.SchoolId && c.TermEndsOn >= today && !c.IsAnonymized).OrderByDescending(c => c.IsPrimary).ThenBy(c => c.Id)
                .Select(c => new { c.Name, c.Position }).FirstOrDefault(),
            Escort = db.Users.Where(u => u.Id == i.EscortId).Select(u => u.DisplayName).FirstOrDefault(),
        }).SingleOrDefaultAsync(cancellationToken);
        if (row is null || await EventAsync(row.EventId, cancellationToken) is not { } to)
            return null;
        var us = department.Value;
        return new InvitationLetterDocument
        {
            School = row.School,
            Contact = row.Contact is null ? null : string.Join(' ', new[] { row.Contact.Position, row.Contact.Name }.OfType<string>()),
            Event = to.Title,
            Purpose = to.Purpose,
            Starts = to.StartsAt is { } starts ? time.ToLocal(starts) : null,
            Ends = to.EndsAt is { } ends ? time.ToLocal(ends) : null,
            Venue = to.Venue,
            Seats = row.Seats,
            Met = row.Note,
            Escort = row.Escort,
            AnswerBy = row.AnswerBy,
            AnswerTo = to.Owner,
            Phone = us.PartyPhone,
            Author = us.PartyName ?? us.DepartmentName,
            Day = today,
        }.Compose();
    }

    private IQueryable<InvitingEvent> Events(int id) => db.Events.AsNoTracking().Where(e => e.Id == id && !e.IsPractice).Select(e => new InvitingEvent(
        e.Id, e.Title, e.State, e.StartsAt, e.EndsAt, e.Venue ?? db.CampusPlaces.Where(p => p.Id == e.VenuePlaceId).Select(p => p.Name).FirstOrDefault(), e.OwnerId,
        db.Users.Where(u => u.Id == e.OwnerId).Select(u => u.DisplayName).FirstOrDefault(), e.Purpose));

    private async Task<IReadOnlyList<SchoolInvitationRow>> RowsAsync(IQueryable<SchoolInvitation> invitations, CancellationToken cancellationToken)
    {
        var today = time.Today;
        return await invitations.AsNoTracking().OrderBy(i => i.Answer).ThenBy(i => i.AnswerBy).ThenBy(i => i.Id).Take(Most).Select(i => new SchoolInvitationRow(
            i.Id, i.Version, i.SchoolId, db.Schools.IgnoreQueryFilters().Where(s => s.Id == i.SchoolId).Select(s => s.Name).First(), i.EventId, i.Seats, i.AnswerBy,
            db.Users.Where(u => u.Id == i.EscortId).Select(u => u.DisplayName).FirstOrDefault(), i.Note, i.Answer, i.Coming, i.Words,
            db.Users.Where(u => u.Id == i.AnsweredById).Select(u => u.DisplayName).FirstOrDefault(), i.AnsweredAt, i.Came,
            db.Positions.Any(p => p.Role == Role.SchoolPartner && p.SchoolId == i.SchoolId && p.IsHeldOn(today) && db.Users.Any(u => u.Id == p.UserId && u.ClosedAt == null)))).ToListAsync(cancellationToken);
    }
}
