using Microsoft.EntityFrameworkCore;
using Outreach.Domain;
using Outreach.Domain.Contracts.Packages;
using Outreach.Domain.Data;
using Outreach.Domain.Places;
using Outreach.Web.Features.Jobs.Postings;
using Outreach.Web.Infrastructure.Database;

namespace Outreach.Web.Features.Contracts.Packages;

public sealed class PackageCommands(OutreachDbContext db)
{
    private static readonly (string, DomainError) NameTaken = ("IX_OfferTemplates_Name", OfferPackageErrors.NameTaken);

    /// <summary>Makes a package. Fails as the verb does, and for a place or department that cannot be chosen.</summary>
    public async Task<Result> MakeAsync(PackageInput input, CancellationToken cancellationToken)
    {
        var made = OfferPackage.Create(input.ToDetails());
        var result = made.IsSuccess ? await ChoiceProblemAsync(input.ToDetails().Lines, cancellationToken) : made.ToResult();
        if (!result.IsSuccess)
            return InRow(input.Lines, result);
        db.OfferPackages.Add(made.Value);
        return await db.TrySaveAsync(cancellationToken, NameTaken);
    }

    /// <summary>Changes a package; fails in the same ways.</summary>
    public async Task<Result> EditAsync(int id, PackageInput input, CancellationToken cancellationToken)
    {
        if (await LoadAsync(id, cancellationToken) is not { } package)
            return Result.NotFound;
        var result = package.Edit(input.ToDetails());
        if (result.IsSuccess)
            result = await ChoiceProblemAsync(input.ToDetails().Lines, cancellationToken);
        return result.IsSuccess ? await db.TrySaveVersionAsync(package, input.Version, cancellationToken, NameTaken) : InRow(input.Lines, result);
    }

    public Task<Result> RetireAsync(int id, CancellationToken cancellationToken) => ChangeAsync(id, t => t.Retire(), cancellationToken);

    public Task<Result> RestoreAsync(int id, CancellationToken cancellationToken) => ChangeAsync(id, t => t.Restore(), cancellationToken);

    private async Task<Result> ChangeAsync(int id, Func<OfferPackage, Result> verb, CancellationToken cancellationToken)
    {
        if (await LoadAsync(id, cancellationToken) is not { } package)
            return Result.NotFound;
        var result = verb(package);
        return result.IsSuccess ? await db.TrySaveAsync(cancellationToken) : result;
    }

    private Task<OfferPackage?> LoadAsync(int id, CancellationToken cancellationToken) =>
        db.OfferPackages.Include(t => t.Lines).SingleOrDefaultAsync(t => t.Id == id, cancellationToken);

    /// <summary>A place or department that cannot be chosen; the error names the line. Two commands.</summary>
    public async Task<Result> ChoiceProblemAsync(IReadOnlyList<OfferPackageLineDetails> lines, CancellationToken cancellationToken)
    {
        var placeIds = lines.Select(l => l.PlaceId).OfType<int>().Distinct().ToList();
        var departmentIds = lines.Select(l => l.DepartmentId).OfType<int>().Distinct().ToList();
        var places = await db.CampusPlaces.AsNoTracking().Include(p => p.Kinds).Where(p => placeIds.Contains(p.Id)).ToDictionaryAsync(p => p.Id, cancellationToken);
        var departments = await db.Departments.Where(d => departmentIds.Contains(d.Id)).Select(d => d.Id).ToListAsync(cancellationToken);
        for (var i = 0; i < lines.Count; i++)
        {
            CampusPlace? place = null;
            var problem = lines[i].PlaceId is { } placeId && !places.TryGetValue(placeId, out place) ? OfferPackageErrors.LineNoPlace
                : place is not null && !place.Takes(lines[i].Kind!.Value) ? OfferPackageErrors.LinePlaceKind
                : lines[i].DepartmentId is { } departmentId && !departments.Contains(departmentId) ? OfferPackageErrors.LineNoDepartment
                : null;
            if (problem is not null)
                return problem.WithArguments(i + 1) with { Field = $"Lines[{i}].{problem.Field}" };
        }

        return Result.Success;
    }

    /// <summary>The failure at its row of the form: blank rows between the filled ones count there, but not for the domain.</summary>
    public static Result InRow(IEnumerable<PackageLineInput> lines, Result result)
    {
        if (result.Error is not { Arguments: [int number], Field: { } field } error)
            return result;
        var row = lines.Select((line, i) => (line, i)).Where(r => !r.line.IsBlank()).ElementAt(number - 1).i;
        return error.WithArguments(row + 1) with { Field = $"Lines[{row}].{field.Split('.')[1]}" };
    }
}
