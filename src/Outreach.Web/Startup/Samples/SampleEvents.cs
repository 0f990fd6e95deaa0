using Outreach.Domain;
using Outreach.Domain.Data;
using Outreach.Domain.Events;
using Outreach.Domain.Events.Budgets;
using Outreach.Domain.Events.Flow;
using Outreach.Domain.Events.Gates;
using Outreach.Domain.Events.Kinds;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Startup.Samples;

/// <summary>Kinds of events, and events in every state with their plans; among them a plan A with its plan B, and practice plans.</summary>
public sealed class SampleEvents(OutreachDbContext db, DepartmentTime time, IReadOnlyDictionary<string, int> people, IReadOnlyDictionary<string, int> departments)
{
    private readonly Dictionary<string, EventKind> kinds = [];

    private int Officer => people["officer"];

    private int Officer2 => people["officer2"];

    private int Vice => people["vice"];

    private int Minister => people["minister"];

    /// <summary>The catalogue of kinds (rooms/events.md, Kind); they must be saved before the events.</summary>
    public void AddKinds()
    {
        KindFlowRow[] show =
        [
            new(FlowPhase.Preparation, -1, -180, 120, "彩排", "灯光、音响、走位全部走一遍"), new(FlowPhase.OnTheDay, 0, -60, 30, "工作人员到位", "签到、领工作证"),
            new(FlowPhase.OnTheDay, 0, -30, 30, "观众签到入场", null), new(FlowPhase.OnTheDay, 0, 0, 10, "开场", "主持人介绍嘉宾与赞助单位"),
            new(FlowPhase.OnTheDay, 0, 10, 100, "节目", null), new(FlowPhase.OnTheDay, 0, 110, 10, "合影散场", null), new(FlowPhase.Afterwards, 1, null, null, "归还物资、整理照片", null),
        ];
        KindFlowRow[] contest =
        [
            new(FlowPhase.Preparation, -3, null, null, "报名截止、抽签", null), new(FlowPhase.Preparation, -1, -120, 90, "场地布置与设备调试", null),
            new(FlowPhase.OnTheDay, 0, -30, 30, "选手签到", null), new(FlowPhase.OnTheDay, 0, 0, 10, "开场与规则说明", null), new(FlowPhase.OnTheDay, 0, 10, 90, "比赛", null),
            new(FlowPhase.OnTheDay, 0, 100, 20, "计分与颁奖", null), new(FlowPhase.Afterwards, 2, null, null, "公布成绩、推送", null),
        ];
        KindTask[] tasks = [new("把策划书报团委", 7), new("申请场地", 5), new("张贴海报、发推文", 3), new("召开统筹会议", 2), new("交总结", -3)];
        KindBudgetLine[] budget = [new(BudgetCategory.Publicity, "海报", "张", 20, 6), new(BudgetCategory.Publicity, "横幅", "条", 2, 60), new(BudgetCategory.Prizes, "奖品", "份", 12, 40), new(BudgetCategory.Water, "饮用水", "箱", 4, 28)];
        KindMaterial[] materials = [new("桌子", "张", 6), new("椅子", "把", 20), new("话筒", "支", 4)];
        Kind("比赛", "竞赛", "预赛决赛的时间一次定好；评委名单提前三天确认。", [], GateNeeds.All, contest, tasks, budget, materials);
        Kind("晚会", "晚会、音乐", "彩排当天就把灯光音响定下来，疏散路线贴在每个门口。", ["文艺部"], GateNeeds.All, show, tasks, budget, materials);
        Kind("服饰展演", "服饰、时尚", "和文艺部一起定走秀顺序；服装件数交接时双方签字。", ["文艺部"], GateNeeds.All, show, tasks, budget, materials);
        Kind("培训班", "培训、学习", "收费要先看学校政策，收入记入储备资金。", ["学习部"], GateNeeds.All, [new(FlowPhase.OnTheDay, 0, 0, 90, "授课", null)], tasks[..3], [new(BudgetCategory.Printing, "讲义打印", "份", 60, 2)], []);
        Kind("文化·生活周", "文化、生活", "摊位先报保卫处备案，每天收摊前清点。", ["生活部", "学习部"], GateNeeds.All, [new(FlowPhase.OnTheDay, 0, 0, 480, "摊位展示", null)], tasks, budget[..2], materials);
        Kind("讲座", "讲座、学习", null, ["学习部"], GateNeeds.All, [new(FlowPhase.OnTheDay, 0, 0, 90, "讲座", null), new(FlowPhase.OnTheDay, 0, 90, 20, "提问", null)], tasks[..3], budget[..1], []);
        Kind("学术·文化交流", "交流、学习", null, ["学习部"], GateNeeds.All, [new(FlowPhase.OnTheDay, 0, 0, 120, "交流", null)], tasks[..3], [], []);
        Kind("联谊", "联谊", "和友校各派两人对接，谁出什么写清楚。", [], new GateNeeds(Coordination: false), [new(FlowPhase.OnTheDay, 0, 0, 120, "联谊", null)], tasks[..2], [], []);
        Kind("公益", "公益", null, ["生活部"], GateNeeds.All, [new(FlowPhase.OnTheDay, 0, 0, 180, "服务", null)], tasks[..2], [], []);
        Kind("迎新接待", "迎新", "站点、校门、报到处、宿舍四处都要有人，每班不超过四小时。", ["生活部"], GateNeeds.All, [new(FlowPhase.OnTheDay, 0, 0, 540, "接待", null)], tasks, budget[..2], materials);
        Kind("团建", null, null, [], new GateNeeds(SafetyPerson: false, Flow: false, Budget: false, Coordination: false, Summary: false), [], [], [], []);
    }

