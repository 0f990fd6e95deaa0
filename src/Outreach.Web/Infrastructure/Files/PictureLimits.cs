using System.Buffers.Binary;
using Outreach.Web.Infrastructure.Documents;

namespace Outreach.Web.Infrastructure.Files;

/// <summary>Keeps out pictures that no browser draws, and those so large that drawing them harms who looks.</summary>
public static class PictureLimits
{
    /// <summary>Most pixels of a picture: twice those of a phone's largest.</summary>
    public const long MostPixels = 120_000_000;

    /// <summary>Whether a file that says it is a picture is whole and not too large; other files are.</summary>
    public static bool AreKept(string contentType, byte[] bytes) => contentType switch
    {
        FileTypes.Png => Picture.Of(bytes) is { } png && IsSmall(png.Width, png.Height) && bytes.AsSpan().LastIndexOf("IEND"u8) > 0,
        FileTypes.Jpeg => Picture.Of(bytes) is { } jpeg && IsSmall(jpeg.Width, jpeg.Height) && bytes.AsSpan().LastIndexOf((ReadOnlySpan<byte>)[0xFF, 0xD9]) > 0,
        FileTypes.WebP => bytes.Length >= 30 && BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(4)) + 8 <= (uint)bytes.Length,
        _ => true,
    };

    private static bool IsSmall(int width, int height) => (long)width * height <= MostPixels;
}
