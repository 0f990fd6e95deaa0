using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Data;
using Outreach.Domain.Events;
using Outreach.Domain.Tasks;
using Outreach.Domain.Tasks.Help;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Startup.Samples;

/// <summary>Tasks and requests for help of the sample department, in every state.</summary>
internal sealed class SampleTasks(OutreachDbContext db, DepartmentTime time, IReadOnlyDictionary<string, int> people)
{
    private DateOnly Today => time.Today;

    private HashSet<int> Members => [people["minister"], people["vice"], people["officer"], people["officer2"]];

    public async Task AddAsync(CancellationToken cancellationToken)
    {
        var events = await db.Events.Where(e => e.State != EventState.Closed && e.State != EventState.Cancelled).ToDictionaryAsync(e => e.Title, e => e.Id, cancellationToken);
        var (contest, show) = (events["互联网知识竞赛"], events["迎新晚会"]);
        var deal = await db.Deals.Where(d => d.ActiveKey != null && d.OwnerId == people["officer"]).OrderBy(d => d.Id).Select(d => d.Id).FirstAsync(cancellationToken);
        AddTasks(contest, show, deal);
        await db.SaveChangesAsync(cancellationToken);
        var departments = await db.Departments.Where(d => !d.IsOwn).ToDictionaryAsync(d => d.Name, d => d.Id, cancellationToken);
        AddHelp(contest, show, departments);
        await db.SaveChangesAsync(cancellationToken);
    }

    private void AddTasks(int contest, int show, int deal)
    {
        // Title | owner | due in days | set days ago | where it stands
        Task("借三个抢答器和两只对讲机", "officer", 1, 4, WorkItemOrigin.OfEvent(contest), WorkItemState.Doing, helpers: ["officer2"], checklist: ["问学生处设备科", "填借用单", "试音"], ticked: 2);
        Task("联系两位评委老师，送聘书", "officer", -2, 9, WorkItemOrigin.OfEvent(contest), WorkItemState.Open, detail: "计算机学院和图书馆各一位，聘书在办公室抽屉里。");
        Task("布置图书馆报告厅", "officer2", 6, 3, WorkItemOrigin.OfEvent(contest), WorkItemState.Open, helpers: ["officer"], checklist: ["横幅", "座位牌", "计分板", "饮用水"]);
        Task("整理报名表，排出场顺序", "officer2", -4, 8, WorkItemOrigin.OfEvent(contest), WorkItemState.Doing);
        Task("拍一组场地照片给各商家", "officer2", 4, 5, WorkItemOrigin.OfEvent(show), WorkItemState.Open);
        Task("问清电视台能不能来拍", "vice", -6, 12, WorkItemOrigin.OfEvent(show), WorkItemState.Dropped, outcome: "对方排期已满，改请校记者团");
        Task("把赞助方案改成两页", "officer", 0, 3, WorkItemOrigin.OfDeal(deal), WorkItemState.Open);
        Task("更新商家通讯录", "officer2", 10, 2, WorkItemOrigin.Own, WorkItemState.Open);
        Task("打印新名片", "officer", -8, 15, WorkItemOrigin.Own, WorkItemState.Done, outcome: "印了两盒，在办公室柜子第二层。");
        Task("下次例会前每人交一条拜访经验", "minister", 3, 1, WorkItemOrigin.OfMeeting("上周例会第 3 项", show), WorkItemState.Open, helpers: ["vice", "officer", "officer2"]);
        Task("值日：整理部门办公室", "officer2", 2, 5, WorkItemOrigin.Own, WorkItemState.Open, recurrence: Recurrence.Weekly);
        Task("每月核对一次到账和收据", "vice", 5, 20, WorkItemOrigin.Own, WorkItemState.Open, recurrence: Recurrence.Monthly);

        var president = people["presidium"];
        Superiors("统计本学期校外赞助数额，报团委", "vice", 4, 3, president, "许主席", WorkItemState.Doing);
        Superiors("推荐三名同学参加公益讲解", "officer", -1, 8, president, "许主席", WorkItemState.Open);
        Superiors("把去年的赞助总结发给我", "minister", -3, 10, president, "许主席", WorkItemState.Done, "总结已发到您邮箱，另附两张现场照片。去年共 14 家商家，到账 32,600 元。");
        var read = Superiors("迎新摊位的商家名单", "vice", -12, 20, people["advisor"], "吴老师", WorkItemState.Done, "名单共 9 家，都核验过资质，已交到团委办公室。");
        read.ReadReport(time.Now.AddDays(-11));
        var asked = Superiors("校团委要一份外联部志愿时长表", "officer2", 7, 2, people["minister"], "团委王老师", WorkItemState.Open);
        asked.Comment("表格我发到群里了，按学院分页。", people["minister"], time.Now.AddDays(-1));
    }

