using System.Buffers.Binary;
using SixLabors.ImageSharp;
using SixLabors.ImageSharp.Formats;
using SixLabors.ImageSharp.Formats.Jpeg;
using SixLabors.ImageSharp.Formats.Png;
using SixLabors.ImageSharp.Formats.Webp;
using SixLabors.ImageSharp.Memory;
using SixLabors.ImageSharp.PixelFormats;
using SixLabors.ImageSharp.Processing;

namespace Outreach.Web.Infrastructure.Files;

/// <param name="ContentType">JPEG or PNG.</param>
/// <param name="Width">Pixels, as it stands upright.</param>
/// <param name="Height">Pixels, as it stands upright.</param>
public sealed record Photo(byte[] Bytes, string ContentType, int Width, int Height);

/// <summary>
/// Makes an uploaded picture fit to be kept: upright, and without what the camera wrote beside it (place, time, device).
/// Drawing it anew also leaves behind whatever else hides in the file.
/// </summary>
public static class PhotoProcessor
{
    /// <summary>Longer side of a photo that is kept, pixels: a whole page at 170 dots an inch.</summary>
    public const int MaxSide = 2_000;

    /// <summary>Width times height of a picture that is opened: 64-megapixel phones, with a little to spare.</summary>
    public const long MaxPixels = 65_000_000;

    private const int JpegQuality = 85;

    // Nothing but the three formats that are taken is ever decoded.
    private static readonly Configuration Formats = new(new JpegConfigurationModule(), new PngConfigurationModule(), new WebpConfigurationModule())
    {
        MaxDegreeOfParallelism = 1,
        // 65 megapixels of a progressive JPEG and its coefficients; little is kept for the next picture.
        MemoryAllocator = MemoryAllocator.Create(new MemoryAllocatorOptions { AllocationLimitMegabytes = 512, MaximumPoolSizeMegabytes = 16 }),
    };

    // A large picture takes some 400 MB while it is drawn: one at a time.
    private static readonly SemaphoreSlim Turn = new(1, 1);

    /// <summary>The picture as it is kept; WebP becomes JPEG, which every program draws. Null when it is none, damaged or too large.</summary>
    /// <param name="maxSide">Pixels that the longer side is shrunk to; null keeps the size.</param>
    public static async Task<Photo?> ProcessAsync(byte[] bytes, int? maxSide, CancellationToken cancellationToken)
    {
        if (Measure(bytes) is null)
            return null;
        await Turn.WaitAsync(cancellationToken);
        try
        {
            return Draw(bytes, maxSide);
        }
        finally
        {
            Turn.Release();
        }
    }

    /// <summary>A picture for a document: as it is when it is PNG, or JPEG without EXIF; else drawn anew. Null as above.</summary>
    public static Photo? ForDocument(byte[] bytes)
    {
        if (Measure(bytes) is not { } info)
            return null;
        var type = FileTypes.Of(bytes)!;
        if (type == FileTypes.Png || (type == FileTypes.Jpeg && info.Metadata is { ExifProfile: null, XmpProfile: null, IptcProfile: null }))
            return new Photo(bytes, type, info.Width, info.Height);
        Turn.Wait();
        try
        {
            return Draw(bytes, MaxSide);
        }
        finally
        {
            Turn.Release();
        }
    }