    /// <summary>Those that sponsors are sought for come first, in a fixed order; more events after them.</summary>
    public List<Event> Add()
    {
        var quiz = Plan("互联网知识竞赛", "比赛", ["互联网", "知识竞赛", "科技"], 17, 18, 20, "图书馆报告厅", 400, 20000, Officer, "让同学在比赛里学会安全用网，也给线上教育的赞助方一个展示的机会。", "全校学生");
        Fill(quiz, "互联网知识竞赛");
        Forward(quiz, EventState.Preparing);
        var volleyball = Plan("校排球赛", "比赛", ["体育", "排球"], 5, 16, 5 * 24, "东区排球场", 600, 12000, Officer2, "各院系以球会友，带动课余锻炼。", "全校学生");
        Fill(volleyball, "校排球赛");
        Forward(volleyball, EventState.Preparing);
        Done(volleyball.Edit(volleyball.ToDetails() with { Venue = "西区排球场" }, "东区排球场翻新，后勤通知改到西区。", Officer2, time.Now.AddDays(-1)));
        var karaoke = Plan("“非唱不可”K歌比赛", "比赛", ["音乐", "K歌"], -3, 19, 27, "大学生活动中心", 800, 15000, Officer, "给爱唱歌的同学一个舞台。", "全校学生");
        Fill(karaoke, "K歌比赛");
        Forward(karaoke, EventState.Running);
        var gala = Plan("迎新晚会", "晚会", ["晚会", "迎新", "音乐"], 38, 19, 3, "大礼堂", 1500, 30000, Vice, "欢迎新同学，展示各部门风采。", "大一新生");
        Forward(gala, EventState.Planned);
        var training = Plan("军训慰问", "公益", ["迎新", "体育"], -62, 9, 30, "田径场", 3000, 8000, Vice, "军训期间给新生送水送药。", "大一新生");
        Forward(training, EventState.Closed);

        // The term report's own case (S44): the song contest with another school, else the handicraft contest.
        var song = Plan("两校联合歌手大赛", "比赛", ["音乐", "联谊"], 26, 18, 4, "大礼堂", 1200, 25000, Officer, "与友校各办预赛，决赛合办，一起向商家谈赞助。", "两校学生");
        Fill(song, "联合歌手大赛");
        Forward(song, EventState.Planned);
        var handicraft = Plan("手工艺品大赛", "比赛", ["手工", "文化"], 28, 14, 4, "大学生活动中心", 300, 8000, Officer2, "联合大赛办不成时，本校单独办的备选。", "全校学生");
        Plan("冬季服饰展演", "服饰展演", ["服饰", "时尚"], 45, 19, 2, "大礼堂", 900, 18000, Officer, "与文艺部合作，请服饰品牌走进校园。", "全校学生");
        var english = Plan("英语口语培训班", "培训班", ["培训", "英语"], 12, 19, 2, "教学楼一楼", 60, null, Officer2, "与学习部和民间教育机构合办，补充储备资金。", "全校学生");
        Forward(english, EventState.Planned);
        var week = Plan("“文化·生活”周", "文化·生活周", ["文化", "生活"], 33, 9, 5 * 24, "食堂门口", 2000, 10000, Vice, "联系书籍、生活用品商家，方便同学。", "全校学生");
        Forward(week, EventState.Planned);
        Done(week.Publish(time.Now.AddDays(-5)));
        Done(week.Postpone("与四六级考试冲突，等教务处定考场。"));
        var hike = Plan("秋季登山", "团建", ["团建"], -20, 8, 8, null, 30, null, Vice, "部门团建。", "本部门");
        Done(hike.Cancel("连续下雨，山路封闭。"));
        var review = Plan("新老生经验交流会", "学术·文化交流", ["交流"], -9, 19, 2, "图书馆报告厅", 120, null, Officer2, "请往届部长讲讲怎么跑外联。", "本部门");
        Forward(review, EventState.Summarising);
        Plan("社区旧书义卖", "公益", ["公益"], null, 0, 0, null, null, null, Officer, null, null);

        var practice = Event.Create(new EventDetails("水果拼盘大赛（练习）", ["生活"], null, null, "食堂二楼", 80, 500, Officer2)
        {
            KindId = kinds["比赛"].Id,
            Purpose = "练习：办一个小而完整的比赛。",
            Audience = "本系学生",
        }, practiceById: Officer2).Value;
        Done(practice.SetFlow(kinds["比赛"].DefaultFlow(), null, Officer2, time.Now));
        db.Events.Add(practice);
        Done(quiz.Edit(quiz.ToDetails() with
        {
            Slogan = "一键连接，安全同行",
            Background = "同学们每天上网，却少有人说得清个人信息是怎么泄露的。\n去年的网络安全周有四百多人参加，许多同学希望有一场能自己上台的比赛。",
            Publicity = "公众号推文两篇，食堂门口横幅两条，教学楼公告栏海报二十张；比赛前一天各班群转发。",
        }, null, Officer, time.Now));
        this.published = [quiz, gala];
        this.karaoke = karaoke;
        this.song = song;
        this.handicraft = handicraft;
        this.practice = practice;
        return [quiz, volleyball, karaoke, gala, training, handicraft];
    }

