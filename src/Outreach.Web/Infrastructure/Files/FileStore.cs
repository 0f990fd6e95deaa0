using System.Globalization;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain;
using Outreach.Domain.Data;
using Outreach.Domain.Files;
using Outreach.Domain.Text;
using Outreach.Web.Authorization;
using Outreach.Web.Infrastructure.Hosting;

namespace Outreach.Web.Infrastructure.Files;

public static class FileErrors
{
    /// <summary>Over 10 MB.</summary>
    public static readonly DomainError TooLarge = new("file.too-large", "This file is larger than 10 MB.");

    /// <summary>The disk is full or read-only.</summary>
    public static readonly DomainError NotStored = new("file.not-stored", "The file could not be stored: the portal's disk takes nothing at present. Try again later, or leave the file out; tell the administrator.");

    /// <summary>{0}: how many files one may upload within a day.</summary>
    public static readonly DomainError TooMany = new("file.too-many", "You have uploaded {0} files within a day, which is the most that is taken. Go on tomorrow, or tell the administrator.");

    public static readonly DomainError Empty = new("file.empty", "This file is empty.");

    public static readonly DomainError NotAPhoto = new("file.not-photo", "This is not a photo. Choose a JPEG, PNG or WebP picture.");

    public static readonly DomainError Unreadable = new("file.unreadable", "This PDF cannot be opened: it is damaged, or only half of it came. Scan it again, or choose a JPEG or PNG picture.");

    public static readonly DomainError NotAScan = new("file.not-scan", "This is not a scan. Choose a PDF, or a JPEG or PNG picture.");
}

/// <summary>Stores uploads under their SHA-256 below <c>{DataDirectory}/uploads</c>; the type is found from the content.</summary>
public sealed class FileStore(OutreachDbContext db, CurrentUserAccessor current, DataDirectory data, TimeProvider clock, ILogger<FileStore> logger)
{
    /// <summary>Greatest size of one file, bytes.</summary>
    public const long MaxSize = 10 * 1024 * 1024;

    /// <summary>Files that one person may upload within a day: more than a whole event's photos, and less than fills a disk.</summary>
    public const int MostADay = 300;

    // A small file still finds room on a disk that takes no upload.
    private const int ProbeSize = 256 * 1024;

    /// <summary>
    /// Takes in a photo (JPEG, PNG, WebP), shrunk and without its place, and adds its index entry to the context; the caller saves.
    /// </summary>
    public Task<Result<StoredFile>> AddPhotoAsync(IFormFile upload, FilePurpose purpose, CancellationToken cancellationToken) =>
        AddAsync(upload, purpose, FileTypes.Photos, FileErrors.NotAPhoto, PhotoProcessor.MaxSide, cancellationToken);

    /// <summary>
    /// Takes in the scan of a signed paper (PDF, JPEG, PNG) and adds its index entry to the context; the caller saves.
    /// A picture keeps its size, so that every word can be read, and loses its place.
    /// </summary>
    public Task<Result<StoredFile>> AddScanAsync(IFormFile upload, FilePurpose purpose, CancellationToken cancellationToken) =>
        AddAsync(upload, purpose, FileTypes.Scans, FileErrors.NotAScan, maxSide: null, cancellationToken);