    private WorkItem Task(
        string title, string owner, int due, int ago, WorkItemOrigin origin, WorkItemState state, IReadOnlyList<string>? helpers = null, IReadOnlyList<string>? checklist = null, int ticked = 0,
        string? detail = null, string? outcome = null, Recurrence recurrence = Recurrence.None, int? setBy = null, string? report = null)
    {
        var (day, then) = (Today.AddDays(-ago), time.Now.AddDays(-ago));
        var task = WorkItem.Create(
            new WorkItemDetails(
                title, detail, people[owner], [.. (helpers ?? []).Select(h => people[h])], Today.AddDays(due), checklist ?? [], recurrence, recurrence == Recurrence.None ? null : Today.AddDays(150)),
            origin, Members, setBy ?? people["vice"], day, then).Value;
        // The lines have their keys from here on.
        db.WorkItems.Add(task);
        foreach (var item in task.Checklist.OrderBy(c => c.Position).Take(ticked))
            task.Tick(item.Id, true, people[owner], time.Now.AddHours(-20));
        var when = time.Now.AddDays(Math.Min(-1, due));
        var ended = Today.AddDays(Math.Min(-1, due));
        var moved = state switch
        {
            WorkItemState.Doing => task.MoveTo(WorkItemState.Doing, people[owner], Today, time.Now.AddDays(-1)),
            WorkItemState.Done => task.Finish(outcome, report, people[owner], ended, when),
            WorkItemState.Dropped => task.Drop(outcome, people[owner], ended, when),
            _ => Domain.Result.Success,
        };
        return moved.IsSuccess ? task : throw new InvalidOperationException(moved.Error!.Code);
    }

    private WorkItem Superiors(string title, string owner, int due, int ago, int setBy, string name, WorkItemState state, string? report = null) =>
        Task(title, owner, due, ago, WorkItemOrigin.OfSuperior(name, Today.AddDays(due)), state, setBy: setBy, report: report);

    private void AddHelp(int contest, int show, Dictionary<string, int> departments)
    {
        var (officer, vice, publicity, arts, sport) = (people["officer"], people["vice"], people["liaison"], people["liaison2"], people["liaison3"]);
        var silent = departments.First(d => d.Key is not ("宣传部" or "文艺部" or "体育部")).Value;
        Help(HelpKind.Publicity, "知识竞赛海报和推文", HelpDirection.FromUs, departments["宣传部"], officer, 9, 2, 2, contest, "行政楼前展板");
        Help(HelpKind.MakeUp, "主持人化妆", HelpDirection.FromUs, departments["文艺部"], officer, 2, 1, 2, contest, "图书馆报告厅");
        Help(HelpKind.VenueSetUp, "布置座位和签到台", HelpDirection.FromUs, silent, officer, 8, 3, 6, contest, "图书馆报告厅");
        Help(HelpKind.Backstage, "迎新晚会后台换装引导", HelpDirection.FromUs, departments["文艺部"], vice, 12, 4, 8, show, "大礼堂").Accept("安排六位同学，提前一小时到。", arts, false, Today, time.Now.AddDays(-2));
        Help(HelpKind.Props, "借两块计分板", HelpDirection.FromUs, departments["体育部"], officer, 5, 4, 1, contest, null).Decline("那几天运动会要用，可以借一块旧的。", sport, false, time.Now.AddDays(-2));
        Done(Help(HelpKind.VenueSetUp, "迎新摊位搭帐篷", HelpDirection.FromUs, departments["体育部"], vice, -20, 30, 6, null, "一食堂广场"), sport, 5, "多亏你们，半小时就搭好了！");
        Done(Help(HelpKind.Publicity, "迎新季合影推文", HelpDirection.FromUs, departments["宣传部"], vice, -3, 12, 2, null, null), publicity, 2, null);
        Help(HelpKind.Props, "借 20 张折叠桌给社团巡礼", HelpDirection.ToUs, departments["宣传部"], publicity, 6, 1, 4, null, "一食堂广场");
        Help(HelpKind.Other, "元旦晚会请两家商家提供奖品", HelpDirection.ToUs, departments["文艺部"], arts, 20, 3, 2, null, null).Accept("王小雨负责，下周给名单。", vice, false, Today, time.Now.AddDays(-1));
        Done(Help(HelpKind.VenueSetUp, "运动会入口签到", HelpDirection.ToUs, departments["体育部"], sport, -15, 25, 4, null, "东操场"), vice, 4, "外联部的同学最准时。");
        Help(HelpKind.Costumes, "借演出服", HelpDirection.FromUs, departments["文艺部"], officer, 15, 6, 10, show, null).Withdraw();
    }

    private HelpRequest Help(HelpKind kind, string what, HelpDirection direction, int department, int by, int inDays, int ago, int needed, int? eventId, string? place)
    {
        var (on, asked) = (Today.AddDays(inDays), Today.AddDays(-ago));
        var answerBy = on.AddDays(-2) < asked ? on : on.AddDays(-2);
        var request = HelpRequest.Create(new HelpDetails(kind, what, null, on, new TimeOnly(18, 0), new TimeOnly(21, 0), needed, place, answerBy, eventId), direction, department, by, asked).Value;
        db.HelpRequests.Add(request);
        return request;
    }

    private void Done(HelpRequest request, int answeredBy, int came, string? thanks)
    {
        request.Accept(null, answeredBy, false, request.AskedOn, time.Now.AddDays(-10));
        request.Complete(came, Today);
        if (thanks is not null)
            request.Thank(thanks);
    }
}
