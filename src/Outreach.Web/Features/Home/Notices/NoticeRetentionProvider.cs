using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Data;
using Outreach.Web.Features.Shared.Providers;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Home.Notices;

/// <summary>Deletes notices that are as old as what they tell of is kept; those of a deleted account go with it.</summary>
public sealed class NoticeRetentionProvider(OutreachDbContext db, DepartmentTime time, SettingsCache settings) : IRetentionProvider
{
    /// <inheritdoc/>
    /// <remarks>Deleted by one statement, however many they are, and not counted: nothing is anonymised.</remarks>
    public async Task<int> AnonymizeDueAsync(int atMost, CancellationToken cancellationToken)
    {
        var before = time.Now.AddMonths(-settings.Value.ForgetApplicationsMonths);
        await db.Notices.Where(n => n.At <= before).ExecuteDeleteAsync(cancellationToken);
        return 0;
    }

    /// <inheritdoc/>
    public Task AnonymizePersonAsync(int userId, CancellationToken cancellationToken) => Task.CompletedTask;
}
