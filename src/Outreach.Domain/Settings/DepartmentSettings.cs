using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Outreach.Domain.Accounts;

namespace Outreach.Domain.Settings;

public sealed class DepartmentSettings : Entity
{
    private static readonly string[] Schools = ["大学", "学院", "学校", "中学", "University", "College", "School"];

    /// <summary>The department's name, at most 60 characters.</summary>
    public string DepartmentName { get; private set; } = "外联部";

    public string TimeZone { get; private set; } = "Asia/Shanghai";

    /// <summary>Days without a visit or step after which a deal is cold (domain.md, Deal: 14).</summary>
    public int ColdDealDays { get; private set; } = 14;

    /// <summary>Days without a visit or step after which a merchant is nobody's again (domain.md, Sponsors: 30); 0 for never.</summary>
    public int FallBackDays { get; private set; } = 30;

    /// <summary>The department's full name in contracts, at most 100 characters; the department's name when empty.</summary>
    public string? PartyName { get; private set; }

    /// <summary>Its address in contracts, at most 200 characters.</summary>
    public string? PartyAddress { get; private set; }

    /// <summary>Its phone in contracts, at most 30 characters.</summary>
    public string? PartyPhone { get; private set; }

    /// <summary>The account that contracts name for the money: bank, holder, number; at most 200 characters.</summary>
    public string? PayTo { get; private set; }

    /// <summary>What the paper of a contract lacks of us, by the names of the properties.</summary>
    public IReadOnlyList<string> PaperLacks =>
    [
        .. new[] { (nameof(PartyName), PartyName), (nameof(PartyAddress), PartyAddress), (nameof(PartyPhone), PartyPhone), (nameof(PayTo), PayTo) }
            .Where(p => string.IsNullOrWhiteSpace(p.Item2)).Select(p => p.Item1),
        // A department alone is no party: the paper names the school.
        .. PartyName is { } name && !Schools.Any(name.Contains) ? ["School"] : Array.Empty<string>(),
    ];

    /// <summary>CNY from which the advisor decides on a contract too (domain.md, Contracts: 5,000).</summary>
    public decimal AdvisorThreshold { get; private set; } = 5000;

    /// <summary>Largest share of the cash, 0 to 100 percent, that may be due after the event without a warning (domain.md, ClauseCheck: 80).</summary>
    public int AfterEventPercent { get; private set; } = 80;

    /// <summary>Days after which a department is reminded of a clause it has not answered.</summary>
    public int CosignReminderDays { get; private set; } = 2;

    /// <summary>Days for which an interest bars from deciding after it has ended.</summary>
    public int InterestBarDays { get; private set; } = 30;

    /// <summary>Whether vice ministers may sign contracts; ministers always may.</summary>
    public bool ViceMinistersSign { get; private set; }

    /// <summary>Whether the advisor may sign contracts.</summary>
    public bool AdvisorSigns { get; private set; }

    /// <summary>How many times the benchmark the pay may be before it seems too good (domain.md, JobSafetyCheck: 3).</summary>
    public decimal TooGoodFactor { get; private set; } = 3;

    /// <summary>How many are sent to an employer for a place without a reason (domain.md, Screening: 2).</summary>
    public decimal ShortlistFactor { get; private set; } = 2;

    /// <summary>Days after the last day to apply, or after the interview, within which everybody has a final answer.</summary>
    public int AnswerDays { get; private set; } = 14;

    /// <summary>Months after its last change in which an answered application is anonymised.</summary>
    public int ForgetApplicationsMonths { get; private set; } = 12;

    /// <summary>CNY of an event's planned expenses above which the advisor decides on its budget after the minister (S29: 5,000).</summary>
    public decimal BudgetAdvisorThreshold { get; private set; } = 5000;

    /// <summary>Whether the department means to do without a mail server, and passes links on by hand.</summary>
    public bool WorksWithoutMail { get; private set; }

    /// <summary>Whether a posting is published only while its employer is vetted, unless the publisher says why (S25).</summary>
    public bool PublishesVettedOnly { get; private set; } = true;

    /// <inheritdoc cref="SiteSettings.SchoolName"/>
    public string? SchoolName { get; private set; }

    /// <inheritdoc cref="SiteSettings.UnionName"/>
    public string? UnionName { get; private set; }

    /// <inheritdoc cref="SiteSettings.Office"/>
    public string? Office { get; private set; }

    /// <inheritdoc cref="SiteSettings.Phone"/>
    public string? SitePhone { get; private set; }

    /// <inheritdoc cref="SiteSettings.WeChat"/>
    public string? SiteWeChat { get; private set; }

    /// <inheritdoc cref="SiteSettings.RecordNumber"/>
    public string? RecordNumber { get; private set; }

    /// <inheritdoc cref="SiteSettings.PrivacyText"/>
    public string? PrivacyText { get; private set; }

