namespace Outreach.Domain.Jobs.Safety;

/// <summary>What of a posting is checked.</summary>
/// <param name="Texts">Everything that students read.</param>
/// <param name="HourlyPay">The pay of one hour; null when it is not paid by the hour and cannot be reckoned.</param>
/// <param name="HourlyBenchmark">The hourly benchmark of the city; null when none is set.</param>
/// <param name="TooGoodFactor">How many times the benchmark is too good; 0 or less: never.</param>
/// <param name="VettedUntil">The last day of the employer's vetting; null when it has none.</param>
/// <param name="Today">The day of the check.</param>
public sealed record JobDraft(IReadOnlyList<JobText> Texts, decimal? HourlyPay, decimal? HourlyBenchmark, decimal TooGoodFactor, DateOnly? VettedUntil, DateOnly Today);
