using System.ComponentModel.DataAnnotations;
using Outreach.Domain.Schools.Alliances.Offers;
using Outreach.Web.Features.Shared;

namespace Outreach.Web.Features.Schools.Offers;

public sealed class AllianceOfferInput : IVersionedInput
{
    /// <inheritdoc/>
    public int Version { get; set; }

    [Required, StringLength(60), Display(Name = "Title of the offer")]
    public string? Title { get; set; }

    [StringLength(2000), DataType(DataType.MultilineText), Display(Name = "What the merchant reads first")]
    public string? Story { get; set; }

    [Required, Display(Name = "Merchant")]
    public int? SponsorId { get; set; }

    [Display(Name = "Our event it is for")]
    public int? EventId { get; set; }

    [Required, Display(Name = "Price for all schools together")]
    public decimal? TotalPrice { get; set; }

    [Required, Display(Name = "How it is shared")]
    public SplitKind? Split { get; set; }

    [Display(Name = "Schools besides us")]
    public List<int> SchoolIds { get; set; } = [];

    [Display(Name = "Who leads it")]
    public int? LeadSchoolId { get; set; }

    [Display(Name = "Fixed shares")]
    public List<ShareInput> Shares { get; set; } = [];

    public AllianceOfferDetails ToDetails() => new(
        Title!, Story, SponsorId!.Value, EventId, TotalPrice!.Value, Split!.Value, LeadSchoolId, [.. SchoolIds.Distinct()],
        Shares.GroupBy(s => s.SchoolId).ToDictionary(g => g.Key, g => g.First().Share));

    public static AllianceOfferInput Of(AllianceOffer o) => new()
    {
        Version = o.Version,
        Title = o.Title,
        Story = o.Story,
        SponsorId = o.SponsorId,
        EventId = o.EventId,
        TotalPrice = o.TotalPrice,
        Split = o.Split,
        LeadSchoolId = o.LeadSchoolId,
        SchoolIds = [.. o.Parts.Where(p => p.IsIn).Select(p => p.SchoolId).OfType<int>().Order()],
        Shares = o.Split == SplitKind.Equal ? [] : [.. o.Parts.Where(p => p.IsIn).OrderBy(p => p.SchoolId ?? 0).Select(p => new ShareInput { SchoolId = p.SchoolId ?? 0, Share = p.SchoolId == o.LeadSchoolId ? null : p.Share })],
    };

    /// <summary>A row for us and for each school that can be chosen, in their order.</summary>
    public AllianceOfferInput WithShares(IEnumerable<int> schoolIds)
    {
        var known = Shares.GroupBy(s => s.SchoolId).ToDictionary(g => g.Key, g => g.First().Share);
        Shares = [.. schoolIds.Prepend(0).Select(id => new ShareInput { SchoolId = id, Share = known.GetValueOrDefault(id) })];
        return this;
    }
}
