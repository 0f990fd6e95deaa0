using Outreach.Domain.Text;

namespace Outreach.Domain.Wording;

/// <summary>
/// Finds numbers, amounts of money, lengths of time, days and spans of days, in figures, Chinese numerals and English
/// words. One pass; a number is read once, from its first figure.
/// </summary>
internal static class NumberTokenizer
{
    /// <summary>A number without any of the units below.</summary>
    public const int Number = 0;

    /// <summary>An amount of money: 200元, ¥200, 二百块.</summary>
    public const int Amount = 1;

    /// <summary>An amount for a length of time or a piece: 200元/天.</summary>
    public const int Rate = 2;

    /// <summary>A length of time of an hour or more: 15天, 半个月, two weeks.</summary>
    public const int Length = 3;

    /// <summary>A length of time of seconds or minutes.</summary>
    public const int ShortLength = 4;

    /// <summary>A day: 10月8日, 10.8, 8 October.</summary>
    public const int Day = 5;

    /// <summary>A span of days: 10月8日至15日.</summary>
    public const int Span = 6;

    /// <summary>A number that is a guess by itself: 两三, 三五, two or three.</summary>
    public const int Guess = 7;

    /// <summary>A span of numbers that are no time: 3-5, 三至五.</summary>
    public const int Between = 8;

    /// <summary>An amount for an hour: 20元/小时.</summary>
    public const int HourRate = 9;

    /// <summary>An amount for a day: 200元/天.</summary>
    public const int DayRate = 10;

    /// <summary>A span of amounts: 三到五千元.</summary>
    public const int MoneyRange = 11;

    /// <summary>The names of these concepts, by their numbers.</summary>
    public static readonly IReadOnlyList<string> Concepts = ["number", "amount", "rate", "length", "shortlength", "day", "span", "guess", "between", "hourrate", "dayrate", "moneyrange"];

    private const string Numerals = ChineseText.NumeralClass;
    private const string Units = "十百千万拾佰仟";

    private static readonly string[] LongUnits =
        ["工作日", "自然日", "昼夜", "星期", "礼拜", "学期", "学年", "赛季", "雪季", "小时", "钟头", "季度", "天", "夜", "周", "月", "年", "旬", "日", "晚", "h"];

    private static readonly string[] ShortUnits = ["分钟", "秒钟", "秒", "min"];
    private static readonly string[] Currencies = ["元", "块钱", "块", "圆", "rmb", "人民币", "¥", "大洋", "yuan", "cny", "kuai", "毛钱", "毛", "角钱", "dollars", "usd", "r", "w", "k"];

    private static readonly string[] Pieces =
        ["天", "日", "小时", "时", "h", "个小时", "个钟", "钟头", "钟", "节课", "节", "课时", "课", "场", "单", "件", "份", "个月", "月", "周", "晚", "班", "张", "年", "次", "条", "篇", "台", "套", "千字", "万字", "字", "餐", "day", "hour", "anhour", "aday", "perday", "perhour", "pershift", "ashift", "persession", "each", "amonth", "permonth", "aweek", "perweek", "piece", "apiece"];

    private static readonly Dictionary<string, decimal> EnglishNumbers = new(StringComparer.Ordinal)
    {
        ["a"] = 1,
        ["an"] = 1,
        ["one"] = 1,
        ["two"] = 2,
        ["three"] = 3,
        ["four"] = 4,
        ["five"] = 5,
        ["six"] = 6,
        ["seven"] = 7,
        ["eight"] = 8,
        ["nine"] = 9,
        ["ten"] = 10,
        ["eleven"] = 11,
        ["twelve"] = 12,
        ["thirteen"] = 13,
        ["fourteen"] = 14,
        ["fifteen"] = 15,
        ["sixteen"] = 16,
        ["twenty"] = 20,
        ["thirty"] = 30,
        ["forty"] = 40,
        ["fifty"] = 50,
        ["sixty"] = 60,
        ["ninety"] = 90,
        ["hundred"] = 100,
        ["half"] = 0.5m,
        ["several"] = 3,
        ["few"] = 3,
        ["couple"] = 2,
    };

