using System.Globalization;
using Outreach.Domain.Accounts;
using Outreach.Domain.Data;
using Outreach.Domain.Events.LeadTimes;
using Outreach.Domain.Events.Periods;
using Outreach.Domain.Policies;
using Outreach.Domain.Schools;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Startup.Samples;

/// <summary>Partner schools, groups, periods around today, the policy table, and steps that were ticked off.</summary>
internal sealed class SamplePlanning(OutreachDbContext db, DepartmentTime time)
{
    public const string FirstSchool = "南昌大学医学院";

    private static readonly string[] Groups = ["校企组", "校际组", "策划组"];

    // Matter | verdict | whose permission | words | source | said so many days ago
    private static readonly string[] Policies =
    [
        "商业摆摊|NeedsPermission|后勤处|商家在校内设摊须提前三个工作日报后勤处批准，只在指定摊位，18:00 前撤场，不得使用扩音器。|校园商业活动管理办法 第六条|420",
        "悬挂横幅|NeedsPermission|党委宣传部|横幅须提前三个工作日报批，挂在指定位置，商家名称不超过标题四分之一；遇迎检须当天取下。|校园宣传品管理规定 第三条|420",
        "张贴海报|Allowed||盖学工处张贴章后贴在海报栏，A1 以内，不得覆盖他人海报。|校园宣传品管理规定 第五条|420",
        "校外人员入校|NeedsPermission|保卫处|校外嘉宾、商家人员须提前两天报姓名、单位、车牌，凭预约码从东门入校。|保卫处通知〔2026〕8号|96",
        "明火|Forbidden||教学楼、宿舍、活动中心内禁止蜡烛、烟花、冷焰火等一切明火。|校园消防安全管理规定|730",
        "夜间活动|NeedsPermission|学工处|22:30 后仍要进行的活动须报学工处批准，户外扩音一律 22:00 停止。|学工处关于规范学生活动的通知|210",
        "向同学收费|Forbidden||学生组织不得以报名费、会费、押金等名义向同学收费；培训类项目须由团委立项。|校团委学生组织管理办法 第十二条|365",
        "校园贷与金融推广|Forbidden||不得以任何形式推广网贷、信用卡分期、保险理财，也不得收集同学身份证件。|学工处关于防范不良校园贷的通知|540",
    ];

    // Kind | name | days from today to the first day | days | effect, when another than usual | school's number, for its own
    private static readonly string[] Periods =
    [
        "MilitaryTraining|新生军训|-76|14||",
        "CrowdedWeek|社团招新周|-48|7||",
        "StockTaking|外联部物资盘点|-20|3||",
        "CrowdedWeek|“一二·九”活动密集周|7|7||",
        "WeekBeforeExams|期末考前一周|29|7||",
        "ExamWeek|期末考试周|36|12||",
        "SchoolBreak|寒假|48|36||",
        "OtherPeriod|校园招聘会|19|2|Flags|",
        "ExamWeek|师大期中考试周|12|5|Flags|1",
    ];

    private readonly List<School> schools =
    [
        new(new SchoolDetails(
            FirstSchool, "昌大医学院", SchoolKind.Medical, "南昌", 6, 9800, "健康讲座、急救培训做得好，有自己的仿真实验室", "想和我们一起办知识竞赛，缺外出拉赞助的经验")),
        new(new SchoolDetails("江西师范大学", "师大", SchoolKind.Teachers, "南昌", 12, 32000, "话剧社有名，灯光音响齐全", "联合迎新晚会，互借设备")),
    ];

    /// <summary>Schools and groups, which people's positions name. The caller saves.</summary>
    public void AddCatalogues(int ownDepartmentId)
    {
        db.Schools.AddRange(schools);
        db.MemberGroups.AddRange(Groups.Select(name => new MemberGroup(ownDepartmentId, name)));
        var gone = new MemberGroup(ownDepartmentId, "网络推广组");
        gone.Retire();
        db.MemberGroups.Add(gone);
    }

    public int SchoolId(string name) => schools.Single(s => s.Name == name).Id;

    /// <summary>The rest. The caller saves.</summary>
    public void Add(int minister, int officer)
    {
        db.PolicyRules.AddRange(Policies.Select(line =>
        {
            var p = line.Split('|');
            return PolicyRule.Create(
                new PolicyDetails(p[0], Enum.Parse<PolicyVerdict>(p[1]), p[2].Length == 0 ? null : p[2], p[3], p[4], time.Today.AddDays(-int.Parse(p[5], CultureInfo.InvariantCulture))), time.Today).Value;
        }));
        db.CalendarPeriods.AddRange(Periods.Select(line =>
        {
            var p = line.Split('|');
            var first = time.Today.AddDays(int.Parse(p[2], CultureInfo.InvariantCulture));
            return CalendarPeriod.Create(
                new PeriodDetails(
                    Enum.Parse<PeriodKind>(p[0]), p[1], first, first.AddDays(int.Parse(p[3], CultureInfo.InvariantCulture) - 1),
                    p[4].Length == 0 ? null : Enum.Parse<PeriodEffect>(p[4]), p[5].Length == 0 ? null : schools[int.Parse(p[5], CultureInfo.InvariantCulture)].Id),
                PeriodSource.Typed).Value;
        }));
        // One event has handed in its plan, another one's step was done by a leader.
        var table = db.LeadTimes.OrderBy(t => t.Position).ThenBy(t => t.Id).ToList();
        foreach (var (title, done, by) in new[] { ("互联网知识竞赛", 2, officer), ("校排球赛", 1, minister) })
        {
            var eventId = db.Events.Where(e => e.Title == title).Select(e => e.Id).First();
            foreach (var lead in table.Take(done))
            {
                var step = new EventLeadStep(eventId, lead.Id);
                step.Tick(by, lead == table[0] ? "已交团委办公室" : null, time.Now.AddDays(-2));
                db.EventLeadSteps.Add(step);
            }
        }
    }
}
