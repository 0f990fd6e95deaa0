namespace Outreach.Domain.Schools.Alliances;

/// <summary>What was said to a post.</summary>
public sealed class SchoolReply : Entity
{
    public const int Longest = 500;

    private SchoolReply()
    {
    }

    internal SchoolReply(int? schoolId, string text, int authorId) => (SchoolId, Text, AuthorId) = (schoolId, text, authorId);

    public int PostId { get; private set; }

    /// <summary>Who says it; null when it is us.</summary>
    public int? SchoolId { get; private set; }

    public string Text { get; private set; } = "";

    public int AuthorId { get; private set; }

    public void MoveTo(int schoolId) => SchoolId = schoolId;
}
