using Outreach.Domain.Meetings;

namespace Outreach.Web.Features.Meetings.TeamBuilding;

/// <summary>A proposal with its votes.</summary>
/// <param name="IsMine">Whether the reader votes for it.</param>
/// <param name="Leads">Whether none of its kind has more votes, and it has some.</param>
public sealed record BallotRow(int Id, string? Idea, DateOnly? Day, string By, int Votes, bool IsMine)
{
    public bool Leads { get; init; }
}

/// <summary>What somebody said to the sign-up.</summary>
public sealed record SignUpRow(string Name, bool? IsComing, bool IsMe);

/// <param name="CanRemove">Whether the reader may take it away.</param>
public sealed record MeetingPhoto(int FileId, string By, bool CanRemove);

/// <param name="HasBegun">Whether the sign-up is over.</param>
public sealed record TeamBuildingMeeting(int Id, int Version, MeetingState State, DateTimeOffset StartsAt, decimal? Budget, string? BudgetWords, bool IsInvited, bool CanRun, bool HasBegun);

/// <summary>When the last team building was and how many this term has; once or twice a term is meant.</summary>
/// <param name="ThisTerm">Those of the term, this one left out, held or planned.</param>
public sealed record TeamBuildingPlan(string? Term, int ThisTerm, DateTimeOffset? LastAt)
{
    /// <summary>Whether one is looked at that is left out of the count.</summary>
    public bool IsBesides { get; init; }
}

/// <param name="Photos">Empty for whoever is not of the department.</param>
public sealed record TeamBuildingModel(
    TeamBuildingMeeting Meeting, TeamBuildingPlan Plan, IReadOnlyList<BallotRow> Ideas, IReadOnlyList<BallotRow> Days, IReadOnlyList<SignUpRow> SignUps, IReadOnlyList<MeetingPhoto> Photos, bool SeesPhotos,
    ProposalInput Proposal, MeetingBudgetInput Money)
{
    public bool CanVote => Meeting.IsInvited && Meeting.State == MeetingState.Planned;

    public bool CanSignUp => CanVote && !Meeting.HasBegun;
}
