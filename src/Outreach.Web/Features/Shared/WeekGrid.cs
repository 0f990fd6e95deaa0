using Outreach.Domain.Jobs;
using Outreach.Web.Infrastructure.Localization;

namespace Outreach.Web.Features.Shared;

/// <summary>
/// A week to tick times in (<c>_WeekGrid</c>): seven days with morning, afternoon and evening. Each ticked box posts the
/// number of its time under <paramref name="Name"/>; bind them to <c>int[]?</c> and add them up with <see cref="WeeklyAvailability.Sum"/>.
/// </summary>
/// <param name="Marked">Times that are marked in the grid, such as those at which the work is.</param>
/// <param name="HideLegend">Whether the label is only for those who do not see the page.</param>
public sealed record WeekGridModel(string Name, int Times, string Legend, string? Hint = null, string? Error = null, int Marked = 0, bool HideLegend = false);
