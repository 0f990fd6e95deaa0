namespace Outreach.Web.Tests.Testing;

/// <summary>What many databases begin with: filled once and copied where databases can be copied, else filled into each.</summary>
/// <param name="fill">Fills a database, and leaves nobody connected to it but by <see cref="TestDatabase.Open()"/>.</param>
/// <param name="from">Makes the database that is filled; one without a schema when there is none.</param>
public sealed class DatabaseTemplate(Func<TestDatabase, Task> fill, Func<Task<TestDatabase>>? from = null) : IDisposable
{
    private readonly SemaphoreSlim copying = new(1);
    private Task<TestDatabase>? filled;

    public async Task<TestDatabase> OpenAsync()
    {
        if (!TestDatabase.CanCopy)
            return await FillAsync();
        // PostgreSQL copies a database only while nothing else does.
        await copying.WaitAsync();
        try
        {
            return await (await (filled ??= FillAsync())).CopyAsync();
        }
        finally
        {
            copying.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => copying.Dispose();

    private async Task<TestDatabase> FillAsync()
    {
        var database = await (from ?? TestDatabase.NewAsync)();
        await fill(database);
        database.ReleaseConnections();
        return database;
    }
}
