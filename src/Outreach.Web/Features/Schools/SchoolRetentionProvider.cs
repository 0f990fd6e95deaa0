using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Data;
using Outreach.Web.Features.Shared.Providers;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Schools;

/// <summary>Leaves of a school's contact nothing but the position some months after the term (domain.md, Personal data: 12).</summary>
public sealed class SchoolRetentionProvider(OutreachDbContext db, SchoolSettingsReader settings, DepartmentTime time) : IRetentionProvider
{
    /// <inheritdoc/>
    public async Task<int> AnonymizeDueAsync(int atMost, CancellationToken cancellationToken)
    {
        var before = time.Today.AddMonths(-(await settings.GetAsync(cancellationToken)).KeepContactsMonths);
        var schools = await db.Schools.IgnoreQueryFilters().Include(s => s.Contacts).Where(s => s.Contacts.Any(c => c.TermEndsOn < before && !c.IsAnonymized))
            .OrderBy(s => s.Id).Take(atMost).ToListAsync(cancellationToken);
        schools.ForEach(s => s.AnonymizeContacts(before));
        return schools.Count;
    }

    /// <inheritdoc/>
    public Task AnonymizePersonAsync(int userId, CancellationToken cancellationToken) => Task.CompletedTask;
}
