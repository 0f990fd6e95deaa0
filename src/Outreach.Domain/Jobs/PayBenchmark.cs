using Outreach.Domain.Text;

namespace Outreach.Domain.Jobs;

/// <summary>The usual pay of an hour in a city, against which the safety check holds a posting. Never a statement of law.</summary>
public sealed class PayBenchmark : Entity
{
    private PayBenchmark()
    {
    }

    /// <summary>Unique; at most 40 characters.</summary>
    public string City { get; private set; } = "";

    /// <summary>CNY in an hour.</summary>
    public decimal Hourly { get; private set; }

    /// <summary>A city's name as two are compared: 南昌 and 南昌市 are one.</summary>
    public static string NameOf(string? city) => ChineseText.Fold(city ?? "").Text.TrimEnd('市');

    /// <summary>A benchmark above 0 and below 1,000 CNY, of a city whose name is letters.</summary>
    public static Result<PayBenchmark> Create(string city, decimal hourly)
    {
        if (!city.All(c => char.IsLetter(c) || c is ' ' or '·') || !city.Any(char.IsLetter))
            return PostingErrors.CityName;
        var benchmark = new PayBenchmark { City = city };
        return benchmark.Change(hourly).With(benchmark);
    }

    public Result Change(decimal hourly)
    {
        if (hourly is <= 0 or >= 1000 || decimal.Round(hourly, 2) != hourly)
            return PostingErrors.Benchmark;
        Hourly = hourly;
        return Result.Success;
    }
}
