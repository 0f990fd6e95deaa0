namespace Outreach.Web.Tests.Testing;

/// <summary>Pictures that are whole and as small as can be.</summary>
public static class TestPictures
{
    /// <summary>A JPEG of one pixel; <paramref name="mark"/> makes its bytes different from others.</summary>
    public static byte[] Jpeg(Guid? mark = null) => Jpeg(1, 1, mark);

    /// <summary>A PNG of one pixel, without the pixel.</summary>
    public static byte[] Png() =>
    [
        0x89, .. "PNG\r\n"u8, 0x1A, 0x0A, 0, 0, 0, 13, .. "IHDR"u8, 0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, .. "IEND"u8, 0, 0, 0, 0,
    ];

    /// <summary>A JPEG that says it is so large.</summary>
    public static byte[] Jpeg(int width, int height, Guid? mark = null) =>
    [
        0xFF, 0xD8, 0xFF, 0xE0, 0, 16, .. "JFIF"u8, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0,
        0xFF, 0xC0, 0, 11, 8, (byte)(height >> 8), (byte)height, (byte)(width >> 8), (byte)width, 1, 1, 0x11, 0,
        0xFF, 0xDA, 0, 8, 1, 1, 0, 0, 63, 0, .. (mark ?? Guid.Empty).ToByteArray().Select(b => (byte)(b & 0x7F)), 0xFF, 0xD9,
    ];
}
