using Microsoft.EntityFrameworkCore;
using Outreach.Domain;
using Outreach.Domain.Data;
using Outreach.Domain.Schools.Invitations;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Database;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Schools.Invitations;

public sealed class SchoolInvitationCommands(
    OutreachDbContext db, SchoolInvitationQueries queries, SchoolInvitationNotifications notifications, CurrentUserAccessor current, DepartmentTime time)
{
    private static readonly (string, DomainError) Taken = ("IX_SchoolInvitations_EventId_SchoolId", InvitationErrors.Already.ForField("SchoolIds"));

    /// <summary>Invites several schools at once; those that declined or whose invitation was taken back are asked once more.</summary>
    public async Task<Result<Invited>> InviteAsync(int eventId, InviteInput input, CancellationToken cancellationToken)
    {
        if (await queries.EventAsync(eventId, cancellationToken) is not { } to)
            return Result.NotFound;
        if (StartOf(to) is { IsSuccess: false } unplanned)
            return unplanned.Error;
        var start = StartOf(to).Value;
        var ids = input.SchoolIds.Distinct().ToList();
        var schools = await db.Schools.AsNoTracking().Where(s => ids.Contains(s.Id) && !s.IsRetired).ToDictionaryAsync(s => s.Id, s => s.Name, cancellationToken);
        if (ids.Count == 0 || schools.Count != ids.Count)
            return InvitationErrors.NoSchool;
        if (await EscortProblemAsync(input.EscortId, null, cancellationToken) is { } problem)
            return problem;
        var before = await db.SchoolInvitations.Where(i => i.EventId == eventId && ids.Contains(i.SchoolId)).ToDictionaryAsync(i => i.SchoolId, cancellationToken);
        if (before.Values.Any(i => i.IsOpen))
            return InvitationErrors.Already.ForField("SchoolIds");
        var invited = new List<SchoolInvitation>();
        foreach (var id in ids)
        {
            if (before.GetValueOrDefault(id) is { } again)
            {
                if (again.InviteAgain(input.ToDetails(), start, time.Today).Error is { } refused)
                    return refused;
                invited.Add(again);
                continue;
            }

            var created = SchoolInvitation.Create(id, eventId, input.ToDetails(), start, time.Today);
            if (!created.IsSuccess)
                return created.Error;
            db.SchoolInvitations.Add(created.Value);
            invited.Add(created.Value);
        }

        var reached = await notifications.InvitedAsync(to, invited, cancellationToken);
        var saved = await db.TrySaveAsync(cancellationToken, Taken);
        return saved.IsConflict ? InvitationErrors.Stale : saved.With(new Invited(invited.Count, [.. ids.Where(id => !reached.Contains(id)).Select(id => schools[id])]));
    }

    public async Task<Result> EditAsync(int id, InvitationEditInput input, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is not { } invitation || await queries.EventAsync(invitation.EventId, cancellationToken) is not { } to)
            return Result.NotFound;
        if (StartOf(to) is { IsSuccess: false } unplanned)
            return unplanned.Error;
        if (await EscortProblemAsync(input.EscortId, invitation.EscortId, cancellationToken) is { } problem)
            return problem;
        var edited = invitation.Edit(input.ToDetails(), StartOf(to).Value, time.Today);
        if (!edited.IsSuccess)
            return edited;
        await notifications.ChangedAsync(to, [invitation], cancellationToken);
        return await db.TrySaveVersionAsync(invitation, input.Version, cancellationToken);
    }

    /// <summary>We take it back; the school is told.</summary>
    public async Task<Result> WithdrawAsync(int id, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is not { } invitation || await queries.EventAsync(invitation.EventId, cancellationToken) is not { } to)
            return Result.NotFound;
        var withdrawn = invitation.Withdraw();
        if (!withdrawn.IsSuccess)
            return withdrawn;
        await notifications.WithdrawnAsync(to, [invitation], null, cancellationToken);
        return await SaveAsync(cancellationToken);
    }

    /// <summary>Notes what a school says, by its partner or by one of ours. What was said already is harmless to say again.</summary>
    /// <param name="answerable">The invitations that the person may answer.</param>
    public async Task<Result> AnswerAsync(IQueryable<SchoolInvitation> answerable, int id, InvitationAnswerInput input, CancellationToken cancellationToken)
    {
        if (await answerable.SingleOrDefaultAsync(i => i.Id == id, cancellationToken) is not { } invitation || await queries.EventAsync(invitation.EventId, cancellationToken) is not { } to)
            return Result.NotFound;
        var comes = input.Answer == SchoolAnswer.Accept;
        if (comes ? invitation.Answer == InvitationAnswer.Accepted && invitation.Coming == input.Coming && invitation.Words == input.Words
            : invitation.Answer == InvitationAnswer.Declined && invitation.Words == input.Words)
            return Result.Success;
        // Whoever answers has read what stands there now.
        if (invitation.Version != input.Version)
            return InvitationErrors.Stale;
        if (StartOf(to) is { IsSuccess: false } unplanned)
            return unplanned.Error;
        var (start, me) = (StartOf(to).Value, current.Required.Id);
        var answered = comes
            ? invitation.Accept(input.Coming, input.Words, me, start, time.Today, time.Now)
            : invitation.Decline(input.Words, me, start, time.Today, time.Now);
        if (!answered.IsSuccess)
            return answered;
        await notifications.AnsweredAsync(to, invitation, cancellationToken);
        return await SaveAsync(cancellationToken);
    }

    public async Task<Result> RecordArrivalAsync(int id, ArrivalInput input, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is not { } invitation || await queries.EventAsync(invitation.EventId, cancellationToken) is not { } to)
            return Result.NotFound;
        if (to.StartsAt is not { } starts)
            return InvitationErrors.NoDay;
        var recorded = invitation.RecordArrival(input.Came, time.DayOf(starts), time.Today);
        return recorded.IsSuccess ? await SaveAsync(cancellationToken) : recorded;
    }

    private Task<SchoolInvitation?> FindAsync(int id, CancellationToken cancellationToken) => db.SchoolInvitations.SingleOrDefaultAsync(i => i.Id == id, cancellationToken);

    private Result<DateOnly> StartOf(InvitingEvent to) => to.StartsAt is not { } starts ? InvitationErrors.NoDay : to.IsOpen ? time.DayOf(starts) : InvitationErrors.EventOver;

    private async Task<DomainError?> EscortProblemAsync(int? escort, int? present, CancellationToken cancellationToken) =>
        escort is not null && escort != present && !await db.Users.InDepartment(time.Today).AnyAsync(u => u.Id == escort, cancellationToken) ? InvitationErrors.Escort : null;

    private async Task<Result> SaveAsync(CancellationToken cancellationToken)
    {
        var saved = await db.TrySaveAsync(cancellationToken);
        return saved.IsConflict ? InvitationErrors.Stale : saved;
    }
}
