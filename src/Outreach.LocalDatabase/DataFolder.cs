using System.Security.Cryptography;
using System.Text;

namespace Outreach.LocalDatabase;

/// <summary>
/// The locked data folder, and the user that PostgreSQL runs as. PostgreSQL refuses to run as root, so for root that is
/// another user, who must be able to reach the folder.
/// <code>
/// portal.lock  portal.pid    held and named by the portal that uses the folder
/// postgres.conf              written at each start
/// postgres/                  made complete or not at all: data/, password, postgres.log
/// </code>
/// </summary>
internal sealed class DataFolder
{
    /// <summary>Where root's portals keep what another user must reach; owned by root, so nobody else can plant anything in it.</summary>
    private const string SharedFolder = "/var/lib/outreach";

    private readonly FileStream _lock;

    private DataFolder(string path, string? user, FileStream held) => (Path, User, _lock) = (path, user, held);

    public string Path { get; }

    /// <summary>The user that PostgreSQL runs as; null for the current one.</summary>
    public string? User { get; }

    public string Cluster => File("postgres");

    public string Data => System.IO.Path.Combine(Cluster, "data");

    public string PasswordFile => System.IO.Path.Combine(Cluster, "password");

    public string Log => System.IO.Path.Combine(Cluster, "postgres.log");

    public string Settings => File("postgres.conf");

    /// <summary>The socket's folder: short, because a socket's path may have 103 bytes at most (107 on Linux).</summary>
    public string SocketFolder => (User is null ? "/tmp/outreach-" : $"{SharedFolder}/socket-") + Hash(Path);

    public static async Task<DataFolder> OpenAsync(string requested, CancellationToken ct)
    {
        var path = System.IO.Path.GetFullPath(requested);
        var user = OperatingSystem.IsWindows() || !Environment.IsPrivilegedProcess ? null : await OwnerAsync(path, ct);
        if (user is null)
            Directory.CreateDirectory(path);
        else
            path = await ReachableAsync(path, user, ct);

        var held = LockFile.TryTake(System.IO.Path.Combine(path, "portal.lock"));
        var pidFile = System.IO.Path.Combine(path, "portal.pid");
        if (held is null)
        {
            var holder = System.IO.File.Exists(pidFile) ? $"process {await System.IO.File.ReadAllTextAsync(pidFile, ct)}" : "another process";
            throw new LocalDatabaseException($"The data folder {path} is already in use by {holder}; stop that portal first, or name another folder.");
        }
        var folder = new DataFolder(path, user, held);
        System.IO.File.Delete(pidFile);
        await System.IO.File.WriteAllTextAsync(pidFile, $"{Environment.ProcessId}", ct);
        await folder.HandOverAsync(held.Name, ct);
        return folder;
    }

    /// <summary>Gives everything to PostgreSQL's user when that is another one, and so also repairs a folder restored by root.</summary>
    public async Task HandOverAsync(string folder, CancellationToken ct)
    {
        if (User is not null)
            await ChownAsync(User, ["-hR"], [folder], ct);
    }

    /// <summary>Makes the socket's folder anew: a leftover socket would block the start if its process number is in use again.</summary>
    public async Task CreateSocketFolderAsync(CancellationToken ct)
    {
        if (OperatingSystem.IsWindows())
            return;
        Staging.Delete(SocketFolder);
        Staging.CreatePrivate(SocketFolder);
        // The name can be guessed and /tmp is everybody's: a folder of somebody else does not let its mode be set.
        if (new DirectoryInfo(SocketFolder).LinkTarget is not null)
            throw new LocalDatabaseException($"{SocketFolder} is a symbolic link that the portal did not make; remove it.");
        System.IO.File.SetUnixFileMode(SocketFolder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        await HandOverAsync(SocketFolder, ct);
    }

    public void Release() => _lock.Dispose();

    /// <summary>The shared folder of root's portals.</summary>
    public static string CreateShared()
    {
        CreateOpen(SharedFolder);
        return SharedFolder;
    }

    private string File(string name) => System.IO.Path.Combine(Path, name);

    /// <summary>The user that root runs PostgreSQL as: whose folder it is, so that this person can run the portal too, else nobody.</summary>
    private static async Task<string> OwnerAsync(string path, CancellationToken ct)
    {
        var existing = path;
        while (!Directory.Exists(existing))
            existing = System.IO.Path.GetDirectoryName(existing)!;
        string[] arguments = OperatingSystem.IsMacOS() ? ["-f", "%Su", existing] : ["-c", "%U", existing];
        var owner = (await Command.RunAsync("stat", arguments, "/", user: null, ct)).Output;
        // A folder mounted from outside a container may belong to a user without a name here.
        return owner is "" or "root" or "UNKNOWN" || char.IsAsciiDigit(owner[0]) ? "nobody" : owner;
    }

    private static async Task<string> ReachableAsync(string path, string user, CancellationToken ct)
    {
        if (!Directory.Exists(path))
        {
            CreateOpen(path);
            await ChownAsync(user == "nobody" ? "root" : user, [], [path], ct);
        }
        // Below /root for example, which other users cannot enter: the data go to the shared folder instead, and stay there.
        var elsewhere = System.IO.Path.Combine(SharedFolder, Hash(path));
        if (!Directory.Exists(elsewhere))
        {
            if ((await Command.RunAsync("test", ["-x", path], "/", user, ct)).Succeeded)
                return path;
            if (Directory.Exists(System.IO.Path.Combine(path, "postgres")))
                throw new LocalDatabaseException($"PostgreSQL, which runs as the user {user}, can no longer enter {path}: allow others to enter the folders above it (chmod o+x).");
        }
        CreateShared();
        CreateOpen(elsewhere);
        return elsewhere;
    }

    private static void CreateOpen(string folder)
    {
        Directory.CreateDirectory(folder);
        if (!OperatingSystem.IsWindows())
            System.IO.File.SetUnixFileMode(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
                | UnixFileMode.GroupRead | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute);
    }

    private static async Task ChownAsync(string user, string[] options, string[] paths, CancellationToken ct)
    {
        var result = await Command.RunAsync("chown", [.. options, user, .. paths], "/", user: null, ct);
        if (!result.Succeeded)
            throw new LocalDatabaseException($"The data folder cannot be given to the user {user}: {result.Tail}");
    }

    private static string Hash(string path) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(path)))[..16];
}
