using Microsoft.EntityFrameworkCore;
using Outreach.Domain;
using Outreach.Domain.Accounts;
using Outreach.Domain.Data;
using Outreach.Domain.Meetings;
using Outreach.Domain.Meetings.Attending;
using Outreach.Domain.Meetings.SignIn;
using Outreach.Web.Authorization;
using Outreach.Web.Infrastructure.Database;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Meetings.SignIn;

/// <summary>Signs the person of the request in, and nobody else: whom it is for is never asked of the form.</summary>
public sealed class SignInCommands(OutreachDbContext db, MeetingSettingsReader settings, CurrentUserAccessor current, DepartmentTime time)
{
    // Whoever works in the department may come to its meetings, on the list or not.
    internal static readonly Role[] Department = [Role.Officer, Role.ViceMinister, Role.Minister];

    private CurrentUser Me => current.Required;

    /// <summary>Uses a claim. A refusal that the secretary may lift is kept for the secretary to see.</summary>
    public async Task<Result<ScanOutcome>> UseAsync(SignInClaim? claim, CancellationToken cancellationToken)
    {
        if (claim is not { Subject.IsMeeting: true })
            return SignInErrors.NoClaim;
        var numbers = await settings.GetAsync(cancellationToken);
        if (!claim.IsValidAt(time.Now, numbers.ClaimMinutes))
            return SignInErrors.ClaimExpired;
        Result<ScanOutcome> outcome = SignInErrors.Closed;
        var saved = await db.ExecuteWithRetryAsync(
            async () =>
            {
                outcome = await ScanAsync(claim, numbers, cancellationToken);
                return outcome.Error is { } error && IsKept(error) ? Result.Success : outcome.ToResult();
            },
            cancellationToken,
            // Two on one device at the same moment, or one person twice: the later one judges again by what is stored now.
            failure => failure.IsUniqueViolation("IX_Attendances_MeetingId") || failure.IsUniqueViolation("PK_SignInRefusals"));
        return saved.IsSuccess ? outcome : saved;
    }

    private static bool IsKept(DomainError error) => error == SignInErrors.SameDevice || error == SignInErrors.SameDeviceOut || error == SignInErrors.NotInvited;

    private async Task<Result<ScanOutcome>> ScanAsync(SignInClaim claim, MeetingSettings numbers, CancellationToken cancellationToken)
    {
        var (id, device, me) = (claim.Subject.Id, claim.DeviceId, Me.Id);
        var meeting = await db.Meetings.AsNoTracking().Where(m => m.Id == id).Select(m => new
        {
            m.State,
            m.StartsAt,
            m.EndsAt,
            m.AsksSignOut,
            // One person for each device, whether they came with it or left with it: so a claim, which is of a device, serves nobody else.
            IsTaken = db.Attendances.Any(a => a.MeetingId == m.Id && (a.DeviceId == device || a.SignOutDeviceId == device) && a.UserId != me),
        }).SingleOrDefaultAsync(cancellationToken);
        if (meeting?.State != MeetingState.Planned)
            return SignInErrors.Closed;
        var window = SignInWindow.Of(meeting.StartsAt, meeting.EndsAt, meeting.AsksSignOut, numbers);
        var attendance = await db.Attendances.SingleOrDefaultAsync(a => a.MeetingId == id && a.UserId == me, cancellationToken);
        // Whoever is signed in already is told so, also on a borrowed phone.
        if (meeting.IsTaken && attendance?.IsSigned != true)
            return await RefuseAsync(id, RefusalReason.SameDevice, SignInErrors.SameDevice, claim, cancellationToken);
        if (meeting.IsTaken && window.IsSignOutAt(claim.ScannedAt))
            return await RefuseAsync(id, RefusalReason.SameDevice, SignInErrors.SameDeviceOut, claim, cancellationToken);
        if (attendance is null)
        {
            if (!Me.Roles.Any(Department.Contains))
                return await RefuseAsync(id, RefusalReason.NotInvited, SignInErrors.NotInvited, claim, cancellationToken);
            attendance = Attendance.Guest(id, me);
            db.Attendances.Add(attendance);
        }

        return attendance.Scan(claim, window);
    }

    private async Task<Result<ScanOutcome>> RefuseAsync(int meetingId, RefusalReason reason, DomainError error, SignInClaim claim, CancellationToken cancellationToken)
    {
        var me = Me.Id;
        if (!await db.SignInRefusals.AnyAsync(r => r.MeetingId == meetingId && r.UserId == me && r.Reason == reason, cancellationToken))
            db.SignInRefusals.Add(new SignInRefusal(meetingId, me, reason, claim.ScannedAt));
        return error;
    }
}
