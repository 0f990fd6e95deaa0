using System.ComponentModel.DataAnnotations;

namespace Outreach.Domain.Wording;

public enum CheckKind
{
    [Display(Name = "Clause check")] Clauses,

    [Display(Name = "Safety check")] Safety,
}
