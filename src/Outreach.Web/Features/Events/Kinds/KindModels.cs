using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.Rendering;
using Outreach.Domain.Events.Budgets;
using Outreach.Domain.Events.Flow;
using Outreach.Domain.Events.Gates;
using Outreach.Domain.Events.Kinds;
using Outreach.Web.Features.Shared;

namespace Outreach.Web.Features.Events.Kinds;

public sealed record KindRow(int Id, string Name, string? Tags, string? Advice, bool IsRetired, IReadOnlyList<string> Partners, int FlowRows, int Tasks, int BudgetLines, int Materials, int Events, GateNeeds Needs);

public sealed class KindFlowInput
{
    [Display(Name = "Phase")]
    public FlowPhase? Phase { get; set; }

    [Display(Name = "Day")]
    public int? Day { get; set; }

    /// <summary>Minutes from the beginning.</summary>
    [Display(Name = "Minutes from the beginning")]
    public int? Offset { get; set; }

    [Display(Name = "Minutes")]
    public int? Minutes { get; set; }

    [StringLength(60), Display(Name = "What happens")]
    public string? Item { get; set; }

    [StringLength(500), Display(Name = "Content")]
    public string? Content { get; set; }

    public bool IsBlank() => Offset is null && Minutes is null && Item is null && Content is null;
}

public sealed class KindTaskInput
{
    [StringLength(100), Display(Name = "Task")]
    public string? Title { get; set; }

    [Display(Name = "Days before the event")]
    public int? DaysBefore { get; set; }

    public bool IsBlank() => Title is null && DaysBefore is null;
}

public sealed class KindBudgetInput
{
    [Display(Name = "Category")]
    public BudgetCategory? Category { get; set; }

    [StringLength(60), Display(Name = "Item")]
    public string? Item { get; set; }

    [StringLength(10), Display(Name = "Unit")]
    public string? Unit { get; set; }

    [Display(Name = "Count")]
    public int? Count { get; set; }

    [Display(Name = "Unit price")]
    public decimal? UnitPrice { get; set; }

    public bool IsBlank() => Item is null && Unit is null && Count is null && UnitPrice is null;
}

public sealed class KindMaterialInput
{
    [StringLength(60), Display(Name = "Material")]
    public string? Item { get; set; }

    [StringLength(10), Display(Name = "Unit")]
    public string? Unit { get; set; }

    [Display(Name = "Count")]
    public int? Count { get; set; }

    public bool IsBlank() => Item is null && Unit is null && Count is null;
}

public sealed class KindInput : IVersionedInput
{
    /// <inheritdoc/>
    public int Version { get; set; }

    [Required, StringLength(40), Display(Name = "Name")]
    public string? Name { get; set; }

    [StringLength(250), Display(Name = "Theme tags")]
    public string? Tags { get; set; }

    [StringLength(1000), DataType(DataType.MultilineText), Display(Name = "What a plan of this kind should not forget")]
    public string? Advice { get; set; }

    [Display(Name = "Partner departments")]
    public List<int> PartnerIds { get; set; } = [];

    [Display(Name = "Needs somebody who answers for safety")]
    public bool NeedsSafetyPerson { get; set; } = true;

    [Display(Name = "Needs a flow")]
    public bool NeedsFlow { get; set; } = true;

    [Display(Name = "Needs an approved budget")]
    public bool NeedsBudget { get; set; } = true;

    [Display(Name = "Needs a coordination meeting")]
    public bool NeedsCoordination { get; set; } = true;

    [Display(Name = "Needs a summary meeting")]
    public bool NeedsSummary { get; set; } = true;

    public List<KindFlowInput> Flow { get; set; } = [];

    public List<KindTaskInput> Tasks { get; set; } = [];

    public List<KindBudgetInput> Budget { get; set; } = [];

    public List<KindMaterialInput> Materials { get; set; } = [];

    /// <summary>What the domain takes. Blank rows count for nothing, so that a row in an error is the one among the filled.</summary>
    public EventKindDetails ToDetails() => new(
        Name!, Tags, Advice, new GateNeeds(NeedsSafetyPerson, NeedsFlow, NeedsBudget, NeedsCoordination, NeedsSummary), PartnerIds,
        [.. Flow.Where(f => !f.IsBlank()).Select(f => new KindFlowRow(f.Phase is { } phase && Enum.IsDefined(phase) ? phase : FlowPhase.OnTheDay, f.Day ?? 0, f.Offset, f.Minutes, f.Item ?? "", f.Content))],
        [.. Tasks.Where(t => !t.IsBlank()).Select(t => new KindTask(t.Title ?? "", t.DaysBefore ?? 0))],
        [.. Budget.Where(b => !b.IsBlank()).Select(b => new KindBudgetLine(b.Category is { } category && Enum.IsDefined(category) ? category : BudgetCategory.Other, b.Item ?? "", b.Unit, b.Count ?? 1, b.UnitPrice))],
        [.. Materials.Where(m => !m.IsBlank()).Select(m => new KindMaterial(m.Item ?? "", m.Unit, m.Count ?? 1))]);

    public static KindInput Of(EventKind kind) => new()
    {
        Version = kind.Version,
        Name = kind.Name,
        Tags = kind.Tags,
        Advice = kind.Advice,
        PartnerIds = [.. kind.Partners.Select(p => p.DepartmentId)],
        NeedsSafetyPerson = kind.NeedsSafetyPerson,
        NeedsFlow = kind.NeedsFlow,
        NeedsBudget = kind.NeedsBudget,
        NeedsCoordination = kind.NeedsCoordination,
        NeedsSummary = kind.NeedsSummary,
        Flow = [.. kind.Flow.OrderBy(f => f.Number).Select(f => new KindFlowInput { Phase = f.Phase, Day = f.Day, Offset = f.Offset, Minutes = f.Minutes, Item = f.Item, Content = f.Content })],
        Tasks = [.. kind.Tasks.OrderBy(t => t.Number).Select(t => new KindTaskInput { Title = t.Title, DaysBefore = t.DaysBefore })],
        Budget = [.. kind.Budget.OrderBy(b => b.Number).Select(b => new KindBudgetInput { Category = b.Category, Item = b.Item, Unit = b.Unit, Count = b.Count, UnitPrice = b.UnitPrice })],
        Materials = [.. kind.Materials.OrderBy(m => m.Number).Select(m => new KindMaterialInput { Item = m.Item, Unit = m.Unit, Count = m.Count })],
    };

    /// <summary>Drops blank rows and puts one empty row at the end of each table, to be filled in without scripts.</summary>
    public KindInput Tidied()
    {
        Tidy(Flow, f => f.IsBlank());
        Tidy(Tasks, t => t.IsBlank());
        Tidy(Budget, b => b.IsBlank());
        Tidy(Materials, m => m.IsBlank());
        return this;

        static void Tidy<T>(List<T> rows, Predicate<T> isBlank)
            where T : new()
        {
            while (rows.Count > 0 && isBlank(rows[^1]))
                rows.RemoveAt(rows.Count - 1);
            rows.Add(new T());
        }
    }
}

public sealed record KindChoices(IReadOnlyList<SelectListItem> Departments, bool IsRetired)
{
    public const string Key = "KindChoices";
}
