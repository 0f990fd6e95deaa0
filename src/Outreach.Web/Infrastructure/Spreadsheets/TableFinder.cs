using System.Text.RegularExpressions;
using Outreach.Domain.Text;

namespace Outreach.Web.Infrastructure.Spreadsheets;

/// <summary>
/// Finds the table in a worksheet as departments keep them: a title and who filled it in above, headings of one or two
/// lines, totals, notes and signatures among and below the rows.
/// </summary>
public static partial class TableFinder
{
    private const int RowsLookedAt = 30;
    private const int ExactWord = 3;
    private const int LongestHeading = 24;
    private const int LongestLabel = 12;
    private const int LongNote = 30;

    /// <param name="heading">The row that a person says holds the headings; null to find it.</param>
    public static SheetReadResult Find(SheetTab tab, IReadOnlyList<ColumnDefinition> columns, SheetLimits limits, int? heading = null)
    {
        var words = new HeadingWords(columns);
        var (at, lines, headers, recognised) = Heading(tab, words, heading);
        if (headers is null || !headers.Any(h => h.Any(char.IsLetter)))
            return SheetReadResult.Refused(SheetError.NoHeader);
        var leftOut = tab.Rows.Take(at).Select(r => LeftOut(r, LeftOutReason.Above)).ToList();
        var rows = new List<SheetRow>();
        var data = tab.Rows.Skip(at + lines).ToList();
        // Below the last row with several cells there may be sentences.
        var last = data.FindLastIndex(r => Filled(r.Cells) > 1);
        for (var i = 0; i < data.Count; i++)
        {
            if (columns.Count > 0 && WhyLeftOut(data[i].Cells, headers, i == 0, i > last) is { } why)
            {
                leftOut.Add(LeftOut(data[i], why));
                continue;
            }

            if (rows.Count == limits.Rows)
                return SheetReadResult.Refused(SheetError.TooManyRows);
            rows.Add(Shaped(data[i], headers.Length));
        }

        return SheetReadResult.Read(new Sheet(headers, rows) { HeadingRow = tab.Rows[at].Number, LeftOut = leftOut, IsRecognised = recognised });
    }

    /// <summary>The tables of several worksheets as one: columns with the same heading come together.</summary>
    public static Sheet Join(IReadOnlyList<(int Tab, string Name, Sheet Sheet)> sheets)
    {
        var headers = new List<string>();
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        var rows = new List<SheetRow>();
        foreach (var (tab, name, sheet) in sheets)
        {
            var seen = new Dictionary<string, int>(StringComparer.Ordinal);
            var targets = new int[sheet.Headers.Length];
            for (var i = 0; i < targets.Length; i++)
            {
                var plain = ColumnMatcher.Normalise(sheet.Headers[i]);
                var time = seen[plain] = seen.GetValueOrDefault(plain) + 1;
                if (!places.TryGetValue($"{plain}/{time}", out targets[i]))
                {
                    places[$"{plain}/{time}"] = targets[i] = headers.Count;
                    headers.Add(sheet.Headers[i]);
                }
            }

            foreach (var row in sheet.Rows)
            {
                var cells = row.Cells;
                if (row.Shape == RowShape.Regular)
                {
                    cells = new string[headers.Count];
                    Array.Fill(cells, "");
                    for (var i = 0; i < targets.Length; i++)
                        cells[targets[i]] = row.Cells[i];
                }

                rows.Add(row with { Cells = cells, Tab = tab, TabName = sheets.Count > 1 ? name : null });
            }
        }

        // Later worksheets may have brought columns that the rows before do not have.
        for (var i = 0; i < rows.Count; i++)
        {
            if (rows[i].Shape == RowShape.Regular && rows[i].Cells.Length < headers.Count)
                rows[i] = rows[i] with { Cells = [.. rows[i].Cells, .. Enumerable.Repeat("", headers.Count - rows[i].Cells.Length)] };
        }

        return new Sheet([.. headers], rows)
        {
            HeadingRow = sheets[0].Sheet.HeadingRow,
            IsRecognised = sheets.All(s => s.Sheet.IsRecognised),
            LeftOut = [.. sheets.SelectMany(s => s.Sheet.LeftOut.Select(r => sheets.Count > 1 ? r with { TabName = s.Name } : r))],
        };
    }

