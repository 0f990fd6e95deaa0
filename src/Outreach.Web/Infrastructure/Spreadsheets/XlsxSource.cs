using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using Outreach.Web.Infrastructure.Files;

namespace Outreach.Web.Infrastructure.Spreadsheets;

/// <summary>
/// The visible sheets of an Excel workbook, read cell by cell straight from its XML;
/// why not by ExcelDataReader: docs/decisions/0012.
/// </summary>
internal sealed class XlsxSource
{
    private const int ExcelRows = 1_048_576;
    private const int ExcelColumns = 16_384;
    private const int DeepestXml = 64;

    // .xlsb, .ods and .numbers.
    private static readonly string[] OtherWorkbooks = ["xl/workbook.bin", "content.xml", "Index/Document.iwa"];

    private readonly ZipArchive zip;
    private readonly ExcelNumbers numbers;
    private readonly List<string> sharedStrings = [];

    private XlsxSource(ZipArchive zip, XElement workbook, ILookup<string, string> parts)
    {
        this.zip = zip;
        var properties = workbook.Elements().FirstOrDefault(element => element.Name.LocalName == "workbookPr");
        numbers = new ExcelNumbers(
            parts["styles"].Where(path => SafeZipXml.Find(zip, path) is not null).Select(Load).FirstOrDefault(),
            from1904: properties?.Attribute("date1904")?.Value is "1" or "true");
        foreach (var path in parts["sharedStrings"].Where(path => SafeZipXml.Find(zip, path) is not null))
            sharedStrings.AddRange(Elements(path, "si").Select(Plain));
    }

