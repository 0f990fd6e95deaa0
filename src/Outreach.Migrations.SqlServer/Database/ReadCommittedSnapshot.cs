using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Outreach.Migrations.SqlServer.Database;

public static class ReadCommittedSnapshot
{
    /// <summary>Whether readers of the database see the last saved state instead of waiting for writers. One command.</summary>
    public static async Task<bool> IsOnAsync(DatabaseFacade database, CancellationToken cancellationToken) =>
        await database.SqlQueryRaw<bool>("SELECT is_read_committed_snapshot_on AS Value FROM sys.databases WHERE database_id = DB_ID()").SingleAsync(cancellationToken);
}
