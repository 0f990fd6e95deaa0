using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Data;
using Outreach.Domain.Events;
using Outreach.Domain.Surveys;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Administration.Audit;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Mail;
using Outreach.Web.Infrastructure.Requests;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Surveys.Records;

/// <summary>What the staff's pages of surveys read.</summary>
public sealed class SurveyQueries(
    OutreachDbContext db, SurveyAuthorization authorization, CurrentUserAccessor current, AuditTrail trail, PublicUrl address, ActionPaths paths, DepartmentTime time)
{
    private const int MostEvents = 200;
    private const int EventDays = 60;
    private const int MostOfEvent = 50;

    // Named one by one: an index finds what is in one of them, not what is in none of the others.
    private static readonly EventState[] OpenEvents = [.. Enum.GetValues<EventState>().Where(s => s is not (EventState.Closed or EventState.Cancelled))];

    /// <summary>One page of the list. Two commands.</summary>
    public async Task<SurveyListModel> ListAsync(SurveyFilter filter, CancellationToken cancellationToken, bool whole = false)
    {
        var (today, me) = (time.Today, current.Required.Id);
        var filtered = db.Surveys.AsNoTracking().SearchBy(db, filter.Q);
        if (filter.Who == SurveyFilter.Mine)
            filtered = filtered.Where(s => s.OwnerId == me);
        filtered = filter.State switch
        {
            SurveyState.Draft => filtered.Where(s => s.State == SurveyState.Draft),
            SurveyState.Open => filtered.Where(s => s.IsOpenOn(today)),
            SurveyState.Closed => filtered.Where(s => s.IsOverOn(today)),
            _ => filtered,
        };
        return new SurveyListModel(filter, await Rows(filtered).ToPageAsync(filtered, filter.Page, cancellationToken, whole));
    }

    /// <summary>The surveys for an event, the latest first. One command.</summary>
    public async Task<IReadOnlyList<SurveyRow>> OfEventAsync(int eventId, CancellationToken cancellationToken) =>
        await Rows(db.Surveys.AsNoTracking().Where(s => s.EventId == eventId)).Take(MostOfEvent).ToListAsync(cancellationToken);

    /// <summary>The page of a survey; null where there is none. One command, and those of the trail.</summary>
    public async Task<SurveyDetailModel?> DetailAsync(int id, HttpRequest request, CancellationToken cancellationToken)
    {
        var s = await db.Surveys.AsNoTracking().Where(s => s.Id == id).Select(s => new
        {
            s.Version,
            s.Title,
            s.Purpose,
            s.Mode,
            s.AnswersPerDevice,
            s.ClosesOn,
            s.State,
            s.EventId,
            Event = db.Events.Where(e => e.Id == s.EventId).Select(e => e.Title).FirstOrDefault(),
            s.OwnerId,
            Owner = db.Users.Where(u => u.Id == s.OwnerId).Select(u => u.DisplayName).First(),
            s.Code,
            s.OpenedAt,
            s.ClosedAt,
            ClosedBy = db.Users.Where(u => u.Id == s.ClosedById).Select(u => u.DisplayName).FirstOrDefault(),
            Answers = db.SurveyResponses.Count(r => r.SurveyId == s.Id),
            Questions = s.Questions.OrderBy(q => q.Number).Select(q => new SurveyQuestionRow(
                q.Id, q.Number, q.Kind, q.Text, q.IsRequired, q.MostChoices, q.Options.OrderBy(o => o.Number).Select(o => new SurveyOptionRow(o.Text, o.Industry, o.Wanted)).ToList())).ToList(),
        }).AsSingleQuery().SingleOrDefaultAsync(cancellationToken);
        if (s is null)
            return null;
        var today = time.Today;
        var state = s.State == SurveyState.Open && s.ClosesOn < today ? SurveyState.Closed : s.State;
        return new SurveyDetailModel(
            id, s.Version, s.Title, s.Purpose, s.Mode, s.AnswersPerDevice, s.ClosesOn, state, s.EventId, s.Event, s.Owner, s.Code, s.OpenedAt, s.ClosedAt, s.ClosedBy, s.Answers, s.Questions,
            address.LinkToCopy(request, paths.Of("SurveyAnswers.Show", s.Code)), authorization.CanChange(s.OwnerId), authorization.IsLeader,
            await trail.OfAsync(cancellationToken, new AuditSubject(nameof(Survey), id), new AuditSubject(nameof(SurveyQuestion), [.. s.Questions.Select(q => q.Id)])), today);
    }

    /// <summary>A draft that the person may change, with its questions; null for any other.</summary>
    public Task<Survey?> DraftAsync(int id, CancellationToken cancellationToken) => authorization.Changeable().AsNoTracking().Where(s => s.Id == id && s.State == SurveyState.Draft)
        .Include(s => s.Questions).ThenInclude(q => q.Options).AsSplitQuery().SingleOrDefaultAsync(cancellationToken);

    /// <summary>What the form shows: events that are not over, and the one it names. One command.</summary>
    public async Task<SurveyFormModel> FormAsync(int? id, int? eventId, CancellationToken cancellationToken)
    {
        // Guests are asked soon after an event, or before it.
        var since = time.Now.AddDays(-EventDays);
        var events = await db.Events.AsNoTracking().Where(e => (OpenEvents.Contains(e.State) && (e.EndsAt == null || e.EndsAt >= since)) || e.Id == eventId).OrderByDescending(e => e.StartsAt).ThenByDescending(e => e.Id).Take(MostEvents)
            .Select(e => new { e.Id, e.Title }).ToListAsync(cancellationToken);
        return new SurveyFormModel(id, [.. events.Select(e => new SelectListItem(e.Title, e.Id.ToString(CultureInfo.InvariantCulture)))]);
    }

    /// <summary>Whether a survey may name the event: one that is not over. One command.</summary>
    public Task<bool> IsOpenEventAsync(int eventId, CancellationToken cancellationToken) => db.Events.AnyAsync(e => e.Id == eventId && OpenEvents.Contains(e.State), cancellationToken);

    private IQueryable<SurveyRow> Rows(IQueryable<Survey> surveys)
    {
        var today = time.Today;
        return surveys.OrderByDescending(s => s.ClosesOn).ThenByDescending(s => s.Id).Select(s => new SurveyRow(
            s.Id, s.Title, s.IsOverOn(today) ? SurveyState.Closed : s.State, s.Mode, s.ClosesOn, db.Users.Where(u => u.Id == s.OwnerId).Select(u => u.DisplayName).First(),
            db.SurveyResponses.Count(r => r.SurveyId == s.Id)));
    }
}
