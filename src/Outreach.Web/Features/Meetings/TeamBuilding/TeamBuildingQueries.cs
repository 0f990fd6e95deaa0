using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Data;
using Outreach.Domain.Files;
using Outreach.Domain.Meetings;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Meetings.Attending;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Meetings.TeamBuilding;

/// <summary>What belongs to a team building (S85): proposals and votes, the sign-up, money and photos.</summary>
public sealed class TeamBuildingQueries(OutreachDbContext db, MeetingAuthorization authorization, AttendanceTerms terms, CurrentUserAccessor current, DepartmentTime time)
{
    private const int MostPeople = 300;

    private CurrentUser Me => current.Required;

    /// <summary>Team buildings that the person sees.</summary>
    public IQueryable<Meeting> Seen() => authorization.Seen().Where(m => m.Kind == MeetingKind.TeamBuilding);

    /// <summary>The page; null for a meeting that is none or that the person does not see. Seven commands.</summary>
    public async Task<TeamBuildingModel?> PageAsync(int id, ProposalInput proposal, MeetingBudgetInput? money, CancellationToken cancellationToken)
    {
        var (me, runs, now) = (Me.Id, Me.HasPermission(Permissions.MeetingsRun), time.Now);
        var meeting = await Seen().AsNoTracking().Where(m => m.Id == id).Select(m => new TeamBuildingMeeting(
            m.Id, m.Version, m.State, m.StartsAt, m.Budget, m.BudgetWords, db.Attendances.Any(a => a.MeetingId == m.Id && a.UserId == me), m.IsRunBy(me, runs), m.StartsAt <= now)).SingleOrDefaultAsync(cancellationToken);
        if (meeting is null)
            return null;
        var options = await db.BallotOptions.AsNoTracking().Where(o => o.MeetingId == id).OrderBy(o => o.Id).Select(o => new BallotRow(
            o.Id, o.Idea, o.Day, db.Users.Where(u => u.Id == o.ProposedById).Select(u => u.DisplayName).First(), o.Votes.Count, o.Votes.Any(v => v.UserId == me))).ToListAsync(cancellationToken);
        var people = await db.Attendances.AsNoTracking().Where(a => a.MeetingId == id).Select(a => new SignUpRow(
            db.Users.Where(u => u.Id == a.UserId).Select(u => u.DisplayName).First(), a.IsComing, a.UserId == me)).Take(MostPeople).ToListAsync(cancellationToken);
        var member = await db.Users.InDepartment(time.Today).AnyAsync(u => u.Id == me, cancellationToken);
        var photos = !member ? [] : await db.Meetings.AsNoTracking().Where(m => m.Id == id).SelectMany(m => m.Files).OrderBy(f => f.FileId)
            .Where(f => db.StoredFiles.Any(s => s.Id == f.FileId && s.Purpose == FilePurpose.MeetingPhoto))
            .Select(f => new MeetingPhoto(f.FileId, db.Users.Where(u => u.Id == f.ById).Select(u => u.DisplayName).First(), f.ById == me)).ToListAsync(cancellationToken);
        return new TeamBuildingModel(
            meeting, await PlanAsync(id, meeting.StartsAt, cancellationToken), Ranked(options.Where(o => o.Idea is not null)), Ranked(options.Where(o => o.Day is not null)),
            [.. people.OrderBy(p => p.Name, StringComparer.CurrentCulture)], [.. photos.Select(p => meeting.CanRun ? p with { CanRemove = true } : p)], member,
            proposal, money ?? new MeetingBudgetInput { Version = meeting.Version, Budget = meeting.Budget, BudgetWords = meeting.BudgetWords });
    }

    public Task<int?> VersionAsync(int id, CancellationToken cancellationToken) => Seen().Where(m => m.Id == id).Select(m => (int?)m.Version).SingleOrDefaultAsync(cancellationToken);

    /// <summary>When the last one was, and how many the term has. Two commands.</summary>
    /// <param name="exceptId">The one that is looked at; null for a new one.</param>
    /// <param name="at">When it is; the term of this day is counted.</param>
    public async Task<TeamBuildingPlan> PlanAsync(int? exceptId, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var term = (await terms.AllAsync(cancellationToken)).Of(time.DayOf(at));
        var others = db.Meetings.AsNoTracking().Where(m => m.Kind == MeetingKind.TeamBuilding && m.State != MeetingState.Cancelled && m.Id != (exceptId ?? 0));
        var (from, to) = term is null ? (at, at) : (time.StartOf(term.StartsOn), time.StartOf(term.EndsOn.AddDays(1)));
        var now = time.Now;
        var before = exceptId is null ? now : at;
        var known = await others.GroupBy(m => 1).Select(g => new
        {
            Count = g.Count(m => m.StartsAt >= from && m.StartsAt < to),
            LastAt = g.Where(m => m.StartsAt < before && m.State != MeetingState.Planned).Max(m => (DateTimeOffset?)m.StartsAt),
        }).SingleOrDefaultAsync(cancellationToken);
        return new TeamBuildingPlan(term?.Name, known?.Count ?? 0, known?.LastAt) { IsBesides = exceptId is not null };
    }

    private static IReadOnlyList<BallotRow> Ranked(IEnumerable<BallotRow> options)
    {
        var rows = options.OrderByDescending(o => o.Votes).ThenBy(o => o.Day).ThenBy(o => o.Id).ToList();
        var most = rows.Count == 0 ? 0 : rows[0].Votes;
        return [.. rows.Select(o => o with { Leads = most > 0 && o.Votes == most })];
    }
}