    /// <summary>Adds the rows; the result says why the file is refused, if it is.</summary>
    public static SheetError? ReadInto(SheetBuilder builder, byte[] content)
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(content), ZipArchiveMode.Read);
            return Inspect(zip, content.Length, builder.Limits) ?? ReadInto(builder, zip);
        }
        // A hostile or broken file can make zip and XML readers throw nearly anything; for a person it is one thing.
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            return SheetError.Corrupt;
        }
    }

    private static SheetError? Inspect(ZipArchive zip, int packed, SheetLimits limits)
    {
        if (SafeZipXml.Find(zip, "xl/workbook.xml") is null)
            return OtherWorkbooks.Any(part => SafeZipXml.Find(zip, part) is not null) ? SheetError.OtherWorkbook : SheetError.NotASheet;
        return SafeZipXml.IsTooLarge(zip, packed, limits.Parts, limits.UnpackedBytes, limits.Tags) ? SheetError.TooLarge : null;
    }

    private static SheetError? ReadInto(SheetBuilder builder, ZipArchive zip)
    {
        var relations = Load(zip, "xl/_rels/workbook.xml.rels").Elements().ToList();
        var workbook = Load(zip, "xl/workbook.xml");
        var source = new XlsxSource(zip, workbook, relations.ToLookup(
            relation => relation.Attribute("Type")?.Value.Split('/')[^1] ?? "", Target));
        var paths = relations.ToDictionary(relation => relation.Attribute("Id")!.Value, Target);

        var visible = workbook.Descendants()
            .Where(element => element.Name.LocalName == "sheet" && element.Attribute("state")?.Value is null or "visible");
        foreach (var sheet in visible)
        {
            var id = sheet.Attributes().FirstOrDefault(attribute => attribute.Name is { LocalName: "id", NamespaceName.Length: > 0 });
            builder.End(sheet.Attribute("name")?.Value ?? "", id is not null && paths.TryGetValue(id.Value, out var path) ? source.TryReadSheet(builder, path) : SheetError.Corrupt);
        }
        return null;
    }

    // One broken sheet does not keep the others from being read.
    private SheetError? TryReadSheet(SheetBuilder builder, string path)
    {
        try
        {
            return ReadSheet(builder, path);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            return SheetError.Corrupt;
        }
    }

    private static string Target(XElement relation) => SafeZipXml.Resolve("xl/workbook.xml", relation.Attribute("Target")!.Value.Replace('\\', '/'));

    private SheetError? ReadSheet(SheetBuilder builder, string path)
    {
        var (row, column) = (0, 0);
        string[]? cells = null;
        using var reader = Open(zip, path);
        reader.Read();
        while (!reader.EOF)
        {
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "row")
            {
                if (cells is not null && builder.Add(row, cells) is { } error)
                    return error;
                row = int.TryParse(reader.GetAttribute("r"), CultureInfo.InvariantCulture, out var number) ? number : row + 1;
                if (row is < 1 or > ExcelRows)
                    return SheetError.Corrupt;
                column = 0;
                cells = new string[builder.Limits.Columns];
                Array.Fill(cells, "");
                reader.Read();
            }
            else if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "c" && cells is not null)
            {
                var cell = (XElement)XNode.ReadFrom(reader);
                column = ColumnOf(cell.Attribute("r")?.Value ?? "") is > 0 and var at ? at : column + 1;
                if (column > ExcelColumns)
                    return SheetError.Corrupt;
                var text = TextOf(cell);
                if (column <= cells.Length)
                    cells[column - 1] = text;
                else if (!string.IsNullOrWhiteSpace(text))
                    return SheetError.TooManyColumns;
            }
            else if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "mergeCell")
            {
                if (reader.GetAttribute("ref")?.Split(':') is [var from, var to])
                    builder.Merge(RowOf(from), RowOf(to), ColumnOf(from) - 1, ColumnOf(to) - 1);
                reader.Read();
            }
            else
            {
                reader.Read();
            }
        }
        return cells is null ? null : builder.Add(row, cells);
    }

    private static int ColumnOf(string address) =>
        address.Replace("$", "", StringComparison.Ordinal).TakeWhile(char.IsAsciiLetter).Take(4).Aggregate(0, (column, letter) => (column * 26) + char.ToUpperInvariant(letter) - 'A' + 1);

    private static int RowOf(string address) =>
        int.TryParse(address.AsSpan().TrimStart("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz$"), CultureInfo.InvariantCulture, out var row) ? row : 0;

    private string TextOf(XElement cell)
    {
        string Value() => cell.Elements().FirstOrDefault(element => element.Name.LocalName == "v")?.Value ?? "";
        return cell.Attribute("t")?.Value switch
        {
            "inlineStr" => cell.Elements().Where(element => element.Name.LocalName == "is").Select(Plain).FirstOrDefault() ?? "",
            // Careless programs leave the number out, or name one that is not there.
            "s" => int.TryParse(Value(), CultureInfo.InvariantCulture, out var index) && index >= 0 && index < sharedStrings.Count ? sharedStrings[index] : "",
            "str" => Unescape(Value()),
            "b" => Value() is "1" or "true" ? "TRUE" : "FALSE",
            "d" => MomentOf(Value()),
            "e" => Value(),
            _ => numbers.Text(Value(), cell.Attribute("s")?.Value),
        };
    }

    // ISO 8601, as strict workbooks have it: a day, a time, or how long something takes.
    private static string MomentOf(string text) =>
        DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.NoCurrentDateDefault, out var moment) ? CellText.Of(moment)
            : text.StartsWith('P') && text.Length < 40 ? Elapsed(text) : text;

    private static string Elapsed(string text)
    {
        try
        {
            return ExcelNumbers.Elapsed(XmlConvert.ToTimeSpan(text));
        }
        catch (FormatException)
        {
            return text;
        }
    }

    /// <summary>The text without its formatting, and without the pronunciation that stands beside it (rPh).</summary>
    private static string Plain(XElement item) => Unescape(string.Concat(item.Elements()
        .Where(element => element.Name.LocalName is "t" or "r")
        .SelectMany(element => element.DescendantsAndSelf())
        .Where(element => element.Name.LocalName == "t")
        .Select(element => element.Value)));

    /// <summary>_x000D_ and the like: how Excel stores what XML cannot.</summary>
    private static string Unescape(string text) => text.Contains("_x", StringComparison.Ordinal) ? XmlConvert.DecodeName(text)! : text;

    private IEnumerable<XElement> Elements(string path, string name)
    {
        using var reader = Open(zip, path);
        reader.Read();
        while (!reader.EOF)
        {
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName == name)
                yield return (XElement)XNode.ReadFrom(reader);
            else
                reader.Read();
        }
    }

    private XElement Load(string path) => Load(zip, path);

    private static XElement Load(ZipArchive zip, string path) => SafeZipXml.Load(zip, path, DeepestXml);

    private static XmlReader Open(ZipArchive zip, string path) => SafeZipXml.Open(zip, path, DeepestXml);
}
