namespace Outreach.Domain.Meetings.Attending;

/// <summary>A person's place in a meeting: invited, and what became of it (rooms/meetings.md, 2).</summary>
public sealed class Attendance : Entity
{
    private Attendance()
    {
    }

    public Attendance(int meetingId, int userId, bool isRequired) => (MeetingId, UserId, IsRequired) = (meetingId, userId, isRequired);

    /// <summary>Whether the person must come, as the invitation says now.</summary>
    public void Invite(bool isRequired) => IsRequired = isRequired;

    public int MeetingId { get; private set; }

    /// <summary>Unique within the meeting.</summary>
    public int UserId { get; private set; }

    /// <summary>Whether the person must come; who may come and does not is never absent.</summary>
    public bool IsRequired { get; private set; }

    /// <summary>Whether the person came without being on the list.</summary>
    public bool IsGuest { get; private set; }

    /// <summary>Null until something is recorded.</summary>
    public AttendanceState? State { get; private set; }

    public AttendanceSource? Source { get; private set; }

    /// <summary>The moment of the scan, or the time that was entered by hand; UTC.</summary>
    public DateTimeOffset? SignedAt { get; private set; }

    /// <summary>The moment of the scan before the end, UTC.</summary>
    public DateTimeOffset? SignedOutAt { get; private set; }

    /// <summary>Which device signed in, a random id; unique within the meeting, dropped after 30 days.</summary>
    public string? DeviceId { get; private set; }

    /// <summary>Why it was recorded by hand, changed or voided; at most 200 characters.</summary>
    public string? Reason { get; private set; }

    /// <summary>Who recorded it by hand.</summary>
    public int? RecordedById { get; private set; }

    /// <summary>When the secretary saw that the person is there, UTC.</summary>
    public DateTimeOffset? VerifiedAt { get; private set; }

    /// <summary>Whether a spot check has drawn it.</summary>
    public bool IsDrawn { get; private set; }

    /// <summary>Who came instead, in words; a note, not an attendance.</summary>
    public string? Substitute { get; private set; }

    /// <summary>Whether the person says to come to what is signed up for; null until said.</summary>
    public bool? IsComing { get; private set; }

    /// <summary>What the person says against the record, at most 500 characters.</summary>
    public string? Objection { get; private set; }

    /// <summary>The leader's answer to it, at most 500 characters; null while it waits.</summary>
    public string? ObjectionAnswer { get; private set; }

    public int? ObjectionAnsweredById { get; private set; }
}
