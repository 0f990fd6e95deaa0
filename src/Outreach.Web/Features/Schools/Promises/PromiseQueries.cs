using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Data;
using Outreach.Domain.Schools.Exchanges;
using Outreach.Web.Features.Schools.Records;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Schools.Promises;

public sealed class PromiseQueries(OutreachDbContext db, DepartmentTime time)
{
    private const int Most = 50;

    /// <summary>Of a school: what is to be kept first, by its day, then the latest that ended. One command.</summary>
    public async Task<IReadOnlyList<SchoolPromiseRow>> OfSchoolAsync(int schoolId, CancellationToken cancellationToken) => await Rows(
        db.SchoolPromises.AsNoTracking().Where(p => p.SchoolId == schoolId).OrderByDescending(p => p.State == PromiseState.Open).ThenBy(p => p.State == PromiseState.Open ? p.DueOn : DateOnly.MaxValue)
            .ThenByDescending(p => p.EndedOn).ThenByDescending(p => p.Id).Take(Most)).ToListAsync(cancellationToken);

    private IQueryable<SchoolPromiseRow> Rows(IQueryable<SchoolPromise> promises)
    {
        var today = time.Today;
        return promises.Select(p => new SchoolPromiseRow(
            p.Id, p.Version, p.SchoolId, db.Schools.Where(s => s.Id == p.SchoolId).Select(s => s.Name).FirstOrDefault(), p.Side, p.What, p.DueOn,
            p.By ?? db.Users.Where(u => u.Id == p.OwnerId).Select(u => u.DisplayName).FirstOrDefault(), p.State, p.EndedOn, p.Note, p.State == PromiseState.Open && p.DueOn < today));
    }
}
