using System.ComponentModel.DataAnnotations;

namespace Outreach.Domain.Meetings.Minutes;

public enum AgendaItemKind
{
    [Display(Name = "Item")] Own,

    /// <summary>顺延, an open point of an earlier meeting</summary>
    [Display(Name = "Carried over")] CarriedOver,

    /// <summary>The last item: what else was suggested.</summary>
    [Display(Name = "Suggestions")] Suggestions,
}
