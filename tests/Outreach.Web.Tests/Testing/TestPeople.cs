using Microsoft.AspNetCore.Identity;
using Outreach.Domain.Data;
using Outreach.Domain.Members;
using Outreach.Domain.Settings;

namespace Outreach.Web.Tests.Testing;

/// <summary>One person of every role, and a second officer, in every test database.</summary>
public static class TestPeople
{
    /// <summary>Everybody's password.</summary>
    public const string Password = "a-good-passw0rd";

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
        ("student", Role.Student),
        ("student2", Role.Student),
        ("student3", Role.Student),
    ];

    /// <summary>The department that each liaison speaks for.</summary>
    public static readonly IReadOnlyDictionary<string, string> Departments = new Dictionary<string, string> { ["liaison"] = "宣传部", ["liaison2"] = "文艺部" };

    /// <summary>The mail address of a person.</summary>
    public static string EmailOf(string name) => name + "@test.example";

    /// <summary>Adds them, with their positions, to an empty database.</summary>
    public static async Task AddAsync(OutreachDbContext db)
    {
        db.DepartmentSettings.Add(new DepartmentSettings());
        var term = new Term("2026-2027学年", new DateOnly(2026, 9, 1), new DateOnly(2027, 8, 31));
        db.Terms.Add(term);
        db.Departments.AddRange(new Department("外联部", isOwn: true), new Department("宣传部"), new Department("文艺部"));
        var hash = new PasswordHasher<User>().HashPassword(new User(), Password);
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
                PasswordHash = hash,
                SecurityStamp = Guid.NewGuid().ToString("N"),
                LockoutEnabled = true,
                CreatedAt = TestClock.Start,
            };
            db.Users.Add(user);
            if (role != Role.Student)
                db.Positions.Add(new Position(user.Id, term.Id, role, Departments.GetValueOrDefault(name), new DateOnly(2026, 9, 1), null));
        }

        await db.SaveChangesAsync();
    }
}

/// <summary>A clock that stands still until it is moved. It begins on 21 November 2026, noon in Shanghai.</summary>
public sealed class TestClock : TimeProvider
{
    private DateTimeOffset now = Start;

    /// <summary>Where every test begins.</summary>
    public static readonly DateTimeOffset Start = new(2026, 11, 21, 4, 0, 0, TimeSpan.Zero);

    /// <summary>Moves it on.</summary>
    public void Advance(TimeSpan by) => now += by;

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => now;
}
