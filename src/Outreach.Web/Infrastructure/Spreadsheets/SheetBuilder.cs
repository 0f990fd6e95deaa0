namespace Outreach.Web.Infrastructure.Spreadsheets;

/// <summary>Collects the rows of worksheet after worksheet.</summary>
internal sealed class SheetBuilder(SheetLimits limits)
{
    // Titles, notes and totals stand beside the rows that count.
    private const int OtherRows = 50;
    private const int MostFilled = 1_000_000;
    private readonly List<SheetTab> tabs = [];
    private readonly List<(int FirstRow, int LastRow, int First, int Last)> merged = [];
    private List<TabRow> rows = [];
    private int filled;

    public SheetLimits Limits => limits;

    /// <summary>Takes the next row of the worksheet that is being read.</summary>
    /// <returns>The reason why the worksheet is refused, or null to go on.</returns>
    public SheetError? Add(int number, string[] cells)
    {
        var used = Array.FindLastIndex(cells, cell => !string.IsNullOrWhiteSpace(cell)) + 1;
        if (used == 0)
            return null;
        if (used > limits.Columns)
            return SheetError.TooManyColumns;
        for (var i = 0; i < used; i++)
        {
            if (cells[i].Contains('\0'))
                return SheetError.ContainsNul;
            cells[i] = FormulaGuard.Restore(cells[i]);
        }

        if (rows.Count == limits.Rows + OtherRows)
            return SheetError.TooManyRows;
        rows.Add(new TabRow(number, cells[..used], cells.Length));
        return null;
    }

    /// <summary>Notes cells that were merged; columns from 0.</summary>
    public void Merge(int firstRow, int lastRow, int first, int last)
    {
        if (merged.Count < limits.Rows && first >= 0 && first < limits.Columns && last >= first && lastRow >= firstRow)
            merged.Add((firstRow, lastRow, first, Math.Min(last, limits.Columns - 1)));
    }

    /// <summary>Ends a worksheet. One without any row is passed over.</summary>
    public void End(string name, SheetError? error)
    {
        if (error is null)
            FillDown();
        if (rows.Count > 0 || error is not null)
            tabs.Add(new SheetTab(name, error is null ? rows : [], [.. merged.Where(m => m.Last > m.First).Select(m => (m.FirstRow, m.First, m.Last))], error));
        rows = [];
        merged.Clear();
    }

    public BookReadResult Build()
    {
        if (tabs.Count == 0)
            return new BookReadResult([], SheetError.Empty);
        return tabs.All(t => t.Error is not null) ? new BookReadResult([], tabs[0].Error, tabs[0].Name) : new BookReadResult(tabs, null);
    }

    // What is merged over several rows holds for each of them.
    private void FillDown()
    {
        foreach (var (firstRow, lastRow, first, _) in merged.Where(m => m.LastRow > m.FirstRow))
        {
            var at = rows.BinarySearch(new TabRow(firstRow, [], 0), ByNumber);
            if (at < 0 || first >= rows[at].Cells.Length || string.IsNullOrWhiteSpace(rows[at].Cells[first]))
                continue;
            var text = rows[at].Cells[first];
            for (var i = at + 1; i < rows.Count && rows[i].Number <= lastRow; i++)
            {
                if (++filled > MostFilled)
                    return;
                var cells = rows[i].Cells;
                if (first < cells.Length)
                    cells[first] = string.IsNullOrWhiteSpace(cells[first]) ? text : cells[first];
                else
                    rows[i] = rows[i] with { Cells = [.. cells, .. Enumerable.Repeat("", first - cells.Length), text] };
            }
        }
    }

    private static readonly Comparer<TabRow> ByNumber = Comparer<TabRow>.Create((a, b) => a.Number.CompareTo(b.Number));
}
