using Outreach.Web.Features.Tasks.Help;

namespace Outreach.Web.Features.Tasks.OfEvent;

/// <param name="IsOpen">Whether help can still be asked for the event.</param>
public sealed record EventHelpModel(int EventId, bool IsOpen, IReadOnlyList<HelpRow> Requests);
