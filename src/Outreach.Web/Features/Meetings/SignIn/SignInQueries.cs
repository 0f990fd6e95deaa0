using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Data;
using Outreach.Domain.Meetings;
using Outreach.Domain.Meetings.Attending;
using Outreach.Domain.Meetings.SignIn;
using Outreach.Web.Authorization;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Meetings.SignIn;

/// <summary>What the pages of the sign-in show, also to somebody who has not signed in to the portal.</summary>
public sealed class SignInQueries(OutreachDbContext db, MeetingSettingsReader settings, CurrentUserAccessor current, DepartmentTime time)
{
    /// <summary>Judges a code at the moment at which it is opened. Two commands at most.</summary>
    public async Task<ScanModel> JudgeAsync(string? code, CancellationToken cancellationToken)
    {
        // One answer for an old code, a forged one, and one of a meeting that is not there.
        if (SignInToken.Parse(code) is not { Subject: { IsMeeting: true, Id: var id } subject } parsed)
            return ScanModel.Stale;
        var meeting = await db.Meetings.AsNoTracking().Where(m => m.Id == id)
            .Select(m => new { m.Title, m.SignInSecret, m.State, m.StartsAt, m.EndsAt, m.AsksSignOut }).SingleOrDefaultAsync(cancellationToken);
        var numbers = await settings.GetAsync(cancellationToken);
        if (meeting is null || !SignInToken.IsLive(meeting.SignInSecret, subject, parsed.Token, time.Now, numbers.CodeSeconds))
            return ScanModel.Stale;
        var window = SignInWindow.Of(meeting.StartsAt, meeting.EndsAt, meeting.AsksSignOut, numbers);
        var phase = window.PhaseAt(time.Now);
        return meeting.State != MeetingState.Planned || phase == SignInPhase.Closed ? new ScanModel(ScanVerdict.Closed, null, meeting.Title, null)
            : phase == SignInPhase.TooEarly ? new ScanModel(ScanVerdict.TooEarly, null, meeting.Title, window.OpensAt)
            : new ScanModel(ScanVerdict.Live, subject, meeting.Title, null);
    }

    /// <summary>The page with the button, for a claim of this browser. Two commands at most.</summary>
    public async Task<SignInConfirmModel> ConfirmAsync(SignInClaim? claim, CancellationToken cancellationToken)
    {
        if (claim is not { Subject: { IsMeeting: true, Id: var id } })
            return SignInConfirmModel.Without(SignInErrors.NoClaim.Text);
        var numbers = await settings.GetAsync(cancellationToken);
        if (!claim.IsValidAt(time.Now, numbers.ClaimMinutes))
            return SignInConfirmModel.Without(SignInErrors.ClaimExpired.Text);
        var (me, device) = (current.Required.Id, claim.DeviceId);
        var found = await db.Meetings.AsNoTracking().Where(m => m.Id == id).Select(m => new
        {
            m.Title,
            m.Place,
            m.State,
            m.StartsAt,
            m.EndsAt,
            m.AsksSignOut,
            Mine = db.Attendances.Where(a => a.MeetingId == m.Id && a.UserId == me).Select(a => new { a.State, a.Source, a.SignedAt, a.SignedOutAt }).FirstOrDefault(),
            IsTaken = db.Attendances.Any(a => a.MeetingId == m.Id && (a.DeviceId == device || a.SignOutDeviceId == device) && a.UserId != me),
        }).SingleOrDefaultAsync(cancellationToken);
        if (found?.State != MeetingState.Planned)
            return SignInConfirmModel.Without(SignInErrors.Closed.Text);
        var window = SignInWindow.Of(found.StartsAt, found.EndsAt, found.AsksSignOut, numbers);
        var mine = found.Mine;
        var isSigned = mine?.State is AttendanceState.Present or AttendanceState.Late or AttendanceState.LeftEarly || (mine?.State == AttendanceState.Absent && mine.SignedAt is not null);
        // Recorded by hand, and not as somebody who is there.
        if (!isSigned && mine?.Source is AttendanceSource.Hand or AttendanceSource.Roster)
            return SignInConfirmModel.Without(SignInErrors.Voided.Text);
        var leaves = isSigned && mine!.SignedOutAt is null && (mine.SignedAt is null || mine.SignedAt < claim.ScannedAt) && window.IsSignOutAt(claim.ScannedAt);
        var isStranger = mine is null && !current.Required.Roles.Any(SignInCommands.Department.Contains);
        var page = new SignInConfirmModel(
            null, found.Title, found.Place, found.StartsAt, claim.ScannedAt, isSigned || isStranger || found.IsTaken ? null : window.StateAt(claim.ScannedAt), leaves);
        // What pressing will do stands there before, not only after.
        return found.IsTaken && leaves ? page with { Note = SignInErrors.SameDeviceOut.Text }
            : isSigned && !leaves ? page with { Note = SignInErrors.AlreadySigned.Text }
            : found.IsTaken ? page with { Note = "Somebody else has signed in on this device, so it does not sign you in. Press, and the secretary sees it and can let you in.", OnlyTells = true }
            : isStranger ? page with { Note = "You are not on the list of this meeting. Press, and the secretary sees it and can let you in.", OnlyTells = true }
            : mine is null ? page with { Note = "You are not on the list: you are entered as a guest." }
            : page;
    }

    /// <summary>What is recorded of the person themselves; null for a meeting in which nothing is. Two commands.</summary>
    public async Task<SignInResultModel?> ResultAsync(int meetingId, CancellationToken cancellationToken)
    {
        var me = current.Required.Id;
        var found = await db.Meetings.AsNoTracking().Where(m => m.Id == meetingId).Select(m => new
        {
            m.Title,
            m.StartsAt,
            m.EndsAt,
            m.AsksSignOut,
            Mine = db.Attendances.Where(a => a.MeetingId == m.Id && a.UserId == me)
                .Select(a => new { a.State, a.Source, a.SignedAt, a.SignedOutAt, a.IsGuest, a.Reason }).FirstOrDefault(),
            Refusal = db.SignInRefusals.Where(r => r.MeetingId == m.Id && r.UserId == me).OrderByDescending(r => r.At).Select(r => (RefusalReason?)r.Reason).FirstOrDefault(),
        }).SingleOrDefaultAsync(cancellationToken);
        if (found is null || (found.Mine is null && found.Refusal is null))
            return null;
        var window = SignInWindow.Of(found.StartsAt, found.EndsAt, found.AsksSignOut, await settings.GetAsync(cancellationToken));
        return new SignInResultModel(
            meetingId, found.Title, found.Mine?.State, found.Mine?.Source, found.Mine?.SignedAt, found.Mine?.SignedOutAt, found.Mine?.IsGuest ?? false, found.Mine?.Reason,
            found.Mine?.State is null ? found.Refusal : null, window.SignOutFrom);
    }
}
