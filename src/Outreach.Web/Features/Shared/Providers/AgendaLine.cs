namespace Outreach.Web.Features.Shared.Providers;

/// <summary>A line of a prepared agenda, in its reader's language.</summary>
/// <param name="Text">What it is about.</param>
/// <param name="Detail">A second, quieter part; null for none.</param>
/// <param name="Url">Where it stands: an address of this portal, beginning with a slash.</param>
public sealed record AgendaLine(string Text, string? Detail, string Url);
