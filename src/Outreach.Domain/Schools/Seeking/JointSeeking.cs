namespace Outreach.Domain.Schools.Seeking;

/// <summary>Clubs and we look for sponsors of a big event together, without treading on each other (联合拉赞助, S28).</summary>
public sealed class JointSeeking : Entity
{
    private const int MostMembers = 60;

    private readonly List<SeekingMember> members = [];

    private JointSeeking()
    {
    }

    /// <summary>One seeking for each event.</summary>
    public int EventId { get; private set; }

    /// <summary>Who of ours leads it: may release the claims of others.</summary>
    public int HeadId { get; private set; }

    public string? Note { get; private set; }

    public SeekingState State { get; private set; }

    public IReadOnlyCollection<SeekingMember> Members => members;

    /// <summary>Opens one; its head takes part.</summary>
    public static JointSeeking Create(int eventId, SeekingDetails details)
    {
        var seeking = new JointSeeking { EventId = eventId };
        seeking.Set(details);
        return seeking;
    }

    /// <summary>Changes its head and note. Members must have been loaded.</summary>
    public Result Edit(SeekingDetails details)
    {
        if (State != SeekingState.Open)
            return SeekingErrors.Closed;
        Set(details);
        return Result.Success;
    }

    /// <summary>Names one of ours, once. Members must have been loaded.</summary>
    public Result<SeekingMember> AddOurs(int userId)
    {
        if (Refuse() is { } refused)
            return refused;
        if (members.Any(m => m.UserId == userId))
            return SeekingErrors.MemberAlready;
        var member = SeekingMember.Ours(userId);
        members.Add(member);
        return member;
    }

    /// <summary>Names somebody of a club, once by name. Members must have been loaded.</summary>
    /// <param name="name">At most 60 characters.</param>
    /// <param name="contact">Phone or WeChat, at most 60; null when not known.</param>
    public Result<SeekingMember> AddOfClub(int clubId, string name, string? contact)
    {
        if (Refuse() is { } refused)
            return refused;
        if (members.Any(m => m.ClubId == clubId && m.Name == name))
            return SeekingErrors.MemberAlready;
        var member = SeekingMember.OfClub(clubId, name, contact);
        members.Add(member);
        return member;
    }

    /// <summary>Takes somebody out who has claimed nothing. Members must have been loaded.</summary>
    public Result Remove(SeekingMember member, bool hasClaims)
    {
        if (State != SeekingState.Open)
            return SeekingErrors.Closed;
        if (hasClaims)
            return SeekingErrors.HasClaims;
        if (member.UserId == HeadId)
            return SeekingErrors.IsHead;
        members.Remove(member);
        return Result.Success;
    }

    /// <summary>No more is claimed; what was claimed stays, and what comes in is still noted.</summary>
    public Result Close()
    {
        if (State != SeekingState.Open)
            return SeekingErrors.Closed;
        State = SeekingState.Closed;
        return Result.Success;
    }

    /// <summary>Leaves nothing of the people of clubs but the club. Members must have been loaded.</summary>
    public void AnonymizeMembers()
    {
        foreach (var member in members.Where(m => m.ClubId is not null))
            member.Anonymize();
    }

    private DomainError? Refuse() => State != SeekingState.Open ? SeekingErrors.Closed : members.Count >= MostMembers ? SeekingErrors.TooMany : null;

    private void Set(SeekingDetails details)
    {
        (HeadId, Note) = (details.HeadId, details.Note);
        if (members.All(m => m.UserId != details.HeadId))
            members.Add(SeekingMember.Ours(details.HeadId));
    }
}
