using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Data;
using Outreach.Web.Features.Shared;
using Outreach.Web.Features.Shared.Providers;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Administration.Leaving;

public sealed class LeavingQueries(OutreachDbContext db, IEnumerable<IHandoverProvider> providers, DepartmentTime time)
{
    /// <summary>What is open in the person's hands, area by area; areas without anything are left out. A command for each area.</summary>
    public async Task<IReadOnlyList<LeavingArea>> OpenAsync(int userId, CancellationToken cancellationToken)
    {
        var areas = new List<LeavingArea>();
        foreach (var provider in providers.OrderBy(p => p.Order))
        {
            if (await provider.OpenAsync(userId, cancellationToken) is { Count: > 0 } items)
                areas.Add(new LeavingArea(provider.Key, provider.Heading, provider.Icon, provider.Permission, items));
        }

        return areas;
    }

    public async Task<LeavingModel?> PageAsync(int userId, int? positionId, DateOnly? lastDay, CancellationToken cancellationToken)
    {
        var person = await db.Users.AsNoTracking().Where(u => u.Id == userId && u.ClosedAt == null).Select(u => new
        {
            u.DisplayName,
            Position = u.Positions.Where(p => p.Id == positionId).Select(p => new { p.Id, p.Role }).FirstOrDefault(),
        }).SingleOrDefaultAsync(cancellationToken);
        if (person is null || (positionId is not null && person.Position is null))
            return null;
        var key = userId.ToString(CultureInfo.InvariantCulture);
        return new LeavingModel(
            userId, person.DisplayName, person.Position is { } p ? new EndingPosition(p.Id, p.Role, lastDay ?? time.Today) : null, await OpenAsync(userId, cancellationToken),
            [.. (await db.DepartmentOptionsAsync(time.Today, cancellationToken)).Where(o => o.Value != key)]);
    }

    /// <summary>Whether the person holds no position any more after the day once this one has ended.</summary>
    public async Task<bool> IsLastAsync(int userId, int positionId, DateOnly lastDay, CancellationToken cancellationToken)
    {
        var held = await db.Positions.AsNoTracking().Where(p => p.UserId == userId).Select(p => new { p.Id, p.EndsOn }).ToListAsync(cancellationToken);
        return held.Any(p => p.Id == positionId && (p.EndsOn is null || lastDay < p.EndsOn)) && held.All(p => p.Id == positionId || p.EndsOn <= lastDay);
    }
}
