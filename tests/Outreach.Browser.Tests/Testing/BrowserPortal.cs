using System.Collections.Concurrent;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Time.Testing;
using Microsoft.Playwright;
using Outreach.Domain.Data;
using Outreach.Web.Infrastructure.Hosting;
using Outreach.Web.Startup.Samples;
using Outreach.Web.Tests.Testing;

namespace Outreach.Browser.Tests.Testing;

/// <summary>
/// The portal on a port and a database of its own, with the sample department in it; use as a class fixture. People are
/// named as in <see cref="SampleDepartment"/>: <c>officer</c> is officer@outreach.test.
/// </summary>
[System.Diagnostics.CodeAnalysis.SuppressMessage("Design", "CA1001", Justification = "xunit disposes it through IAsyncLifetime.")]
public class BrowserPortal : IAsyncLifetime
{
    private static readonly ConcurrentDictionary<DateTimeOffset, SampleTemplate> Samples = new();

    private readonly string data = Directory.CreateTempSubdirectory("outreach-browser-").FullName;
    private readonly ConcurrentDictionary<string, Lazy<Task<string>>> signedIn = new();
    private TestDatabase? database;
    private Factory? factory;

    /// <summary>Where it listens, without a slash at the end.</summary>
    public string Address { get; private set; } = "";

    public string DataDirectory => data;

    /// <summary>Whether there is a department to look at; else the portal is as on its first day.</summary>
    protected virtual bool WithSampleDepartment => true;

    protected virtual TimeProvider Clock => TimeProvider.System;

    public IServiceProvider Services => factory!.Services;

    public OutreachDbContext OpenDatabase() => database!.Open();

    /// <summary>A browser window in which nobody has signed in.</summary>
    /// <param name="language"><c>zh-CN</c> or <c>en</c>: what the browser asks for.</param>
    /// <param name="width">390 for a phone, 1280 for a desk.</param>
    /// <param name="dark">Whether the device asks for dark colours.</param>
    public Task<BrowserWindow> OpenAsync(string language = "zh-CN", int width = 1280, bool dark = false) => OpenAsync(language, width, dark, null);

    /// <summary>A browser window in which somebody has signed in; the signing in itself is done once for each person.</summary>
    public async Task<BrowserWindow> SignInAsync(string name, string language = "zh-CN", int width = 1280, bool dark = false) =>
        await OpenAsync(language, width, dark, await signedIn.GetOrAdd(name, n => new(() => SignInOnceAsync(n))).Value);

    /// <inheritdoc/>
    public virtual async Task InitializeAsync()
    {
        database = WithSampleDepartment
            ? await Samples.GetOrAdd(Clock is FakeTimeProvider ? TestClock.Start : default, _ => new SampleTemplate(Clock)).OpenAsync(data)
            : await TestDatabase.CreateAsync();
        factory = new Factory(data, database.ConnectionString, Clock);
        factory.UseKestrel(0);
        factory.StartServer();
        Address = factory.ClientOptions.BaseAddress.ToString().TrimEnd('/');
    }

    /// <inheritdoc/>
    public virtual async Task DisposeAsync()
    {
        await factory!.DisposeAsync();
        await database!.DisposeAsync();
        Directory.Delete(data, recursive: true);
    }

    private async Task<BrowserWindow> OpenAsync(string language, int width, bool dark, string? state)
    {
        var browser = await Chromium.GetAsync();
        var context = await browser.NewContextAsync(new()
        {
            BaseURL = Address,
            Locale = language,
            TimezoneId = "Asia/Shanghai",
            ViewportSize = new() { Width = width, Height = BrowserWindow.HeightOf(width) },
            ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light,
            ReducedMotion = ReducedMotion.Reduce,
            StorageState = state,
        });
        context.SetDefaultTimeout(30_000);
        return new BrowserWindow(context, await context.NewPageAsync(), Address);
    }

    private async Task<string> SignInOnceAsync(string name)
    {
        await using var window = await OpenAsync();
        await window.Page.GotoAsync("/sign-in");
        await window.Page.FillAsync("#Login", name + "@outreach.test");
        await window.Page.FillAsync("#Password", SampleDepartment.Password);
        await window.Page.ClickAsync("form[action^='/sign-in'] button[type=submit]");
        await window.Page.WaitForURLAsync(url => !url.Contains("/sign-in", StringComparison.Ordinal));
        // The language stays each window's own.
        await window.Context.ClearCookiesAsync(new() { Name = "language" });
        return await window.Context.StorageStateAsync();
    }

    private sealed class Factory(string data, string connectionString, TimeProvider clock) : WebApplicationFactory<Program>
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            // Not Development: what is tested is what production does.
            builder.UseEnvironment("Testing");
            builder.UseSetting("Database:Provider", TestDatabase.Provider.ToString());
            builder.UseSetting("ConnectionStrings:Outreach", connectionString);
            builder.UseSetting("DataDirectory", data);
            builder.UseSetting("RateLimits:SensitivePostsPerMinute", "100000");
            builder.UseSetting("SecondFactor:RequiredFor", "Nobody");
            builder.ConfigureTestServices(services =>
            {
                services.Replace(ServiceDescriptor.Singleton(clock));
                services.Configure<PasswordHasherOptions>(o => o.IterationCount = TestPeople.Hashing.IterationCount);
            });
        }
    }

    /// <summary>The sample department as of a clock, with its uploads: made once, copied for each portal.</summary>
    private sealed class SampleTemplate
    {
        private readonly string files = Directory.CreateTempSubdirectory("outreach-sample-").FullName;
        private readonly DatabaseTemplate template;

        public SampleTemplate(TimeProvider clock)
        {
            template = new DatabaseTemplate(
                async database =>
                {
                    await using var factory = new Factory(files, database.ConnectionString, clock);
                    await using var scope = factory.Services.CreateAsyncScope();
                    await scope.ServiceProvider.GetRequiredService<SampleDepartment>().FillAsync();
                },
                TestDatabase.CreateAsync);
            AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(files, recursive: true);
        }

        /// <param name="data">The portal's folder, which gets the uploads.</param>
        public async Task<TestDatabase> OpenAsync(string data)
        {
            var database = await template.OpenAsync();
            foreach (var file in Directory.EnumerateFiles(files, "*", SearchOption.AllDirectories))
            {
                var copy = Path.Combine(data, Path.GetRelativePath(files, file));
                Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
                File.Copy(file, copy);
            }

            return database;
        }
    }
}

/// <summary>The portal before its first administrator.</summary>
public sealed class EmptyPortal : BrowserPortal
{
    /// <inheritdoc/>
    protected override bool WithSampleDepartment => false;
}

public sealed class TimedPortal : BrowserPortal
{
    /// <summary>Begins on 21 November 2026, noon in Shanghai.</summary>
    public FakeTimeProvider Time { get; } = TestClock.New();

    /// <inheritdoc/>
    protected override TimeProvider Clock => Time;
}
