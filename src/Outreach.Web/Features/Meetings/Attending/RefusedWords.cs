namespace Outreach.Web.Features.Meetings.Attending;

/// <summary>What was typed into one of several forms of a page and was refused: it stands there again with the reason beside it.</summary>
/// <param name="Id">The record that the form is about.</param>
public sealed record RefusedWords(int Id, string? Typed, string Error);
