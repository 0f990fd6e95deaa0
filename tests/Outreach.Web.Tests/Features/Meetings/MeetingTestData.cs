using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Meetings;
using Outreach.Domain.Meetings.Attending;
using Outreach.Domain.Meetings.SignIn;
using Outreach.Web.Tests.Testing;

namespace Outreach.Web.Tests.Features.Meetings;

/// <summary>Meetings to sign in to, and the codes on their screens.</summary>
public static class MeetingTestData
{
    private const int CodeSeconds = 15;

    /// <summary>A meeting of an hour that begins in so many minutes; the vice minister keeps the list, officer2 is the secretary.</summary>
    public static async Task<int> MeetingAsync(this Portal portal, int startsIn = 5, bool asksSignOut = false, params string[] invited)
    {
        var starts = portal.Clock.GetUtcNow().AddMinutes(startsIn);
        await using var db = portal.OpenDatabase();
        var meeting = Meeting.Create(
            new MeetingDetails(MeetingKind.Regular, "每周例会", starts, starts.AddHours(1), "A201", portal.IdOf("minister"), portal.IdOf("officer2"), AsksSignOut: asksSignOut),
            [MeetingInvitee.Everybody()], portal.Clock.GetUtcNow()).Value;
        db.Meetings.Add(meeting);
        await db.SaveChangesAsync();
        db.Attendances.AddRange((invited.Length > 0 ? invited : ["officer", "officer2", "vice", "minister"]).Select(who => new Attendance(meeting.Id, portal.IdOf(who), isRequired: true)));
        await db.SaveChangesAsync();
        return meeting.Id;
    }

    /// <summary>Where the code on the screen leads, so many seconds from now.</summary>
    public static async Task<string> LinkAsync(this Portal portal, int meetingId, double inSeconds = 0, int? claimedId = null)
    {
        await using var db = portal.OpenDatabase();
        var secret = await db.Meetings.Where(m => m.Id == meetingId).Select(m => m.SignInSecret).SingleAsync();
        var code = SignInToken.CodeOf(secret, SignInSubject.Meeting(meetingId), portal.Clock.GetUtcNow().AddSeconds(inSeconds), CodeSeconds);
        return "/s/" + (claimedId is { } other ? SignInSubject.Meeting(other) + code[code.IndexOf('.', StringComparison.Ordinal)..] : code);
    }

    public static async Task<Attendance?> AttendanceAsync(this Portal portal, int meetingId, string who)
    {
        await using var db = portal.OpenDatabase();
        var userId = portal.IdOf(who);
        return await db.Attendances.AsNoTracking().SingleOrDefaultAsync(a => a.MeetingId == meetingId && a.UserId == userId);
    }

    /// <summary>Opens the code, and presses the button where there is one.</summary>
    /// <returns>The page that it ends on.</returns>
    public static async Task<Answer> ScanAsync(this PortalClient client, string link)
    {
        var opened = await client.GetAsync(link);
        return opened.Location is null ? opened : await client.PressAsync();
    }

    /// <summary>Presses the button of the page that a live code leads to.</summary>
    public static async Task<Answer> PressAsync(this PortalClient client)
    {
        var pressed = await client.SubmitAsync(await client.OpenAsync("/s"), "main form");
        return pressed.Location is { } next ? await client.GetAsync(next) : pressed;
    }
}
