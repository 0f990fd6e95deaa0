using System.Text;
using Outreach.Web.Infrastructure.Files;
using Outreach.Web.Tests.Testing;
using SixLabors.ImageSharp;
using SixLabors.ImageSharp.PixelFormats;

namespace Outreach.Web.Tests.Infrastructure.Files;

public sealed class PhotoProcessorTests
{
    [Theory]
    [InlineData(1, 400, 300)]
    [InlineData(3, 400, 300)]
    [InlineData(6, 300, 400)]
    [InlineData(8, 300, 400)]
    public async Task A_photo_loses_what_the_camera_knows_and_stands_upright(ushort orientation, int width, int height)
    {
        var sent = TestPictures.PhoneJpeg(400, 300, orientation);
        Assert.Contains("SecretPhone", Encoding.Latin1.GetString(sent), StringComparison.Ordinal);
        var kept = (await PhotoProcessor.ProcessAsync(sent, PhotoProcessor.MaxSide, default))!;
        Assert.Equal((FileTypes.Jpeg, width, height), (kept.ContentType, kept.Width, kept.Height));
        using var image = Image.Load<Rgb24>(kept.Bytes);
        Assert.Null(image.Metadata.ExifProfile);
        Assert.Null(image.Metadata.XmpProfile);
        var text = Encoding.Latin1.GetString(kept.Bytes);
        Assert.DoesNotContain("Exif", text, StringComparison.Ordinal);
        Assert.DoesNotContain("SecretPhone", text, StringComparison.Ordinal);
        // Red was above on the sensor: held on its side, it comes to lie right or left.
        var red = orientation switch { 1 => (width / 2, 20), 3 => (width / 2, height - 20), 6 => (width - 20, height / 2), _ => (20, height / 2) };
        Assert.InRange(image[red.Item1, red.Item2].R, 180, 255);
    }

    [Theory]
    [InlineData(4_000, 1_000, 2_000, 2_000, 500)]
    [InlineData(1_000, 4_000, 2_000, 500, 2_000)]
    [InlineData(1_999, 100, 2_000, 1_999, 100)]
    [InlineData(2_400, 1_200, null, 2_400, 1_200)]
    public async Task A_photo_is_shrunk_and_a_scan_is_not(int width, int height, int? maxSide, int keptWidth, int keptHeight)
    {
        var kept = (await PhotoProcessor.ProcessAsync(TestPictures.PhoneJpeg(width, height, 1), maxSide, default))!;
        Assert.Equal((keptWidth, keptHeight), (kept.Width, kept.Height));
    }

    [Fact]
    public async Task What_hides_behind_a_picture_is_left_behind()
    {
        var kept = (await PhotoProcessor.ProcessAsync([.. TestPictures.Png(), .. "<script>alert(1)</script>"u8], PhotoProcessor.MaxSide, default))!;
        Assert.Equal(FileTypes.Png, kept.ContentType);
        Assert.DoesNotContain("script", Encoding.Latin1.GetString(kept.Bytes), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_picture_that_says_it_is_huge_is_refused_before_it_is_unpacked()
    {
        var before = GC.GetTotalAllocatedBytes();
        Assert.Null(await PhotoProcessor.ProcessAsync(TestPictures.JpegOf(30_000, 30_000), PhotoProcessor.MaxSide, default));
        Assert.InRange(GC.GetTotalAllocatedBytes() - before, 0, 50_000_000);
    }

    [Theory]
    [InlineData("VP8L")]
    [InlineData("VP8 ")]
    [InlineData("VP8X")]
    // The sheet says that it is small, the picture on it is not.
    [InlineData("VP8X", "VP8L")]
    [InlineData("VP8X", "VP8 ")]
    public async Task A_WebP_is_measured_wherever_it_says_its_size(params string[] chunks)
    {
        var before = GC.GetTotalAllocatedBytes();
        Assert.Null(await PhotoProcessor.ProcessAsync(TestPictures.WebPOf(16_383, 16_383, chunks), PhotoProcessor.MaxSide, default));
        Assert.InRange(GC.GetTotalAllocatedBytes() - before, 0, 50_000_000);
        Assert.NotNull(await PhotoProcessor.ProcessAsync(TestPictures.WebP(), PhotoProcessor.MaxSide, default));
    }

    [Fact]
    public async Task Half_an_upload_and_what_is_no_picture_are_refused()
    {
        var whole = TestPictures.PhoneJpeg(400, 300, 1);
        foreach (var bytes in new byte[][] { whole[..(whole.Length / 2)], TestPictures.Png()[..40], TestPictures.WebP()[..^4], [0xFF, 0xD8, 0xFF, 0xE0, .. new byte[200], 0xFF, 0xD9], [], "%PDF-1.7"u8.ToArray() })
            Assert.Null(await PhotoProcessor.ProcessAsync(bytes, PhotoProcessor.MaxSide, default));
    }

    [Fact]
    public async Task Damaged_pictures_never_break_the_portal()
    {
        var random = new Random(1);
        foreach (var whole in new[] { TestPictures.PhoneJpeg(60, 40, 6), TestPictures.Png(), TestPictures.WebP() })
        {
            for (var i = 0; i < 60; i++)
            {
                var broken = whole.ToArray();
                for (var j = 0; j < 5; j++)
                    broken[random.Next(12, broken.Length)] = (byte)random.Next(256);
                var kept = await PhotoProcessor.ProcessAsync(broken, PhotoProcessor.MaxSide, default);
                Assert.True(kept is null || kept.Bytes.Length > 0);
            }
        }
    }

    [Fact]
    public void A_document_takes_an_upright_picture_as_it_is_and_WebP_as_JPEG()
    {
        var png = TestPictures.Png();
        Assert.Same(png, PhotoProcessor.ForDocument(png)!.Bytes);
        Assert.Equal(FileTypes.Jpeg, PhotoProcessor.ForDocument(TestPictures.WebP())!.ContentType);
        Assert.Equal((300, 400), PhotoProcessor.ForDocument(TestPictures.PhoneJpeg(400, 300, 6)) is { } turned ? (turned.Width, turned.Height) : default);
    }
}