    /// <summary>Whether a heading is that of a column which only counts the rows.</summary>
    public static bool IsRunningNumber(string header) => Running().IsMatch(ChineseText.Fold(header).Text);

    private static (int At, int Lines, string[]? Headers, bool Recognised) Heading(SheetTab tab, HeadingWords words, int? heading)
    {
        var rows = tab.Rows;
        var best = (At: -1, Lines: 1, Headers: (string[]?)null, Score: 0);
        for (var i = 0; i < Math.Min(rows.Count, RowsLookedAt) || (heading is not null && i < rows.Count && rows[i].Number <= heading); i++)
        {
            if (heading is not null && rows[i].Number != heading)
                continue;
            var single = words.ScoreOf(rows[i].Cells);
            if (heading is not null || single > best.Score)
                best = (i, 1, rows[i].Cells, single);
            if (i + 1 >= rows.Count || rows[i + 1].Number > rows[i].Number + 1 || !rows[i + 1].Cells.All(IsLabel))
                continue;
            var joined = Joined(Spread(tab, rows[i]), rows[i + 1].Cells);
            if (words.ScoreOf(joined) is var score && score > single && score > words.ScoreOf(rows[i + 1].Cells) && (score > best.Score || heading is not null))
                best = (i, 2, joined, score);
        }

        // Where no heading is written as one knows it, the first row is the headings: nothing above it is lost.
        if (best.At < 0 || (heading is null && best.Score < ExactWord))
            best = (0, 1, rows[0].Cells, 0);
        return (best.At, best.Lines, best.Headers, best.Score >= ExactWord && words.NamesFirst(best.Headers!));
    }

    private static string[] Spread(SheetTab tab, TabRow row)
    {
        var cells = row.Cells;
        foreach (var (_, first, last) in tab.Across.Where(a => a.Row == row.Number && a.First < row.Cells.Length))
        {
            if (last >= cells.Length)
                cells = [.. cells, .. Enumerable.Repeat("", last + 1 - cells.Length)];
            else if (ReferenceEquals(cells, row.Cells))
                cells = [.. cells];
            for (var i = first + 1; i <= last; i++)
                cells[i] = cells[first];
        }

        return cells;
    }

    private static string[] Joined(string[] upper, string[] lower)
    {
        var cells = new string[Math.Max(upper.Length, lower.Length)];
        for (var i = 0; i < cells.Length; i++)
        {
            var (above, below) = (i < upper.Length ? upper[i].Trim() : "", i < lower.Length ? lower[i].Trim() : "");
            cells[i] = above == below ? above : above + below;
        }

        return cells;
    }

    private static bool IsLabel(string cell) => cell.Trim() is var text && text.Length <= LongestLabel && !text.Any(char.IsDigit);

    private static LeftOutReason? WhyLeftOut(string[] cells, string[] headers, bool isFirst, bool isBelow)
    {
        var filled = Filled(cells);
        var at = Array.FindIndex(cells, c => !string.IsNullOrWhiteSpace(c));
        var first = ChineseText.Fold(cells[at]).Text;
        if (filled > 1 && cells.Length <= headers.Length && !cells.Where((c, i) => c.Trim() != headers[i].Trim()).Any(c => !string.IsNullOrWhiteSpace(c)))
            return LeftOutReason.Heading;
        if (isFirst && cells.All(c => string.IsNullOrWhiteSpace(c) || Hint().IsMatch(ChineseText.Fold(c).Text)))
            return LeftOutReason.Note;
        if (Total().IsMatch(first))
            return LeftOutReason.Total;
        if (Signature().IsMatch(first) && filled <= Math.Max(2, headers.Length / 2))
            return LeftOutReason.Signature;
        if (Note().IsMatch(first) && filled <= 2)
            return LeftOutReason.Note;
        if (filled == 1 && at < headers.Length && IsRunningNumber(headers[at]) && first.All(char.IsDigit))
            return LeftOutReason.NumberOnly;
        if (isBelow && filled == 1 && headers.Length > 2 && (cells[at].Trim().Length > LongNote || Sentence().IsMatch(cells[at].Trim())))
            return LeftOutReason.Note;
        return null;
    }

