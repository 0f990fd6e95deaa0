using System.Globalization;
using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Outreach.Domain;
using Outreach.Domain.Jobs;
using Outreach.Domain.Jobs.Applications;
using Outreach.Domain.Search;
using Outreach.Web.Features.Jobs.Postings;
using Outreach.Web.Tests.Testing;

namespace Outreach.Web.Tests.Features.Jobs;

public sealed class JobBoardTests(Portal portal) : IClassFixture<Portal>
{
    private const string Nasty = "</script><script>alert(1)</script><img src=x onerror=alert(2)>";

    [Fact]
    public async Task A_stranger_finds_a_job_and_reads_what_it_pays_who_vetted_it_and_what_nobody_may_ask()
    {
        var id = await portal.PostingAsync();
        await portal.ApplicationAsync(id, "student");
        var stranger = portal.Anonymous("zh-CN");
        var board = await stranger.OpenAsync("/jobs");
        var card = board.Page.QuerySelectorAll(".job").Single(j => j.QuerySelector($"a[href='/jobs/{id}']") is not null).TextContent;
        foreach (var said in new[] { "周六餐厅服务员", "25", "元/小时", "日结", "番禺区", "周六", "12月5日", "招 2 人", "1 人已报名", "已核验" })
            Assert.Contains(said, card, StringComparison.Ordinal);

        var page = await stranger.OpenAsync($"/jobs/{id}");
        foreach (var said in new[] { "外联部（副部长）于11月21日核验过商家资质", "双人复核：副部长于11月21日复核发布", "交费用、押金，或先垫付", "每周六都能到岗吗？", "有什么相关经验？", "12月8日 14:00", "还剩 14 天" })
            Assert.Contains(said, page.MainText, StringComparison.Ordinal);
        Assert.NotNull(page.Page.QuerySelector($"a[href='/jobs/{id}/apply']"));
        Assert.NotNull(page.Page.QuerySelector($"a[href='/jobs/{id}/report']"));
        // Whom to ask for at the employer is for those who are sent there.
        Assert.DoesNotContain("李店长", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("人vice", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("人officer", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("人student", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_frequent_word_finds_the_newest_first_and_what_lies_behind_the_newest_candidates()
    {
        var ids = new List<int>();
        for (var i = 0; i < 3; i++)
        {
            ids.Insert(0, await portal.PostingAsync(text: c => c with { Title = $"霓虹灯布展{i}号" }));
            portal.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        var stranger = portal.Anonymous();
        Assert.Equal(ids, await FoundAsync("霓虹灯"));
        // A pair alone is no match.
        Assert.Empty(await FoundAsync("霓虹灯展"));

        // So many newer ones have the pairs, without being open, that not all are looked at first.
        await using (var db = portal.OpenDatabase())
        {
            db.SearchPairs.AddRange(from pair in SearchText.PairsToFind("霓虹灯") from n in Enumerable.Range(1, 400) select new SearchPair(JobPosting.BoardScope, pair, long.MaxValue - n, int.MaxValue - n));
            await db.SaveChangesAsync();
        }

        Assert.Equal(ids, await FoundAsync("霓虹灯"));
        Assert.Equal(ids, await FoundAsync("霓"));
        Assert.Equal(ids, await FoundAsync("霓虹灯&district=番禺区"));
        Assert.Equal(ids.Order(), (await FoundAsync("霓虹灯&sort=soonest")).Order());

        async Task<IEnumerable<int>> FoundAsync(string words) => (await stranger.OpenAsync("/jobs?q=" + words)).Page.QuerySelectorAll(".job h2 a, .job h3 a")
            .Select(a => int.Parse(a.GetAttribute("href")!.Split('/')[^1], CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData(PostingState.Draft)]
    [InlineData(PostingState.Vetting)]
    [InlineData(PostingState.Rejected)]
    public async Task What_was_never_published_is_not_there_for_others_and_a_preview_for_colleagues(PostingState state)
    {
        var id = await portal.PostingAsync(state, text: c => c with { Title = "从未发布的岗位" });
        foreach (var client in new[] { portal.Anonymous(), await portal.SignInAsync("student"), await portal.SignInAsync("partner") })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"/jobs/{id}")).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"/jobs/{id}/card")).Status);
            Assert.DoesNotContain("从未发布的岗位", (await client.OpenAsync("/jobs")).Text, StringComparison.Ordinal);
        }

        var preview = await (await portal.SignInAsync("vice")).OpenAsync($"/jobs/{id}");
        Assert.Contains("A preview for colleagues", preview.MainText, StringComparison.Ordinal);
        Assert.Null(preview.Page.QuerySelector("a[href$='/apply']"));
        Assert.Null(preview.Page.QuerySelector("script[type='application/ld+json']"));
    }

    [Fact]
    public async Task Past_apply_by_it_is_closed_everywhere_at_once()
    {
        await using var own = new PortalOf();
        await own.Portal.InitializeAsync();
        var id = await own.Portal.PostingAsync();
        var stranger = own.Portal.Anonymous();
        await ExpectAsync(stranger, id, open: true);
        // 5 December, a minute to midnight in Shanghai; then midnight.
        own.Portal.Clock.Advance(TimeSpan.FromDays(14) + TimeSpan.FromHours(11) + TimeSpan.FromMinutes(59));
        await ExpectAsync(stranger, id, open: true);
        own.Portal.Clock.Advance(TimeSpan.FromMinutes(1));
        await ExpectAsync(stranger, id, open: false);
        Assert.Contains("The last day to apply was", (await stranger.OpenAsync($"/jobs/{id}")).MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_over_is_closed_in_the_background_and_leaves_the_search_of_the_board_alone()
    {
        var title = "找得到的岗位" + Guid.NewGuid().ToString("N")[..6];
        var id = await portal.PostingAsync(text: c => c with { Title = title });
        var officer = await portal.SignInAsync("officer");
        Assert.Contains(title, (await portal.Anonymous().OpenAsync("/jobs?q=" + title)).MainText, StringComparison.Ordinal);
        Assert.Contains(title, (await officer.OpenAsync("/postings?q=" + title)).MainText, StringComparison.Ordinal);
        portal.Clock.Advance(TimeSpan.FromDays(15));
        var closing = portal.Services.GetRequiredService<PostingClosing>();
        while (await closing.CloseAsync(default) > 0)
        {
        }

        Assert.Equal((PostingState.Closed, JobPosting.ArchiveScope), await StandingAsync());
        officer = await portal.SignInAsync("officer");
        Assert.Contains(title, (await officer.OpenAsync("/postings?q=" + title)).MainText, StringComparison.Ordinal);
        portal.Clock.AdjustTime(portal.Clock.GetUtcNow().AddDays(-15));
        await using (var db = portal.OpenDatabase())
        {
            var posting = await db.JobPostings.Include(p => p.Tally).Include(p => p.Authors).SingleAsync(p => p.Id == id);
            Assert.Null(posting.Extend(new PostingDays(new DateOnly(2026, 12, 8), posting.StartsOn, posting.EndsOn, posting.InterviewAt, new DateOnly(2026, 12, 8)), portal.IdOf("officer"), new DateOnly(2026, 11, 21), portal.Clock.GetUtcNow()).Error);
            await db.SaveChangesAsync();
        }

        Assert.Equal((PostingState.Published, JobPosting.BoardScope), await StandingAsync());
        Assert.Contains(title, (await portal.Anonymous().OpenAsync("/jobs?q=" + title)).MainText, StringComparison.Ordinal);

        async Task<(PostingState, string)> StandingAsync()
        {
            await using var db = portal.OpenDatabase();
            var scopes = await db.SearchPairs.Where(p => p.RecordId == id && (p.RecordType == JobPosting.BoardScope || p.RecordType == JobPosting.ArchiveScope)).Select(p => p.RecordType).Distinct().ToListAsync();
            return (await db.JobPostings.Where(p => p.Id == id).Select(p => p.State).SingleAsync(), Assert.Single(scopes));
        }
    }

    [Fact]
    public async Task Full_suspended_closed_or_changed_it_is_off_the_board_at_once()
    {
        var stranger = portal.Anonymous();
        var (full, suspended, closed, changed) = (await portal.PostingAsync(text: c => c with { Headcount = 1 }), await portal.PostingAsync(), await portal.PostingAsync(), await portal.PostingAsync());
        foreach (var id in new[] { full, suspended, closed, changed })
            await ExpectAsync(stranger, id, open: true);

        await portal.ApplicationAsync(full, state: ApplicationState.Hired);
        await ExpectAsync(stranger, full, open: false);
        Assert.Contains("All places are taken", (await stranger.OpenAsync($"/jobs/{full}")).MainText, StringComparison.Ordinal);

        await ChangeAsync(closed, (p, now) => p.Close(now));
        await ExpectAsync(stranger, closed, open: false);
        Assert.Contains("Applying is closed", (await stranger.OpenAsync($"/jobs/{closed}")).MainText, StringComparison.Ordinal);

        await ChangeAsync(suspended, (p, now) => p.Report(portal.IdOf("student"), "收了押金", 0, now, true));
        await ChangeAsync(changed, (p, now) => p.Edit(p.Content with { Duties = "还没有人看过的新说法" }, p.OwnerId, now));
        foreach (var id in new[] { suspended, changed })
        {
            await ExpectAsync(stranger, id, open: false);
            var page = await stranger.GetAsync($"/jobs/{id}");
            Assert.Equal(HttpStatusCode.Gone, page.Status);
            Assert.Contains("not available now", page.MainText, StringComparison.Ordinal);
            Assert.DoesNotContain("周六餐厅服务员", page.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("押金", page.MainText, StringComparison.Ordinal);
            Assert.DoesNotContain("新说法", page.Text, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("category=office", true)]
    [InlineData("category=retail", false)]
    [InlineData("district=天河区", true)]
    [InlineData("district=番禺区", false)]
    [InlineData("pay=20", true)]
    [InlineData("pay=20.5", false)]
    [InlineData("settlement=monthly", true)]
    [InlineData("settlement=daily", false)]
    [InlineData("kind=workstudyfixed", true)]
    [InlineData("kind=offcampus", false)]
    [InlineData("season=summer", true)]
    [InlineData("season=winter", false)]
    [InlineData("free=2e4e", true)]
    [InlineData("free=24", true)]
    [InlineData("free=2e", false)]
    [InlineData("free=67", false)]
    [InlineData("q=打字", true)]
    [InlineData("q=天河", true)]
    [InlineData("q=滤镜文员", true)]
    [InlineData("q=没有这个词", false)]
    [InlineData("category=office&district=天河区&pay=15&settlement=monthly&kind=workstudyfixed&season=summer&free=1234567&q=文员&sort=bestpaid", true)]
    [InlineData("category=office&sort=soonest&district=番禺区", false)]
    public async Task Each_filter_keeps_what_fits_and_leaves_out_the_rest(string query, bool found)
    {
        var id = await SharedAsync("滤镜文员", c => c with
        {
            Category = JobCategory.Office,
            Duties = "录入资料，打字，整理文件夹",
            District = "天河区",
            PayAmount = 20,
            Settlement = Settlement.Monthly,
            Kind = JobKind.WorkStudyFixed,
            Season = JobSeason.Summer,
            Times = WeekTimes.Of(1, 2) | WeekTimes.Of(3, 2),
            TimesAreFixed = true,
        });
        var board = await portal.Anonymous().OpenAsync("/jobs?" + query);
        Assert.Equal(found, board.Page.QuerySelector($".job a[href='/jobs/{id}']") is not null);
        var api = await portal.Anonymous().OpenAsync("/api/jobs?" + query);
        Assert.Equal(found, api.Text.Contains("滤镜文员", StringComparison.Ordinal));
        var feed = await portal.Anonymous().OpenAsync("/jobs/feed.xml?" + query);
        Assert.Equal(found, feed.Text.Contains("滤镜文员", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Of_times_to_choose_from_one_is_enough()
    {
        var id = await portal.PostingAsync(text: c => c with { Times = WeekTimes.Of(1, 2) | WeekTimes.Of(3, 2), TimesAreFixed = false });
        var unbound = await portal.PostingAsync(text: c => c with { Times = 0 });
        var board = await portal.Anonymous().OpenAsync("/jobs?free=2e");
        Assert.NotNull(board.Page.QuerySelector($".job a[href='/jobs/{id}']"));
        Assert.NotNull(board.Page.QuerySelector($".job a[href='/jobs/{unbound}']"));
    }

    [Fact]
    public async Task The_week_grid_becomes_a_short_address_and_comes_back_as_it_was_ticked()
    {
        var stranger = portal.Anonymous();
        var sent = await stranger.GetAsync("/jobs?q=&category=&district=&pay=&settlement=&kind=&season=&t=32768&t=65536&t=131072&t=4&t=99&t=-3&t=2097152");
        Assert.Equal(HttpStatusCode.Redirect, sent.Status);
        Assert.Equal("/jobs?free=1e6", sent.Location);
        var board = await stranger.OpenAsync(sent.Location!);
        Assert.Equal(["4", "32768", "65536", "131072"], board.Page.QuerySelectorAll("input[name=t][checked]").Select(i => i.GetAttribute("value")!).Order(Comparer<string>.Create((a, b) => int.Parse(a, null).CompareTo(int.Parse(b, null)))));
        Assert.Equal("/jobs", board.Page.QuerySelector(".chips .chip")!.GetAttribute("href"));
    }

    [Fact]
    public async Task The_orders_are_newest_soonest_and_best_paid()
    {
        await using var own = new PortalOf();
        await own.Portal.InitializeAsync();
        var late = await own.Portal.PostingAsync(text: c => c with { Title = "甲", StartsOn = new(2027, 1, 1), EndsOn = null, PayAmount = 30 });
        own.Portal.Clock.Advance(TimeSpan.FromMinutes(1));
        var piece = await own.Portal.PostingAsync(text: c => c with { Title = "乙", StartsOn = new(2026, 12, 6), PayAmount = 900, PayUnit = PayUnit.Piece });
        own.Portal.Clock.Advance(TimeSpan.FromMinutes(1));
        var day = await own.Portal.PostingAsync(text: c => c with { Title = "丙", StartsOn = new(2026, 12, 9), PayAmount = 320, PayUnit = PayUnit.Day, HoursPerDay = 8 });
        var stranger = own.Portal.Anonymous();
        Assert.Equal([day, piece, late], await OrderAsync(stranger, "/jobs"));
        Assert.Equal([piece, day, late], await OrderAsync(stranger, "/jobs?sort=soonest"));
        Assert.Equal([day, late], await OrderAsync(stranger, "/jobs?sort=bestpaid"));
        Assert.Contains("about ¥40", (await stranger.OpenAsync($"/jobs/{day}")).MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_are_turned_and_counting_stops_at_two_hundred()
    {
        await using var own = new PortalOf();
        await own.Portal.InitializeAsync();
        for (var i = 0; i < 21; i++)
            await own.Portal.PostingAsync(text: c => c with { Headcount = i + 1 });
        var stranger = own.Portal.Anonymous();
        var first = await stranger.OpenAsync("/jobs");
        Assert.Equal(20, first.Page.QuerySelectorAll(".job").Length);
        Assert.Contains("21 jobs", first.MainText, StringComparison.Ordinal);
        Assert.Contains("20+ jobs", (await stranger.OpenAsync("/jobs?category=restaurant")).MainText, StringComparison.Ordinal);
        Assert.Contains("21 jobs", (await stranger.OpenAsync("/jobs?category=restaurant&page=2")).MainText, StringComparison.Ordinal);
        var next = first.Page.QuerySelector("a[rel=next]")!.GetAttribute("href")!;
        Assert.Equal("/jobs?page=2", next);
        var second = await stranger.OpenAsync(next);
        Assert.Single(second.Page.QuerySelectorAll(".job"));
        Assert.Null(second.Page.QuerySelector("a[rel=next]"));
        Assert.Equal("/jobs", second.Page.QuerySelector("a[rel=prev]")!.GetAttribute("href"));
    }

    [Theory]
    [InlineData("page=-1")]
    [InlineData("page=0")]
    [InlineData("page=99999999999999")]
    [InlineData("page=50")]
    [InlineData("page=x")]
    [InlineData("pay=-5")]
    [InlineData("pay=1e400")]
    [InlineData("pay=79228162514264337593543950335")]
    [InlineData("pay=0.001")]
    [InlineData("pay=abc")]
    [InlineData("category=Nonsense")]
    [InlineData("category=-1")]
    [InlineData("category=99")]
    [InlineData("category=office&category=retail")]
    [InlineData("settlement=%00")]
    [InlineData("kind=%F0%9F%98%80")]
    [InlineData("season=summer,winter")]
    [InlineData("free=8")]
    [InlineData("free=abc")]
    [InlineData("free=1eeeeeeee")]
    [InlineData("sort=;drop")]
    [InlineData("q=%25%5F%5B")]
    [InlineData("q=%F0%9F%98%80")]
    [InlineData("q='%20OR%201=1--")]
    [InlineData("district=%3Cscript%3Ealert(1)%3C/script%3E")]
    [InlineData("unknown=1&from=singlemessage")]
    public async Task Odd_values_in_the_address_are_no_error_on_the_board(string query)
    {
        var stranger = portal.Anonymous();
        foreach (var path in new[] { "/jobs", "/jobs/feed.xml" })
        {
            var answer = await stranger.GetAsync($"{path}?{query}");
            Assert.True(answer.Status is HttpStatusCode.OK or HttpStatusCode.Redirect, $"{path}?{query} answered {answer.Status}");
            Assert.DoesNotContain("<script>alert", answer.Text, StringComparison.Ordinal);
        }

        var api = await stranger.GetAsync("/api/jobs?" + query);
        Assert.True(api.Status is HttpStatusCode.OK or HttpStatusCode.BadRequest, $"/api/jobs?{query} answered {api.Status}");
    }

    [Fact]
    public async Task A_very_long_search_is_no_error()
    {
        Assert.Equal(HttpStatusCode.OK, (await portal.Anonymous().GetAsync("/jobs?q=" + new string('长', 1500))).Status);
        Assert.Equal(HttpStatusCode.OK, (await portal.Anonymous().GetAsync("/jobs?district=" + new string('d', 1500))).Status);
    }

    [Fact]
    public async Task Scripts_in_every_field_stay_text_on_board_page_card_feed_and_interface()
    {
        var id = await portal.PostingAsync(text: c => c with
        {
            Title = Nasty[..60],
            Duties = Nasty,
            Requirements = Nasty,
            PayNote = Nasty,
            SettlementDay = Nasty[..60],
            City = Nasty[..40],
            District = Nasty[..40],
            Place = Nasty,
            Hours = Nasty,
            InterviewPlace = Nasty,
            Questions = [new(0, Nasty, true), new(0, Nasty, null)],
        });
        var stranger = portal.Anonymous();
        foreach (var url in new[] { "/jobs", $"/jobs/{id}", $"/jobs/{id}/card", "/jobs?q=alert", "/jobs/feed.xml", "/api/jobs", $"/api/jobs/{id}", "/sitemap.xml" })
        {
            var answer = await stranger.OpenAsync(url);
            Assert.DoesNotContain("<script>alert", answer.Text, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("<img src=x", answer.Text, StringComparison.OrdinalIgnoreCase);
        }

        // The data for search engines ends where its own element ends, and says what the posting says.
        var page = await stranger.OpenAsync($"/jobs/{id}");
        using var data = JsonDocument.Parse(page.Page.QuerySelector("script[type='application/ld+json']")!.TextContent);
        Assert.Equal("JobPosting", data.RootElement.GetProperty("@type").GetString());
        Assert.StartsWith("</script>", data.RootElement.GetProperty("title").GetString(), StringComparison.Ordinal);
        Assert.Equal("2026-12-05T15:59:59Z", data.RootElement.GetProperty("validThrough").GetString());
        Assert.Equal("HOUR", data.RootElement.GetProperty("baseSalary").GetProperty("value").GetProperty("unitText").GetString());
    }

    [Fact]
    public async Task The_first_page_takes_at_most_three_commands_and_none_when_kept()
    {
        await portal.PostingAsync();
        var stranger = portal.Anonymous("en");
        await stranger.OpenAsync("/jobs?category=survey");
        Assert.InRange((await stranger.OpenAsync("/jobs?sort=soonest")).Commands, 1, 3);
        // Whatever is written empties it.
        var id = await portal.PostingAsync();
        Assert.InRange((await stranger.OpenAsync("/jobs")).Commands, 1, 3);
        Assert.Equal(0, (await portal.Anonymous("en").OpenAsync("/jobs")).Commands);
        Assert.InRange((await stranger.OpenAsync($"/jobs/{id}")).Commands, 1, 3);
        Assert.Equal(0, (await portal.Anonymous("en").OpenAsync($"/jobs/{id}")).Commands);
        Assert.InRange((await stranger.OpenAsync("/api/jobs")).Commands, 1, 3);
        Assert.Equal(0, (await stranger.OpenAsync("/api/jobs")).Commands);
    }

    [Fact]
    public async Task What_is_kept_is_new_after_the_write_that_changes_it()
    {
        var id = await portal.PostingAsync();
        var stranger = portal.Anonymous();
        Assert.Contains("0 applied", CardOf(await stranger.OpenAsync("/jobs"), id), StringComparison.Ordinal);
        await portal.ApplicationAsync(id, "student");
        Assert.Contains("1 applied", CardOf(await stranger.OpenAsync("/jobs"), id), StringComparison.Ordinal);

        // Through the portal itself: the department has another name at once.
        var admin = await portal.SignInAsync("admin");
        await admin.SubmitAsync(await admin.OpenAsync("/settings"), "main form", new() { ["DepartmentName"] = "换了名的外联部" });
        Assert.Contains("换了名的外联部", (await stranger.OpenAsync("/jobs")).Text, StringComparison.Ordinal);
        await admin.SubmitAsync(await admin.OpenAsync("/settings"), "main form", new() { ["DepartmentName"] = "外联部" });
    }

    [Fact]
    public async Task A_write_that_is_undone_leaves_what_is_kept_and_one_in_a_transaction_counts_from_its_end()
    {
        var id = await portal.PostingAsync();
        var stranger = portal.Anonymous();
        await stranger.OpenAsync("/jobs");
        await using var db = portal.OpenDatabase();
        await using (var transaction = await db.Database.BeginTransactionAsync())
        {
            var posting = await db.JobPostings.Include(p => p.Tally).Include(p => p.Authors).SingleAsync(p => p.Id == id);
            Assert.Null(posting.Close(portal.Clock.GetUtcNow()).Error);
            await db.SaveChangesAsync();
            // Not committed: nobody sees it, and nothing that is made now may be kept beyond the commit.
            Assert.NotNull((await stranger.OpenAsync("/jobs")).Page.QuerySelector($".job a[href='/jobs/{id}']"));
            await transaction.CommitAsync();
        }

        Assert.Null((await stranger.OpenAsync("/jobs")).Page.QuerySelector($".job a[href='/jobs/{id}']"));
    }

    [Fact]
    public async Task No_page_that_is_kept_is_one_person_s()
    {
        var id = await portal.PostingAsync();
        var student = await portal.SignInAsync("student");
        foreach (var url in new[] { "/jobs", $"/jobs/{id}", $"/jobs/{id}/card" })
        {
            Assert.Contains("人student", (await student.OpenAsync(url)).Text, StringComparison.Ordinal);
            var stranger = await portal.Anonymous().OpenAsync(url);
            Assert.DoesNotContain("人student", stranger.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("__RequestVerificationToken", stranger.Text, StringComparison.Ordinal);
            Assert.False(stranger.Response.Headers.Contains("Set-Cookie"));
            // And the other way round: what is kept for strangers is not shown to who has signed in.
            var again = await student.OpenAsync(url);
            Assert.Contains("人student", again.Text, StringComparison.Ordinal);
            Assert.True(again.Response.Headers.CacheControl!.NoStore);
        }
    }

    [Fact]
    public async Task Language_and_theme_have_pages_of_their_own()
    {
        Assert.Equal("zh-CN", (await portal.Anonymous("zh-CN").OpenAsync("/jobs")).Page.DocumentElement.GetAttribute("lang"));
        Assert.Equal("en", (await portal.Anonymous("en").OpenAsync("/jobs")).Page.DocumentElement.GetAttribute("lang"));
        var dark = portal.Anonymous("en");
        dark.Http.DefaultRequestHeaders.Add("Cookie", "theme=dark");
        Assert.Equal("dark", (await dark.OpenAsync("/jobs")).Page.DocumentElement.GetAttribute("data-bs-theme"));
        Assert.Equal("auto", (await portal.Anonymous("en").OpenAsync("/jobs")).Page.DocumentElement.GetAttribute("data-bs-theme"));
    }

    [Fact]
    public async Task A_message_for_one_person_is_not_kept_for_the_next()
    {
        var officer = await portal.SignInAsync("officer");
        // Signing out leaves the message of the last form behind.
        await officer.SubmitAsync(await officer.OpenAsync("/events/new"), "main form", new() { ["Title"] = "留言的活动", ["StartsAt"] = new DateTime(2026, 12, 1, 9, 0, 0), ["EndsAt"] = new DateTime(2026, 12, 1, 12, 0, 0) });
        await officer.ForgeAsync("/sign-out");
        await officer.GetAsync("/jobs");
        Assert.DoesNotContain("留言的活动", (await portal.Anonymous().OpenAsync("/jobs")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_language_can_be_chosen_from_a_page_without_a_form()
    {
        var stranger = portal.Anonymous("zh-CN");
        var board = await stranger.OpenAsync("/jobs?category=office");
        var link = board.Page.QuerySelector("a[data-language]")!.GetAttribute("href")!;
        var answer = await stranger.SubmitAsync(await stranger.OpenAsync(link), "main form", new() { ["culture"] = "en" });
        Assert.Equal("/jobs?category=office", answer.Location);
        Assert.Equal("en", (await stranger.OpenAsync("/jobs")).Page.DocumentElement.GetAttribute("lang"));
        Assert.Equal("/", (await stranger.OpenAsync("/language?returnUrl=https://evil.example/")).Page.QuerySelector("main input[name=returnUrl]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task A_student_who_has_applied_follows_instead_of_applying_again()
    {
        var id = await portal.PostingAsync();
        var application = await portal.ApplicationAsync(id, "student2");
        var page = await (await portal.SignInAsync("student2")).OpenAsync($"/jobs/{id}");
        Assert.NotNull(page.Page.QuerySelector($"a[href='/my/jobs/{application}']"));
        Assert.Null(page.Page.QuerySelector("a[href$='/apply']"));
        Assert.NotNull((await (await portal.SignInAsync("student3")).OpenAsync($"/jobs/{id}")).Page.QuerySelector("a[href$='/apply']"));
    }

    [Fact]
    public async Task The_card_has_a_code_for_the_page_and_no_inline_style()
    {
        var id = await portal.PostingAsync();
        var card = await portal.Anonymous().OpenAsync($"/jobs/{id}/card");
        Assert.NotEmpty(card.Page.QuerySelector("svg path[d^='M']")!.GetAttribute("d")!);
        Assert.EndsWith($"/jobs/{id}", card.Page.QuerySelector(".share-address")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(card.Page.QuerySelectorAll("[style]"));
        var closed = await portal.PostingAsync(PostingState.Closed);
        Assert.Equal($"/jobs/{closed}", (await portal.Anonymous().GetAsync($"/jobs/{closed}/card")).Location);
    }

    [Fact]
    public async Task A_first_visit_costs_at_most_60_KB_over_the_wire()
    {
        for (var i = 0; i < 20; i++)
            await portal.PostingAsync(text: c => c with { Title = $"周末兼职岗位第{i}号：店员与活动协助", Duties = new string('事', 400) });
        var id = await portal.PostingAsync();
        foreach (var url in new[] { "/jobs", $"/jobs/{id}" })
        {
            foreach (var coding in new[] { "br", "gzip" })
            {
                var client = portal.Anonymous("zh-CN");
                var page = await client.OpenAsync(url);
                var files = page.Page.QuerySelectorAll("link[rel=stylesheet], script[src]").Select(e => e.GetAttribute("href") ?? e.GetAttribute("src")!).ToList();
                var bytes = 0;
                foreach (var file in files.Prepend(url))
                {
                    using var request = new HttpRequestMessage(HttpMethod.Get, file);
                    request.Headers.Add("Accept-Encoding", coding);
                    using var answer = await client.Http.SendAsync(request);
                    Assert.Equal(coding, answer.Content.Headers.ContentEncoding.Single());
                    bytes += (await answer.Content.ReadAsByteArrayAsync()).Length;
                }

                Assert.True(bytes <= 60 * 1024, $"{url} took {bytes} bytes with {coding}");
                Assert.All(page.Page.QuerySelectorAll("[src], link[href]"), e => Assert.False((e.GetAttribute("src") ?? e.GetAttribute("href")!).StartsWith("//", StringComparison.Ordinal)));
            }
        }
    }

    [Fact]
    public async Task Students_come_to_the_board_and_strangers_find_it_first()
    {
        Assert.Equal("/jobs", (await (await portal.SignInAsync("student")).GetAsync("/")).Location);
        Assert.Equal("/jobs", (await portal.Anonymous().OpenAsync("/")).Page.QuerySelector("main a.btn-primary")!.GetAttribute("href"));
        Assert.Equal(HttpStatusCode.OK, (await (await portal.SignInAsync("officer")).GetAsync("/")).Status);
    }

    private static string CardOf(Answer board, int id) => board.Page.QuerySelectorAll(".job").Single(j => j.QuerySelector($"a[href='/jobs/{id}']") is not null).TextContent;

    private static async Task<int[]> OrderAsync(PortalClient client, string url) =>
        [.. (await client.OpenAsync(url)).Page.QuerySelectorAll(".job h2 a").Select(a => int.Parse(a.GetAttribute("href")!["/jobs/".Length..], null))];

    private static async Task ExpectAsync(PortalClient client, int id, bool open)
    {
        Assert.Equal(open, (await client.OpenAsync("/jobs")).Page.QuerySelector($".job a[href='/jobs/{id}']") is not null);
        Assert.Equal(open, (await client.OpenAsync("/jobs?q=服务员&district=番禺区")).Page.QuerySelector($".job a[href='/jobs/{id}']") is not null);
        Assert.Equal(open, (await client.GetAsync($"/jobs/{id}")).Page.QuerySelector("a[href$='/apply']") is not null);
        Assert.Equal(open ? HttpStatusCode.OK : HttpStatusCode.Gone, (await client.GetAsync($"/api/jobs/{id}")).Status);
        foreach (var list in new[] { "/jobs/feed.xml", "/sitemap.xml", "/api/jobs" })
            Assert.Equal(open, System.Text.RegularExpressions.Regex.IsMatch((await client.OpenAsync(list)).Text, $@"/jobs/{id}\b"));
    }

    private async Task ChangeAsync(int id, Func<JobPosting, DateTimeOffset, Result> verb)
    {
        await using var db = portal.OpenDatabase();
        var posting = await db.JobPostings.Include(p => p.Tally).Include(p => p.Authors).Include(p => p.Questions).Include(p => p.Reports).Include(p => p.Revisions).SingleAsync(p => p.Id == id);
        Assert.Null(verb(posting, portal.Clock.GetUtcNow()).Error);
        await db.SaveChangesAsync();
    }

    // One for all cases of a theory, whichever comes first.
    private async Task<int> SharedAsync(string title, Func<PostingContent, PostingContent> text)
    {
        await using var db = portal.OpenDatabase();
        return await db.JobPostings.Where(p => p.Title == title).Select(p => (int?)p.Id).FirstOrDefaultAsync()
            ?? await portal.PostingAsync(text: c => text(c) with { Title = title });
    }

    private sealed class PortalOf : IAsyncDisposable
    {
        public Portal Portal { get; } = new();

        public async ValueTask DisposeAsync() => await Portal.DisposeAsync();
    }
}
