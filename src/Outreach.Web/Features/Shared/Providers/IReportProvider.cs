using Outreach.Web.Authorization;

namespace Outreach.Web.Features.Shared.Providers;

/// <summary>Named tables of one subject over a period.</summary>
public interface IReportProvider
{
    /// <summary>What it takes to read them.</summary>
    string Permission { get; }

    /// <summary>The tables of the days from <paramref name="from"/> to <paramref name="to"/>, both included.</summary>
    Task<IReadOnlyList<ReportTable>> TablesAsync(CurrentUser me, DateOnly from, DateOnly to, CancellationToken cancellationToken);
}

/// <summary>A table, in its reader's language.</summary>
/// <param name="Key">Names it in addresses: lower case and hyphens.</param>
/// <param name="Rows">Cells in the order of the columns: string, int, decimal (CNY), double (a share, 0 to 1), DateOnly or null.</param>
/// <param name="Url">The page that says more about it; null for none.</param>
public sealed record ReportTable(string Key, string Title, IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<object?>> Rows, string? Url = null);
