using System.ComponentModel.DataAnnotations;
using Outreach.Domain.Market.Matching;
using Outreach.Web.Features.Shared;

namespace Outreach.Web.Features.Market.Matching;

public sealed class MatchWeightsInput : IVersionedInput
{
    /// <inheritdoc/>
    public int Version { get; set; }

    [Required, Range(0, 100), Display(Name = "Same theme tag")]
    public int? Tag { get; set; }

    [Required, Range(0, 100), Display(Name = "Suits what the event is about")]
    public int? Industry { get; set; }

    [Required, Range(0, 100), Display(Name = "Students asked for it")]
    public int? Demand { get; set; }

    [Required, Range(0, 100), Display(Name = "Signed with us before")]
    public int? Won { get; set; }

    [Required, Range(0, 100), Display(Name = "Came back before")]
    public int? Renewed { get; set; }

    [Required, Range(0, 100), Display(Name = "Pays on time")]
    public int? PaidOnTime { get; set; }

    [Required, Range(0, 100), Display(Name = "We kept our promises to it")]
    public int? PromisesKept { get; set; }

    [Required, Range(0, 100), Display(Name = "Visited lately")]
    public int? Recent { get; set; }

    [Required, Range(0, 100), Display(Name = "Big enough for the target")]
    public int? Capacity { get; set; }

    [Required, Range(0, 100), Display(Name = "Nobody else looks after it")]
    public int? Unclaimed { get; set; }

    [Required, Range(0, 100), Display(Name = "Its vetting has lapsed")]
    public int? VettingLapsed { get; set; }

    [Required, Range(0, 100), Display(Name = "Another merchant has the line of business alone")]
    public int? Excluded { get; set; }

    [Required, Range(0, 100), Display(Name = "Asked three times this term")]
    public int? AskedOften { get; set; }

    [Required, Range(0, 100), Display(Name = "Gone cold with somebody else")]
    public int? ColdWithOther { get; set; }

    /// <summary>In the order that <see cref="MatchWeights.Edit"/> takes them.</summary>
    public IReadOnlyList<int> ToWeights() => [.. new[]
    {
        Tag, Industry, Demand, Won, Renewed, PaidOnTime, PromisesKept, Recent, Capacity, Unclaimed, VettingLapsed, Excluded, AskedOften, ColdWithOther,
    }.Select(w => w!.Value)];

    public static MatchWeightsInput Of(MatchWeights w) => new()
    {
        Version = w.Version,
        Tag = w.Tag,
        Industry = w.Industry,
        Demand = w.Demand,
        Won = w.Won,
        Renewed = w.Renewed,
        PaidOnTime = w.PaidOnTime,
        PromisesKept = w.PromisesKept,
        Recent = w.Recent,
        Capacity = w.Capacity,
        Unclaimed = w.Unclaimed,
        VettingLapsed = w.VettingLapsed,
        Excluded = w.Excluded,
        AskedOften = w.AskedOften,
        ColdWithOther = w.ColdWithOther,
    };
}