    /// <summary>Reads no further than the header, so that nothing is unpacked before its size is known.</summary>
    private static IImageInfo? Measure(byte[] bytes)
    {
        if (DecoderOf(bytes) is not { } decoder || !IsWhole(bytes) || (FileTypes.Of(bytes) == FileTypes.WebP && PixelsOfWebP(bytes) > MaxPixels))
            return null;
        try
        {
            using var stream = new MemoryStream(bytes, writable: false);
            var info = ((IImageInfoDetector)decoder).Identify(Formats, stream, CancellationToken.None);
            return info is { Width: > 0, Height: > 0 } && (long)info.Width * info.Height <= MaxPixels ? info : null;
        }
        // A hostile or broken file can make a decoder throw nearly anything; for a person it is one thing.
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            return null;
        }
    }

    // A WebP says its size twice, once for the sheet and once for the picture on it: only the larger one says what is unpacked.
    private static long PixelsOfWebP(ReadOnlySpan<byte> bytes)
    {
        var most = 0L;
        for (long at = 12; at + 18 <= bytes.Length;)
        {
            var chunk = bytes[(int)at..];
            var data = chunk[8..];
            long pixels = 0;
            if (chunk.StartsWith("VP8X"u8))
                pixels = (1L + (BinaryPrimitives.ReadUInt32LittleEndian(data[4..]) & 0xFFFFFF)) * (1L + (BinaryPrimitives.ReadUInt32LittleEndian(data[6..]) >> 8));
            else if (chunk.StartsWith("VP8L"u8))
                pixels = (1L + (BinaryPrimitives.ReadUInt32LittleEndian(data[1..]) & 0x3FFF)) * (1L + ((BinaryPrimitives.ReadUInt32LittleEndian(data[1..]) >> 14) & 0x3FFF));
            else if (chunk.StartsWith("VP8 "u8))
                pixels = (long)(BinaryPrimitives.ReadUInt16LittleEndian(data[6..]) & 0x3FFF) * (BinaryPrimitives.ReadUInt16LittleEndian(data[8..]) & 0x3FFF);
            most = Math.Max(most, pixels);
            var length = BinaryPrimitives.ReadUInt32LittleEndian(chunk[4..]);
            at += 8L + length + (length & 1);
        }

        return most;
    }

    private static Photo? Draw(byte[] bytes, int? maxSide)
    {
        try
        {
            using var stream = new MemoryStream(bytes, writable: false);
            using var image = Image.Load<Rgba32>(Formats, stream, DecoderOf(bytes)!);
            image.Mutate(x => x.AutoOrient());
            if (maxSide is { } side && Math.Max(image.Width, image.Height) > side)
                image.Mutate(x => x.Resize(new ResizeOptions { Mode = ResizeMode.Max, Size = new Size(side, side) }));
            // The colour profile stays: without it the colours of a phone's photo would be wrong.
            (image.Metadata.ExifProfile, image.Metadata.XmpProfile, image.Metadata.IptcProfile) = (null, null, null);
            using var result = new MemoryStream();
            if (FileTypes.Of(bytes) == FileTypes.Png)
            {
                image.Save(result, new PngEncoder { IgnoreMetadata = true });
                return new Photo(result.ToArray(), FileTypes.Png, image.Width, image.Height);
            }

            image.Mutate(x => x.BackgroundColor(Color.White));
            image.Save(result, new JpegEncoder { Quality = JpegQuality });
            return new Photo(result.ToArray(), FileTypes.Jpeg, image.Width, image.Height);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            return null;
        }
    }

    // Texts in a PNG may be packed bombs. A moving WebP is refused by its decoder.
    private static IImageDecoder? DecoderOf(byte[] bytes) => FileTypes.Of(bytes) switch
    {
        FileTypes.Jpeg => new JpegDecoder(),
        FileTypes.Png => new PngDecoder { IgnoreMetadata = true },
        FileTypes.WebP => new WebpDecoder(),
        _ => null,
    };

    // A decoder draws half an upload as half a picture.
    private static bool IsWhole(byte[] bytes) => FileTypes.Of(bytes) switch
    {
        FileTypes.Png => bytes.AsSpan().LastIndexOf("IEND"u8) > 0,
        FileTypes.Jpeg => bytes.AsSpan().LastIndexOf((ReadOnlySpan<byte>)[0xFF, 0xD9]) > 0,
        _ => bytes.Length >= 30 && BitConverter.ToUInt32(bytes, 4) + 8L <= bytes.Length,
    };
}
