using System.ComponentModel.DataAnnotations;
using Outreach.Domain.Policies;
using Outreach.Web.Features.Shared;

namespace Outreach.Web.Features.Policies.Rules;

public sealed record PolicyRow(int Id, string Matter, PolicyVerdict Verdict, string? PermittedBy, string Words, string Source, DateOnly SaidOn);

public sealed class PolicyInput : IVersionedInput
{
    /// <inheritdoc/>
    public int Version { get; set; }

    [Required, StringLength(60), Display(Name = "Matter")]
    public string? Matter { get; set; }

    [Required, Display(Name = "What the policy says")]
    public PolicyVerdict? Verdict { get; set; }

    [StringLength(60), Display(Name = "Whose permission")]
    public string? PermittedBy { get; set; }

    [Required, StringLength(1000), DataType(DataType.MultilineText), Display(Name = "Words of the rule")]
    public string? Words { get; set; }

    [Required, StringLength(200), Display(Name = "Source")]
    public string? Source { get; set; }

    [Required, Display(Name = "Said on")]
    public DateOnly? SaidOn { get; set; }

    public PolicyDetails ToDetails() => new(Matter!, Verdict!.Value, PermittedBy, Words!, Source!, SaidOn!.Value);

    public static PolicyInput Of(PolicyRule r) => new()
    {
        Version = r.Version,
        Matter = r.Matter,
        Verdict = r.Verdict,
        PermittedBy = r.PermittedBy,
        Words = r.Words,
        Source = r.Source,
        SaidOn = r.SaidOn,
    };
}
