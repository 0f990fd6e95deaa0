using System.Buffers.Binary;

namespace Outreach.Web.Infrastructure.Documents;

/// <summary>A photo made ready for a document: its size found, and what a camera writes beside the picture taken out.</summary>
/// <param name="Bytes">JPEG or PNG; of a JPEG without EXIF, which tells where and by whose phone it was taken.</param>
/// <param name="ContentType">image/jpeg or image/png.</param>
/// <param name="Width">Pixels, before turning.</param>
/// <param name="Height">Pixels, before turning.</param>
/// <param name="Turns">Quarter turns to the right that put it upright, 0 to 3.</param>
internal sealed record Picture(byte[] Bytes, string ContentType, int Width, int Height, int Turns)
{
    private const int Orientation = 0x0112; // the EXIF tag

    /// <summary>Null for what is neither JPEG nor PNG or is damaged: Word draws no WebP.</summary>
    public static Picture? Of(byte[] bytes)
    {
        try
        {
            return Files.FileTypes.Of(bytes) switch
            {
                Files.FileTypes.Png => OfPng(bytes),
                Files.FileTypes.Jpeg => OfJpeg(bytes),
                _ => null,
            };
        }
        catch (Exception e) when (e is ArgumentOutOfRangeException or IndexOutOfRangeException)
        {
            return null;
        }
    }

    private static Picture? OfPng(byte[] bytes)
    {
        var (width, height) = (BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(16, 4)), BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(20, 4)));
        return width > 0 && height > 0 ? new Picture(bytes, Files.FileTypes.Png, width, height, 0) : null;
    }

    private static Picture? OfJpeg(byte[] bytes)
    {
        using var plain = new MemoryStream(bytes.Length);
        plain.Write(bytes, 0, 2);
        var (width, height, turns) = (0, 0, 0);
        for (var at = 2; ;)
        {
            if (bytes[at] != 0xFF)
                return null;
            var marker = bytes[at + 1];
            if (marker == 0xFF) // fill byte
            {
                at++;
                continue;
            }
            var length = BinaryPrimitives.ReadUInt16BigEndian(bytes.AsSpan(at + 2, 2)) + 2;
            var segment = bytes.AsSpan(at, length);
            if (marker is >= 0xC0 and <= 0xCF and not 0xC4 and not 0xC8 and not 0xCC)
            {
                height = BinaryPrimitives.ReadUInt16BigEndian(segment[5..]);
                width = BinaryPrimitives.ReadUInt16BigEndian(segment[7..]);
            }
            if (marker == 0xE1)
                turns = Math.Max(turns, TurnsOf(segment[4..]));
            // Of the application segments only those that say how to read the colours are kept; comments neither.
            if (marker is not ((>= 0xE1 and <= 0xEF and not 0xE2 and not 0xEE) or 0xFE))
                plain.Write(segment);
            at += length;
            if (marker != 0xDA)
                continue;
            plain.Write(bytes, at, bytes.Length - at);
            return width > 0 && height > 0 ? new Picture(plain.ToArray(), Files.FileTypes.Jpeg, width, height, turns) : null;
        }
    }

    private static int TurnsOf(ReadOnlySpan<byte> exif)
    {
        if (!exif.StartsWith("Exif\0\0"u8))
            return 0;
        var tiff = exif[6..];
        var little = tiff[0] == 'I';
        var entries = tiff[(int)Number(tiff, 4, 4, little)..];
        for (var i = 0; i < Number(entries, 0, 2, little); i++)
        {
            var entry = entries.Slice(2 + (i * 12), 12);
            if (Number(entry, 0, 2, little) == Orientation)
                return Number(entry, 8, 2, little) switch { 3 => 2, 6 => 1, 8 => 3, _ => 0 };
        }
        return 0;
    }

    private static uint Number(ReadOnlySpan<byte> bytes, int at, int length, bool little) => (length, little) switch
    {
        (2, true) => BinaryPrimitives.ReadUInt16LittleEndian(bytes[at..]),
        (2, false) => BinaryPrimitives.ReadUInt16BigEndian(bytes[at..]),
        (_, true) => BinaryPrimitives.ReadUInt32LittleEndian(bytes[at..]),
        _ => BinaryPrimitives.ReadUInt32BigEndian(bytes[at..]),
    };
}