    private static readonly HashSet<string> EnglishUnits = ["day", "days", "night", "nights", "week", "weeks", "weekend", "weekends", "fortnight", "month", "months", "hour", "hours", "year", "years", "semester", "semesters", "term", "terms"];
    private static readonly HashSet<string> EnglishShortUnits = ["second", "seconds", "minute", "minutes"];
    private static readonly HashSet<string> Adjectives = ["full", "whole", "entire", "consecutive", "straight", "working", "business", "calendar", "school", "academic", "of", "an", "a", "more", "continuous", "successive"];
    private static readonly HashSet<string> Months = ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sept", "sep", "oct", "nov", "dec"];

    /// <summary>Adds everything of these kinds.</summary>
    public static void Read(NormalizedText text, MarkTable marks)
    {
        for (var i = 0; i < text.Text.Length;)
        {
            var end = text.IsWordStart(i) ? ReadEnglish(text, i, marks) : ReadNumber(text, i, marks);
            i = Math.Max(i + 1, end);
        }
    }

    private static int ReadNumber(NormalizedText text, int start, MarkTable marks)
    {
        var s = text.Text;
        if (s[start] is '¥' or '$')
        {
            var money = Figures(text, start + 1, out var sum);
            if (money == start + 1)
                return start + 1;
            return AddAmount(text, start, money, sum, marks);
        }

        if (s[start] is '数' or '几' or '多' or '整' or '若')
            return ReadFuzzy(text, start, marks);
        var at = ReadOne(text, start, out var value, out var isGuess);
        if (at == start)
            return start + 1;
        var number = at;

        // from 3 to 7 June
        if (EnglishSpan(text, at, out var spanEnd))
        {
            marks.Add(new Mark(Span, start, spanEnd));
            return spanEnd;
        }

        // Days come first: 10月8日, 2026-10-08, 10.8-10.15.
        if (ReadDay(text, start, out var dayEnd))
            return AddDay(text, start, dayEnd, marks);

        var isBetween = false;
        if (Separator(text, at, out var next) && ReadOne(text, next, out var upper, out _) is var second && second > next && !ReadDay(text, next, out _))
            (number, isBetween, value) = (second, true, Math.Max(value, upper));
        var digitsOnly = number;
        while (number < s.Length && s[number] is '多' or '余' or '来' or '几' && number < digitsOnly + 1)
            number++;
        var after = number;

        if (LengthEnd(text, start, number, out var isShort) is var unit && unit > number)
        {
            marks.Add(new Mark(isShort ? ShortLength : Length, start, unit, (float)value));
            return unit;
        }

        if (Currency(text, number) is var currency && currency > number)
        {
            if (isBetween || isGuess)
                marks.Add(new Mark(MoneyRange, start, currency, (float)value));
            return AddAmount(text, start, currency, value, marks);
        }

        marks.Add(new Mark(isGuess ? Guess : isBetween ? Between : Number, start, digitsOnly, (float)value));
        return after;
    }

    // 数天, 几个月, 多日, 整周.
    private static int ReadFuzzy(NormalizedText text, int start, MarkTable marks)
    {
        var end = start + (text.Text.AsSpan(start).StartsWith("若干") ? 2 : 1);
        if (end == start + 1 && text.Text[start] == '若')
            return end;
        var unit = LengthEnd(text, start, end, out var isShort);
        if (unit > end && !isShort && (start == 0 || text.Text[start - 1] is not ('很' or '许' or '众' or '最' or '更' or '岁' or '差' or '完' or '调' or '大' or '人')))
            marks.Add(new Mark(Length, start, unit, 3));
        return end;
    }

    // One number in figures or numerals; what begins at an ordinal (第3) is none of ours but is read past.
    private static int ReadOne(NormalizedText text, int start, out decimal value, out bool isGuess)
    {
        isGuess = false;
        var end = Figures(text, start, out value);
        if (end > start)
            return end;
        var s = text.Text;
        while (end < s.Length && Numerals.Contains(s[end], StringComparison.Ordinal) && end - start < 12)
            end++;
        if (end == start)
            return start;
        value = ChineseText.NumberOf(s[start..end]) ?? 0;
        isGuess = end - start is 2 or 3 && IsGuess(s.AsSpan(start, end - start));
        return end;
    }

