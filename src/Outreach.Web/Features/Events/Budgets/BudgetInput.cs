using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Outreach.Domain;
using Outreach.Domain.Events.Budgets;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Requests;

namespace Outreach.Web.Features.Events.Budgets;

public sealed class BudgetLineInput
{
    /// <summary>Which line of the budget it is; null for a new one.</summary>
    public int? Key { get; set; }

    [Display(Name = "Category")]
    public BudgetCategory? Category { get; set; }

    [StringLength(60), Display(Name = "Item")]
    public string? Item { get; set; }

    [Display(Name = "Count")]
    public decimal? Count { get; set; }

    [StringLength(10), Display(Name = "Unit")]
    public string? Unit { get; set; }

    /// <summary>CNY.</summary>
    [Money, Display(Name = "Unit price")]
    public decimal? UnitPrice { get; set; }

    [Display(Name = "Money from")]
    public BudgetSource? Source { get; set; }

    [StringLength(200), Display(Name = "Note")]
    public string? Note { get; set; }

    /// <summary>The row in words, where two people's changes are compared; never posted.</summary>
    [BindNever]
    public string? Words { get; set; }

    /// <summary>Whether nothing was typed into it.</summary>
    public bool IsBlank() => Category is null && Item is null && Count is null && Unit is null && UnitPrice is null && Source is null && Note is null;

    /// <inheritdoc/>
    public override string ToString() => Words ?? "";

    public static BudgetLineInput Of(BudgetLineDetails line) => new()
    {
        Key = line.Key,
        Category = line.Category,
        Item = line.Item,
        Count = line.Count,
        Unit = line.Unit,
        UnitPrice = line.UnitPrice,
        Source = line.Source,
        Note = line.Note,
    };
}

public sealed class BudgetInput : IVersionedInput
{
    private const int SpareRows = 1;

    // As many rows as a form holds whose fields are all filled in; more are a flood, and nobody's work.
    private const int MostShown = 750;

    /// <summary>As it was seen; 0 while the event has no budget.</summary>
    public int Version { get; set; }

    /// <summary>Why an approved budget is changed.</summary>
    [StringLength(EventBudget.ReasonLimit), Display(Name = "Why the approved budget is changed")]
    public string? Reason { get; set; }

    [Display(Name = "Income")]
    public List<BudgetLineInput> Income { get; set; } = [];

    [Display(Name = "Expenses")]
    public List<BudgetLineInput> Expenses { get; set; } = [];

    public static BudgetInput Of(int version, IReadOnlyCollection<BudgetLineDetails> lines) => new()
    {
        Version = version,
        Income = [.. lines.Where(l => l.Side == BudgetSide.Income).Select(BudgetLineInput.Of)],
        Expenses = [.. lines.Where(l => l.Side == BudgetSide.Expense).Select(BudgetLineInput.Of)],
    };

    /// <summary>What the domain takes: income first. Blank rows count for nothing.</summary>
    public IReadOnlyList<BudgetLineDetails> ToLines() => [.. Typed().Select(t => new BudgetLineDetails(
        t.Line.Key, t.Side, t.Side == BudgetSide.Expense ? t.Line.Category : null, t.Line.Item, t.Line.Unit, t.Line.Count, t.Line.UnitPrice, t.Line.Source, t.Line.Note))];

    /// <summary>Errors of the domain's lines at the rows of the form they came from.</summary>
    public Result InRows(Result result) => result.Error is null ? result : DomainError.Combine(result.Error.All.Select(InRow).ToList())!;

    /// <summary>
    /// An empty row at the end of each list, so that lines can be added without JavaScript. What is typed stays, also when it is
    /// more than can be kept: saving says so.
    /// </summary>
    public BudgetInput WithSpareRows()
    {
        foreach (var rows in new[] { Income, Expenses })
        {
            var typed = Math.Min(MostShown, rows.FindLastIndex(l => !l.IsBlank()) + 1);
            var most = Math.Max(EventBudget.MostLines, typed);
            if (rows.Count > most)
                rows.RemoveRange(most, rows.Count - most);
            while (rows.Count < Math.Min(most, typed + SpareRows))
                rows.Add(new BudgetLineInput());
        }

        return this;
    }

    private IEnumerable<(BudgetSide Side, int Row, BudgetLineInput Line)> Typed() =>
        Income.Select((line, i) => (BudgetSide.Income, i, line)).Concat(Expenses.Select((line, i) => (BudgetSide.Expense, i, line))).Where(t => !t.line.IsBlank());

    private DomainError InRow(DomainError error)
    {
        if (error.Field is not { } field || !field.StartsWith("Lines[", StringComparison.Ordinal))
            return error with { Others = [] };
        var end = field.IndexOf(']', StringComparison.Ordinal);
        var (side, row, _) = Typed().ElementAt(int.Parse(field.AsSpan(6, end - 6), System.Globalization.CultureInfo.InvariantCulture));
        return error.WithArguments(row + 1) with { Field = $"{(side == BudgetSide.Income ? nameof(Income) : nameof(Expenses))}[{row}]{field[(end + 1)..]}", Others = [] };
    }
}

public sealed class BudgetDecisionInput
{
    /// <summary>The version that was read; another one is refused.</summary>
    [Required]
    public int? Version { get; set; }

    [Required, EnumDataType(typeof(BudgetVerdict)), Display(Name = "Verdict")]
    public BudgetVerdict? Verdict { get; set; }

    [StringLength(EventBudget.ReasonLimit), Display(Name = "Reason")]
    public string? Reason { get; set; }

    /// <summary>By the key of the line.</summary>
    public Dictionary<int, string?> Comments { get; set; } = [];
}
