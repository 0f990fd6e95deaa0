namespace Outreach.Domain.Jobs;

/// <summary>What people type when they look for a category, a way of paying or a kind of job, besides what the posting itself says.</summary>
public static class JobWords
{
    public static IEnumerable<string> Of(JobCategory category, Settlement settlement, JobKind kind) => [Of(category), Of(settlement), Of(kind)];

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
        JobCategory.OnCampus => "校内岗位 学校里 勤工俭学 campus",
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
}
