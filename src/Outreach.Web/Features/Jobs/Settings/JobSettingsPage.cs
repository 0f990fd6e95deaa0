namespace Outreach.Web.Features.Jobs.Settings;

/// <summary>The page; the two forms are of their own, so that an error of one leaves the other alone.</summary>
public sealed record JobSettingsPage(JobSettingsInput Settings, BenchmarkInput Benchmark, IReadOnlyList<BenchmarkRow> Benchmarks);
