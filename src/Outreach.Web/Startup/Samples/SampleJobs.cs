using Outreach.Domain;
using Outreach.Domain.Contracts;
using Outreach.Domain.Contracts.Checks;
using Outreach.Domain.Data;
using Outreach.Domain.Jobs;
using Outreach.Domain.Jobs.Applications;
using Outreach.Domain.Jobs.Safety;
using Outreach.Domain.Jobs.Seasons;
using Outreach.Domain.Sponsors;
using Outreach.Web.Features.Jobs.Seasons;
using Outreach.Web.Infrastructure.Database;
using Outreach.Web.Infrastructure.Localization;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Startup.Samples;

/// <summary>Part-time jobs of the sample department in every state, with applications, benchmarks and season plans.</summary>
internal sealed class SampleJobs(OutreachDbContext db, DepartmentTime time, IReadOnlyDictionary<string, int> people)
{
    private const string City = "南昌";

    private const decimal Benchmark = 20;

    // One student alone has raised a concern about its job: it is on the board while that is looked into.
    private const string Questioned = "飞羽球馆";

    // A student's report about its job was upheld: nothing of it is published before it was vetted anew.
    private const string Reported = "好风景旅行社";

    // An office of the school that a leader has confirmed, and one that waits for it.
    private const string Library = "图书馆";
    private const string Laboratory = "实验中心";

    // Its job shall take applications longer than until its interview: that waits for a second person.
    private const string Extending = "启程英语";

    private static readonly (string Name, string College, string Phone, int Times)[] Students =
    [
        ("student", "软件学院", "13870010001", WeekTimes.Day(5) | WeekTimes.Day(6)),
        ("student2", "文学院", "13870010002", WeekTimes.Day(5) | WeekTimes.Day(6) | WeekTimes.Of(2, 1)),
        ("student3", "体育学院", "13870010003", WeekTimes.Day(0) | WeekTimes.Day(5)),
        ("student4", "外国语学院", "13870010004", WeekTimes.All),
    ];

    private sealed record Plan(string Employer, PostingState State, string Owner, string Applications, PostingContent Content);

    public async Task AddAsync(CancellationToken cancellationToken)
    {
        var benchmark = PayBenchmark.Create(City, Benchmark).Value;
        var other = PayBenchmark.Create("九江", 18.5m).Value;
        db.PayBenchmarks.AddRange(benchmark, other);
        AddSeasons();
        foreach (var (name, college, phone, times) in Students)
        {
            var profile = new StudentProfile(people[name]);
            Done(profile.Fill(college, phone, times));
            db.StudentProfiles.Add(profile);
        }

        await AddOfficesAsync(cancellationToken);
        var made = new List<(Plan Plan, JobPosting Posting)>();
        foreach (var plan in Plans())
        {
            var posting = JobPosting.Create(EmployerOf(plan), plan.Content, people[plan.Owner], BegunOf(plan.Content).AddDays(-2)).Value;
            db.JobPostings.Add(posting);
            made.Add((plan, posting));
        }

        // The questions' keys are needed for the answers.
        await db.SaveChangesAsync(cancellationToken);
        foreach (var (plan, posting) in made)
            GoTo(plan, posting);
        var open = made.Where(m => m.Posting.State == PostingState.Published).Select(m => m.Posting).ToList();
        db.FavouriteJobs.AddRange(open.Skip(2).Take(2).Select((p, i) => new FavouriteJob(people["student"], p.Id, time.Now.AddHours(-i))));
        if (open.FirstOrDefault(p => p.InterviewAt is not null) is { } visited)
        {
            var trip = new InterviewTrip(visited.Id);
            Done(trip.Plan(people["officer"], visited.InterviewAt!.Value.AddMinutes(-40), "东门公交站", visited.InterviewAt));
            db.InterviewTrips.Add(trip);
        }

        if (open.FirstOrDefault(p => p.EmployerName == Extending) is { } longer)
        {
            var interview = time.Today.AddDays(24);
            Done(longer.Extend(
                new PostingDays(time.Today.AddDays(20), time.Today.AddDays(28), longer.EndsOn, time.ToMoment(interview.ToDateTime(new TimeOnly(14, 30))), interview), people["officer2"], time.Today, time.Now.AddHours(-7)));
        }

        db.SavedSearches.Add(new SavedSearch(people["student"], "?category=tutoring&settlement=weekly", time.Now));
        await db.SaveChangesAsync(cancellationToken);
        var upheld = made.Single(m => m.Plan.Employer == Reported).Posting;
        Done(upheld.DecideReport(upheld.Reports.Single().Id, true, "到店核实：要求学生先交 200 元报名费才给排班。", people["minister"], time.Today, time.Now.AddHours(-2)));
        db.Sponsors.Local.Single(s => s.Name == Reported).UpholdReport(time.Now.AddHours(-2));
        var finished = made.Single(m => m.Plan.State == PostingState.Finished).Posting;
        var hired = db.JobApplications.Local.Where(a => a.PostingId == finished.Id && a.State == ApplicationState.Hired).Select(a => a.Id).Order().ToList();
        db.PostingRatings.AddRange(
            PostingRating.Create(finished.Id, null, 5, 4, "同学们手脚勤快，下次还找你们。").Value,
            PostingRating.Create(finished.Id, hired[0], 5, 5, "每天下班就结钱，还管两顿饭。").Value,
            PostingRating.Create(finished.Id, hired[1], 4, 3, "高峰期比说好的晚下班半小时，加班费是催了才补的。").Value);
        await db.SaveChangesAsync(cancellationToken);
    }

