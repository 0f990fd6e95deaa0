using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.Mvc.Testing.Handlers;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Outreach.Domain.Accounts;
using Outreach.Domain.Data;
using Outreach.Web.Features;
using Outreach.Web.Features.Jobs.Board;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Database;
using Outreach.Web.Infrastructure.Hosting;
using Outreach.Web.Infrastructure.Mail;
using Outreach.Web.Startup;

namespace Outreach.Web.Tests.Testing;

/// <summary>
/// The portal on a database of its own, with the people of <see cref="TestPeople"/>: the fixture of a subject's classes
/// (see <see cref="Subjects"/>), or of one class that moves the clock or must find the database empty.
/// </summary>
[System.Diagnostics.CodeAnalysis.SuppressMessage("Design", "CA1001", Justification = "xunit disposes it through IAsyncLifetime.")]
public sealed class Portal : IAsyncLifetime
{
    private static readonly Uri Address = new("https://localhost");

    private static readonly DatabaseTemplate People = new(
        async database =>
        {
            await using var db = database.Open();
            await TestPeople.AddAsync(db);
        },
        TestDatabase.CreateAsync);

    private readonly string data = Directory.CreateTempSubdirectory("outreach-test-").FullName;
    private readonly Dictionary<string, SignedIn> signedIn = [];
    private readonly SemaphoreSlim signingIn = new(1);
    private readonly ConcurrentDictionary<string, int> ids = new();
    private TestDatabase? database;
    private Factory? factory;
    private DbContextOptions<OutreachDbContext>? watched;
    private int passwordsHashed;

    /// <summary>Posts a minute to sign-in and its like; beyond any test unless it is about that.</summary>
    public int SensitivePostsPerMinute { get; init; } = 100_000;

    /// <summary>Applications and reports a minute and account; beyond any test unless it is about that.</summary>
    public int ApplicationsPerMinute { get; init; } = 100_000;

    /// <summary>Answers to surveys a minute and address; beyond any test unless it is about that.</summary>
    public int SurveyAnswersPerHour { get; init; } = 100_000;
    /// <summary>Posts an hour and address to the public page for merchants; beyond any test unless it is about that.</summary>
    public int OutsidePostsPerHour { get; init; } = 100_000;

    /// <summary>Of whom the second step is asked; of nobody unless a test is about that.</summary>
    public string SecondFactorOf { get; init; } = "Nobody";

    /// <summary>A subject that the product does not have.</summary>
    public SubjectModule? NewSubject { get; init; }

    /// <summary>Whether the database is empty, without the people of <see cref="TestPeople"/>.</summary>
    public bool IsBare { get; init; }

    /// <summary>How often a password was hashed so far, which is what takes the time of signing in.</summary>
    public int PasswordsHashed => passwordsHashed;

    public FakeTimeProvider Clock { get; } = TestClock.New();

    public IServiceProvider Services => factory!.Services;

    public string DataDirectory => data;

    /// <summary>A context of its own, for looking into the database past the portal.</summary>
    /// <remarks>What is written there empties what the portal keeps of the board, as the portal's own writes do.</remarks>
    public OutreachDbContext OpenDatabase() => factory?.Started is { } host
        ? new(watched ??= database!.OptionsWith(new BoardCacheInvalidator(host.Services.GetRequiredService<BoardCacheVersion>(), host.Services.GetRequiredService<KeptChanges>())))
        : database!.Open();

    public int IdOf(string name) => ids.GetOrAdd(name, _ =>
    {
        using var db = OpenDatabase();
        var email = TestPeople.EmailOf(name);
        return db.Users.Single(u => u.Email == email).Id;
    });

    /// <summary>A browser that is not signed in.</summary>
    public PortalClient Anonymous(string language = "en") => Open(language, new CookieContainer());

    /// <summary>
    /// A browser in which somebody of <see cref="TestPeople"/> has signed in. The signing in is done once and remembered, so
    /// several browsers of a person share a session, for as long as it stands.
    /// </summary>
    public async Task<PortalClient> SignInAsync(string name, string language = "en")
    {
        await signingIn.WaitAsync();
        try
        {
            if (!signedIn.TryGetValue(name, out var remembered) || !await StandsAsync(remembered))
                signedIn[name] = remembered = await SignInAnewAsync(name);
            var cookies = new CookieContainer();
            cookies.Add(Address, remembered.Cookies);
            return Open(language, cookies, remembered.Token);
        }
        finally
        {
            signingIn.Release();
        }
    }

    /// <inheritdoc/>
    public async Task InitializeAsync()
    {
        database = IsBare ? await TestDatabase.CreateAsync() : await People.OpenAsync();
        factory = new Factory(this, database.ConnectionString);
    }

    /// <inheritdoc/>
    public async Task DisposeAsync()
    {
        await factory!.DisposeAsync();
        await database!.DisposeAsync();
        Directory.Delete(data, recursive: true);
    }

