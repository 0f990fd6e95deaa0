using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Outreach.Domain.Accounts;
using Outreach.Domain.Data;
using Outreach.Domain.Settings;

namespace Outreach.Web.Tests.Testing;

public static class TestPeople
{
    public const string Password = "a-good-passw0rd";

    /// <summary>One round of hashing, where the portal takes many: it is what takes the time of signing in.</summary>
    public static readonly PasswordHasherOptions Hashing = new() { IterationCount = 1 };

    public static readonly string PasswordHash = new PasswordHasher<User>(Options.Create(Hashing)).HashPassword(new User(), Password);

    /// <summary>Name and role; the mail address is <c>name@test</c>.</summary>
    public static readonly (string Name, Role Role)[] All =
    [
        ("admin", Role.Administrator),
        ("minister", Role.Minister),
        ("vice", Role.ViceMinister),
        ("officer", Role.Officer),
        ("officer2", Role.Officer),
        ("advisor", Role.Advisor),
        ("liaison", Role.DepartmentLiaison),
        ("liaison2", Role.DepartmentLiaison),
        ("partner", Role.SchoolPartner),
        ("presidium", Role.Presidium),
        ("student", Role.Student),
        ("student2", Role.Student),
        ("student3", Role.Student),
    ];

    public static readonly IReadOnlyDictionary<string, string> Departments = new Dictionary<string, string> { ["liaison"] = "宣传部", ["liaison2"] = "文艺部" };

    public static string EmailOf(string name) => name + "@test.example";

    /// <summary>Adds them, with their positions, to an empty database.</summary>
    public static async Task AddAsync(OutreachDbContext db)
    {
        db.DepartmentSettings.Add(new DepartmentSettings());
        var term = new Term("2026-2027学年", new DateOnly(2026, 9, 1), new DateOnly(2027, 8, 31));
        db.Terms.Add(term);
        Department[] departments = [new("外联部", isOwn: true), new("宣传部"), new("文艺部")];
        db.Departments.AddRange(departments);
        foreach (var (name, role) in All)
        {
            var email = EmailOf(name);
            var user = new User
            {
                UserName = email,
                NormalizedUserName = email.ToUpperInvariant(),
                Email = email,
                NormalizedEmail = email.ToUpperInvariant(),
                EmailConfirmed = true,
                DisplayName = "人" + name,
                StudentNumber = role == Role.Student ? "2024000" + (name["student".Length..] is { Length: > 0 } number ? number : "1") : null,
                PasswordHash = PasswordHash,
                SecurityStamp = Guid.NewGuid().ToString("N"),
                LockoutEnabled = true,
                CreatedAt = TestClock.Start,
            };
            db.Users.Add(user);
            if (role != Role.Student)
                db.Positions.Add(new Position(user.Id, term.Id, role, null, new DateOnly(2026, 9, 1), null, departments.SingleOrDefault(d => d.Name == Departments.GetValueOrDefault(name))?.Id));
        }

        await db.SaveChangesAsync();
    }
}
