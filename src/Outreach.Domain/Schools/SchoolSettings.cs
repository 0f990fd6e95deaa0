namespace Outreach.Domain.Schools;

/// <summary>The numbers of rooms/schools.md; one row, made when somebody first changes one.</summary>
public sealed class SchoolSettings : Entity
{
    /// <summary>Days between contacts with a school that has no number of its own.</summary>
    public int CadenceDays { get; private set; } = 60;

    /// <summary>Days without contact after which a school is dormant.</summary>
    public int DormantDays { get; private set; } = 365;

    /// <summary>Days before the event until which an invited school is asked to answer.</summary>
    public int AnswerDaysBefore { get; private set; } = 5;

    /// <summary>Days without a visit after which a claim in joint seeking lapses.</summary>
    public int ClaimDays { get; private set; } = 7;

    /// <summary>Months after the end of a term in which a contact's name and numbers are kept.</summary>
    public int KeepContactsMonths { get; private set; } = 12;

    /// <summary>Changes all of them; each must be in its range.</summary>
    public Result Edit(int cadenceDays, int dormantDays, int answerDaysBefore, int claimDays, int keepContactsMonths)
    {
        (int Value, int Least, int Most, string Field)[] ranges =
        [
            (cadenceDays, 1, 730, nameof(CadenceDays)), (dormantDays, 30, 1095, nameof(DormantDays)), (answerDaysBefore, 0, 60, nameof(AnswerDaysBefore)),
            (claimDays, 1, 60, nameof(ClaimDays)), (keepContactsMonths, 1, 12, nameof(KeepContactsMonths)),
        ];
        if (DomainError.Combine(ranges.Where(r => r.Value < r.Least || r.Value > r.Most).Select(r => SchoolErrors.Settings.ForField(r.Field))) is { } wrong)
            return wrong;
        (CadenceDays, DormantDays, AnswerDaysBefore, ClaimDays, KeepContactsMonths) = (cadenceDays, dormantDays, answerDaysBefore, claimDays, keepContactsMonths);
        return Result.Success;
    }
}
