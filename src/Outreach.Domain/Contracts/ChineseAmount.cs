using System.Text;

namespace Outreach.Domain.Contracts;

/// <summary>
/// Amounts in Chinese capitals as cheques and contracts write them (支付结算办法, appendix 正确填写票据和结算凭证的基本规定):
/// 伍仟元整, 壹万零伍佰元零伍分. 整 follows 元 and 角, never 分.
/// </summary>
public static class ChineseAmount
{
    /// <summary>The greatest amount that can be written.</summary>
    public const decimal Greatest = 9_999_999_999.99m;

    private const string Digits = "零壹贰叁肆伍陆柒捌玖";
    private static readonly string[] Places = ["", "拾", "佰", "仟"];

    /// <summary>The amount in capitals. It must lie between 0.01 and <see cref="Greatest"/> and have at most two decimals.</summary>
    public static string Of(decimal amount)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(amount, 0.01m);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(amount, Greatest);
        if (decimal.Round(amount, 2) != amount)
            throw new ArgumentOutOfRangeException(nameof(amount), amount, "An amount has at most two decimals.");
        var cents = (long)(amount * 100);
        var (yuan, jiao, fen) = (cents / 100, (int)(cents / 10 % 10), (int)(cents % 10));
        var text = new StringBuilder();
        if (yuan > 0)
            text.Append(Whole(yuan)).Append('元');
        if (jiao == 0 && fen == 0)
            return text.Append('整').ToString();
        // A zero before the cents is read out: 拾元零伍分. Before 角 it may be left out, and is: 拾元伍角.
        if (jiao > 0)
            text.Append(Digits[jiao]).Append('角');
        else if (yuan > 0)
            text.Append('零');
        return fen > 0 ? text.Append(Digits[fen]).Append('分').ToString() : text.Append('整').ToString();
    }

    private static string Whole(long number)
    {
        var text = new StringBuilder();
        foreach (var (unit, name) in new[] { (100_000_000L, "亿"), (10_000L, "万"), (1L, "") })
        {
            var section = (int)(number / unit % 10_000);
            if (section == 0)
                continue;
            // Zeros in front of or at the end of a section are one 零 between what stands on both sides.
            if (text.Length > 0 && (section < 1000 || number / unit / 10_000 % 10 == 0))
                text.Append('零');
            text.Append(Section(section)).Append(name);
        }

        return text.ToString();
    }

    private static string Section(int number)
    {
        var text = new StringBuilder();
        var gap = false;
        for (var place = 3; place >= 0; place--)
        {
            var digit = number / (int)Math.Pow(10, place) % 10;
            if (digit == 0)
            {
                gap = text.Length > 0;
                continue;
            }

            if (gap)
                text.Append('零');
            gap = false;
            text.Append(Digits[digit]).Append(Places[place]);
        }

        return text.ToString();
    }
}
