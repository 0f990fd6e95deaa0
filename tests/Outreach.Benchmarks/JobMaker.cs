using Outreach.Domain.Jobs;

namespace Outreach.Benchmarks;

/// <summary>Makes jobs as a student union posts them: the same number gives the same job in every run.</summary>
internal static class JobMaker
{
    private static readonly (string Work, JobCategory Category, string Duties)[] Works =
    [
        ("餐厅服务员", JobCategory.Restaurant, "为顾客点餐、上菜，收拾桌面，保持店内整洁"),
        ("奶茶店店员", JobCategory.Restaurant, "制作饮品，收银，清洁吧台"),
        ("超市理货员", JobCategory.Retail, "上架商品，核对价签，整理仓库"),
        ("商场导购", JobCategory.Retail, "接待顾客，介绍商品，整理陈列"),
        ("饮料促销员", JobCategory.Promotion, "在超市试饮台介绍新品，登记销量"),
        ("校园推广", JobCategory.Promotion, "布置摊位，发放试用装，回收问卷"),
        ("初中数学家教", JobCategory.Tutoring, "辅导作业，讲解错题，每周与家长沟通一次"),
        ("英语助教", JobCategory.Tutoring, "批改作业，课前点名，维护课堂秩序"),
        ("马拉松补给员", JobCategory.EventStaff, "搭建补给站，递水，赛后清场"),
        ("会议签到员", JobCategory.EventStaff, "核对名单，发放资料，引导入座"),
        ("资料录入员", JobCategory.Office, "录入表格，核对数据，整理文件"),
        ("前台助理", JobCategory.Office, "接听电话，登记来访，收发快递"),
        ("问卷访员", JobCategory.Survey, "按名单入户访问，当天上传问卷"),
        ("快递分拣员", JobCategory.Delivery, "扫码分拣包裹，装车，交接单据"),
        ("海报设计", JobCategory.DesignAndIt, "按要求设计海报与展板，交付源文件"),
        ("图书馆值班", JobCategory.OnCampus, "借还图书，整架，闭馆前巡视"),
        ("实验室助理", JobCategory.OnCampus, "登记器材，准备实验，清洗器皿"),
    ];

    private static readonly string[] Before = ["", "周末", "寒假", "暑假", "国庆", "五一", "长期", "急招", "晚班", "早班"];

    public static PostingContent Content(int number, Random random, DateOnly applyBy, DateTimeOffset now)
    {
        var (work, category, duties) = SponsorMaker.Pick(random, Works);
        var unit = SponsorMaker.Weighted(random, (PayUnit.Hour, 55), (PayUnit.Day, 30), (PayUnit.Piece, 5), (PayUnit.Month, 10));
        var times = random.Next(8) switch
        {
            0 => 0,
            1 or 2 => WeekTimes.Day(5) | WeekTimes.Day(6),
            3 => WeekTimes.Day(random.Next(7)),
            4 => Enumerable.Range(0, 5).Aggregate(0, (all, day) => all | WeekTimes.Of(day, 2)),
            5 => WeekTimes.All,
            _ => WeekTimes.Of(random.Next(7), random.Next(3)) | WeekTimes.Of(random.Next(7), random.Next(3)),
        };
        // A rare word in one of two thousand, all of them open, for the searches.
        var rare = number % 2000 == 13 ? "，会拉大提琴者优先" : "";
        var interviewed = random.Next(2) == 0;
        return new PostingContent
        {
            Title = SponsorMaker.Pick(random, Before) + work + (random.Next(3) == 0 ? $"（{random.Next(2, 60)}号岗）" : ""),
            Category = category,
            Kind = category == JobCategory.OnCampus ? SponsorMaker.Pick(random, [JobKind.WorkStudyFixed, JobKind.WorkStudyTemporary]) : JobKind.OffCampus,
            Duties = duties + rare + "。服从安排，准时到岗。",
            Requirements = random.Next(2) == 0 ? "有经验者优先，提供培训。" : null,
            PayAmount = unit switch { PayUnit.Hour => random.Next(15, 40), PayUnit.Day => random.Next(120, 300), PayUnit.Piece => random.Next(2, 20), _ => random.Next(1800, 4500) },
            PayUnit = unit,
            Settlement = SponsorMaker.Pick(random, Enum.GetValues<Settlement>()),
            City = "南昌",
            District = SponsorMaker.Pick(random, SponsorMaker.Districts),
            Place = "学府大道 8 号",
            Times = times,
            TimesAreFixed = random.Next(2) == 0,
            Hours = "9:00–17:00",
            HoursPerDay = 8,
            StartsOn = applyBy.AddDays(random.Next(1, 30)),
            Headcount = random.Next(1, 20),
            ApplyBy = applyBy,
            Season = SponsorMaker.Pick(random, Enum.GetValues<JobSeason>()),
            InterviewAt = interviewed ? now.AddDays(20) : null,
            InterviewPlace = interviewed ? "二楼会议室" : null,
            Questions = [new(0, "能按时到岗吗？", true), new(0, "有什么相关经验？", null)],
        };
    }
}
