using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.Rendering;
using Outreach.Web.Features.Jobs.Screening;

namespace Outreach.Web.Features.Jobs.Trips;

public sealed class TripInput
{
    [Required, Display(Name = "Who goes along")]
    public int? EscortId { get; set; }

    [Required, DataType(DataType.Time), Display(Name = "Meet at")]
    public TimeOnly? MeetsAt { get; set; }

    [Required, StringLength(100), Display(Name = "Place to meet")]
    public string? MeetingPoint { get; set; }
}

public sealed record Traveller(int ApplicationId, string Name, string? Phone, bool? Came);

/// <summary>The page.</summary>
/// <param name="HasBegun">Whether the interview has begun: from then on it can be noted who came.</param>
public sealed record TripModel(ScreenedJob Job, TripInput Input, IReadOnlyList<SelectListItem> Members, IReadOnlyList<Traveller> Travellers, bool IsPlanned, bool HasBegun);
