using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Accounts;
using Outreach.Domain.Contracts.Slots;
using Outreach.Domain.Data;
using Outreach.Domain.Settings;
using Outreach.Domain.Sponsors;
using Outreach.Web.Infrastructure.Files;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Startup.Samples;

/// <summary>A department to look at: people of every role, sponsors, deals in every stage, visits. Development only.</summary>
public sealed class SampleDepartment(OutreachDbContext db, UserManager<User> users, DepartmentTime time, SlotAllocator ledger, FileStore files)
{
    public const string AdministratorEmail = "admin@outreach.test";

    public const string Password = "yangben-wailian-26";

    public static string Accounts => string.Join(Environment.NewLine, People.Select(p => $"  {p.Email,-24} {p.Role}")
        .Prepend($"Sample accounts, each with the password {Password}:"));

    private static readonly (string Email, string Name, Role Role, string? Group)[] People =
    [
        (AdministratorEmail, "周管理", Role.Administrator, null),
        ("minister@outreach.test", "林若溪", Role.Minister, null),
        ("vice@outreach.test", "陈思远", Role.ViceMinister, "校企组"),
        ("officer@outreach.test", "王小雨", Role.Officer, "校企组"),
        ("officer2@outreach.test", "赵一鸣", Role.Officer, "校际组"),
        ("advisor@outreach.test", "吴老师", Role.Advisor, null),
        ("liaison@outreach.test", "孙宣传", Role.DepartmentLiaison, "宣传部"),
        ("liaison2@outreach.test", "何文艺", Role.DepartmentLiaison, "文艺部"),
        ("liaison3@outreach.test", "罗体育", Role.DepartmentLiaison, "体育部"),
        ("partner@outreach.test", "钱友校", Role.SchoolPartner, SamplePlanning.FirstSchool),
        ("presidium@outreach.test", "许主席", Role.Presidium, null),
        ("student@outreach.test", "李同学", Role.Student, null),
        ("student2@outreach.test", "张晓雯", Role.Student, null),
        ("student3@outreach.test", "刘子涵", Role.Student, null),
        ("student4@outreach.test", "陈嘉豪", Role.Student, null),
    ];

    /// <summary>Fills an empty database.</summary>
    public async Task FillAsync()
    {
        var today = time.Today;
        var startYear = today.Month >= 8 ? today.Year : today.Year - 1;
        var term = new Term($"{startYear}-{startYear + 1}学年", new DateOnly(startYear, 9, 1), new DateOnly(startYear + 1, 8, 31));
        db.Terms.Add(term);
        new SamplePlaces(db).Add();
        var settings = await db.DepartmentSettings.OrderBy(s => s.Id).FirstOrDefaultAsync();
        _ = settings?.EditContracts(new ContractSettings("江西示例大学学生会外联部", "江西省南昌市紫阳大道 99 号", "0791-88120001", settings.AdvisorThreshold, settings.AfterEventPercent, settings.CosignReminderDays, settings.ViceMinistersSign, settings.AdvisorSigns, settings.InterestBarDays)
        {
            PayTo = "中国工商银行南昌示例支行，江西示例大学学生会，1502 0000 0000 0000 000",
        });
        // What was said of the values of last year's sheet.
        db.ImportMeanings.AddRange(new("industry", "奶茶", nameof(Industry.FoodAndDrink)), new("distance", "步行可达", nameof(DistanceBand.AtTheGate)), new("source", "老师推荐", ""));
        await db.SaveChangesAsync();
        (await db.DepartmentSettings.OrderBy(s => s.Id).FirstAsync()).EditSite(new SiteSettings(
            "江西示例大学", "校学生会", "大学生活动中心 203，周一至周五 12:30–14:00、18:30–20:30", "0791-88120001", "示例大学外联部（公众号）", "赣ICP备00000000号", null));
        await db.SaveChangesAsync();
        var departments = await db.Departments.ToDictionaryAsync(d => d.Name, d => d.Id);
        var planning = new SamplePlanning(db, time);
        planning.AddCatalogues(departments["外联部"]);
        await db.SaveChangesAsync();
        var ids = new Dictionary<string, int>();
        foreach (var (email, name, role, group) in People)
        {
            var user = new User
            {
                UserName = email,
                Email = email,
                EmailConfirmed = true,
                DisplayName = name,
                CreatedAt = time.Now,
                StudentNumber = role is Role.Student or Role.Officer ? "2024" + Math.Abs(email.GetHashCode(StringComparison.Ordinal) % 100000).ToString("D6", System.Globalization.CultureInfo.InvariantCulture) : null,
            };
            var made = await users.CreateAsync(user, Password);
            if (!made.Succeeded)
                throw new InvalidOperationException(string.Join(' ', made.Errors.Select(e => e.Description)));
            ids[email] = user.Id;
            if (role != Role.Student)
                db.Positions.Add(new Position(user.Id, term.Id, role, group, today.AddDays(-60), null, role == Role.DepartmentLiaison ? departments[group!] : null, role == Role.SchoolPartner ? planning.SchoolId(group!) : null));
        }

        var names = ids.ToDictionary(p => p.Key.Split('@')[0], p => p.Value);
        var occasions = new SampleEvents(db, time, names, departments);
        occasions.AddKinds();
        await db.SaveChangesAsync();
        var events = occasions.Add();
        await db.SaveChangesAsync();
        await occasions.RelateAsync(new SamplePhotos(db, files));
        new SampleRecords(db, time, names, term.Id).Add(events);
        await db.SaveChangesAsync();
        planning.Add(ids["minister@outreach.test"], ids["officer@outreach.test"]);
        await db.SaveChangesAsync();
        await new SampleContracts(db, time, ledger, new SamplePhotos(db, files), names).AddAsync(CancellationToken.None);
        await new SampleBudgets(db, time, names).AddAsync(CancellationToken.None);
        await new SampleJobs(db, time, names).AddAsync(CancellationToken.None);
        await new SampleTasks(db, time, names).AddAsync(CancellationToken.None);
        await new SampleMeetings(db, time, names, departments).AddAsync(CancellationToken.None);
        await new SampleSchools(db, time, names).AddAsync(CancellationToken.None);
        await new SampleAlliance(db, time, names).AddAsync(CancellationToken.None);
        await new SampleSurveys(db, time, names).AddAsync(CancellationToken.None);
        await new SampleMarket(db, time, names, departments).AddAsync(CancellationToken.None);
        await new SampleClubs(db, time, names).AddAsync(CancellationToken.None);
        await new SampleScouting(db, time, names, term.Id).AddAsync(CancellationToken.None);
        await new SampleDeciders(db, time, names).AddAsync(CancellationToken.None);
        await new SampleCare(db, time, new SamplePhotos(db, files), names).AddAsync(term, CancellationToken.None);
    }
}