    private PortalClient Open(string language, CookieContainer cookies, string? token = null)
    {
        var client = factory!.CreateDefaultClient(Address, new CookieContainerHandler(cookies));
        client.DefaultRequestHeaders.Add("Accept-Language", language);
        return new PortalClient(client, token);
    }

    private async Task<SignedIn> SignInAnewAsync(string name)
    {
        await using var db = OpenDatabase();
        var id = IdOf(name);
        var sessions = db.UserSessions.Where(s => s.UserId == id).Select(s => s.Key);
        var before = await sessions.ToListAsync();
        var cookies = new CookieContainer();
        var client = Open("en", cookies);
        await client.SignInAsync(TestPeople.EmailOf(name), TestPeople.Password);
        var token = await client.TokenAsync();
        var key = (await sessions.ToListAsync()).Except(before).Single();
        var stamp = await db.Users.Where(u => u.Id == id).Select(u => u.SecurityStamp).SingleAsync();
        return new SignedIn(cookies.GetAllCookies(), token, Clock.GetUtcNow(), key, stamp);
    }

    private async Task<bool> StandsAsync(SignedIn session)
    {
        // A cookie is good for 14 days, and is renewed after half of them.
        if (Clock.GetUtcNow() - session.At is var age && (age < TimeSpan.Zero || age > TimeSpan.FromDays(7)))
            return false;
        await using var db = OpenDatabase();
        return await db.UserSessions.AnyAsync(s => s.Key == session.Key && s.EndedAt == null
            && db.Users.Any(u => u.Id == s.UserId && u.SecurityStamp == session.Stamp && u.ClosedAt == null));
    }

    private sealed record SignedIn(CookieCollection Cookies, string Token, DateTimeOffset At, string Key, string? Stamp);

    private sealed class Factory(Portal portal, string connectionString) : WebApplicationFactory<Program>
    {
        public IHost? Started { get; private set; }

        protected override IHost CreateHost(IHostBuilder builder) => Started = base.CreateHost(builder);

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            // Not Development: what is tested is what production does.
            builder.UseEnvironment("Testing");
            builder.UseSetting("Database:Provider", TestDatabase.Provider.ToString());
            builder.UseSetting("ConnectionStrings:Outreach", connectionString);
            builder.UseSetting("Database:Migrate", "false");
            builder.UseSetting("DataDirectory", portal.data);
            builder.UseSetting("Diagnostics:ServerTiming", "true");
            builder.UseSetting("SecondFactor:RequiredFor", portal.SecondFactorOf);
            builder.UseSetting("RateLimits:SensitivePostsPerMinute", portal.SensitivePostsPerMinute.ToString(System.Globalization.CultureInfo.InvariantCulture));
            builder.UseSetting("RateLimits:ApplicationsPerMinute", portal.ApplicationsPerMinute.ToString(System.Globalization.CultureInfo.InvariantCulture));
            builder.UseSetting("RateLimits:SurveyAnswersPerHour", portal.SurveyAnswersPerHour.ToString(System.Globalization.CultureInfo.InvariantCulture));
            builder.UseSetting("RateLimits:OutsidePostsPerHour", portal.OutsidePostsPerHour.ToString(System.Globalization.CultureInfo.InvariantCulture));
            builder.ConfigureTestServices(services =>
            {
                services.Replace(ServiceDescriptor.Singleton<TimeProvider>(portal.Clock));
                services.Replace(ServiceDescriptor.Singleton<IPasswordHasher<User>>(new CountingHasher(portal)));
                // A test calls the worker that it is about; none is to run beside it, whenever it moves the clock.
                foreach (var worker in services.Where(IsPeriodic).ToList())
                    services.Remove(worker);
                if (portal.NewSubject is { } subject)
                {
                    subject.AddServices(services);
                    services.AddControllersWithViews().AddApplicationPart(subject.GetType().Assembly);
                    services.Replace(ServiceDescriptor.Singleton(Navigation.Of([.. Modules.All, subject])));
                }
            });
        }
    }

    private static bool IsPeriodic(ServiceDescriptor service) => service.ServiceType == typeof(IHostedService)
        && (service.ImplementationType ?? service.ImplementationFactory?.GetType().GenericTypeArguments[1]) is { } worker
        && (worker.IsAssignableTo(typeof(PeriodicWorker)) || worker == typeof(OutboxWorker));

    private sealed class CountingHasher(Portal portal) : PasswordHasher<User>(Options.Create(TestPeople.Hashing))
    {
        public override string HashPassword(User user, string password)
        {
            Interlocked.Increment(ref portal.passwordsHashed);
            return base.HashPassword(user, password);
        }

        public override PasswordVerificationResult VerifyHashedPassword(User user, string hashedPassword, string providedPassword)
        {
            Interlocked.Increment(ref portal.passwordsHashed);
            return base.VerifyHashedPassword(user, hashedPassword, providedPassword);
        }
    }
}
