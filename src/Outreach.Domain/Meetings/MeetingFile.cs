namespace Outreach.Domain.Meetings;

/// <summary>A photo or paper of a meeting.</summary>
public sealed class MeetingFile(int fileId, int byId)
{
    public int MeetingId { get; private set; }

    public int FileId { get; private set; } = fileId;

    public int ById { get; private set; } = byId;
}
