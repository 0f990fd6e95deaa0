using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Outreach.Domain.Files;

/// <summary>An uploaded file. Its bytes lie in the upload folder under their SHA-256.</summary>
public sealed class StoredFile : Entity
{
    private StoredFile()
    {
    }

    /// <summary>The index entry of a file whose bytes have been stored.</summary>
    /// <param name="sha256">64 lower-case hexadecimal digits.</param>
    /// <param name="name">The name it came with, for downloads only.</param>
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

    public long Size { get; private set; }

    public string ContentType { get; private set; } = "";

    public string Name { get; private set; } = "";

    public FilePurpose Purpose { get; private set; }

    public int UploadedById { get; private set; }
}