    // 两三, 七八, 三五; 三四十.
    private static bool IsGuess(ReadOnlySpan<char> numerals)
    {
        const string Order = "一两三四五六七八九";
        var (first, second) = (Order.IndexOf(numerals[0], StringComparison.Ordinal), Order.IndexOf(numerals[1], StringComparison.Ordinal));
        return first >= 0 && second >= 0 && (second == first + 1 || (first == 2 && second == 4)) && (numerals.Length == 2 || Units.Contains(numerals[2], StringComparison.Ordinal));
    }

    // 200, 3,000.50, 2oo.
    private static int Figures(NormalizedText text, int start, out decimal value)
    {
        var s = text.Text;
        value = 0;
        var end = start;
        decimal scale = 0;
        for (; end < s.Length; end++)
        {
            var character = s[end];
            if (end > start && (text.GapBefore(end) & (Gaps.Cell | Gaps.Line | Gaps.Paragraph)) != 0)
                break;
            if (char.IsAsciiDigit(character) || (character == 'o' && end > start && (end + 1 == s.Length || !char.IsAsciiLetter(s[end + 1]) || s[end + 1] == 'o')))
            {
                var digit = character == 'o' ? 0 : character - '0';
                if (end - start > 20)
                    continue;
                if (scale == 0)
                    value = value * 10 + digit;
                else
                    (value, scale) = (value + digit * scale, scale / 10);
            }
            else if (character == '.' && scale == 0 && end > start && end + 1 < s.Length && char.IsAsciiDigit(s[end + 1]) && text.GapBefore(end + 1) == Gaps.None)
                scale = 0.1m;
            else if (!(character == ',' && text.Original[text.OriginalIndex(end)] == ',' && end > start && end - start <= 3 && end + 3 < s.Length && char.IsAsciiDigit(s[end + 1]) && char.IsAsciiDigit(s[end + 2]) && char.IsAsciiDigit(s[end + 3])
                && (end + 4 == s.Length || !char.IsAsciiDigit(s[end + 4])) && text.GapBefore(end + 1) == Gaps.None))
                break;
        }

        return end;
    }

    private static bool Separator(NormalizedText text, int at, out int next)
    {
        next = at;
        var s = text.Text;
        if (at >= s.Length)
            return false;
        if (s[at] is '-' or '至' or '到' or '或' or '、' or '~')
            next = at + 1;
        else if (Word(text, at) is "to" or "or")
            next = at + 2;
        while (next > at && next < s.Length && s[next] == '-')
            next++;
        return next > at;
    }

    // Behind a unit of time; the place itself when there is none.
    private static int LengthEnd(NormalizedText text, int start, int at, out bool isShort)
    {
        isShort = false;
        var s = text.Text;
        var unit = at;
        // 两个(足)周, two full weeks.
        if (unit < s.Length && s[unit] == '-')
            unit++;
        if (Word(text, unit) is { Length: > 1 })
            return EnglishLengthEnd(text, unit, out isShort) is var english && english > unit ? english : at;
        var counted = unit < s.Length && s[unit] == '个';
        if (counted)
            unit++;
        while (unit < s.Length && s[unit] is '整' or '足' or '多' or '半' or '满' or '连' && unit - at < 3)
            unit++;
        foreach (var name in ShortUnits)
        {
            if (StartsAt(s, unit, name))
            {
                isShort = true;
                return unit + name.Length;
            }
        }

        foreach (var name in LongUnits)
        {
            if (!StartsAt(s, unit, name) || !IsUnit(s, start, unit, name, counted))
                continue;
            var end = unit + name.Length;
            return end < s.Length && s[end] == '半' && !StartsAt(s, end, "半天") ? end + 1 : end;
        }

        return at;
    }

