using System.Diagnostics;
using System.Net;
using System.Text;
using Outreach.Web.Tests.Testing;

namespace Outreach.Web.Tests.House;

/// <summary>The portal as a process of its own, in Production, as an operator starts and stops it.</summary>
public sealed class StartTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);
    private readonly string data = Directory.CreateTempSubdirectory("outreach-start-").FullName;
    private readonly List<Run> runs = [];

    [Fact]
    public async Task It_serves_names_the_set_up_link_refuses_a_second_start_and_stops_when_told()
    {
        var first = Start();
        var address = await first.AddressAsync();
        await first.WaitForAsync("/setup?token=");
        using var http = new HttpClient();
        Assert.Equal(HttpStatusCode.OK, (await http.GetAsync(new Uri(address + "/health/ready"))).StatusCode);

        var second = Start();
        Assert.Equal(1, await second.ExitAsync());
        Assert.Single(second.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.DoesNotContain("   at ", second.Everything, StringComparison.Ordinal);

        if (OperatingSystem.IsWindows())
            return;
        first.Signal("TERM");
        Assert.Equal(0, await first.ExitAsync());
        // A database that was stopped has taken its pid file away.
        Assert.Empty(Directory.EnumerateFiles(data, "postmaster.pid", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task After_a_kill_the_next_start_recovers_by_itself()
    {
        if (OperatingSystem.IsWindows())
            return;
        var first = Start();
        await first.AddressAsync();
        first.Signal("KILL");
        await first.ExitAsync();
        var next = Start();
        await next.AddressAsync();
        next.Signal("TERM");
        Assert.Equal(0, await next.ExitAsync());
    }

    [Fact]
    public async Task Without_its_database_it_says_so_to_everybody_and_starts_it_again()
    {
        if (OperatingSystem.IsWindows())
            return;
        // As root the server runs as another user, for whom the folder has to be open.
        File.SetUnixFileMode(data, (UnixFileMode)0b111_101_101);
        var run = Start("--SecondFactor:RequiredFor=Nobody");
        var address = await run.AddressAsync();
        await run.WaitForAsync("/setup?token=");
        var client = new PortalClient(new HttpClient(new CookieJar(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false })) { BaseAddress = new Uri(address) });
        var link = run.Everything.Split('\n').First(l => l.Contains("/setup?token=", StringComparison.Ordinal));
        var page = await client.OpenAsync(link[link.IndexOf("/setup?", StringComparison.Ordinal)..].Trim());
        var made = await client.SubmitAsync(page, "main form", new()
        {
            ["DisplayName"] = "管理员",
            ["Email"] = "first@outreach.test",
            ["Password"] = TestPeople.Password,
        });
        Assert.True(made.Status == HttpStatusCode.Redirect, made.MainText);

        // Its data are taken away for a while, so that it cannot be started at once.
        var pidFile = Directory.EnumerateFiles(data, "postmaster.pid", SearchOption.AllDirectories).Single();
        var (cluster, aside) = (Path.GetDirectoryName(pidFile)!, Path.GetDirectoryName(pidFile) + ".aside");
        var pid = (await File.ReadAllLinesAsync(pidFile))[0];
        Directory.Move(cluster, aside);
        using (var kill = Process.Start("kill", ["-KILL", pid]))
            await kill.WaitForExitAsync();

        using var http = new HttpClient { BaseAddress = new Uri(address) };
        var watch = Stopwatch.StartNew();
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await http.GetAsync(new Uri("/health/ready", UriKind.Relative))).StatusCode);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(3), $"It took {watch.Elapsed}.");
        foreach (var language in new[] { "en", "zh-CN" })
        {
            foreach (var (who, url) in new[] { (client, "/account"), (client, "/sponsors"), (new PortalClient(new HttpClient { BaseAddress = new Uri(address) }), "/sign-in") })
            {
                who.Http.DefaultRequestHeaders.Remove("Accept-Language");
                who.Http.DefaultRequestHeaders.Add("Accept-Language", language);
                var answer = await who.GetAsync(url);
                Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.Status);
                Assert.NotNull(answer.Response.Headers.RetryAfter);
                Assert.Contains(language == "en" ? "cannot reach its database" : "连不上数据库", answer.Text, StringComparison.Ordinal);
            }
        }

        Assert.Equal(HttpStatusCode.OK, (await http.GetAsync(new Uri("/health/live", UriKind.Relative))).StatusCode);
        Directory.Move(aside, cluster);
        await run.WaitForAsync("runs again");
        for (watch.Restart(); (await http.GetAsync(new Uri("/health/ready", UriKind.Relative))).StatusCode != HttpStatusCode.OK;)
            Assert.True(watch.Elapsed < Patience, run.Everything);
        // Who was signed in still is.
        Assert.Contains("first@outreach.test", (await client.GetAsync("/account")).Text, StringComparison.Ordinal);
        run.Signal("TERM");
        Assert.Equal(0, await run.ExitAsync());
    }

    [Theory]
    [InlineData("PostgreSql", "Host=127.0.0.1;Port=1;Database=x;Username=x;Password=secret77;Timeout=5")]
    [InlineData("SqlServer", "Server=127.0.0.1,1;Database=x;User Id=x;Password=secret77;Connect Timeout=5")]
    [InlineData("PostgreSql", "this is no connection string")]
    [InlineData("SqlServer", "this is no connection string")]
    [InlineData("SqlServer", "")]
    [InlineData("Oracle", "Server=x")]
    public async Task A_wrong_connection_gives_one_clear_line_and_no_stack_trace(string provider, string connection)
    {
        var run = Start($"--Database:Provider={provider}", $"--ConnectionStrings:Outreach={connection}");
        Assert.Equal(1, await run.ExitAsync());
        Assert.Single(run.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.DoesNotContain("   at ", run.Everything, StringComparison.Ordinal);
        Assert.DoesNotContain("secret77", run.Everything, StringComparison.Ordinal);
        Assert.Matches("Database:Provider|ConnectionStrings:Outreach", run.Errors);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var run in runs)
            run.Dispose();
        for (var attempt = 0; Directory.Exists(data) && attempt < 20; attempt++)
        {
            try
            {
                Directory.Delete(data, recursive: true);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                Thread.Sleep(500);
            }
        }
    }

    private Run Start(params string[] arguments)
    {
        var run = new Run([
            typeof(Program).Assembly.Location, "--urls", "http://127.0.0.1:0", "--DataDirectory", data,
            "--contentRoot", Path.Combine(Checkout.Root, "src", "Outreach.Web"), .. arguments]);
        runs.Add(run);
        return run;
    }

    /// <summary>Keeps cookies as a browser behind a proxy that ends TLS does.</summary>
    private sealed class CookieJar(HttpMessageHandler inner) : DelegatingHandler(inner)
    {
        private readonly Dictionary<string, string> cookies = [];

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.Headers.Add("X-Forwarded-Proto", "https");
            if (cookies.Count > 0)
                request.Headers.Add("Cookie", string.Join("; ", cookies.Select(c => $"{c.Key}={c.Value}")));
            var answer = await base.SendAsync(request, cancellationToken);
            foreach (var cookie in answer.Headers.TryGetValues("Set-Cookie", out var set) ? set : [])
            {
                if (cookie.Split(';')[0].Split('=', 2) is [var name, { Length: > 0 } value])
                    cookies[name] = value;
            }

            return answer;
        }
    }

    private sealed class Run : IDisposable
    {
        private readonly Process process;
        private readonly StringBuilder output = new();
        private readonly StringBuilder errors = new();

        public Run(IEnumerable<string> arguments)
        {
            var start = new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
            start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
            start.Environment.Remove("DOTNET_ENVIRONMENT");
            process = new Process { StartInfo = start };
            process.OutputDataReceived += (_, e) => Append(output, e.Data);
            process.ErrorDataReceived += (_, e) => Append(errors, e.Data);
            process.Start();
            process.BeginOutputReadLine();
            process.BeginErrorReadLine();
        }

        public string Errors => Read(errors);

        public string Everything => Read(output) + Read(errors);

        public async Task<string> AddressAsync()
        {
            await WaitForAsync("listens on http");
            var line = Read(output).Split('\n').First(l => l.Contains("listens on http", StringComparison.Ordinal));
            return line[line.IndexOf("http", StringComparison.Ordinal)..].Split(' ')[0].Trim();
        }

        public async Task WaitForAsync(string text)
        {
            var watch = Stopwatch.StartNew();
            while (!Read(output).Contains(text, StringComparison.Ordinal))
            {
                Assert.False(process.HasExited, $"It ended before it said “{text}”:\n{Everything}");
                Assert.True(watch.Elapsed < Patience, $"It never said “{text}”:\n{Everything}");
                await Task.Delay(100);
            }
        }

        public async Task<int> ExitAsync()
        {
            using var patience = new CancellationTokenSource(Patience);
            await process.WaitForExitAsync(patience.Token);
            return process.ExitCode;
        }

        public void Signal(string name)
        {
            using var kill = Process.Start("kill", ["-" + name, process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
            kill.WaitForExit();
        }

        public void Dispose()
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
            process.Dispose();
        }

        private static void Append(StringBuilder to, string? line)
        {
            if (line is null)
                return;
            lock (to)
                to.Append(line).Append('\n');
        }

        private static string Read(StringBuilder from)
        {
            lock (from)
                return from.ToString();
        }
    }
}
