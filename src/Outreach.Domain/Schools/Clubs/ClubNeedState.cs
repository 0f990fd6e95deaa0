using System.ComponentModel.DataAnnotations;

namespace Outreach.Domain.Schools.Clubs;

public enum ClubNeedState
{
    /// <summary>待解决</summary>
    [Display(Name = "Still lacking")] Open,

    /// <summary>已解决</summary>
    [Display(Name = "Need met")] Met,

    /// <summary>不再需要</summary>
    [Display(Name = "No longer needed")] Dropped,
}
