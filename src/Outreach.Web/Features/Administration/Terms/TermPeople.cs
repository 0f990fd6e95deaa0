using Microsoft.EntityFrameworkCore;
using Outreach.Domain;
using Outreach.Domain.Accounts;
using Outreach.Domain.Data;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Administration.Departments;
using Outreach.Web.Infrastructure.Database;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Administration.Terms;

/// <summary>Carries the people of a term over into the next, all at once, and ends those who do not go on.</summary>
public sealed class TermPeople(OutreachDbContext db, DepartmentTime time, CurrentUserAccessor current)
{
    /// <summary>Null when there is no such term, or it is over. Five commands.</summary>
    public async Task<TermPeopleModel?> PageAsync(int termId, CancellationToken cancellationToken)
    {
        if (await FindAsync(termId, cancellationToken) is not { } found)
            return null;
        var rows = await Held(found).AsNoTracking().Select(p => new
        {
            p.Id,
            p.UserId,
            Name = db.Users.Where(u => u.Id == p.UserId).Select(u => u.DisplayName).First(),
            p.Role,
            Group = p.Group ?? db.Departments.Where(d => d.Id == p.DepartmentId).Select(d => d.Name).FirstOrDefault() ?? db.Schools.Where(s => s.Id == p.SchoolId).Select(s => s.Name).FirstOrDefault(),
            IsIn = db.Positions.Any(o => o.UserId == p.UserId && o.TermId == termId && o.Role != Role.Administrator),
        }).ToListAsync(cancellationToken);
        return new TermPeopleModel(
            termId, found.Term.Name, found.Before?.Name, found.FirstDay,
            [.. rows.OrderByDescending(r => r.Role == Role.Minister).ThenByDescending(r => r.Role == Role.ViceMinister).ThenBy(r => r.Role).ThenBy(r => r.Group, StringComparer.Ordinal).ThenBy(r => r.Id)
                .Select(r => new TermPersonRow(r.Id, r.UserId, r.Name, r.Role, r.Group, r.IsIn))],
            await db.GroupNamesAsync(cancellationToken));
    }

    /// <summary>Gives everybody who goes on a position in the new term, and ends all others with the day before it. Who is in it already stays as they are.</summary>
    /// <returns>How many go on.</returns>
    public async Task<Result<int>> CarryAsync(int termId, TermPeopleInput input, CancellationToken cancellationToken)
    {
        if (await FindAsync(termId, cancellationToken) is not { } found)
            return Result.NotFound;
        var held = await Held(found).ToListAsync(cancellationToken);
        var isIn = (await db.Positions.Where(p => p.TermId == termId && p.Role != Role.Administrator).Select(p => p.UserId).ToListAsync(cancellationToken)).ToHashSet();
        var chosen = input.People.GroupBy(p => p.PositionId).ToDictionary(g => g.Key, g => g.First());
        if (!chosen.Values.Any(c => c.GoesOn))
            return MemberErrors.NobodyGoesOn;
        var goOn = 0;
        // Somebody who was invited or moved while the form was open is not on it, and stays as they are.
        foreach (var position in held.Where(p => chosen.ContainsKey(p.Id) && !isIn.Contains(p.UserId)))
        {
            var choice = chosen[position.Id];
            if (choice.GoesOn)
            {
                var isMember = TermPersonRow.OfMembers.Contains(position.Role);
                var role = isMember && choice.Role is { } r && TermPersonRow.OfMembers.Contains(r) ? r : position.Role;
                if (role != position.Role && await db.IsOwnAppointmentAsync(current.Required.Id, position.UserId, role, time.Today, cancellationToken))
                    return MemberErrors.OwnRole.ForField("People");
                db.Positions.Add(new Position(
                    position.UserId, termId, role, isMember ? choice.Group : position.Group, found.FirstDay, found.Term.EndsOn, position.DepartmentId, position.SchoolId));
                goOn++;
            }

            var last = found.FirstDay.AddDays(-1);
            if (position.EndsOn is null || position.EndsOn > last)
                position.End(last, time.Today);
        }

        return (await db.TrySaveAsync(cancellationToken)).With(goOn);
    }

    // Of the term before: those held today, or, where it is over, on its last day.
    private IQueryable<Position> Held(Found found)
    {
        if (found.Before is not { } before)
            return db.Positions.Where(p => false);
        var day = before.EndsOn < time.Today ? before.EndsOn : time.Today;
        return db.Positions.Where(p => p.TermId == before.Id && p.Role != Role.Administrator && p.IsHeldOn(day)
            && db.Users.Any(u => u.Id == p.UserId && u.ClosedAt == null));
    }

    private async Task<Found?> FindAsync(int termId, CancellationToken cancellationToken)
    {
        if (await db.Terms.AsNoTracking().SingleOrDefaultAsync(t => t.Id == termId, cancellationToken) is not { } term || term.EndsOn < time.Today)
            return null;
        var before = await db.Terms.AsNoTracking().Where(t => t.StartsOn < term.StartsOn).OrderByDescending(t => t.StartsOn).ThenBy(t => t.Id).FirstOrDefaultAsync(cancellationToken);
        return new Found(term, before, term.StartsOn > time.Today ? term.StartsOn : time.Today);
    }

    private sealed record Found(Term Term, Term? Before, DateOnly FirstDay);
}
