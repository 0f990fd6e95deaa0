using System.ComponentModel.DataAnnotations;
using Outreach.Domain.Sponsors.Blacklist;

namespace Outreach.Web.Features.Sponsors.Blacklist;

public sealed class BlacklistInput
{
    [Required, StringLength(500), DataType(DataType.MultilineText), Display(Name = "Why")]
    public string? Reason { get; set; }

    /// <summary>What becomes of each open thing, by its key.</summary>
    public Dictionary<string, MatterFate?> Fates { get; set; } = [];
}

public sealed record BlacklistModel(int SponsorId, string Sponsor, IReadOnlyList<OpenMatter> Matters, BlacklistInput Input)
{
    /// <summary>What is chosen of a matter now: what was chosen, else the usual.</summary>
    public MatterFate? ChosenOf(OpenMatter matter) => Input.Fates.GetValueOrDefault(matter.Key) ?? matter.Choices.Select(c => (MatterFate?)c.Fate).FirstOrDefault();
}

public sealed class ExceptionInput
{
    [Required]
    public BlacklistedMatter? Matter { get; set; }

    [Required]
    public int? MatterId { get; set; }

    [DataType(DataType.MultilineText)]
    public string? Reason { get; set; }
}
