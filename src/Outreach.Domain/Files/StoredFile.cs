using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Outreach.Domain.Data;

namespace Outreach.Domain.Files;

/// <summary>What a file was uploaded for: decides who may see it.</summary>
public enum FilePurpose
{
    /// <summary>Licence photo of a merchant.</summary>
    Licence,

    /// <summary>Photo taken on a visit.</summary>
    VisitPhoto,

    /// <summary>A sheet that is being imported; seen only by who uploaded it.</summary>
    ImportSheet,

    /// <summary>Scan of a signed contract.</summary>
    ContractScan,

    /// <summary>Photo that proves a promise.</summary>
    EvidencePhoto,
}

/// <summary>An uploaded file. Its bytes lie in the upload folder under their SHA-256.</summary>
public sealed class StoredFile : Entity
{
    private StoredFile()
    {
    }

    /// <summary>The index entry of a file whose bytes have been stored.</summary>
    /// <param name="sha256">64 lower-case hexadecimal digits.</param>
    /// <param name="size">Bytes.</param>
    /// <param name="contentType">Type found from the content.</param>
    /// <param name="name">The name it came with, for downloads only.</param>
    /// <param name="purpose">What for.</param>
    /// <param name="uploadedById">By whom.</param>
    public StoredFile(string sha256, long size, string contentType, string name, FilePurpose purpose, int uploadedById)
    {
        Sha256 = sha256;
        Size = size;
        ContentType = contentType;
        Name = Tail(name, 200);
        Purpose = purpose;
        UploadedById = uploadedById;
    }

    /// <summary>The end of a name, where its ending is, never beginning with half of a surrogate pair.</summary>
    private static string Tail(string name, int length)
    {
        if (name.Length <= length)
            return name;
        var tail = name[^length..];
        return char.IsLowSurrogate(tail[0]) ? tail[1..] : tail;
    }

    /// <summary>64 lower-case hexadecimal digits.</summary>
    public string Sha256 { get; private set; } = "";

    /// <summary>Bytes.</summary>
    public long Size { get; private set; }

    /// <summary>Type found from the content.</summary>
    public string ContentType { get; private set; } = "";

    /// <summary>The name it came with.</summary>
    public string Name { get; private set; } = "";

    /// <summary>What for.</summary>
    public FilePurpose Purpose { get; private set; }

    /// <summary>By whom.</summary>
    public int UploadedById { get; private set; }
}

internal sealed class StoredFileMapping : IEntityTypeConfiguration<StoredFile>
{
    public void Configure(EntityTypeBuilder<StoredFile> builder)
    {
        builder.ToTable("StoredFiles");
        builder.Property(f => f.Sha256).HasMaxLength(64);
        builder.Property(f => f.ContentType).HasMaxLength(100);
        builder.Property(f => f.Name).HasMaxLength(200);
        builder.HasIndex(f => f.Sha256);
    }
}
