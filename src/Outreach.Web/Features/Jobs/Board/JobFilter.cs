using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Mvc;
using Outreach.Domain.Jobs;
using Outreach.Domain.Search;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Localization;

namespace Outreach.Web.Features.Jobs.Board;

/// <summary>In what order the board stands.</summary>
public enum JobOrder
{
    /// <summary>Last published first.</summary>
    [Display(Name = "Newest")] Newest,

    /// <summary>First day of work, the nearest first.</summary>
    [Display(Name = "Starts soonest")] Soonest,

    /// <summary>Pay of an hour, the highest first; without jobs of which it cannot be said.</summary>
    [Display(Name = "Best paid")] BestPaid,
}

/// <summary>The filters of the board, its feed and its interface, as they stand in the address.</summary>
public sealed class JobFilter
{
    /// <summary>Last page: who has turned fifty pages wants a filter.</summary>
    public const int LastPage = 50;

    /// <summary>Highest pay that can be asked for, in CNY an hour.</summary>
    public const int MostPay = 10_000;

    public static readonly IReadOnlyList<string> Names = ["q", "category", "district", "pay", "settlement", "kind", "season", "free", "sort", "page"];

    [StringLength(60), Display(Name = "Search")]
    public string? Q { get; set; }

    /// <summary>The words of the search, with everyday ones by themselves.</summary>
    public string? SearchWords => JobWords.Spaced(Q);

    [Display(Name = "Kind of work")]
    public JobCategory? Category { get; set; }

    [StringLength(40), Display(Name = "District")]
    public string? District { get; set; }

    /// <summary>At least so many CNY an hour.</summary>
    [Range(typeof(decimal), "1", "10000", ParseLimitsInInvariantCulture = true, ConvertValueInInvariantCulture = true), Display(Name = "Pay an hour from")]
    public decimal? Pay { get; set; }

    [Display(Name = "When it is paid")]
    public Settlement? Settlement { get; set; }

    [Display(Name = "Off campus or work-study")]
    public JobKind? Kind { get; set; }

    [Display(Name = "Season")]
    public JobSeason? Season { get; set; }

    /// <summary>
    /// When the person is free: days from 1 (Monday) to 7, each followed by m (morning), a (afternoon) or e (evening), or
    /// by none of them for all three; <c>1e67</c> is Monday evening and the weekend.
    /// </summary>
    [RegularExpression("^([1-7][mae]{0,3}){1,21}$"), StringLength(60), Display(Name = "When you are free")]
    public string? Free { get; set; }

    /// <summary>The same as the boxes of the form send it (<c>_WeekGrid</c>): a number for each time, see <see cref="WeekTimes.Of"/>.</summary>
    [FromQuery(Name = "t")]
    public int[]? Times { get; set; }

    /// <summary>Order.</summary>
    [Display(Name = "Order")]
    public JobOrder? Sort { get; set; }

    /// <summary>Page, from 1.</summary>
    [Range(1, LastPage)]
    public int Page { get; set; } = 1;

    /// <summary>When the person is free, as <see cref="WeekTimes"/>; 0 when not asked.</summary>
    public int FreeTimes => WeekTimes.Read(Free is { Length: <= 60 } ? Free : null) | WeeklyAvailability.Sum(Times?.Where(t => t > 0 && int.IsPow2(t)));

    /// <summary>How many filters are on, not counting the search and the order.</summary>
    public int Count => new object?[] { Category, District, Pay, Settlement, Kind, Season, FreeTimes == 0 ? null : FreeTimes }.Count(f => f is not null);

    /// <summary>Those that are on, by their names in the address, the search among them.</summary>
    public IEnumerable<string> On => new (string Name, bool IsOn)[]
    {
        ("q", Q is not null), ("category", Category is not null), ("district", District is not null), ("pay", Pay is not null), ("settlement", Settlement is not null),
        ("kind", Kind is not null), ("season", Season is not null), ("free", FreeTimes != 0),
    }.Where(f => f.IsOn).Select(f => f.Name);

    /// <summary>The same without one of them.</summary>
    public JobFilter Without(string name) => With(f =>
    {
        switch (name)
        {
            case "q":
                f.Q = null;
                break;
            case "category":
                f.Category = null;
                break;
            case "district":
                f.District = null;
                break;
            case "pay":
                f.Pay = null;
                break;
            case "settlement":
                f.Settlement = null;
                break;
            case "kind":
                f.Kind = null;
                break;
            case "season":
                f.Season = null;
                break;
            default:
                (f.Free, f.Times) = (null, null);
                break;
        }
    });

