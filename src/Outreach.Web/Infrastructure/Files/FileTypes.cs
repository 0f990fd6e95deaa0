using System.IO.Compression;

namespace Outreach.Web.Infrastructure.Files;

/// <summary>Types of files as their content shows them; names and what a browser says do not count.</summary>
public static class FileTypes
{
    /// <summary>A JPEG picture.</summary>
    public const string Jpeg = "image/jpeg";

    /// <summary>A PNG picture.</summary>
    public const string Png = "image/png";

    /// <summary>A WebP picture.</summary>
    public const string WebP = "image/webp";

    /// <summary>A PDF.</summary>
    public const string Pdf = "application/pdf";

    /// <summary>A Word document, .docx.</summary>
    public const string Docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /// <summary>What may come as a photo.</summary>
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

    /// <summary>Looks at the directory of the zip alone; <see cref="Documents.DocxText"/> looks inside.</summary>
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