    // A posting whose time to apply is over was submitted, published and screened before that.
    private DateTimeOffset BegunOf(PostingContent content) =>
        content.ApplyBy < time.Today ? time.ToMoment(content.ApplyBy.AddDays(-10).ToDateTime(new TimeOnly(10, 20))) : time.Now.AddDays(-18);

    private Sponsor EmployerOf(Plan plan) => db.Sponsors.Local.Single(s => s.Name == plan.Employer);

    private async Task AddOfficesAsync(CancellationToken cancellationToken)
    {
        foreach (var (name, address, contact, phone) in ((string, string, string, string)[])[(Library, "逸夫楼 A 座", "流通部 余老师", "0791-88120310"), (Laboratory, "理工楼 2 楼", "教务员 钟老师", "0791-88120455")])
        {
            var office = new Sponsor(new SponsorDetails(name, null, Industry.Other, "青山湖区", address, DistanceBand.AtTheGate, null, [], null, people["officer"], null) { IsSchoolOffice = true });
            office.AddContact(new ContactDetails(contact, null, phone, null, null, true));
            Done(name == Library ? office.ConfirmOffice(people["minister"], false, time.Now.AddDays(-40)) : office.AskForVetting(people["officer"], time.Now.AddHours(-20), "和实验中心钟老师当面谈过，岗位是真的。", null));
            db.Sponsors.Add(office);
        }

        await db.SaveChangesAsync(cancellationToken);
    }

    private void AddSeasons()
    {
        foreach (var (season, day) in SeasonDays.Coming(time.Today))
        {
            var plan = SeasonPlan.Create(season, day, null).Value;
            plan.Cover(Industry.Catering, people["officer"]);
            plan.Cover(Industry.FoodAndDrink, people["officer"]);
            plan.Cover(Industry.Education, people["officer2"]);
            if (season is JobSeason.Winter or JobSeason.Summer)
                plan.Cover(Industry.SportAndCulture, people["vice"]);
            db.SeasonPlans.Add(plan);
        }
    }

