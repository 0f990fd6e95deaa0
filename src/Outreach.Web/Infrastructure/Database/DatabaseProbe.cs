using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Data;

namespace Outreach.Web.Infrastructure.Database;

/// <summary>
/// Whether the database answers, found out within two seconds and without what requests use: no retries, no connection of
/// theirs. Once a request has found it gone, the next ones ask here first, instead of waiting one by one.
/// </summary>
public sealed class DatabaseProbe
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1.5);

    private readonly DbContextOptions<OutreachDbContext> options;
    private readonly Lock gate = new();
    private Task<bool>? running;
    private volatile bool lost;
    private long changes;

    public DatabaseProbe(DatabaseProvider provider, string connectionString)
    {
        var isSqlServer = provider == DatabaseProvider.SqlServer;
        var own = new DbConnectionStringBuilder { ConnectionString = connectionString };
        own[isSqlServer ? "Max Pool Size" : "Maximum Pool Size"] = 2;
        own[isSqlServer ? "Connect Timeout" : "Timeout"] = 2;
        own["Command Timeout"] = 2;
        var builder = new DbContextOptionsBuilder<OutreachDbContext>();
        builder.UseOutreachDatabase(provider, own.ConnectionString);
        options = builder.Options;
    }

    /// <summary>Whether it was gone when last seen.</summary>
    public bool IsLost => lost;

    /// <summary>The number that instances raise for each other, as of the last answer.</summary>
    public long Changes => Interlocked.Read(ref changes);

    public void MarkLost() => lost = true;

    /// <summary>Asks it. All who ask at once share one question; a question that hangs is left to itself.</summary>
    public async Task<bool> AnswersAsync()
    {
        Task<bool> asked;
        lock (gate)
            asked = running is { IsCompleted: false } ? running : running = Task.Run(AskAsync);
        try
        {
            lost = !await asked.WaitAsync(Patience);
        }
        catch (TimeoutException)
        {
            lost = true;
        }

        return !lost;
    }

    private async Task<bool> AskAsync()
    {
        try
        {
            await using var db = new OutreachDbContext(options);
            Interlocked.Exchange(ref changes, await db.DepartmentSettings.AsNoTracking().OrderBy(s => s.Id).Select(s => s.Changes).FirstOrDefaultAsync());
            return true;
        }
        catch (Exception e) when (e is DbException or InvalidOperationException or TimeoutException or OperationCanceledException or System.Net.Sockets.SocketException)
        {
            return false;
        }
    }
}