    /// <summary>What needs the events' keys: plan B, what leaders said of the exercise, posters of what is public, a copy. The events must be saved before.</summary>
    public async Task RelateAsync(SamplePhotos photos)
    {
        var posters = published.Select((e, i) => (Event: e, File: photos.Poster(e.OwnerId!.Value, i))).ToList();
        await db.SaveChangesAsync();
        foreach (var (e, poster) in posters)
        {
            Done(e.SetPoster(poster.Id));
            Done(e.Publish(time.Now.AddDays(-1)));
        }

        db.Events.Add(karaoke!.Copy("下学期“非唱不可”K歌比赛", Officer));
        Done(song!.SetAlternative(handicraft!, time.Today.AddDays(4), Minister, time.Today, time.DayOf));
        db.PlanComments.Add(new PlanComment(practice!.Id, PlanSection.Flow, "评分环节只写了二十分钟，十个作品来不及，按每个三分钟算。"));
        db.PlanComments.Add(new PlanComment(practice.Id, PlanSection.Budget, "水果按克数买，别写“若干”。"));
    }

    private List<Event> published = [];
    private Event? karaoke;
    private Event? song;
    private Event? handicraft;
    private Event? practice;

    private void Kind(string name, string? tags, string? advice, string[] partners, GateNeeds needs, KindFlowRow[] flow, KindTask[] tasks, KindBudgetLine[] budget, KindMaterial[] materials)
    {
        var kind = EventKind.Create(new EventKindDetails(name, tags, advice, needs, [.. partners.Where(departments.ContainsKey).Select(p => departments[p])], flow, tasks, budget, materials)).Value;
        kinds[name] = kind;
        db.EventKinds.Add(kind);
    }

    private Event Plan(string title, string kind, string[] tags, int? inDays, int hour, int hours, string? venue, int? people, decimal? target, int owner, string? purpose, string? audience)
    {
        DateTimeOffset? start = inDays is { } days ? time.ToMoment(time.Today.AddDays(days).ToDateTime(new TimeOnly(hour, 0))) : null;
        var planned = Event.Create(new EventDetails(title, tags, start, start?.AddHours(hours), venue, people, target, owner)
        {
            KindId = kinds[kind].Id,
            Purpose = purpose,
            Audience = audience,
            SafetyPersonId = purpose is null ? null : Vice,
            IsOutdoor = venue is "东区排球场" or "田径场" or "食堂门口",
            OutdoorArea = venue is "食堂门口" ? 60 : venue is null ? null : 800,
            HasOutsiders = kind is "服饰展演" or "文化·生活周" || title.StartsWith("两校", StringComparison.Ordinal),
            Organisers = [new(OrganiserRole.Host, "校学生会"), new(OrganiserRole.Organiser, "外联部")],
            PartnerIds = [.. kinds[kind].Partners.Select(p => p.DepartmentId)],
            HelperIds = owner == Officer ? [Officer2] : [Officer],
        }).Value;
        Done(planned.SetFlow(kinds[kind].DefaultFlow(), null, owner, time.Now));
        db.Events.Add(planned);
        return planned;
    }

    private void Fill(Event e, string name)
    {
        var day = time.DayOf(e.StartsAt!.Value);
        Done(e.SetDuties(
        [
            new(null, "舞台组", Officer2, [Officer], "舞台、灯光、音响、背景板", day.AddDays(-1)), new(null, "宣传组", Officer, [], $"{name}的海报、推文、现场拍照", day.AddDays(-3)),
            new(null, "接待组", Vice, [Officer, Officer2], "评委、嘉宾与赞助方的接待", day),
        ]));
        Done(e.SetRisks([new("停电或设备故障", "备用话筒与音箱放在后台，联系后勤值班电话", "舞台组"), new("人多拥挤", "分两个入口放行，按疏散图引导", "接待组")]));
        Done(e.SetAwards([new("一等奖", 1, "奖杯与证书"), new("二等奖", 2, "证书"), new("优秀奖", 6, "纪念品")]));
    }

    private void Forward(Event e, EventState state)
    {
        while (e.State < state)
            Done(e.Advance(e.Next!.Value, 0, null, e.OwnerId!.Value, time.Now));
    }

    private static void Done(Result result)
    {
        if (!result.IsSuccess)
            throw new InvalidOperationException(result.Error!.Code);
    }
}