    /// <summary>SHA-256 of the one-time set-up secret, hexadecimal; null once the first administrator exists.</summary>
    public string? SetupTokenHash { get; private set; }

    /// <summary>Raised after each write of what instances of the portal keep, so that the others drop it; no part of the settings themselves.</summary>
    public long Changes { get; private set; }

    /// <summary>Changes the settings; fails on an unknown time zone, cold days outside 1 to 365, or days to fall back that leave no week to tell.</summary>
    public Result Edit(string departmentName, string timeZone, int coldDealDays, int fallBackDays)
    {
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(timeZone, out _))
            return SettingsErrors.UnknownTimeZone;
        if (coldDealDays is < 1 or > 365)
            return SettingsErrors.ColdDealDays;
        if (fallBackDays is not 0 and (< 14 or > 365))
            return SettingsErrors.FallBackDays;
        (DepartmentName, TimeZone, ColdDealDays, FallBackDays) = (departmentName, timeZone, coldDealDays, fallBackDays);
        return Result.Success;
    }

    /// <summary>Changes what holds for contracts; fails on a negative threshold, a share outside 0 to 100 or days outside 1 to 30.</summary>
    public Result EditContracts(ContractSettings contracts)
    {
        if (contracts.AdvisorThreshold is < 0 or > 9_999_999_999.99m)
            return SettingsErrors.AdvisorThreshold;
        if (contracts.AfterEventPercent is < 0 or > 100)
            return SettingsErrors.AfterEventPercent;
        if (contracts.CosignReminderDays is < 1 or > 30)
            return SettingsErrors.CosignReminderDays;
        if (contracts.InterestBarDays is < 0 or > 365)
            return SettingsErrors.InterestBarDays;
        (PartyName, PartyAddress, PartyPhone, PayTo) = (contracts.PartyName, contracts.PartyAddress, contracts.PartyPhone, contracts.PayTo);
        (AdvisorThreshold, AfterEventPercent, CosignReminderDays) = (contracts.AdvisorThreshold, contracts.AfterEventPercent, contracts.CosignReminderDays);
        (ViceMinistersSign, AdvisorSigns, InterestBarDays) = (contracts.ViceMinistersSign, contracts.AdvisorSigns, contracts.InterestBarDays);
        return Result.Success;
    }

    /// <summary>Whose site it is, as every public page says it.</summary>
    public SiteSettings Site => new(SchoolName, UnionName, Office, SitePhone, SiteWeChat, RecordNumber, PrivacyText);

    public void EditSite(SiteSettings site) =>
        (SchoolName, UnionName, Office, SitePhone, SiteWeChat, RecordNumber, PrivacyText) = (site.SchoolName, site.UnionName, site.Office, site.Phone, site.WeChat, site.RecordNumber, site.PrivacyText);

    /// <summary>Changes what holds for jobs; fails on factors outside 1 to 20, days outside 1 to 90 or months outside 1 to 60.</summary>
    public Result EditJobs(decimal tooGoodFactor, decimal shortlistFactor, int answerDays, int forgetApplicationsMonths, bool publishesVettedOnly)
    {
        if (tooGoodFactor is < 1 or > 20)
            return SettingsErrors.JobFactor.ForField("TooGoodFactor");
        if (shortlistFactor is < 1 or > 20)
            return SettingsErrors.JobFactor.ForField("ShortlistFactor");
        if (answerDays is < 1 or > 90)
            return SettingsErrors.AnswerDays;
        if (forgetApplicationsMonths is < 1 or > 60)
            return SettingsErrors.ForgetMonths;
        (TooGoodFactor, ShortlistFactor) = (decimal.Round(tooGoodFactor, 1), decimal.Round(shortlistFactor, 1));
        (AnswerDays, ForgetApplicationsMonths, PublishesVettedOnly) = (answerDays, forgetApplicationsMonths, publishesVettedOnly);
        return Result.Success;
    }

    /// <summary>Changes what holds for events' budgets; fails on a threshold below 0, beyond what is stored, or with parts of a fen.</summary>
    public Result EditBudgets(decimal advisorThreshold)
    {
        if (advisorThreshold is < 0 or > 9_999_999_999.99m || decimal.Round(advisorThreshold, 2) != advisorThreshold)
            return SettingsErrors.BudgetAdvisorThreshold;
        BudgetAdvisorThreshold = advisorThreshold;
        return Result.Success;
    }

    public void DoWithoutMail(bool isMeant) => WorksWithoutMail = isMeant;

    /// <summary>Whether <paramref name="role"/> may sign contracts.</summary>
    public bool CanSign(Role role) => role switch
    {
        Role.Minister => true,
        Role.ViceMinister => ViceMinistersSign,
        Role.Advisor => AdvisorSigns,
        _ => false,
    };

    /// <summary>Notes the set-up secret's hash, or null to close the set-up for good.</summary>
    public void SetSetupToken(string? hash) => SetupTokenHash = hash;
}
