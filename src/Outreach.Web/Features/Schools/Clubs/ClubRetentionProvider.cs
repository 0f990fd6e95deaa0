using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Data;
using Outreach.Web.Features.Shared.Providers;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Schools.Clubs;

/// <summary>Leaves of the people of clubs nothing but their office some months after the term, as of those of schools (domain.md, Personal data).</summary>
public sealed class ClubRetentionProvider(OutreachDbContext db, SchoolSettingsReader settings, DepartmentTime time) : IRetentionProvider
{
    /// <inheritdoc/>
    public async Task<int> AnonymizeDueAsync(int atMost, CancellationToken cancellationToken)
    {
        var before = time.Today.AddMonths(-(await settings.GetAsync(cancellationToken)).KeepContactsMonths);
        var clubs = await db.Clubs.Include(c => c.Contacts).Where(c => c.Contacts.Any(x => x.TermEndsOn < before && !x.IsAnonymized)).OrderBy(c => c.Id).Take(atMost).ToListAsync(cancellationToken);
        clubs.ForEach(c => c.AnonymizeContacts(before));
        return clubs.Count;
    }

    /// <inheritdoc/>
    public Task AnonymizePersonAsync(int userId, CancellationToken cancellationToken) => Task.CompletedTask;
}
