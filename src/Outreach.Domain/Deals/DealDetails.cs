using System.ComponentModel.DataAnnotations;
using System.Globalization;

namespace Outreach.Domain.Deals;

/// <summary>What a person types of a deal; texts trimmed, empty ones null.</summary>
/// <param name="ExpectedCash">CNY; 0 to 9,999,999,999.99.</param>
/// <param name="ExpectedGoods">In words; at most 200 characters.</param>
/// <param name="NextStep">At most 200 characters.</param>
/// <param name="Notes">At most 2,000 characters.</param>
public sealed record DealDetails(decimal? ExpectedCash, string? ExpectedGoods, string? NextStep, DateOnly? NextStepOn, string? Notes);
