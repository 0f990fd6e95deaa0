namespace Outreach.Domain.Market;

/// <summary>The numbers of tips and enquiries (rooms/schools.md, section 4); one row, made when somebody first changes one.</summary>
public sealed class MarketSettings : Entity
{
    /// <summary>Days within which an enquiry is answered.</summary>
    public int AnswerDays { get; private set; } = 3;

    /// <summary>How many tips an account may leave in a day.</summary>
    public int TipsPerDay { get; private set; } = 20;

    /// <summary>Days after a tip was won in which a leader may thank in words of their own; then the portal does.</summary>
    public int ThankDays { get; private set; } = 3;

    /// <summary>Months after their last use in which personal data of tips, enquiries and contacts is anonymised.</summary>
    public int KeepMonths { get; private set; } = 12;

    /// <summary>Changes all of them; each must be in its range.</summary>
    public Result Edit(MarketNumbers numbers)
    {
        (int Value, int Least, int Most, string Field)[] ranges =
        [
            (numbers.AnswerDays, 1, 30, nameof(AnswerDays)), (numbers.TipsPerDay, 1, 100, nameof(TipsPerDay)), (numbers.ThankDays, 1, 30, nameof(ThankDays)),
            (numbers.KeepMonths, 1, 36, nameof(KeepMonths)),
        ];
        if (DomainError.Combine(ranges.Where(r => r.Value < r.Least || r.Value > r.Most).Select(r => MarketErrors.Settings.ForField(r.Field))) is { } wrong)
            return wrong;
        (AnswerDays, TipsPerDay, ThankDays, KeepMonths) = (numbers.AnswerDays, numbers.TipsPerDay, numbers.ThankDays, numbers.KeepMonths);
        return Result.Success;
    }
}
