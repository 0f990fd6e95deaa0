using Outreach.Domain.Meetings;
using Outreach.Domain.Meetings.SignIn;
using Outreach.Web.Features.Meetings.AttendanceList;
using Outreach.Web.Infrastructure.Codes;

namespace Outreach.Web.Features.Meetings.Screen;

/// <summary>The screen with the code, and under it what the secretary does while people come.</summary>
/// <param name="Code">Drawn only, never as text: nothing on the screen can be typed or read out. Null once it is over.</param>
/// <param name="Left">How long this code is still shown.</param>
/// <param name="Latest">The last names, the latest first.</param>
/// <param name="Drawn">Whom the spot check waits for.</param>
/// <param name="Odd">Guests, and people who came so late that it counts as absent, unless seen in the room.</param>
public sealed record ScreenModel(
    int MeetingId, string Title, string Place, MeetingState State, SignInWindow Window, SignInPhase Phase, bool IsSigningOut, QrPath? Code, TimeSpan Left, int CodeSeconds,
    AttendanceCounts Counts, int SignedOut, int? Heads, IReadOnlyList<AttendanceRow> Latest, IReadOnlyList<AttendanceRow> Drawn, IReadOnlyList<AttendanceRow> Odd, IReadOnlyList<RefusedRow> Refused);
