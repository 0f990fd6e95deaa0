using System.Security.Cryptography;
using Outreach.Domain.Data;
using Outreach.Domain.Files;
using Outreach.Web.Infrastructure.Files;
using SixLabors.ImageSharp;
using SixLabors.ImageSharp.PixelFormats;

namespace Outreach.Web.Startup.Samples;

/// <summary>Draws pictures that stand for photos and scans, so that no file needs to come along.</summary>
public sealed class SamplePhotos(OutreachDbContext db, FileStore store)
{
    private const int Width = 640, Height = 480;

    public StoredFile Banner(int byId, int variant, FilePurpose purpose = FilePurpose.EvidencePhoto) => Store(purpose, "photo.png", byId, (x, y) =>
    {
        (byte, byte, byte)[] cloths = [(0xC8, 0x1E, 0x2B), (0x1B, 0x5F, 0xA8), (0x1F, 0x7A, 0x4D), (0xC9, 0x6F, 0x12)];
        if (x is > 90 and < 550 && y is > 150 and < 250)
            return (x - 110) % 62 < 40 && y is > 180 and < 220 && x is > 110 and < 530 ? ((byte)255, (byte)250, (byte)235) : cloths[variant % cloths.Length];
        if (x is (> 78 and <= 90) or (>= 550 and < 562) && y is > 130 and < 430)
            return (0x5A, 0x5A, 0x60);
        return y < 330 ? ((byte)(150 + (y / 6)), (byte)(190 + (y / 8)), (byte)230) : ((byte)(110 + ((y - 330) / 5)), (byte)140, (byte)96);
    });

    public StoredFile Page(int byId, FilePurpose purpose = FilePurpose.ContractScan) => Store(purpose, "scan.png", byId, (x, y) =>
    {
        var (dx, dy) = (x - 480, y - 380);
        var distance = (dx * dx) + (dy * dy);
        if (distance is > 2900 and < 3600 || distance < 200)
            return (0xD0, 0x20, 0x20);
        return y is > 60 and < 340 && y % 24 < 5 && x > 60 && x < 580 - (y * 7 % 120) ? ((byte)70, (byte)70, (byte)70) : ((byte)252, (byte)251, (byte)247);
    });

    /// <summary>A poster: a sky of colour, a light, a stage; its words stand on the page.</summary>
    public StoredFile Poster(int byId, int variant) => Store(FilePurpose.EventPoster, "poster.png", byId, (x, y) =>
    {
        (int R, int G, int B)[] skies = [(0x2B, 0x3A, 0x8C), (0x8C, 0x2B, 0x5E), (0x1B, 0x6E, 0x6A)];
        var (r, g, b) = skies[variant % skies.Length];
        var (dx, dy) = (x - 300, y - 300);
        var distance = (dx * dx) + (dy * dy);
        if (distance < 8100)
            return (0xFF, 0xE0, 0x8A);
        if (y > 640)
            return x / 40 % 2 == 0 ? ((byte)0x24, (byte)0x1C, (byte)0x2E) : ((byte)0x33, (byte)0x28, (byte)0x40);
        var light = Math.Max(0, 90 - (distance / 1200)) + (Math.Abs(dx) < (y - 300) / 3 && y > 300 ? 30 : 0) + (y / 16);
        return ((byte)Math.Min(255, r + light), (byte)Math.Min(255, g + light), (byte)Math.Min(255, b + light));
    }, 600, 800);

    private StoredFile Store(FilePurpose purpose, string name, int byId, Func<int, int, (byte R, byte G, byte B)> colour, int width = Width, int height = Height)
    {
        var bytes = Png(colour, width, height);
        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes));
        var path = store.PathOf(hash);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
        return db.StoredFiles.Add(new StoredFile(hash, bytes.Length, FileTypes.Png, name, purpose, byId)).Entity;
    }

    private static byte[] Png(Func<int, int, (byte R, byte G, byte B)> colour, int width, int height)
    {
        using var image = new Image<Rgb24>(width, height);
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
            {
                var (r, g, b) = colour(x, y);
                image[x, y] = new Rgb24(r, g, b);
            }
        }

        using var png = new MemoryStream();
        image.SaveAsPng(png);
        return png.ToArray();
    }
}