    private static bool IsUnit(string s, int start, int at, string name, bool counted)
    {
        var next = at + name.Length < s.Length ? s[at + name.Length] : '\0';
        var before = start > 0 ? s[start - 1] : '\0';
        if (before == '第')
            return false;
        var digits = at - start;
        return name switch
        {
            "天" => !"台桥花气猫津空幕井然线".Contains(next, StringComparison.Ordinal),
            "周" => !"年边围末岁一二三四五六日转".Contains(next, StringComparison.Ordinal),
            "夜" => next is not ('班' or '宵' or '市' or '晚'),
            "晚" => next is not ('会' or '上' or '餐' or '班' or '自' or '宴' or '报'),
            "月" => counted || (!char.IsAsciiDigit(next) && !"份初底末上中下".Contains(next, StringComparison.Ordinal) && !Numerals.Contains(next, StringComparison.Ordinal)
                && (s[start] is '半' or '两' or '数' or '几' or '多' or '整' || before is '满' or '挂' or '贴' or '放')),
            "年" => !"级度会货末底初检终纪龄".Contains(next, StringComparison.Ordinal) && !(digits == 4 && !char.IsAsciiDigit(next)),
            "日" => next is not ('前' or '后' or '起' or '上' or '下' or '晚' or '开' or '当' or '之' or '以' or '常' or '历' or '期' or '记' or '志' or '用' or '结' or '薪' or '早' or '中' or '午' or '至' or '到' or '-')
                // 于5日 is a day; 不低于5日, 存在5日 and 在5日内 are lengths.
                && (before is not ('月' or '于' or '在' or '从' or '自' or '至' or '到' or '.' or '/' or '-') || (start > 1 && s[start - 2] is '低' or '少' or '短' or '存') || (next == '内' && before == '在'))
                && (before != '每' || digits > 1),
            "h" => !char.IsAsciiLetter(next),
            "小时" => next is not ('工' or '候'),
            _ => true,
        };
    }

    private static int EnglishLengthEnd(NormalizedText text, int at, out bool isShort)
    {
        isShort = false;
        for (var i = 0; i < 4 && Word(text, at) is { Length: > 0 } word; i++)
        {
            if (EnglishUnits.Contains(word) || EnglishShortUnits.Contains(word))
            {
                isShort = EnglishShortUnits.Contains(word);
                return at + word.Length;
            }

            if (!Adjectives.Contains(word))
                return -1;
            at += word.Length;
        }

        return -1;
    }

    private static int ReadEnglish(NormalizedText text, int start, MarkTable marks)
    {
        var word = Word(text, start)!;
        var end = start + word.Length;
        if (word is "rmb" or "cny" && Figures(text, end, out var sum) is var money && money > end)
            return AddAmount(text, start, money, sum, marks);
        if (Months.Contains(word))
            return EnglishDay(text, start, out var day) ? AddDay(text, start, day, marks) : end;
        if (!EnglishNumbers.TryGetValue(word, out var value))
            return end;
        var number = end;
        if (Word(text, number) is "or" or "to" && Word(text, number + 2) is { } upper && EnglishNumbers.TryGetValue(upper, out var more))
        {
            number += 2 + upper.Length;
            if (Word(text, number) is not ("day" or "days" or "week" or "weeks" or "month" or "months" or "hour" or "hours"))
            {
                marks.Add(new Mark(Guess, start, number, (float)more));
                return number;
            }
        }

        // two (2) weeks
        if (number + 2 < text.Text.Length && text.Text[number] == '(' && Figures(text, number + 1, out _) is var figure && figure > number + 1 && figure < text.Text.Length && text.Text[figure] == ')')
            number = figure + 1;
        if (LengthEnd(text, start, number, out var isShort) is var unit && unit > number)
        {
            marks.Add(new Mark(isShort ? ShortLength : Length, start, unit, (float)value));
            return unit;
        }

        if (Currency(text, number) is var currency && currency > number && currency - number > 1)
            return AddAmount(text, start, currency, value, marks);
        if (word is not ("a" or "an" or "half" or "several" or "few" or "couple"))
            marks.Add(new Mark(Number, start, number, (float)value));
        return end;
    }

    private static bool EnglishSpan(NormalizedText text, int at, out int end)
    {
        end = at;
        var next = Word(text, at) is "to" or "and" ? at + Word(text, at)!.Length : at < text.Text.Length && text.Text[at] == '-' ? at + 1 : Word(text, at) is "until" or "through" ? at + Word(text, at)!.Length : -1;
        return next > 0 && next < text.Text.Length && char.IsAsciiDigit(text.Text[next]) && EnglishDay(text, next, out end);
    }

