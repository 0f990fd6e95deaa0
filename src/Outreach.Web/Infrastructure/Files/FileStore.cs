using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain;
using Outreach.Domain.Data;
using Outreach.Domain.Files;
using Outreach.Web.Authorization;
using Outreach.Web.Infrastructure.Requests;

namespace Outreach.Web.Infrastructure.Files;

/// <summary>Failures of uploads.</summary>
public static class FileErrors
{
    /// <summary>Over 10 MB.</summary>
    public static readonly DomainError TooLarge = new("file.too-large", "This file is larger than 10 MB.");

    /// <summary>No bytes.</summary>
    public static readonly DomainError Empty = new("file.empty", "This file is empty.");

    /// <summary>Neither JPEG, PNG nor WebP.</summary>
    public static readonly DomainError NotAPhoto = new("file.not-photo", "This is not a photo. Choose a JPEG, PNG or WebP picture.");

    /// <summary>Neither PDF nor JPEG nor PNG.</summary>
    public static readonly DomainError NotAScan = new("file.not-scan", "This is not a scan. Choose a PDF, or a JPEG or PNG picture.");
}

/// <summary>Stores uploads under their SHA-256 below <c>{DataDirectory}/uploads</c>; the type is found from the content.</summary>
public sealed class FileStore(OutreachDbContext db, CurrentUserAccessor current, DataDirectory data, TimeProvider clock)
{
    /// <summary>Greatest size of one file, bytes.</summary>
    public const long MaxSize = 10 * 1024 * 1024;

    /// <summary>
    /// Takes in a photo (JPEG, PNG, WebP) and adds its index entry to the context; the caller saves.
    /// </summary>
    public Task<(StoredFile? File, DomainError? Error)> AddPhotoAsync(IFormFile upload, FilePurpose purpose, CancellationToken stop) =>
        AddAsync(upload, purpose, FileTypes.Photos, FileErrors.NotAPhoto, stop);

    /// <summary>
    /// Takes in the scan of a signed paper (PDF, JPEG, PNG) and adds its index entry to the context; the caller saves.
    /// </summary>
    public Task<(StoredFile? File, DomainError? Error)> AddScanAsync(IFormFile upload, FilePurpose purpose, CancellationToken stop) =>
        AddAsync(upload, purpose, FileTypes.Scans, FileErrors.NotAScan, stop);

    /// <summary>Stores bytes of a known type and adds their index entry to the context; the caller saves.</summary>
    public async Task<StoredFile> StoreAsync(byte[] bytes, string contentType, string name, FilePurpose purpose, CancellationToken stop)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes));
        var path = PathOf(hash);
        if (File.Exists(path))
        {
            // New again, so that the sweep leaves it alone until its entry is saved.
            File.SetLastWriteTimeUtc(path, clock.GetUtcNow().UtcDateTime);
        }
        else
        {
            OwnerOnly.CreateDirectory(Path.GetDirectoryName(path)!);
            // Written aside and renamed, so that nobody ever reads half a file.
            var aside = path + "." + Guid.NewGuid().ToString("N");
            await OwnerOnly.WriteAsync(aside, bytes, stop);
            File.SetLastWriteTimeUtc(aside, clock.GetUtcNow().UtcDateTime);
            File.Move(aside, path, overwrite: true);
        }

        var file = new StoredFile(hash, bytes.Length, contentType, TextBinder.Clean(Path.GetFileName(name)) ?? hash[..8], purpose, current.Required.Id);
        db.StoredFiles.Add(file);
        return file;
    }

    /// <summary>Where the bytes with this SHA-256 lie.</summary>
    public string PathOf(string sha256) => Path.Combine(data.Path, "uploads", sha256[..2], sha256);

    /// <summary>
    /// Deletes bytes that no index entry names: those of forms that were refused. Only what has lain for a day, since an
    /// entry is saved after its bytes. Gives how many were deleted.
    /// </summary>
    public async Task<int> SweepAsync(DateTimeOffset now, CancellationToken stop)
    {
        var folder = Path.Combine(data.Path, "uploads");
        if (!Directory.Exists(folder))
            return 0;
        var before = now.UtcDateTime.AddDays(-1);
        var deleted = 0;
        foreach (var chunk in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Where(f => File.GetLastWriteTimeUtc(f) < before).Chunk(500))
        {
            var names = chunk.Select(f => Path.GetFileName(f)!).ToList();
            var kept = (await db.StoredFiles.Where(f => names.Contains(f.Sha256)).Select(f => f.Sha256).Distinct().ToListAsync(stop)).ToHashSet();
            // Looked at once more: the same bytes may have come in again meanwhile.
            foreach (var file in chunk.Where(f => !kept.Contains(Path.GetFileName(f)) && File.GetLastWriteTimeUtc(f) < before))
            {
                File.Delete(file);
                deleted++;
            }
        }

        return deleted;
    }

    private async Task<(StoredFile? File, DomainError? Error)> AddAsync(
        IFormFile upload, FilePurpose purpose, IReadOnlyList<string> types, DomainError refusal, CancellationToken stop)
    {
        if (upload.Length > MaxSize)
            return (null, FileErrors.TooLarge);
        if (upload.Length == 0)
            return (null, FileErrors.Empty);
        var bytes = new byte[upload.Length];
        await using (var stream = upload.OpenReadStream())
            await stream.ReadExactlyAsync(bytes, stop);
        return FileTypes.Of(bytes) is { } type && types.Contains(type) && PictureLimits.AreKept(type, bytes)
            ? (await StoreAsync(bytes, type, upload.FileName, purpose, stop), null)
            : (null, refusal);
    }
}

/// <summary>The folder for uploads, logs, mails and the private database.</summary>
/// <param name="Path">Absolute path.</param>
public sealed record DataDirectory(string Path);