    /// <summary>Whether a job fits, its words aside: for those who are told of new ones.</summary>
    public bool Fits(JobPosting job) =>
        (Category is null || job.Category == Category) && (District is null || job.District == District) && (Pay is null || job.HourlyPay >= Pay)
        && (Settlement is null || (job.Settlement == Settlement && job.PayAmount > 0)) && (Kind is null || job.Kind == Kind) && (Season is null || job.Season == Season)
        && (FreeTimes == 0 || job.Times == 0 || (job.TimesAreFixed ? (job.Times & FreeTimes) == job.Times : (job.Times & FreeTimes) != 0))
        && (SearchWords is not { } words || words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).All(w => job.SearchText.Contains(SearchText.Normalize(w), StringComparison.Ordinal)));

    /// <summary>Reads filters as they stand in an address.</summary>
    public static JobFilter Read(string query)
    {
        var values = Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(query);
        string? Of(string name) => values.TryGetValue(name, out var value) && !string.IsNullOrWhiteSpace(value) ? value.ToString() : null;
        T? Named<T>(string name)
            where T : struct, Enum => Enum.TryParse<T>(Of(name), true, out var value) ? value : null;
        return new JobFilter
        {
            Q = Of("q"),
            Category = Named<JobCategory>("category"),
            District = Of("district"),
            Pay = decimal.TryParse(Of("pay"), NumberStyles.Number, CultureInfo.InvariantCulture, out var pay) ? pay : null,
            Settlement = Named<Settlement>("settlement"),
            Kind = Named<JobKind>("kind"),
            Season = Named<JobSeason>("season"),
            Free = Of("free"),
        }.Tidy();
    }

    /// <summary>Whether it is the whole board.</summary>
    public bool IsEmpty => Count == 0 && Q is null;

    /// <summary>The same without what cannot be meant: the board shows what it can.</summary>
    public JobFilter Tidy() => new()
    {
        Q = Q is { Length: > 60 } ? Q[..(char.IsHighSurrogate(Q[59]) ? 59 : 60)] : Q,
        Category = Category is { } c && Enum.IsDefined(c) ? c : null,
        District = District is { Length: <= 40 } ? District : null,
        Pay = Pay is > 0 ? decimal.Round(Math.Min(Pay.Value, MostPay), 2) : null,
        Settlement = Settlement is { } s && Enum.IsDefined(s) ? s : null,
        Kind = Kind is { } k && Enum.IsDefined(k) ? k : null,
        Season = Season is { } e && Enum.IsDefined(e) ? e : null,
        Free = Written(FreeTimes),
        Sort = Sort is { } o && Enum.IsDefined(o) && o != JobOrder.Newest ? o : null,
        Page = Math.Clamp(Page, 1, LastPage),
    };

    /// <summary>A copy with something changed, on its first page.</summary>
    public JobFilter With(Action<JobFilter> change)
    {
        var copy = (JobFilter)MemberwiseClone();
        copy.Page = 1;
        change(copy);
        return copy;
    }

    public string Under(string path)
    {
        var query = new StringBuilder();
        Add("q", Q);
        Add("category", Category?.ToString().ToLowerInvariant());
        Add("district", District);
        Add("pay", Pay?.ToString("0.##", CultureInfo.InvariantCulture));
        Add("settlement", Settlement?.ToString().ToLowerInvariant());
        Add("kind", Kind?.ToString().ToLowerInvariant());
        Add("season", Season?.ToString().ToLowerInvariant());
        Add("free", Written(FreeTimes));
        Add("sort", Sort is null or JobOrder.Newest ? null : Sort.ToString()!.ToLowerInvariant());
        Add("page", Page > 1 ? Page.ToString(CultureInfo.InvariantCulture) : null);
        return path + query;

        void Add(string name, string? value)
        {
            if (!string.IsNullOrEmpty(value))
                query.Append(query.Length == 0 ? '?' : '&').Append(name).Append('=').Append(Uri.EscapeDataString(value));
        }
    }

    /// <summary>Writes times as <see cref="Free"/>; null for none.</summary>
    public static string? Written(int times)
    {
        if ((times & WeekTimes.All) == 0)
            return null;
        return string.Concat(WeekTimes.DaysOf(times).Select(day => (day + 1).ToString(CultureInfo.InvariantCulture)
            + ((times & WeekTimes.Day(day)) == WeekTimes.Day(day) ? "" : string.Concat(Enumerable.Range(0, WeekTimes.Parts).Where(p => WeekTimes.Has(times, day, p)).Select(p => "mae"[p])))));
    }
}