    private void GoTo(Plan plan, JobPosting posting)
    {
        var (owner, second) = (people[plan.Owner], people[plan.Owner == "vice" ? "minister" : "vice"]);
        var at = BegunOf(plan.Content);
        var today = posting.ApplyBy < time.Today ? posting.ApplyBy.AddDays(-7) : time.Today;
        var findings = JobSafetyCheck.Of(new JobDraft(
            [.. posting.Content.Texts.Select(t => new JobText(t.Field, t.Text))], posting.Content.HourlyPay, Benchmark, 3, EmployerOf(plan).VettedUntil, time.Today));
        foreach (var warning in findings.Where(f => f.Severity == FindingSeverity.Warning && plan.State != PostingState.Draft))
            Done(posting.Acknowledge(warning.Fingerprint, "已到店核实，商家负责人当面确认过。", owner, at));
        var warnings = findings.Where(f => f.Severity == FindingSeverity.Warning).Select(f => f.Fingerprint).ToList();
        if (plan.State == PostingState.Draft)
            return;
        Done(posting.Submit(findings.Count(f => f.Severity == FindingSeverity.Error), warnings, owner, today, at));
        if (plan.State == PostingState.Vetting)
            return;
        if (plan.State == PostingState.Rejected)
        {
            Done(posting.Reject("工作时间写得太笼统，请和店长确认每天几点到几点，再提交。", at.AddDays(1)));
            return;
        }

        var gap = EmployerGaps.Of(EmployerOf(plan), posting.Kind, true, time.Today);
        Done(posting.Publish(posting.Revision, 0, warnings, false, second, today, at.AddDays(1), gap, gap == EmployerGap.None ? null : "店铺开业不足一月，执照原件已看过，复印件下周补交。"));
        // All have applied before the first is decided on: once all places are taken nobody can.
        var applied = plan.Applications.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(entry => entry.Split(':'))
            .Select(entry => (Application: Apply(posting, entry, today, at.AddDays(2)), State: Enum.Parse<ApplicationState>(entry[1]))).ToList();
        foreach (var (application, state) in applied)
            Decide(posting, application, state, owner, at.AddDays(2));
        if (plan.State == PostingState.Suspended)
            Done(posting.Report(people["student3"], "到店后店员说要先垫钱买工牌，和这里写的不一样。", 0, time.Now.AddHours(-5), true));
        if (plan.Employer == Questioned && plan.State == PostingState.Published)
            Done(posting.Report(people["student4"], "电话一直打不通，不知道还招不招。", 0, time.Now.AddHours(-3), false));
        if (plan.State is PostingState.Closed or PostingState.Finished)
            Done(posting.Close(at.AddDays(10)));
        if (plan.State == PostingState.Finished)
            Done(posting.Finish(0, at.AddDays(12)));
    }

    private JobApplication Apply(JobPosting posting, string[] entry, DateOnly today, DateTimeOffset at)
    {
        var student = Students.Single(s => s.Name == entry[0]);
        var misses = entry[1] == nameof(ApplicationState.ScreenedOut);
        var letter = new ApplicationLetter("想利用课余时间锻炼自己，也给生活费减一点压力。", student.Times,
            [.. posting.Questions.Select(q => q.Expected is { } expected ? new GivenAnswer(q.Id, misses ? !expected : expected, null) : new GivenAnswer(q.Id, null, "在校门口的店里做过一个学期。"))],
            ApplicationConsent.Version);
        var application = JobApplication.Create(posting, posting.Revision, people[student.Name], letter, today, at).Value;
        db.JobApplications.Add(application);
        return application;
    }

    private static void Decide(JobPosting posting, JobApplication application, ApplicationState state, int by, DateTimeOffset at)
    {
        if (state == ApplicationState.ScreenedOut)
            Done(application.ScreenOut(RejectionReason.MissesMustHave, "岗位要求固定时间到岗，这次时间对不上，欢迎留意其他岗位。", by, at.AddDays(1)));
        if (state is ApplicationState.ScreenedIn or ApplicationState.SentToCompany or ApplicationState.Hired or ApplicationState.NotHired)
            Done(application.ScreenIn(by, at.AddDays(1)));
        if (state is ApplicationState.SentToCompany or ApplicationState.Hired or ApplicationState.NotHired)
            Done(application.Send(posting, 2, "时间合适，店长同意多看一位。", by, at.AddDays(2)));
        if (state == ApplicationState.Hired)
            Done(application.Hire(posting, by, at.AddDays(4)));
        if (state == ApplicationState.NotHired)
            Done(application.NotHire(posting, RejectionReason.OthersFitBetter, "表现不错，这次名额有限。", by, at.AddDays(4)));
        if (state == ApplicationState.Withdrawn)
            Done(application.Withdraw(posting, at.AddDays(1)));
    }

