namespace Outreach.Benchmarks;
internal sealed class Comparison(BenchmarkDatabase database, string data)
{
    public Task<int> RunAsync(SeedSize small, SeedSize large, int requests, bool keep) => throw new NotImplementedException(database.ConnectionString + data + small + large + requests + keep);
}
