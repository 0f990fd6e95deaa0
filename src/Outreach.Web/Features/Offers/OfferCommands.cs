using Microsoft.EntityFrameworkCore;
using Outreach.Domain;
using Outreach.Domain.Contracts;
using Outreach.Domain.Data;
using Outreach.Domain.Places;
using Outreach.Web.Infrastructure.Database;

namespace Outreach.Web.Features.Offers;

/// <summary>Makes and changes benefit packages.</summary>
public sealed class OfferCommands(OutreachDbContext db)
{
    /// <summary>Makes a package. Fails as the verb does, and for a place or department that cannot be chosen.</summary>
    public async Task<Result> MakeAsync(OfferInput input, CancellationToken stop)
    {
        var result = OfferTemplate.Make(input.ToDetails(), out var made);
        if (result.IsDone)
            result = await ChoiceProblemAsync(input, stop);
        if (!result.IsDone)
            return InRow(input, result);
        db.OfferTemplates.Add(made);
        return await SaveAsync(stop);
    }

    /// <summary>Changes a package; fails in the same ways. A stale version is thrown on.</summary>
    public async Task<Result> EditAsync(OfferTemplate template, OfferInput input, CancellationToken stop)
    {
        db.Entry(template).Property(t => t.Version).OriginalValue = input.Version;
        var result = template.Edit(input.ToDetails());
        if (result.IsDone)
            result = await ChoiceProblemAsync(input, stop);
        if (!result.IsDone)
            return InRow(input, result);
        // Other benefits alone would leave the package itself unchanged, and its version with it.
        db.Entry(template).Property(t => t.Version).IsModified = true;
        return await SaveAsync(stop);
    }

    private async Task<Result> ChoiceProblemAsync(OfferInput input, CancellationToken stop)
    {
        var lines = input.ToDetails().Lines;
        var placeIds = lines.Select(l => l.PlaceId).OfType<int>().Distinct().ToList();
        var departmentIds = lines.Select(l => l.DepartmentId).OfType<int>().Distinct().ToList();
        var places = await db.CampusPlaces.AsNoTracking().Include(p => p.Kinds).Where(p => placeIds.Contains(p.Id)).ToDictionaryAsync(p => p.Id, stop);
        var departments = await db.Departments.Where(d => departmentIds.Contains(d.Id)).Select(d => d.Id).ToListAsync(stop);
        for (var i = 0; i < lines.Count; i++)
        {
            CampusPlace? place = null;
            var problem = lines[i].PlaceId is { } placeId && !places.TryGetValue(placeId, out place) ? OfferErrors.LineNoPlace
                : place is not null && !place.Takes(lines[i].Kind!.Value) ? OfferErrors.LinePlaceKind
                : lines[i].DepartmentId is { } departmentId && !departments.Contains(departmentId) ? OfferErrors.LineNoDepartment
                : null;
            if (problem is not null)
                return problem.With(i + 1) with { Field = $"Lines[{i}].{problem.Field}" };
        }

        return Result.Done;
    }

    // Blank rows between the filled ones count on the form, but not for the domain.
    private static Result InRow(OfferInput input, Result result)
    {
        if (result.Error is not { Arguments: [int number], Field: { } field } error)
            return result;
        var row = input.Lines.Select((line, i) => (line, i)).Where(r => !r.line.IsBlank()).ElementAt(number - 1).i;
        return error.With(row + 1) with { Field = $"Lines[{row}].{field.Split('.')[1]}" };
    }

    private async Task<Result> SaveAsync(CancellationToken stop)
    {
        try
        {
            await db.SaveChangesAsync(stop);
            return Result.Done;
        }
        catch (DbUpdateException e) when (e.IsUniqueViolation("IX_OfferTemplates_Name"))
        {
            return OfferErrors.NameTaken;
        }
    }
}