    /// <summary>Stores bytes of a known type and adds their index entry to the context; the caller saves.</summary>
    /// <returns><see cref="FileErrors.NotStored"/> when the disk refuses them.</returns>
    public async Task<Result<StoredFile>> StoreAsync(byte[] bytes, string contentType, string name, FilePurpose purpose, CancellationToken cancellationToken)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes));
        try
        {
            await WriteAsync(PathOf(hash), bytes, cancellationToken);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            logger.LogError(e, "An upload of {Size} bytes could not be stored", bytes.Length);
            return FileErrors.NotStored;
        }

        var file = new StoredFile(hash, bytes.Length, contentType, TypedText.Clean(Path.GetFileName(name)) ?? hash[..8], purpose, current.Required.Id);
        db.StoredFiles.Add(file);
        return file;
    }

    /// <summary>Whether an upload could be stored now.</summary>
    public static async Task<bool> CanWriteAsync(DataDirectory data, CancellationToken cancellationToken)
    {
        var probe = Path.Combine(data.Path, "uploads", ".probe-" + Guid.NewGuid().ToString("N"));
        try
        {
            RestrictedFile.CreateDirectory(Path.GetDirectoryName(probe)!);
            await RestrictedFile.WriteAsync(probe, new byte[ProbeSize], cancellationToken);
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
        finally
        {
            TryDelete(probe);
        }
    }

    private async Task WriteAsync(string path, byte[] bytes, CancellationToken cancellationToken)
    {
        if (File.Exists(path))
        {
            // New again, so that the sweep leaves it alone until its entry is saved.
            File.SetLastWriteTimeUtc(path, clock.GetUtcNow().UtcDateTime);
        }
        else
        {
            RestrictedFile.CreateDirectory(Path.GetDirectoryName(path)!);
            // Written aside and renamed, so that nobody ever reads half a file.
            var aside = path + "." + Guid.NewGuid().ToString("N");
            try
            {
                await RestrictedFile.WriteAsync(aside, bytes, cancellationToken);
                File.SetLastWriteTimeUtc(aside, clock.GetUtcNow().UtcDateTime);
                File.Move(aside, path, overwrite: true);
            }
            catch
            {
                // Half a file on a full disk would keep it full.
                TryDelete(aside);
                throw;
            }
        }
    }

    private static void TryDelete(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The sweep comes by.
        }
    }

    /// <summary>Where the bytes with this SHA-256 lie.</summary>
    public string PathOf(string sha256) => Path.Combine(data.Path, "uploads", sha256[..2], sha256);

    /// <summary>
    /// Deletes bytes that no index entry names: those of forms that were refused. Only what has lain for a day, since an
    /// entry is saved after its bytes. Gives how many were deleted.
    /// </summary>
    public async Task<int> SweepAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var folder = Path.Combine(data.Path, "uploads");
        if (!Directory.Exists(folder))
            return 0;
        var before = now.UtcDateTime.AddDays(-1);
        var deleted = 0;
        foreach (var chunk in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Where(f => File.GetLastWriteTimeUtc(f) < before).Chunk(500))
        {
            var names = chunk.Select(f => Path.GetFileName(f)!).ToList();
            var kept = (await db.StoredFiles.Where(f => names.Contains(f.Sha256)).Select(f => f.Sha256).Distinct().ToListAsync(cancellationToken)).ToHashSet();
            // Looked at once more: the same bytes may have come in again meanwhile.
            foreach (var file in chunk.Where(f => !kept.Contains(Path.GetFileName(f)) && File.GetLastWriteTimeUtc(f) < before))
            {
                File.Delete(file);
                deleted++;
            }
        }

        return deleted;
    }

    private async Task<Result<StoredFile>> AddAsync(
        IFormFile upload, FilePurpose purpose, IReadOnlyList<string> types, DomainError refusal, int? maxSide, CancellationToken cancellationToken)
    {
        if (upload.Length > MaxSize)
            return FileErrors.TooLarge;
        if (upload.Length == 0)
            return FileErrors.Empty;
        var (me, since) = (current.Required.Id, clock.GetUtcNow().AddDays(-1));
        if (await db.StoredFiles.CountAsync(f => f.UploadedById == me && f.CreatedAt > since, cancellationToken) >= MostADay)
            return FileErrors.TooMany.WithArguments(MostADay.ToString(CultureInfo.CurrentCulture));
        var bytes = new byte[upload.Length];
        await using (var stream = upload.OpenReadStream())
            await stream.ReadExactlyAsync(bytes, cancellationToken);
        if (FileTypes.Of(bytes) is not { } type || !types.Contains(type))
            return refusal;
        if (type == FileTypes.Pdf && !PdfFile.IsReadable(bytes))
            return FileErrors.Unreadable;
        if (type == FileTypes.Pdf)
            return await StoreAsync(bytes, type, upload.FileName, purpose, cancellationToken);
        return await PhotoProcessor.ProcessAsync(bytes, maxSide, cancellationToken) is { } photo
            ? await StoreAsync(photo.Bytes, photo.ContentType, upload.FileName, purpose, cancellationToken)
            : refusal;
    }
}
