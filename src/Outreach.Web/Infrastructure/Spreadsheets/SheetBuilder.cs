namespace Outreach.Web.Infrastructure.Spreadsheets;

internal sealed class SheetBuilder(SheetLimits limits)
{
    private readonly List<SheetRow> rows = [];
    private string[]? headers;

    public SheetLimits Limits => limits;

    public bool HasContent => headers is not null;

    /// <summary>Takes the next row; the first that is not blank is the header.</summary>
    /// <returns>The reason why the file is refused, or null to go on.</returns>
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

        if (headers is null)
        {
            headers = cells[..used];
            return headers.Any(header => header.Any(char.IsLetter)) ? null : SheetError.NoHeader;
        }
        if (rows.Count == limits.Rows)
            return SheetError.TooManyRows;
        rows.Add(used > headers.Length ? new SheetRow(number, cells[..used], RowShape.TooManyCells)
            : cells.Length < headers.Length ? new SheetRow(number, cells, RowShape.TooFewCells)
            : new SheetRow(number, cells[..headers.Length], RowShape.Regular));
        return null;
    }

    public SheetReadResult Build() =>
        headers is null ? SheetReadResult.Refused(SheetError.Empty) : SheetReadResult.Read(new Sheet(headers, rows));
}
