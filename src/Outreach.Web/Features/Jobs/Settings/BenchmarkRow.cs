namespace Outreach.Web.Features.Jobs.Settings;

public sealed record BenchmarkRow(int Id, string City, decimal Hourly);
