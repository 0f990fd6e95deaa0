using System.IO.Compression;
using System.Text;

namespace Outreach.Web.Tests.Infrastructure.Spreadsheets;

/// <summary>Workbooks written tag by tag, so that tests can hold what the portal's own writer never makes.</summary>
internal static class TestWorkbook
{
    private const string Main = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    public static byte[] OneSheet(string rows, string styles = "", string sharedStrings = "", string properties = "") =>
        Sheets([("visible", rows)], styles, sharedStrings, properties);

    public static byte[] Sheets((string State, string Rows)[] sheets, string styles = "", string sharedStrings = "", string properties = "")
    {
        var parts = new Dictionary<string, string>
        {
            ["[Content_Types].xml"] = "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>",
            ["xl/workbook.xml"] = $"<workbook {Main} xmlns:r=\"{Relations}\">{properties}<sheets>"
                + string.Concat(sheets.Select((s, i) => $"<sheet name=\"S{i}\" sheetId=\"{i + 1}\" state=\"{s.State}\" r:id=\"s{i}\"/>"))
                + "</sheets></workbook>",
            ["xl/_rels/workbook.xml.rels"] = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + string.Concat(sheets.Select((_, i) => $"<Relationship Id=\"s{i}\" Type=\"{Relations}/worksheet\" Target=\"worksheets/s{i}.xml\"/>"))
                + $"<Relationship Id=\"t\" Type=\"{Relations}/sharedStrings\" Target=\"sharedStrings.xml\"/>"
                + $"<Relationship Id=\"f\" Type=\"{Relations}/styles\" Target=\"styles.xml\"/></Relationships>",
            ["xl/sharedStrings.xml"] = $"<sst {Main}>{sharedStrings}</sst>",
            ["xl/styles.xml"] = $"<styleSheet {Main}>{styles}</styleSheet>",
        };
        for (var i = 0; i < sheets.Length; i++)
            parts[$"xl/worksheets/s{i}.xml"] = $"<worksheet {Main}><sheetData>{sheets[i].Rows}</sheetData></worksheet>";
        return Zip(parts.Select(part => (part.Key, Encoding.UTF8.GetBytes(part.Value))));
    }

    public static byte[] Zip(IEnumerable<(string Name, byte[] Content)> parts)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create))
        {
            foreach (var (name, content) in parts)
            {
                using var part = zip.CreateEntry(name).Open();
                part.Write(content);
            }
        }
        return file.ToArray();
    }

    public static string Row(int number, params string[] cells) => $"<row r=\"{number}\">{string.Concat(cells)}</row>";

    public static string Text(string address, string text) => $"<c r=\"{address}\" t=\"inlineStr\"><is><t>{text}</t></is></c>";

    public static string Value(string address, string value, int style = 0, string type = "n") =>
        $"<c r=\"{address}\" s=\"{style}\" t=\"{type}\"><v>{value}</v></c>";
}
