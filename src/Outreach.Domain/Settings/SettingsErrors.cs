using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Outreach.Domain.Settings;

public static class SettingsErrors
{
    public static readonly DomainError UnknownTimeZone = new("settings.time-zone", "There is no such time zone.", "TimeZone");

    /// <summary>Outside 1 to 365.</summary>
    public static readonly DomainError ColdDealDays = new("settings.cold-days", "Choose between 1 and 365 days.", "ColdDealDays");

    /// <summary>Neither 0 nor 14 to 365.</summary>
    public static readonly DomainError FallBackDays = new("settings.fall-back-days", "Choose between 14 and 365 days, or 0 for never.", "FallBackDays");

    public static readonly DomainError AdvisorThreshold = new("settings.advisor-threshold", "Enter an amount in yuan of at least 0.", "AdvisorThreshold");

    /// <summary>Outside 0 to 100.</summary>
    public static readonly DomainError AfterEventPercent = new("settings.after-event", "Choose between 0 and 100 percent.", "AfterEventPercent");

    /// <summary>Outside 1 to 30.</summary>
    public static readonly DomainError CosignReminderDays = new("settings.cosign-days", "Choose between 1 and 30 days.", "CosignReminderDays");

    /// <summary>Outside 0 to 365.</summary>
    public static readonly DomainError InterestBarDays = new("settings.interest-days", "Choose between 0 and 365 days.", "InterestBarDays");

    /// <summary>Outside 1 to 20.</summary>
    public static readonly DomainError JobFactor = new("settings.job-factor", "Choose between 1 and 20 times.");

    /// <summary>Outside 1 to 90.</summary>
    public static readonly DomainError AnswerDays = new("settings.answer-days", "Choose between 1 and 90 days.", "AnswerDays");

    /// <summary>Outside 1 to 60.</summary>
    public static readonly DomainError ForgetMonths = new("settings.forget-months", "Choose between 1 and 60 months.", "ForgetApplicationsMonths");

    public static readonly DomainError BudgetAdvisorThreshold = new("settings.budget-threshold", "Enter an amount in yuan of at least 0, with at most two decimals.", "BudgetAdvisorThreshold");
}
