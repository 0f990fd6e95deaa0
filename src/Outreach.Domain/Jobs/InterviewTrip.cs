namespace Outreach.Domain.Jobs;

/// <summary>How those who are sent to an employer get to its interview: who goes along, when and where one meets (S64).</summary>
public sealed class InterviewTrip
{
    private InterviewTrip()
    {
    }

    public InterviewTrip(int postingId) => PostingId = postingId;

    public int PostingId { get; private set; }

    /// <summary>The member who goes along.</summary>
    public int EscortId { get; private set; }

    /// <summary>When one meets, UTC.</summary>
    public DateTimeOffset MeetsAt { get; private set; }

    /// <summary>Where one meets; at most 100 characters.</summary>
    public string MeetingPoint { get; private set; } = "";

    /// <summary>Plans it, or plans it anew; one meets before the interview, not after it.</summary>
    public Result Plan(int escortId, DateTimeOffset meetsAt, string meetingPoint, DateTimeOffset? interviewAt)
    {
        if (interviewAt is not { } at)
            return PostingErrors.TripWithoutInterview;
        if (meetsAt > at || meetsAt < at.AddHours(-12))
            return PostingErrors.TripTime;
        (EscortId, MeetsAt, MeetingPoint) = (escortId, meetsAt, meetingPoint);
        return Result.Success;
    }
}
