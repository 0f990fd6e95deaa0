using SixLabors.ImageSharp;
using SixLabors.ImageSharp.Formats;
using SixLabors.ImageSharp.Formats.Jpeg;
using SixLabors.ImageSharp.Formats.Png;
using SixLabors.ImageSharp.Formats.Webp;
using SixLabors.ImageSharp.Metadata.Profiles.Exif;
using SixLabors.ImageSharp.PixelFormats;

namespace Outreach.Web.Tests.Testing;

public static class TestPictures
{
    /// <summary>A small photo; with a mark, one that no other test makes.</summary>
    public static byte[] Jpeg(Guid? mark = null)
    {
        var greys = (mark ?? Guid.Empty).ToByteArray();
        return Encode(32, 32, (x, y) => new Rgb24(greys[(y / 8 * 4) + (x / 8)], greys[(y / 8 * 4) + (x / 8)], 90), new JpegEncoder());
    }

    public static byte[] Png() => Encode(1, 1, (_, _) => new Rgb24(200, 30, 40), new PngEncoder());

    /// <summary>The heads of a WebP whose last chunk says this size; one before it says 8 by 8.</summary>
    public static byte[] WebPOf(int width, int height, params string[] chunks)
    {
        var body = new List<byte>();
        for (var i = 0; i < chunks.Length; i++)
        {
            var (w, h) = i == chunks.Length - 1 ? (width, height) : (8, 8);
            byte[] data = chunks[i] switch
            {
                "VP8X" => [0, 0, 0, 0, .. BitConverter.GetBytes(w - 1)[..3], .. BitConverter.GetBytes(h - 1)[..3]],
                "VP8L" => [0x2F, .. BitConverter.GetBytes((uint)(w - 1) | ((uint)(h - 1) << 14)), .. new byte[59]],
                _ => [0x10, 0, 0, 0x9D, 0x01, 0x2A, .. BitConverter.GetBytes((ushort)w), .. BitConverter.GetBytes((ushort)h), .. new byte[54]],
            };
            body.AddRange([.. System.Text.Encoding.ASCII.GetBytes(chunks[i]), .. BitConverter.GetBytes(data.Length), .. data]);
        }

        return [.. "RIFF"u8, .. BitConverter.GetBytes(body.Count + 4), .. "WEBP"u8, .. body];
    }

    public static byte[] WebP() => Encode(8, 8, (_, _) => new Rgb24(200, 30, 40), new WebpEncoder());

    /// <summary>A phone's photo: red above, blue below as the sensor saw it; it says how it was held and where.</summary>
    /// <param name="orientation">EXIF: 1 upright, 3 upside down, 6 and 8 on its sides.</param>
    public static byte[] PhoneJpeg(int width, int height, ushort orientation)
    {
        using var image = new Image<Rgb24>(width, height);
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
                image[x, y] = y < height / 2 ? new Rgb24(220, 20, 20) : new Rgb24(20, 20, 220);
        }

        var exif = new ExifProfile();
        exif.SetValue(ExifTag.Orientation, orientation);
        exif.SetValue(ExifTag.Model, "SecretPhone 12");
        exif.SetValue(ExifTag.GPSLatitudeRef, "N");
        exif.SetValue(ExifTag.GPSLatitude, [new Rational(26), new Rational(4), new Rational(30)]);
        image.Metadata.ExifProfile = exif;
        return Encode(image, new JpegEncoder { Quality = 90 });
    }

    /// <summary>A JPEG that says it is this large, and ends after its header.</summary>
    public static byte[] JpegOf(int width, int height) =>
    [
        0xFF, 0xD8, 0xFF, 0xE0, 0, 16, .. "JFIF"u8, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0,
        0xFF, 0xC0, 0, 11, 8, (byte)(height >> 8), (byte)height, (byte)(width >> 8), (byte)width, 1, 1, 0x11, 0,
        0xFF, 0xDA, 0, 8, 1, 1, 0, 0, 63, 0, .. new byte[16], 0xFF, 0xD9,
    ];

    private static byte[] Encode(int width, int height, Func<int, int, Rgb24> colour, IImageEncoder encoder)
    {
        using var image = new Image<Rgb24>(width, height);
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
                image[x, y] = colour(x, y);
        }

        return Encode(image, encoder);
    }

    private static byte[] Encode(Image<Rgb24> image, IImageEncoder encoder)
    {
        using var stream = new MemoryStream();
        image.Save(stream, encoder);
        return stream.ToArray();
    }
}
