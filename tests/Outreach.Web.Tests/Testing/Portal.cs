using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Outreach.Domain.Data;
using Outreach.Domain.Members;
using Outreach.Web.Features.Jobs;

namespace Outreach.Web.Tests.Testing;

/// <summary>The portal on a database of its own; use as a class fixture.</summary>
[System.Diagnostics.CodeAnalysis.SuppressMessage("Design", "CA1001", Justification = "xunit disposes it through IAsyncLifetime.")]
public sealed class Portal : IAsyncLifetime
{
    private readonly string data = Directory.CreateTempSubdirectory("outreach-test-").FullName;
    private TestDatabase? database;
    private Factory? factory;
    private int passwordsHashed;

    /// <summary>Posts a minute to sign-in and its like; beyond any test unless it is about that.</summary>
    public int SensitivePostsPerMinute { get; init; } = 100_000;

    /// <summary>Applications and reports a minute and account; beyond any test unless it is about that.</summary>
    public int ApplicationsPerMinute { get; init; } = 100_000;

    /// <summary>How often a password was hashed so far, which is what takes the time of signing in.</summary>
    public int PasswordsHashed => passwordsHashed;

    /// <summary>The clock of the portal.</summary>
    public TestClock Clock { get; } = new();

    /// <summary>The portal's services.</summary>
    public IServiceProvider Services => factory!.Services;

    /// <summary>The folder of uploads and mails.</summary>
    public string DataDirectory => data;

    /// <summary>A context of its own, for looking into the database past the portal.</summary>
    /// <remarks>What is written there empties what the portal keeps of the board, as the portal's own writes do.</remarks>
    public OutreachDbContext OpenDatabase() =>
        factory?.Started is { } host ? database!.Open(new BoardWatch(host.Services.GetRequiredService<BoardStamp>())) : database!.Open();

    /// <summary>Somebody's id; names as in <see cref="TestPeople"/>.</summary>
    public int IdOf(string name)
    {
        using var db = OpenDatabase();
        var email = TestPeople.EmailOf(name);
        return db.Users.Single(u => u.Email == email).Id;
    }

    /// <summary>A browser that is not signed in.</summary>
    public PortalClient Anonymous(string language = "en")
    {
        var client = factory!.CreateClient(new WebApplicationFactoryClientOptions { BaseAddress = new Uri("https://localhost"), AllowAutoRedirect = false });
        client.DefaultRequestHeaders.Add("Accept-Language", language);
        return new PortalClient(client);
    }

    /// <summary>A browser in which somebody of <see cref="TestPeople"/> has signed in.</summary>
    public async Task<PortalClient> SignInAsync(string name, string language = "en")
    {
        var client = Anonymous(language);
        await client.SignInAsync(TestPeople.EmailOf(name), TestPeople.Password);
        return client;
    }

    /// <inheritdoc/>
    public async Task InitializeAsync()
    {
        database = await TestDatabase.CreateAsync();
        factory = new Factory(this, database.ConnectionString);
    }

    /// <inheritdoc/>
    public async Task DisposeAsync()
    {
        await factory!.DisposeAsync();
        await database!.DisposeAsync();
        Directory.Delete(data, recursive: true);
    }

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
            builder.UseSetting("RateLimits:SensitivePostsPerMinute", portal.SensitivePostsPerMinute.ToString(System.Globalization.CultureInfo.InvariantCulture));
            builder.UseSetting("RateLimits:ApplicationsPerMinute", portal.ApplicationsPerMinute.ToString(System.Globalization.CultureInfo.InvariantCulture));
            builder.ConfigureTestServices(services => services.Replace(ServiceDescriptor.Singleton<TimeProvider>(portal.Clock))
                .Replace(ServiceDescriptor.Singleton<IPasswordHasher<User>>(new CountingHasher(portal))));
        }
    }

    private sealed class CountingHasher(Portal portal) : PasswordHasher<User>
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
