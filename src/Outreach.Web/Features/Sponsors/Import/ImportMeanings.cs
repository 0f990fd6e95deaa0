using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Outreach.Domain.Data;
using Outreach.Domain.Deals;
using Outreach.Domain.Sponsors;
using Outreach.Domain.Sponsors.Import;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Database;
using Outreach.Web.Infrastructure.Localization;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Sponsors.Import;

/// <summary>What values of sheets mean, as the department has said, and who its members are.</summary>
/// <param name="Known">By field and comparable value; an empty target stays in the remark.</param>
/// <param name="People">Members by comparable name; those who share one are left out.</param>
public sealed record Meanings(IReadOnlyDictionary<(string Field, string Value), string> Known, IReadOnlyDictionary<string, int> People)
{
    public string? Of(SponsorField field, string text) => Known.TryGetValue((field.Key, SponsorColumns.ComparableValue(text)), out var target) ? target : null;
}

/// <summary>Remembers what the department means by a value, once for all its sheets.</summary>
public sealed class ImportMeanings(OutreachDbContext db, IStringLocalizer texts, DepartmentTime time)
{
    /// <summary>All that is known. Two commands.</summary>
    public async Task<Meanings> AllAsync(CancellationToken cancellationToken)
    {
        var known = await db.ImportMeanings.AsNoTracking().ToListAsync(cancellationToken);
        var people = await db.Users.AsNoTracking().InDepartment(time.Today).Select(u => new { u.Id, u.DisplayName }).ToListAsync(cancellationToken);
        return new Meanings(
            known.ToDictionary(m => (m.Field, m.Value), m => m.Target),
            people.GroupBy(p => SponsorColumns.ComparableValue(p.DisplayName)).Where(g => g.Count() == 1).ToDictionary(g => g.Key, g => g.First().Id));
    }

    /// <summary>What may be chosen for a field: its values, or the members.</summary>
    public async Task<IReadOnlyList<SelectListItem>> ChoicesAsync(SponsorField field, CancellationToken cancellationToken) =>
        field == SponsorColumns.Owner ? await db.DepartmentOptionsAsync(time.Today, cancellationToken)
            : field == SponsorColumns.Industry ? Choices<Industry>()
            : field == SponsorColumns.Distance ? Choices<DistanceBand>()
            : field == SponsorColumns.Source ? Choices<SponsorSource>() : Choices<DealStage>();

    /// <summary>The most likely meaning, or empty.</summary>
    public static string GuessOf(SponsorField field, string text) => (field == SponsorColumns.Industry ? ValueGuess.IndustryOf(text)?.ToString()
        : field == SponsorColumns.Distance ? ValueGuess.DistanceOf(text)?.ToString()
        : field == SponsorColumns.Source ? ValueGuess.SourceOf(text)?.ToString() : null) ?? "";

    /// <summary>Keeps what was said of values that the sheet has; what is no choice of the field is passed over. Saves.</summary>
    public async Task RememberAsync(IReadOnlyList<UnknownValue> unknown, IReadOnlyList<string?> targets, CancellationToken cancellationToken)
    {
        var stored = await db.ImportMeanings.ToDictionaryAsync(m => (m.Field, m.Value), cancellationToken);
        var allowed = new Dictionary<SponsorField, HashSet<string>>();
        for (var i = 0; i < Math.Min(unknown.Count, targets.Count); i++)
        {
            var (field, value, target) = (unknown[i].Field, SponsorColumns.ComparableValue(unknown[i].Text), targets[i] ?? "");
            if (!allowed.TryGetValue(field, out var choices))
                allowed[field] = choices = [.. (await ChoicesAsync(field, cancellationToken)).Select(c => c.Value)];
            if (target.Length > 0 && !choices.Contains(target))
                continue;
            if (stored.TryGetValue((field.Key, value), out var known))
                known.Target = target;
            else
                db.ImportMeanings.Add(stored[(field.Key, value)] = new ImportMeaning(field.Key, value, target));
        }

        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException e) when (e.IsUniqueViolation("ImportMeanings"))
        {
            db.ChangeTracker.Clear(); // Said in another window at the same moment: the page shows what is still unknown.
        }
    }

    private List<SelectListItem> Choices<T>()
        where T : struct, Enum => [.. Enum.GetValues<T>().Select(v => new SelectListItem(texts.Text((Enum)(object)v), v.ToString()))];
}
