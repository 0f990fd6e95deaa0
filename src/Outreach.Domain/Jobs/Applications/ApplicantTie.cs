namespace Outreach.Domain.Jobs.Applications;

/// <summary>Somebody has declared a tie with a student (S84): a friend, a roommate, a relative. Others screen the student.</summary>
public sealed class ApplicantTie
{
    private ApplicantTie()
    {
    }

    public ApplicantTie(int userId, int studentId, DateTimeOffset now) => (UserId, StudentId, At) = (userId, studentId, now);

    public int UserId { get; private set; }

    public int StudentId { get; private set; }

    /// <summary>When, UTC.</summary>
    public DateTimeOffset At { get; private set; }
}
