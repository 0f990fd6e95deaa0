using System.IO.Compression;

namespace Outreach.Web.Infrastructure.Files;

/// <summary>Types of files as their content shows them; names and what a browser says do not count.</summary>
public static class FileTypes
{
    public const string Jpeg = "image/jpeg";

    public const string Png = "image/png";

    public const string WebP = "image/webp";

    public const string Pdf = "application/pdf";

    public const string Docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    public static readonly IReadOnlyList<string> Photos = [Jpeg, Png, WebP];

    /// <summary>What may come as the scan of a signed paper.</summary>
    public static readonly IReadOnlyList<string> Scans = [Pdf, Jpeg, Png];

    /// <summary>The type of a file; null for all others.</summary>
    public static string? Of(byte[] content)
    {
        ReadOnlySpan<byte> bytes = content;
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]))
            return Jpeg;
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]))
            return Png;
        if (bytes.StartsWith("%PDF-"u8))
            return Pdf;
        if (bytes.StartsWith("PK\x03\x04"u8))
            return IsDocx(content) ? Docx : null;
        return bytes.Length > 12 && bytes[..4].SequenceEqual("RIFF"u8) && bytes[8..12].SequenceEqual("WEBP"u8) ? WebP : null;
    }

    private static bool IsDocx(byte[] content)
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(content, writable: false), ZipArchiveMode.Read);
            return zip.GetEntry("[Content_Types].xml") is not null && zip.GetEntry("word/document.xml") is not null;
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }
}