    private static int Filled(string[] cells) => cells.Count(c => !string.IsNullOrWhiteSpace(c));

    private static LeftOutRow LeftOut(TabRow row, LeftOutReason why) =>
        new(row.Number, string.Join(" · ", row.Cells.Select(c => c.Trim()).Where(c => c.Length > 0).Distinct().Take(6)), why);

    private static SheetRow Shaped(TabRow row, int columns)
    {
        if (row.Cells.Length > columns)
            return new SheetRow(row.Number, row.Cells, RowShape.TooManyCells);
        if (row.Width < columns)
            return new SheetRow(row.Number, row.Cells, RowShape.TooFewCells);
        return new SheetRow(row.Number, row.Cells.Length == columns ? row.Cells : [.. row.Cells, .. Enumerable.Repeat("", columns - row.Cells.Length)], RowShape.Regular);
    }

    [GeneratedRegex(@"^(总)?(合计|总计|小计|共计|累计|总数|汇总|total|subtotal|sum)([(:,].*|[0-9].*)?$|^(合计|总计|共计|共有?|以上共?)[0-9一二三四五六七八九十百]+(家|户|个|条|店|商家)")]
    private static partial Regex Total();

    [GeneratedRegex(@"^(填表|制表|填报|统计|审核|审批|复核|负责|经办|录入|整理|汇报|签字|签名|盖章|部长|副部长|组长|会长|主席|日期|填表日期|制表日期|更新|截止|截至)[^,。:]{0,8}:|^(制表|填表|统计|更新)(人|时间|日期|单位)")]
    private static partial Regex Signature();

    [GeneratedRegex(@"^(备注|注|注意|说明|填表说明|填写说明|提示|附|note|notes|remark|remarks)[:.]|^[*※]|^注[0-9一二三]")]
    private static partial Regex Note();

    [GeneratedRegex(@"^\(.*\)$|^(必填|选填|可不填|可空|示例|例如|例:|如:|格式|下拉)")]
    private static partial Regex Hint();

    [GeneratedRegex(@"^(序号|编号|序|no\.?|#|id|行号)$")]
    private static partial Regex Running();

    [GeneratedRegex("[。！!；;]|，.{4,}|,.{6,}|：.+|请勿|请在|请填")]
    private static partial Regex Sentence();

    /// <summary>How much a row looks like headings.</summary>
    private sealed class HeadingWords(IReadOnlyList<ColumnDefinition> columns)
    {
        private readonly string[][] aliases = [.. columns.Select(c => c.Aliases.Select(ColumnMatcher.Normalise).Where(a => a.Length > 0).ToArray())];

        /// <summary>For each field named: more for its very word than for one that ends in it.</summary>
        public int ScoreOf(string[] cells)
        {
            var plain = cells.Where(c => c.Length <= LongestHeading * 2).Select(Plain).Where(c => c.Length is > 0 and <= LongestHeading).Distinct().ToList();
            return aliases.Sum(field => plain.Count == 0 ? 0 : plain.Max(cell => ScoreOf(cell, field)));
        }

        public bool NamesFirst(string[] cells) => aliases.Length > 0 && cells.Select(Plain).Any(cell => cell.Length > 0 && ScoreOf(cell, aliases[0]) > 0);

        private static int ScoreOf(string cell, string[] field) =>
            field.Contains(cell) ? ExactWord : cell.Length <= LongestLabel && field.Any(alias => cell.EndsWith(alias, StringComparison.Ordinal)) ? 1 : 0;

        private static string Plain(string cell) => ColumnMatcher.Normalise(Brackets().Replace(cell, ""));
    }

    [GeneratedRegex(@"[(（【\[].*", RegexOptions.Singleline)]
    private static partial Regex Brackets();
}
