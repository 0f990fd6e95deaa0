using System.Text.RegularExpressions;

namespace Outreach.Domain.Jobs;

/// <summary>
/// What people type when they look for a kind of work, a way of paying, a season, a shift or a place, besides what the posting
/// itself says.
/// </summary>
public static partial class JobWords
{
    /// <summary>From so many days on work is for a long time.</summary>
    private const int LongDays = 60;

    /// <summary>Up to so many days it is for a short one.</summary>
    private const int ShortDays = 31;

    private const int Weekend = 0b111_111 << (5 * WeekTimes.Parts);

    private const int Weekdays = WeekTimes.All & ~Weekend;

    // Words that people join to others without a space: 周末兼职, 寒假长期. The longer ones first.
    private static readonly string[] Joined =
    [
        "不需要经验", "无需经验", "不用经验", "不要经验", "不限经验", "勤工俭学", "勤工助学", "社会实践", "时间自由", "时间灵活", "双休日", "寒假工", "暑假工", "暑期工", "临时工", "长期工", "短期工", "无经验", "零经验",
        "周末", "早上", "上午", "下午", "晚上", "晚间", "早班", "晚班", "夜班", "寒假", "暑假", "暑期", "国庆", "五一", "长期", "短期", "临时", "日结", "周结", "月结", "校内", "校外", "线上", "在家", "居家", "远程", "兼职",
    ];

    private static readonly Regex EverydayWords = new(string.Join('|', Joined), RegexOptions.CultureInvariant);

    // What is left beside an everyday word and narrows nothing: 周末的, 晚上做.
    private const string Fillers = "的工活做干找招";

    public static IEnumerable<string> Of(JobPosting job) => new[]
    {
        Of(job.Category),
        job.Kind.IsUnpaid() ? "" : Of(job.Settlement) + " 兼职 打工",
        Of(job.Kind),
        Of(job.Season),
        Shifts(job.Times),
        Length(job.StartsOn, job.EndsOn),
        Place(job),
        AsksForExperience(job.Requirements + "\n" + job.Duties) ? "" : "不用经验 无经验 无需经验 不要经验 不需要经验 不限经验 零经验 没有经验 没经验 新手 小白",
    }.SelectMany(words => words.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Distinct();

    /// <summary>A search with a space around each everyday word, so that 周末家教 finds a tutor's job at the weekend.</summary>
    public static string? Spaced(string? query)
    {
        if (query is null || EverydayWords.Replace(query, " $0 ").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries) is not { Length: > 1 } words)
            return query;
        return string.Join(' ', words.Where(w => !w.All(Fillers.Contains)));
    }

    /// <summary>Whether a text wants somebody who has done such work before. That it is welcome, or not needed, is no such wish.</summary>
    public static bool AsksForExperience(string text) => Experience().IsMatch(NoExperience().Replace(text, ""));

    private static string Of(JobCategory category) => category switch
    {
        JobCategory.Restaurant => "餐饮服务 餐厅 饭店 服务员 端盘子 restaurant cafe",
        JobCategory.Retail => "商超零售 超市 商店 店员 营业员 收银员 shop",
        JobCategory.Promotion => "促销导购 促销员 发传单 派传单 派单 地推 推广 promotion leaflets",
        JobCategory.Tutoring => "家教助教 家庭教师 辅导 补课 补习 tutor",
        JobCategory.EventStaff => "活动会务 会展 礼仪 检录 现场 event",
        JobCategory.Office => "文员行政 文职 办公室 打字 录入 office",
        JobCategory.Survey => "市场调研 问卷 调查 访问员 survey",
        JobCategory.Delivery => "配送分拣 快递 外卖 送餐 骑手 仓库 delivery",
        JobCategory.DesignAndIt => "设计技术 美工 排版 程序 编程 剪辑 design",
        JobCategory.OnCampus => "校内岗位 勤工俭学",
        _ => "",
    };

    private static string Of(Settlement settlement) => settlement switch
    {
        Settlement.Daily => "日结 当天结 当日结 一天一结 paid daily",
        Settlement.Weekly => "周结 一周一结 paid weekly",
        Settlement.Monthly => "月结 一月一结 paid monthly",
        _ => "完工结 做完结 结束结 paid on completion",
    };

    private static string Of(JobKind kind) => kind switch
    {
        JobKind.OffCampus => "校外兼职",
        JobKind.SocialPractice => "社会实践 practice",
        JobKind.Volunteer => "志愿服务 志愿者 义工 volunteer",
        _ => "勤工助学 勤工俭学 work-study",
    };

    private static string Of(JobSeason season) => season switch
    {
        JobSeason.MayDay => "五一 劳动节 节假日 假期",
        JobSeason.Summer => "暑假 暑假工 暑期 暑期工 假期 summer",
        JobSeason.NationalDay => "国庆 国庆节 十一 节假日 假期",
        JobSeason.Winter => "寒假 寒假工 春节 过年 假期 winter",
        _ => "学期中 学期内 平时 课余",
    };

    // What is not bound to days of the week can be done on any of them.
    private static string Shifts(int times)
    {
        var words = new List<string>();
        var any = times == 0 ? WeekTimes.All : times;
        if ((any & Weekend) != 0)
            words.Add("周末 双休日 星期六 星期天 礼拜天 weekend");
        if ((any & Weekdays) != 0)
            words.Add("工作日");
        if (HasPart(any, 0))
            words.Add("早上 上午 早班 白天 morning");
        if (HasPart(any, 1))
            words.Add("下午 午后 白天 afternoon");
        if (HasPart(any, 2))
            words.Add("晚上 晚间 晚班 夜班 夜里 evening");
        if (times == 0)
            words.Add("时间自由 时间灵活 灵活 flexible");
        return string.Join(' ', words);

        static bool HasPart(int times, int part) => Enumerable.Range(0, 7).Any(day => WeekTimes.Has(times, day, part));
    }

    private static string Length(DateOnly from, DateOnly? to) => to is not { } last || last.DayNumber - from.DayNumber + 1 >= LongDays ? "长期 长期工 long-term"
        : last.DayNumber - from.DayNumber + 1 <= ShortDays ? "短期 短期工 临时 临时工 short-term" : "";

    private static string Place(JobPosting job) =>
        Online().IsMatch(string.Join('\n', job.Title, job.Duties, job.Requirements, job.Place, job.Hours)) ? "线上 网上 在线 在家 在家做 居家 远程 宿舍 online remote"
            : job.Category == JobCategory.OnCampus || job.Kind.IsWorkStudy() ? "校内 校园内 学校里 在学校 campus" : "校外";

    [GeneratedRegex("经验|熟手|experience", RegexOptions.IgnoreCase)]
    private static partial Regex Experience();

    [GeneratedRegex("(?:无需|无须|毋需|不需要?|不要求?|不用|不限|不看|没有?|无|零|免)[^，。；、,.;\\n]{0,4}?经验|经验[^，。；、,.;\\n]{0,3}?(?:不限|不要求|不需要?|无要求|优先|更佳|更好|为佳|者优)|no experience|experience (?:is )?(?:not|a plus|welcome)", RegexOptions.IgnoreCase)]
    private static partial Regex NoExperience();

    [GeneratedRegex("线上|远程|居家|在家(?:里)?(?:就|即)?(?:可|能|办公|做|完成|兼职)|在宿舍|网课|online|remote", RegexOptions.IgnoreCase)]
    private static partial Regex Online();
}
