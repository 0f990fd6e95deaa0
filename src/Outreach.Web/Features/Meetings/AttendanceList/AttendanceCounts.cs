using Outreach.Domain.Meetings.Attending;

namespace Outreach.Web.Features.Meetings.AttendanceList;

/// <summary>How many of a meeting's list are where.</summary>
/// <param name="Expected">Who must come.</param>
/// <param name="Came">Of those, who arrived at any time.</param>
/// <param name="Others">Who may come and did.</param>
/// <param name="Guests">Who came without being on the list.</param>
/// <param name="Missing">Who must come and has no record.</param>
/// <param name="NotSignedOut">Who signed in by the code, in time or late, and has not signed out.</param>
public sealed record AttendanceCounts(
    int Expected, int Came, int Others, int Guests, int Missing, int NotSignedOut, IReadOnlyDictionary<AttendanceState, int> States)
{
    /// <summary>All who arrived, to be held against the heads in the room.</summary>
    public int There => Came + Others + Guests;

    public int Of(AttendanceState state) => States.GetValueOrDefault(state);

    /// <summary>Whose leave was granted, of whatever kind: where one name is known, the kind would say who is ill.</summary>
    public int OnLeave => Of(AttendanceState.OfficialLeave) + Of(AttendanceState.SickLeave) + Of(AttendanceState.PersonalLeave);
}
