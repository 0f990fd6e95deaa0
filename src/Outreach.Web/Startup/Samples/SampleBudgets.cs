using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain;
using Outreach.Domain.Data;
using Outreach.Domain.Events.Budgets;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Startup.Samples;

/// <summary>Budgets of the sample events, one in every state.</summary>
internal sealed class SampleBudgets(OutreachDbContext db, DepartmentTime time, IReadOnlyDictionary<string, int> people)
{
    private const decimal Threshold = 5000;

    private static readonly IReadOnlyDictionary<int, string> NoComments = new Dictionary<int, string>();

    // Category (- for income) | item | count | unit | unit price | source | note
    private static readonly string[] Quiz =
    [
        "-|学院活动经费|1|笔|2000|School|", "Publicity|东区主干道横幅|4|条|80|School|", "Publicity|A2 海报|40|张|12.5|School|铜版纸，彩印",
        "Venue|图书馆报告厅保洁费|1|次|300|School|", "EquipmentHire|抢答器|6|套|60|SponsorshipCash|两天", "Prizes|一等奖奖品|3|份|300|SponsorshipCash|",
        "Prizes|二等奖奖品|6|份|150|SponsorshipCash|", "Prizes|参赛纪念品（鼠标）|30|个|25|SponsorshipGoods|由赞助商提供", "Printing|题册与评分表|120|份|1.5|School|", "Water|桶装水|10|桶|15|School|",
        "Reserve|备用金|1|笔|300|Own|", "Other|其他用品|1|批|200|Own|",
    ];

    private static readonly string[] Volleyball =
    [
        "-|体育部专项经费|1|笔|1500|School|", "EquipmentHire|记分牌租赁|2|块|120|School|五天", "Prizes|冠军队奖品|1|份|800|SponsorshipCash|", "CostumesAndProps|队服印字|36|件|18|SponsorshipCash|",
        "Water|矿泉水|600|瓶|1.2|SponsorshipGoods|", "Jury|裁判补贴|10|场|80|School|",
    ];

    private static readonly string[] Karaoke =
    [
        "-|学生活动中心拨款|1|笔|1200|School|", "Publicity|海报|30|张|12|School|", "EquipmentHire|音响与调音台|2|天|650|SponsorshipCash|", "Prizes|前三名奖品|3|份|260|SponsorshipCash|",
        "Jury|校外评委交通补贴|3|人|100|School|", "Printing|评分表与节目单|200|份|0.8|School|",
    ];

    private static readonly string[] Gala =
    [
        "-|校团委拨款|1|笔|8000|School|", "-|班费结余|1|笔|1200|Own|", "Publicity|舞台背景喷绘|60|平方米|35|School|", "Venue|大礼堂使用费|2|天|600|School|", "EquipmentHire|灯光音响|1|场|4800|SponsorshipCash|含彩排",
        "CostumesAndProps|演出服装租赁|48|套|45|SponsorshipCash|", "CostumesAndProps|舞台花艺|1|场|900|SponsorshipGoods|", "Transport|道具运输|2|趟|150|School|", "Printing|门票与节目单|1600|份|0.6|School|", "Reserve|备用金|1|笔|800|Own|",
    ];

    private static readonly string[] Training =
    [
        "-|军训慰问专项经费|1|笔|2500|School|", "Water|绿豆汤与饮用水|30|桶|28|School|", "Prizes|慰问品（毛巾、花露水）|120|份|9.5|School|", "Transport|物资运输|3|趟|80|School|",
    ];

    public async Task AddAsync(CancellationToken cancellationToken)
    {
        var (minister, vice, officer, officer2) = (new BudgetDecider(people["minister"], true, false), people["vice"], people["officer"], people["officer2"]);
        var events = await db.Events.ToDictionaryAsync(e => e.Title, e => e.Id, cancellationToken);

        var quiz = Draft(events["互联网知识竞赛"], Quiz, officer, 9);
        Submit(quiz, officer, 6);
        Done(quiz.Decide(
            minister, BudgetVerdict.Return, "有一项写得太笼统，海报单价也高于学院文印室，请核对后再提交。",
            new Dictionary<int, string> { [3] = "学院文印室每张 8 元，先问那里。", [12] = "“其他用品”要写清楚是什么。" }, Threshold, time.Now.AddDays(-4)));

        // Approved, changed since, and with the minister again.
        var volleyball = Draft(events["校排球赛"], Volleyball, officer2, 20);
        Submit(volleyball, officer2, 19);
        Approve(volleyball, minister, 18);
        Change(volleyball, "报名多了四支队伍，裁判和饮水要加。", officer2, 2, l => l.Item switch
        {
            "裁判补贴" => l with { Count = 14 },
            "矿泉水" => l with { Count = 900 },
            _ => l,
        });
        Submit(volleyball, officer2, 1);

        // Approved, and a change of it not yet submitted.
        var karaoke = Draft(events["“非唱不可”K歌比赛"], Karaoke, officer, 30);
        Submit(karaoke, officer, 29);
        Approve(karaoke, minister, 28);
        Change(karaoke, "复赛加一天音响。", officer, 1, l => l.Item == "音响与调音台" ? l with { Count = 3 } : l);

        // Above the threshold: the advisor decides second.
        var gala = Draft(events["迎新晚会"], Gala, vice, 8);
        Submit(gala, vice, 7);
        Approve(gala, minister, 5);

        var training = Draft(events["军训慰问"], Training, vice, 90);
        Submit(training, vice, 88);
        Approve(training, minister, 87);

        db.EventBudgets.AddRange(quiz, volleyball, karaoke, gala, training);
        await db.SaveChangesAsync(cancellationToken);
    }

    private EventBudget Draft(int eventId, string[] lines, int byId, int daysAgo) => EventBudget.Create(eventId, [.. lines.Select(Line)], byId, time.Now.AddDays(-daysAgo)).Value;

    private void Submit(EventBudget budget, int byId, int daysAgo) => Done(budget.Submit(true, byId, time.Now.AddDays(-daysAgo)));

    private void Approve(EventBudget budget, BudgetDecider decider, int daysAgo) =>
        Done(budget.Decide(decider, BudgetVerdict.Approve, null, NoComments, Threshold, time.Now.AddDays(-daysAgo)));

    private void Change(EventBudget budget, string reason, int byId, int daysAgo, Func<BudgetLineDetails, BudgetLineDetails> change) =>
        Done(budget.Edit([.. budget.LinesOf(budget.Revision).Select(l => change(l.Details))], reason, byId, time.Now.AddDays(-daysAgo)));

    private static BudgetLineDetails Line(string line)
    {
        var p = line.Split('|');
        return new BudgetLineDetails(
            null, p[0] == "-" ? BudgetSide.Income : BudgetSide.Expense, p[0] == "-" ? null : Enum.Parse<BudgetCategory>(p[0]), p[1], p[3],
            decimal.Parse(p[2], CultureInfo.InvariantCulture), decimal.Parse(p[4], CultureInfo.InvariantCulture), Enum.Parse<BudgetSource>(p[5]), p[6].Length == 0 ? null : p[6]);
    }

    private static void Done(Result result)
    {
        if (result.Error is { } error)
            throw new InvalidOperationException("The sample department breaks a rule: " + error.Code);
    }
}
