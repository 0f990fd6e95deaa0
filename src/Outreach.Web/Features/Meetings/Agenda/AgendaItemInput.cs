using System.ComponentModel.DataAnnotations;
using Outreach.Domain.Meetings.Minutes;
using Outreach.Web.Features.Shared;

namespace Outreach.Web.Features.Meetings.Agenda;

public sealed class AgendaItemInput : IVersionedInput
{
    /// <inheritdoc/>
    public int Version { get; set; }

    [Required, StringLength(100), Display(Name = "Item of the agenda")]
    public string? Title { get; set; }

    [Display(Name = "How many minutes")]
    public int? Minutes { get; set; }

    [Display(Name = "Presenter")]
    public int? PresenterId { get; set; }

    public AgendaItemDetails ToDetails() => new(Title, Minutes, PresenterId);
}
