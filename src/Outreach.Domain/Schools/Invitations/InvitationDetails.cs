namespace Outreach.Domain.Schools.Invitations;

/// <summary>What a person types of an invitation.</summary>
/// <param name="Seats">1 to 500.</param>
/// <param name="AnswerBy">The last day for the answer, not after the event's first.</param>
/// <param name="EscortId">Who of ours meets them.</param>
/// <param name="Note">At most 500 characters.</param>
public sealed record InvitationDetails(int Seats, DateOnly AnswerBy, int? EscortId = null, string? Note = null);
