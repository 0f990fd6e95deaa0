namespace Outreach.Domain.Schools.Alliances;

/// <summary>What a person types of a post; texts trimmed.</summary>
/// <param name="Title">At most 100 characters.</param>
/// <param name="Text">At most 2,000.</param>
/// <param name="On">The day that it is about; null for none.</param>
/// <param name="AllianceId">Whose members read it; null for us alone.</param>
public sealed record SchoolPostDetails(SchoolPostKind Kind, string Title, string Text, DateOnly? On = null, int? AllianceId = null);
