using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;

namespace Outreach.Web.Infrastructure.Files;

/// <summary>Reads the XML in uploaded .xlsx and .docx, which are zips that may be made to harm.</summary>
internal static class SafeZipXml
{
    private const int SmallestBomb = 10 * 1024 * 1024;
    private const int HighestRatio = 200;

    /// <summary>
    /// Whether there is more in it than is allowed. Unpacks every part once, counting, before anything keeps its content:
    /// sizes in the directory may lie.
    /// </summary>
    /// <param name="tags">Most tags of all parts, since each may become an object many times its size.</param>
    public static bool IsTooLarge(ZipArchive zip, int packed, int parts, long unpackedBytes, int tags)
    {
        if (zip.Entries.Count > parts || zip.Entries.Sum(entry => Math.Min(entry.Length, unpackedBytes)) > unpackedBytes)
            return true;
        var (unpacked, counted) = (0L, 0L);
        var buffer = new byte[81_920];
        foreach (var entry in zip.Entries)
        {
            using var part = entry.Open();
            for (int read; (read = part.Read(buffer)) > 0;)
            {
                unpacked += read;
                counted += buffer.AsSpan(0, read).Count((byte)'<');
                if (unpacked > unpackedBytes || counted > tags || (unpacked > SmallestBomb && unpacked / packed > HighestRatio))
                    return true;
            }
        }
        return false;
    }

    /// <summary>A part by its path; some programs write its folders with backslashes or in other letters than they name it by.</summary>
    public static ZipArchiveEntry? Find(ZipArchive zip, string path) => zip.GetEntry(path)
        ?? zip.Entries.FirstOrDefault(e => e.FullName.Replace('\\', '/').Equals(path, StringComparison.OrdinalIgnoreCase));

    /// <summary>Opens a part to be read from its start to its end; without DTD, so that no entity multiplies or fetches anything.</summary>
    /// <exception cref="InvalidDataException">There is no such part, or it is nested deeper than allowed.</exception>
    public static XmlReader Open(ZipArchive zip, string path, int deepest)
    {
        var part = Find(zip, path) ?? throw new InvalidDataException(path);
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, CloseInput = true };
        // Elements kept in memory take time with the square of their depth, so the depth is looked at first.
        using (var probe = XmlReader.Create(part.Open(), settings))
        {
            while (probe.Read())
            {
                if (probe.Depth > deepest)
                    throw new InvalidDataException(path);
            }
        }
        return XmlReader.Create(part.Open(), settings);
    }

    /// <summary>A small part as a whole.</summary>
    /// <exception cref="InvalidDataException">There is no such part, or it is nested deeper than allowed.</exception>
    public static XElement Load(ZipArchive zip, string path, int deepest)
    {
        using var reader = Open(zip, path, deepest);
        return XElement.Load(reader);
    }

    /// <summary>A part's path in the zip; in the file it is relative to the part that names it, or absolute.</summary>
    /// <param name="from">The path of the part that names it; empty for the package.</param>
    public static string Resolve(string from, string target) =>
        Uri.UnescapeDataString(new Uri(new Uri("zip://package/" + from), target).AbsolutePath[1..]);
}
