using System.ComponentModel.DataAnnotations;

namespace Outreach.Domain.Events.Budgets;

/// <summary>What money of an event is spent on (S29).</summary>
public enum BudgetCategory
{
    /// <summary>宣传</summary>
    [Display(Name = "Publicity")] Publicity,

    /// <summary>场地</summary>
    [Display(Name = "Venue hire")] Venue,

    /// <summary>设备租赁</summary>
    [Display(Name = "Equipment hire")] EquipmentHire,

    /// <summary>奖品</summary>
    [Display(Name = "Prizes")] Prizes,

    /// <summary>服装道具</summary>
    [Display(Name = "Costumes and props")] CostumesAndProps,

    /// <summary>交通</summary>
    [Display(Name = "Transport")] Transport,

    /// <summary>饮水</summary>
    [Display(Name = "Drinking water")] Water,

    /// <summary>印刷</summary>
    [Display(Name = "Printing")] Printing,

    /// <summary>评委</summary>
    [Display(Name = "Jury")] Jury,

    /// <summary>储备: put aside for what nobody has thought of.</summary>
    [Display(Name = "Reserve")] Reserve,

    /// <summary>其他</summary>
    [Display(Name = "Other expenses")] Other,
}
