using System.ComponentModel.DataAnnotations;
using Outreach.Domain.Settings;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Requests;

namespace Outreach.Web.Features.Events.Budgets.Settings;

public sealed class BudgetSettingsInput : IVersionedInput
{
    /// <inheritdoc/>
    public int Version { get; set; }

    /// <summary>CNY of expenses above which the advisor decides too.</summary>
    [Required, Money, Display(Name = "The advisor decides too above")]
    public decimal? BudgetAdvisorThreshold { get; set; }

    public static BudgetSettingsInput Of(DepartmentSettings s) => new() { Version = s.Version, BudgetAdvisorThreshold = s.BudgetAdvisorThreshold };
}
