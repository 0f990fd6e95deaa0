using System.Globalization;
using Microsoft.Extensions.Localization;
using Outreach.Domain.Events.Budgets;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Localization;
using Outreach.Web.Infrastructure.Views;

namespace Outreach.Web.Features.Events.Budgets;

public sealed record BudgetLineRow(BudgetLineDetails Line, BudgetPageModel Page);

/// <summary>Lines and steps of a budget in words.</summary>
public static class BudgetDisplay
{
    /// <summary>How many of what for how much each.</summary>
    public static string Measure(DisplayFormatter format, BudgetLineDetails line) =>
        string.Join(' ', new[] { (line.Count ?? 0).ToString("#,0.##", CultureInfo.CurrentCulture), QuantityText.Spoken(line.Unit), "×", format.Money(line.UnitPrice) }.OfType<string>());

    /// <summary>A line beside what it was or becomes: the measure, and what else differs.</summary>
    public static string Line(IStringLocalizer texts, DisplayFormatter format, BudgetLineDetails line, BudgetLineDetails? other) => string.Join(" · ", new[]
    {
        line.Item != other?.Item && other is not null ? line.Item : null,
        line.Category != other?.Category && other is not null && line.Category is { } category ? texts.Text(category) : null,
        Measure(format, line),
        line.Source != other?.Source && line.Source is { } source ? texts.Text(source) : null,
        line.Note != other?.Note ? line.Note : null,
    }.OfType<string>());

    public static string WithSign(DisplayFormatter format, decimal amount) => amount > 0 ? "+" + format.Money(amount) : format.Money(amount);

    public static IReadOnlyList<TimelineItem> Timeline(IStringLocalizer texts, BudgetView budget)
    {
        var items = budget.Lines.Where(l => l.Key is not null).ToDictionary(l => l.Key!.Value, l => l.Item);
        return
        [
            .. budget.Steps.Select(s =>
            {
                var (icon, tone) = s.Kind switch
                {
                    BudgetStepKind.Approved => ("check", Tone.Success),
                    BudgetStepKind.Returned => ("arrow-back-up", Tone.Warning),
                    BudgetStepKind.Submitted => ("send", Tone.Info),
                    BudgetStepKind.TakenBack or BudgetStepKind.Discarded => ("arrow-back-up", Tone.Neutral),
                    _ => ("pencil", Tone.Neutral),
                };
                var what = s.Level is { } level ? $"{texts.Text(s.Kind)} · {texts.Text(level)}" : texts.Text(s.Kind);
                var detail = s.Comments.Select(c => items.GetValueOrDefault(c.LineKey) is { } item ? texts["{0}: {1}", item, c.Text].Value : c.Text).Prepend(s.Reason).OfType<string>();
                return new TimelineItem(s.At, s.By, what, string.Join(texts["; "], detail), icon, tone);
            }),
        ];
    }
}
