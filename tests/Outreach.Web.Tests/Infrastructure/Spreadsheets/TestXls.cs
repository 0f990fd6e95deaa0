using System.Buffers.Binary;
using System.Text;

namespace Outreach.Web.Tests.Infrastructure.Spreadsheets;

/// <summary>Workbooks of before 2007 (BIFF8 in an OLE container), written record by record.</summary>
internal static class TestXls
{
    private const int Sector = 512;

    /// <param name="formats">Number format of each cell style: one that every Excel knows, or from 164 on one of <paramref name="codes"/>.</param>
    public static byte[] OneSheet(byte[][] cells, ushort[]? formats = null, (ushort Id, string Code)[]? codes = null) => Sheets([(0, cells)], formats, codes);

    /// <param name="sheets">State: 0 visible, 1 hidden, 2 very hidden.</param>
    public static byte[] Sheets((byte State, byte[][] Cells)[] sheets, ushort[]? formats = null, (ushort Id, string Code)[]? codes = null)
    {
        byte[] head =
        [
            .. Start(5), .. (codes ?? []).SelectMany(c => Record(0x41E, [.. Short(c.Id), .. Text(c.Code)])),
            .. (formats ?? [0]).SelectMany(f => Record(0xE0, [0, 0, .. Short(f), .. new byte[16]])),
        ];
        var at = head.Length + (sheets.Length * 14) + 4;
        var names = new List<byte>();
        var bodies = new List<byte>();
        foreach (var (state, cells) in sheets)
        {
            names.AddRange(Record(0x85, [.. Long(at + bodies.Count), state, 0, 2, 0, (byte)'S', (byte)('0' + (names.Count / 14))]));
            bodies.AddRange([.. Start(16), .. Record(0x200, [.. Long(0), .. Long(64), .. Short(0), .. Short(256), 0, 0]), .. cells.SelectMany(c => c), .. Record(0x0A, [])]);
        }

        return Container("Workbook", [.. head, .. names, .. Record(0x0A, []), .. bodies]);
    }

    public static byte[] Label(int row, int column, string text, ushort style = 0) => Record(0x204, [.. Short(row), .. Short(column), .. Short(style), .. Text(text)]);

    public static byte[] Number(int row, int column, double value, ushort style = 0) =>
        Record(0x203, [.. Short(row), .. Short(column), .. Short(style), .. BitConverter.GetBytes(value)]);

    /// <param name="value">Of an error its number: 42 is #N/A.</param>
    public static byte[] Truth(int row, int column, byte value, bool isError = false) =>
        Record(0x205, [.. Short(row), .. Short(column), 0, 0, value, (byte)(isError ? 1 : 0)]);

    public static byte[] Container(string stream, byte[] content)
    {
        var length = Math.Max(content.Length, 4096); // shorter ones are kept elsewhere
        var sectors = (length + Sector - 1) / Sector;
        var file = new byte[(3 + sectors) * Sector];
        byte[] header = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[16], .. Short(0x3E), .. Short(3), .. Short(0xFFFE), .. Short(9), .. Short(6)];
        header.CopyTo(file, 0);
        Put(file, 44, 1); // sectors of the table
        Put(file, 48, 1); // first of the directory
        Put(file, 56, 4096);
        Put(file, 60, -2);
        Put(file, 68, -2);
        for (var i = 1; i < 109; i++)
            Put(file, 76 + (i * 4), -1);
        for (var i = 0; i < 128; i++)
            Put(file, Sector + (i * 4), i == 0 ? -3 : i == 1 || i == 1 + sectors ? -2 : i < 1 + sectors ? i + 1 : -1);
        Entry(file, 2 * Sector, "Root Entry", 5, -2, 0);
        Entry(file, (2 * Sector) + 128, stream, 2, 2, length);
        content.CopyTo(file, 3 * Sector);
        return file;
    }

    private static void Entry(byte[] file, int at, string name, byte kind, int first, int length)
    {
        Encoding.Unicode.GetBytes(name).CopyTo(file, at);
        file[at + 64] = (byte)((name.Length + 1) * 2);
        file[at + 66] = kind;
        Put(file, at + 68, -1);
        Put(file, at + 72, -1);
        Put(file, at + 76, kind == 5 ? 1 : -1);
        Put(file, at + 116, first);
        Put(file, at + 120, length);
    }

    private static void Put(byte[] file, int at, int value) => BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(at), value);

    private static byte[] Start(int kind) => Record(0x809, [.. Short(0x600), .. Short(kind), .. new byte[12]]);

    private static byte[] Record(int id, byte[] content) => [.. Short(id), .. Short(content.Length), .. content];

    private static byte[] Text(string text) => [.. Short(text.Length), 1, .. Encoding.Unicode.GetBytes(text)];

    private static byte[] Short(int value) => [(byte)value, (byte)(value >> 8)];

    private static byte[] Long(int value) => BitConverter.GetBytes(value);
}
