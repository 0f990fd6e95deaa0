using System.Buffers.Binary;
using System.IO.Compression;
using System.Security.Cryptography;
using Outreach.Domain.Data;
using Outreach.Domain.Files;
using Outreach.Web.Infrastructure.Files;

namespace Outreach.Web.Infrastructure.Samples;

/// <summary>Draws pictures that stand for photos and scans, so that no file needs to come along.</summary>
public sealed class SamplePhotos(OutreachDbContext db, FileStore store)
{
    private const int Width = 640, Height = 480;

    /// <summary>A banner between two posts; <paramref name="variant"/> colours it. The caller saves.</summary>
    public StoredFile Banner(int byId, int variant) => Store(FilePurpose.EvidencePhoto, "photo.png", byId, (x, y) =>
    {
        (byte, byte, byte)[] cloths = [(0xC8, 0x1E, 0x2B), (0x1B, 0x5F, 0xA8), (0x1F, 0x7A, 0x4D), (0xC9, 0x6F, 0x12)];
        if (x is > 90 and < 550 && y is > 150 and < 250)
            return (x - 110) % 62 < 40 && y is > 180 and < 220 && x is > 110 and < 530 ? ((byte)255, (byte)250, (byte)235) : cloths[variant % cloths.Length];
        if (x is (> 78 and <= 90) or (>= 550 and < 562) && y is > 130 and < 430)
            return (0x5A, 0x5A, 0x60);
        return y < 330 ? ((byte)(150 + (y / 6)), (byte)(190 + (y / 8)), (byte)230) : ((byte)(110 + ((y - 330) / 5)), (byte)140, (byte)96);
    });

    /// <summary>A page with lines and a seal. The caller saves.</summary>
    public StoredFile Page(int byId) => Store(FilePurpose.ContractScan, "scan.png", byId, (x, y) =>
    {
        var (dx, dy) = (x - 480, y - 380);
        var distance = (dx * dx) + (dy * dy);
        if (distance is > 2900 and < 3600 || distance < 200)
            return (0xD0, 0x20, 0x20);
        return y is > 60 and < 340 && y % 24 < 5 && x > 60 && x < 580 - (y * 7 % 120) ? ((byte)70, (byte)70, (byte)70) : ((byte)252, (byte)251, (byte)247);
    });

    private StoredFile Store(FilePurpose purpose, string name, int byId, Func<int, int, (byte R, byte G, byte B)> colour)
    {
        var bytes = Png(colour);
        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes));
        var path = store.PathOf(hash);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
        return db.StoredFiles.Add(new StoredFile(hash, bytes.Length, "image/png", name, purpose, byId)).Entity;
    }

    private static byte[] Png(Func<int, int, (byte R, byte G, byte B)> colour)
    {
        var pixels = new byte[((Width * 3) + 1) * Height];
        for (int y = 0, at = 0; y < Height; y++)
        {
            at++;
            for (var x = 0; x < Width; x++, at += 3)
                (pixels[at], pixels[at + 1], pixels[at + 2]) = colour(x, y);
        }

        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, Width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), Height);
        (header[8], header[9]) = (8, 2);
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
            zlib.Write(pixels);
        using var png = new MemoryStream();
        png.Write([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]);
        Chunk(png, "IHDR"u8, header);
        Chunk(png, "IDAT"u8, packed.ToArray());
        Chunk(png, "IEND"u8, []);
        return png.ToArray();
    }

    private static void Chunk(MemoryStream png, ReadOnlySpan<byte> type, ReadOnlySpan<byte> data)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        png.Write(number);
        byte[] body = [.. type, .. data];
        png.Write(body);
        var crc = 0xFFFFFFFFu;
        foreach (var b in body)
        {
            crc ^= b;
            for (var bit = 0; bit < 8; bit++)
                crc = (crc & 1) == 1 ? (crc >> 1) ^ 0xEDB88320u : crc >> 1;
        }

        BinaryPrimitives.WriteUInt32BigEndian(number, ~crc);
        png.Write(number);
    }
}
