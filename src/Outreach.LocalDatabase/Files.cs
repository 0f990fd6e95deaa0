namespace Outreach.LocalDatabase;

/// <summary>A lock that the system releases however its holder ends, kill -9 included.</summary>
internal static class LockFile
{
    /// <summary>Takes the lock; null when another process holds it.</summary>
    public static FileStream? TryTake(string path)
    {
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        // EWOULDBLOCK of Linux, of macOS, and Windows's sharing violation: anything else is not a held lock.
        catch (IOException e) when (e.HResult is 11 or 35 or unchecked((int)0x80070020))
        {
            return null;
        }
    }

    public static async Task<FileStream> WaitAsync(string path, CancellationToken ct)
    {
        while (true)
        {
            if (TryTake(path) is { } stream)
                return stream;
            await Task.Delay(200, ct);
        }
    }
}

/// <summary>
/// A folder made beside its target and renamed to it when complete, so a target that exists is never half-finished.
/// Only one process may stage a target at a time.
/// </summary>
internal sealed class Staging : IDisposable
{
    public Staging(string target)
    {
        var parent = System.IO.Path.GetDirectoryName(target)!;
        foreach (var leftover in Directory.GetDirectories(parent, $"{System.IO.Path.GetFileName(target)}.new-*"))
            Delete(leftover);
        // A new name each time: a killed portal's initdb or npm may still be writing to the old one.
        Path = $"{target}.new-{Guid.NewGuid():N}";
        CreatePrivate(Path);
    }

    public string Path { get; }

    public void MoveTo(string target) => Directory.Move(Path, target);

    public void Dispose() => Delete(Path);

    /// <summary>Makes a folder that only its owner can enter.</summary>
    public static void CreatePrivate(string folder)
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(folder);
        else
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    /// <summary>Deletes a folder if there is one; what cannot be deleted now is left for the next start.</summary>
    public static void Delete(string folder)
    {
        try
        {
            if (Directory.Exists(folder))
                Directory.Delete(folder, recursive: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
        }
    }
}
