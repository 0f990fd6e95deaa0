using Microsoft.AspNetCore.Mvc.Rendering;
using Outreach.Domain.Accounts;
using Outreach.Web.Features.Shared.Providers;

namespace Outreach.Web.Features.Administration.Leaving;

/// <summary>Somebody leaves: what is open in their hands, and who may take it.</summary>
/// <param name="Ending">The position that ends; null when the account is closed.</param>
public sealed record LeavingModel(int UserId, string Name, EndingPosition? Ending, IReadOnlyList<LeavingArea> Areas, IReadOnlyList<SelectListItem> People)
{
    public int Open => Areas.Sum(a => a.Items.Count);
}

public sealed record EndingPosition(int Id, Role Role, DateOnly LastDay);

/// <param name="Permission">What it takes to open the items' pages.</param>
public sealed record LeavingArea(string Key, string Heading, string Icon, string Permission, IReadOnlyList<HandoverItem> Items)
{
    /// <summary>Up to so many are given one by one; beyond it all go to one person.</summary>
    public const int OneByOne = 40;
}

public sealed class LeavingInput
{
    /// <summary>The position that ends; null to close the account.</summary>
    public int? PositionId { get; set; }

    public DateOnly? LastDay { get; set; }

    /// <summary>Who takes an area, by its key; without one it stays as it is.</summary>
    public Dictionary<string, int?> To { get; set; } = [];

    /// <summary>Who takes a single one instead, by area and key such as <c>deals-12</c>.</summary>
    public Dictionary<string, int?> Each { get; set; } = [];

    public int? ReceiverOf(string area, int id) => Each.GetValueOrDefault($"{area}-{id.ToString(System.Globalization.CultureInfo.InvariantCulture)}") ?? To.GetValueOrDefault(area);
}