    private List<Plan> Plans()
    {
        var today = time.Today;
        var weekend = WeekTimes.Day(5) | WeekTimes.Day(6);
        var evenings = Enumerable.Range(0, 5).Aggregate(0, (sum, day) => sum | WeekTimes.Of(day, 2));
        PostingContent Job(string title, JobCategory category, string duties, decimal pay, PayUnit unit, Settlement settlement, int times, string district, string place) => new()
        {
            Title = title,
            Category = category,
            Kind = JobKind.OffCampus,
            Duties = duties,
            PayAmount = pay,
            PayUnit = unit,
            Settlement = settlement,
            City = City,
            District = district,
            Place = place,
            Times = times,
            TimesAreFixed = true,
            StartsOn = today.AddDays(21),
            EndsOn = today.AddDays(90),
            ApplyBy = today.AddDays(12),
            Headcount = 3,
            Season = JobSeason.TermTime,
            Contact = "店长办公室 0791-88120000",
            Questions = [new QuestionContent(0, "以上时间都能到岗吗？", true)],
        };
        PostingContent Over(PostingContent content, int days) => content with { StartsOn = today.AddDays(-days), EndsOn = today.AddDays(days > 30 ? 7 - days : 30), ApplyBy = today.AddDays(-days - 4) };
        PostingContent Interview(PostingContent content, int days, string where) => content with { InterviewAt = time.ToMoment(today.AddDays(days).ToDateTime(new TimeOnly(14, 30))), InterviewPlace = where };

        return
        [
            new("赣味小厨", PostingState.Published, "officer", "student:SentToCompany student2:ScreenedIn student3:ScreenedOut student4:Applied", Interview(
                Job("周末餐厅服务员", JobCategory.Restaurant, "为顾客点餐、上菜，收拾桌面，高峰期协助传菜，保持店内整洁。", 22, PayUnit.Hour, Settlement.Daily, weekend, "青山湖区", "学府大道东门 12 号") with
                {
                    Hours = "10:30–14:00，16:30–20:30",
                    HoursPerDay = 7.5m,
                    PayNote = "包午餐、晚餐",
                    Requirements = "有健康证优先；没有的可先面试，商家不收取任何费用。",
                    Questions = [new QuestionContent(0, "周六、周日都能到岗吗？", true), new QuestionContent(0, "做过哪些服务类的工作？", null)],
                }, 14, "学府大道东门 12 号二楼")),
            new("青柠茶饮南昌公司", PostingState.Published, "officer", "student2:Applied student4:ScreenedIn", Job(
                "奶茶店晚班店员", JobCategory.Restaurant, "点单收银、制作饮品、打包外卖，闭店后清洁设备。入职先由店长带教三天。", 21, PayUnit.Hour, Settlement.Monthly, evenings, "青山湖区", "学府大道西门 6 号") with
                {
                    SettlementDay = "每月 10 日",
                    Hours = "18:00–22:00",
                    HoursPerDay = 4,
                    TimesAreFixed = false,
                    Headcount = 4,
                    Questions = [new QuestionContent(0, "每周能排三个晚上以上吗？", true)],
                }),
            new("启程英语", PostingState.Published, "officer2", "student4:Applied", Interview(
                Job("小学英语助教", JobCategory.Tutoring, "课前准备教具，课上协助老师管理课堂，课后批改练习并向家长反馈。", 30, PayUnit.Hour, Settlement.Weekly, WeekTimes.Day(5), "青山湖区", "师大科技楼 301") with
                {
                    Hours = "9:00–11:30，14:00–16:30",
                    HoursPerDay = 5,
                    Headcount = 2,
                    Requirements = "英语四级 500 分以上，普通话清楚，喜欢和孩子相处。",
                    Questions = [new QuestionContent(0, "英语四级达到 500 分了吗？", true), new QuestionContent(0, "周六全天有空吗？", true)],
                }, 15, "师大科技楼 301 会议室")),
            new("飞羽球馆", PostingState.Published, "officer2", "", Job(
                "羽毛球馆前台", JobCategory.EventStaff, "接待来馆客人，登记场地，收发球拍，维护秩序，赛事期间协助检录。", 160, PayUnit.Day, Settlement.OnCompletion, weekend, "青山湖区", "艾溪湖东路 66 号") with
                { Hours = "9:00–17:00，午休一小时", HoursPerDay = 7, Headcount = 2 }),
            new("移动校园服务站", PostingState.Published, "officer", "student:Applied", Job(
                "寒假返乡季营业员", JobCategory.Retail, "在营业厅引导办理业务、解答资费、整理宣传物料，不需要推销任务。", 150, PayUnit.Day, Settlement.Weekly, 0, "青山湖区", "校内商业街 5 号") with
                { HoursPerDay = 7, Season = JobSeason.Winter, StartsOn = today.AddDays(56), EndsOn = today.AddDays(75), Headcount = 6, ApplyBy = today.AddDays(30), Questions = [new QuestionContent(0, "寒假前两周能留校吗？", true)] }),
            new("墨香书店", PostingState.Published, "officer2", "student3:Applied", Job(
                "图书上架与盘点", JobCategory.Retail, "新书拆包、贴码、上架，月末协助盘点，整理阅读区。", 20, PayUnit.Hour, Settlement.Daily, WeekTimes.Of(2, 1) | WeekTimes.Of(4, 1), "东湖区", "八一大道 357 号") with
                { Hours = "13:30–17:30", HoursPerDay = 4, TimesAreFixed = false, Headcount = 2 }),
            new("电信校园营业厅", PostingState.Closed, "officer", "student:NotHired student2:Hired student3:SentToCompany", Interview(Over(Job(
                "校园营业厅助理", JobCategory.Promotion, "在校内营业厅协助接待、填写单据、布置展位。", 140, PayUnit.Day, Settlement.Weekly, weekend, "青山湖区", "校内商业街 2 号") with { HoursPerDay = 7, Headcount = 2 }, 3), 2, "校内商业街 2 号")),
            new("老樟树瓦罐汤", PostingState.Published, "officer", "student4:SentToCompany", Over(Job(
                "汤店周末帮工", JobCategory.Restaurant, "备餐、打包、收拾桌面，协助店长核对外卖订单。", 20, PayUnit.Hour, Settlement.Daily, weekend, "青山湖区", "北京东路 88 号") with { HoursPerDay = 6, Headcount = 1 }, 1)),
            new("赣味小厨", PostingState.Finished, "officer", "student:Hired student2:Hired student4:NotHired student3:Withdrawn", Over(Job(
                "国庆餐厅帮工", JobCategory.Restaurant, "国庆假期高峰时段传菜、收拾桌面、引导排队。", 180, PayUnit.Day, Settlement.Daily, 0, "青山湖区", "学府大道东门 12 号") with { HoursPerDay = 8, Headcount = 2, Season = JobSeason.NationalDay }, 50)),
            new("简剪造型", PostingState.Suspended, "officer2", "student2:Applied", Job(
                "造型店前台接待", JobCategory.Office, "接听预约电话、登记客人信息、整理前台，周末高峰协助引导。", 21, PayUnit.Hour, Settlement.Monthly, weekend, "青山湖区", "学府大道东门 31 号") with { HoursPerDay = 6, Headcount = 1 }),
            new("冰小匠甜品", PostingState.Vetting, "officer", "", Job(
                "甜品店制作助手", JobCategory.Restaurant, "切配水果、制作甜品半成品、清洗用具，跟随师傅学习。", 21, PayUnit.Hour, Settlement.Weekly, WeekTimes.Day(6), "青山湖区", "高新大道 19 号") with { Hours = "12:00–20:00", HoursPerDay = 7 }),
            new(Reported, PostingState.Suspended, "officer2", "", Job(
                "周末出游领队助理", JobCategory.EventStaff, "集合点名、分发餐食和物料，协助领队清点人数。", 130, PayUnit.Day, Settlement.OnCompletion, weekend, "东湖区", "叠山路 46 号") with { HoursPerDay = 6, Headcount = 2 }),
            new(Library, PostingState.Published, "officer", "student3:Applied", Job(
                "图书馆阅览室助理", JobCategory.OnCampus, "整理书架、登记借阅、维护阅览室秩序，每周固定班次。", 20, PayUnit.Hour, Settlement.Monthly, evenings, "青山湖区", "逸夫楼 A 座二楼") with
                { Kind = JobKind.WorkStudyFixed, Hours = "18:30–21:30", HoursPerDay = 3, TimesAreFixed = false, Headcount = 4, Contact = "流通部 余老师 0791-88120310" }),
            new(Laboratory, PostingState.Vetting, "officer", "", Job(
                "实验室开放日协管", JobCategory.OnCampus, "开放日登记来访同学、归还器材、打扫实验台。", 20, PayUnit.Hour, Settlement.OnCompletion, WeekTimes.Day(5), "青山湖区", "理工楼 2 楼") with
                { Kind = JobKind.WorkStudyTemporary, Hours = "9:00–12:00", HoursPerDay = 3, Headcount = 2, Contact = "教务员 钟老师 0791-88120455" }),
            new("快印时光图文", PostingState.Vetting, "officer2", "", Job(
                "图文店排版助理", JobCategory.DesignAndIt, "按模板排版海报和论文，核对打印文件，使用常见的排版软件。", 25, PayUnit.Hour, Settlement.Weekly, evenings, "青山湖区", "学府大道") with { Hours = "18:30–21:30", HoursPerDay = 3, TimesAreFixed = false, Headcount = 2 }),
            new("半亩咖啡", PostingState.Rejected, "officer", "", Job(
                "咖啡馆兼职", JobCategory.Restaurant, "协助咖啡师出品，收拾桌面，接待客人并介绍当季饮品。", 22, PayUnit.Hour, Settlement.Monthly, 0, "红谷滩区", "丰和中大道 900 号")),
            new("红谷驾校", PostingState.Draft, "officer", "", Job(
                "驾校报名点值守", JobCategory.Promotion, "在报名点答疑、登记意向学员、发放资料。", 120, PayUnit.Day, Settlement.OnCompletion, weekend, "红谷滩区", "赣江南大道 300 号") with { HoursPerDay = 7 }),
            new("墨香书店", PostingState.Draft, "officer2", "", Job(
                "社区阅读角志愿者", JobCategory.Other, "带小朋友读绘本，整理阅读角，登记借阅。", 0, PayUnit.Hour, Settlement.Daily, WeekTimes.Of(5, 1) | WeekTimes.Of(6, 1), "东湖区", "八一大道 357 号") with
                { Kind = JobKind.Volunteer, PayNote = "开具志愿服务时长证明，包午餐", Hours = "14:00–17:00", HoursPerDay = 3 }),
            new("力场健身", PostingState.Draft, "officer2", "", Job(
                "暑期健身房前台", JobCategory.Office, "会员登记、器械消毒、储物柜管理，协助教练安排课程。", 3200, PayUnit.Month, Settlement.Monthly, 0, "青山湖区", "学府大道西门 18 号") with
                { HoursPerDay = 7, Season = JobSeason.Summer, StartsOn = today.AddDays(200), EndsOn = today.AddDays(240), ApplyBy = today.AddDays(180) }),
        ];
    }

    private static void Done(Result result)
    {
        if (result.Error is { } error)
            throw new InvalidOperationException($"A sample job does not fit: {error.Code} {error.Text}");
    }
}