    private static bool EnglishDay(NormalizedText text, int start, out int end)
    {
        // 8 October, 8th of October; October 8.
        end = start;
        if (Word(text, start) is { } month && Months.Contains(month))
        {
            var day = Figures(text, start + month.Length, out var of);
            if (day == start + month.Length || of is < 1 or > 31)
                return false;
            end = Word(text, day) is "st" or "nd" or "rd" or "th" ? day + 2 : day;
            return true;
        }

        var number = Figures(text, start, out var value);
        if (number == start || value is < 1 or > 31)
            return false;
        if (Word(text, number) is "st" or "nd" or "rd" or "th")
            number += 2;
        if (Word(text, number) is "of")
            number += 2;
        if (Word(text, number) is not { } name || !Months.Contains(name))
            return false;
        end = number + name.Length;
        return true;
    }

    private static bool ReadDay(NormalizedText text, int start, out int end)
    {
        if (EnglishDay(text, start, out end))
            return true;
        var s = text.Text;
        end = start;
        var at = Part(s, start, 4);
        if (at == start)
            return false;
        // 2026年10月8日, 10月8日, 10月; a year may be written out.
        if (at < s.Length && s[at] == '年' && at - start is 2 or 4)
        {
            at++;
            var month = Part(s, at, 2);
            if (month == at || month >= s.Length || s[month] != '月')
                return false;
            at = month;
        }

        if (at < s.Length && s[at] == '月')
        {
            var day = Part(s, at + 1, 3);
            if (day == at + 1)
            {
                end = at + 1;
                return end < s.Length && s[end] is '初' or '底' or '末' or '中' or '上' or '下' or '份';
            }

            end = day < s.Length && s[day] is '日' or '号' ? day + 1 : day;
            return true;
        }

        // 2026-10-08, 2026.10.8, 10.8, 10/8
        if (!char.IsAsciiDigit(s[start]) || at >= s.Length || s[at] is not ('.' or '/' or '-'))
            return false;
        var second = Part(s, at + 1, 2, figures: true);
        if (second == at + 1)
            return false;
        if (at - start == 4)
        {
            if (second >= s.Length || s[second] != s[at])
                return false;
            var third = Part(s, second + 1, 2, figures: true);
            end = third;
            return third > second + 1;
        }

        if (at - start > 2 || s[at] == '-' || !int.TryParse(s.AsSpan(start, at - start), out var m) || !int.TryParse(s.AsSpan(at + 1, second - at - 1), out var d) || m is < 1 or > 12 || d is < 1 or > 31)
            return false;
        // A bare 10.8 is a day only within a span; 8.5 may be metres.
        if (!(second < s.Length && (s[second] is '-' or '至' or '到' or '~') || (start > 0 && s[start - 1] is '-' or '至' or '到')))
            return false;
        end = second < s.Length && s[second] is '日' or '号' ? second + 1 : second;
        return true;
    }

    private static int Part(string s, int start, int most, bool figures = false)
    {
        var end = start;
        while (end < s.Length && end - start < most && (char.IsAsciiDigit(s[end]) || (!figures && Numerals.Contains(s[end], StringComparison.Ordinal) && (end == start || !char.IsAsciiDigit(s[start])))))
            end++;
        return end;
    }

    private static int AddDay(NormalizedText text, int start, int end, MarkTable marks)
    {
        var s = text.Text;
        var at = end;
        // 10月8日(周三)起至15日
        if (at < s.Length && s[at] == '(' && s.AsSpan(at, Math.Min(6, s.Length - at)).IndexOf(')') is > 0 and var close)
            at += close + 1;
        foreach (var filler in new[] { "起", "开始", "00:00", "早上", "上午", "晚" })
        {
            if (StartsAt(s, at, filler))
                at += filler.Length;
        }

        var next = at;
        foreach (var word in new[] { "直到", "直至", "截至", "截止到", "一直到", "until", "through", "till", "and", "to" })
        {
            if (StartsAt(s, next, word) && text.IsWordBoundary(next + word.Length) && (word != "and" || StartsAt(s, Math.Max(0, start - 7), "between")))
            {
                next += word.Length;
                break;
            }
        }

        if (next == at)
        {
            while (next < s.Length && s[next] is '-' or '至' or '到' or '~')
                next++;
        }

        if (next > at)
        {
            if (ReadDay(text, next, out var until))
            {
                marks.Add(new Mark(Span, start, until));
                return until;
            }

            var day = Part(s, next, 3);
            if (day > next && !(day < s.Length && s[day] is ':' or '点' or '时' or '条' or '张' or '份'))
            {
                until = day < s.Length && s[day] is '日' or '号' ? day + 1 : day;
                marks.Add(new Mark(Span, start, until));
                return until;
            }
        }

        marks.Add(new Mark(Day, start, end));
        return end;
    }

    private static int AddAmount(NormalizedText text, int start, int end, decimal value, MarkTable marks)
    {
        var s = text.Text;
        if (end < s.Length && s[end] is '整' or '钱')
            end++;
        var at = end < s.Length && s[end] is '/' or '每' or '一' ? end + 1 : end;
        if (at == end && Word(text, at) is "per")
            at += 3;
        foreach (var piece in Pieces)
        {
            if (!StartsAt(s, at, piece) || !text.IsWordBoundary(at + piece.Length))
                continue;
            var next = at + piece.Length < s.Length ? s[at + piece.Length] : '\0';
            if (at == end && (piece is "时" && next is '间' or '候' or '长' || piece is "日" && next is '后' or '前' or '结' || piece is "月" && next is '底' or '末' or '初' || piece is "单" && next is '独'
                || piece is "次" && next is '月' or '日' or '年' or '性' || piece is "周" && next is '末' or '一' or '二' or '三' or '四' or '五' or '六' or '日' || piece is "年" && next is '底' or '末' || piece is "节" && next is '前' or '后'
                || piece is "人" && next is '民' or '工' || piece is "课" && next is '程' or '本' || piece is "班" && next is '费' or '长' or '级' || piece is "张" or "条" or "位" or "套" or "台"))
                continue;
            marks.Add(new Mark(Rate, start, at + piece.Length, (float)value));
            if (piece is "小时" or "时" or "h" or "个小时" or "个钟" or "钟头" or "钟" or "hour" or "anhour" or "perhour")
                marks.Add(new Mark(HourRate, start, at + piece.Length, (float)value));
            else if (piece is "天" or "日" or "day" or "aday" or "perday")
                marks.Add(new Mark(DayRate, start, at + piece.Length, (float)value));
            return at + piece.Length;
        }

        // 押金0元 is none.
        if (value != 0)
            marks.Add(new Mark(Amount, start, end, (float)value));
        return end;
    }

    private static int Currency(NormalizedText text, int at)
    {
        foreach (var name in Currencies)
        {
            if (StartsAt(text.Text, at, name) && text.IsWordBoundary(at + name.Length)
                && !(name is "块" && at + 1 < text.Text.Length && text.Text[at + 1] is '展' or '背' or '宣' or '牌' or '板' or '广' or '指') && !(name is "毛" && at + 1 < text.Text.Length && text.Text[at + 1] is '巾' or '毯' or '笔')
                && !(name is "元" && at + 1 < text.Text.Length && text.Text[at + 1] is '旦'))
                return at + name.Length;
        }

        // 1.5万元, 3千块; 200多元.
        if (at < text.Text.Length && text.Text[at] is '万' or '千' or '百' && Currency(text, at + 1) is var more && more > at + 1)
            return more;
        return at;
    }

    private static bool StartsAt(string text, int at, string word) => at < text.Length && string.CompareOrdinal(text, at, word, 0, word.Length) == 0;

    // The Latin word that begins here; null where none does.
    private static string? Word(NormalizedText text, int at)
    {
        if (at >= text.Text.Length || !text.IsWordBoundary(at) || !char.IsAsciiLetter(text.Text[at]))
            return null;
        var end = at + 1;
        while (end < text.Text.Length && char.IsAsciiLetter(text.Text[end]) && text.GapBefore(end) == Gaps.None && end - at < 20)
            end++;
        return text.Text[at..end];
    }
}
