using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Outreach.Domain.Events;
using Outreach.Web.Features.Events;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Documents;
using Outreach.Web.Tests.Testing;

namespace Outreach.Web.Tests.Features.Events;

public sealed class EventPapersTests(Portal portal) : IClassFixture<Portal>
{
    private static readonly string[] All = ["plan.docx", "plan/print", "flow.xlsx", "flow/print", "duties.xlsx", "duties/print"];

    [Fact]
    public async Task The_plan_says_what_the_page_says_in_the_order_in_which_it_is_handed_in()
    {
        var id = await portal.EventAsync("策划书活动");
        var officer = await portal.SignInAsync("officer");
        var page = await officer.OpenAsync($"/events/{id}/plan/print");
        string[] headings = [.. page.Page.QuerySelectorAll("h2.paper-article").Select(h => h.TextContent.Trim())];
        Assert.Equal(
            [
                "一、活动背景", "二、活动目的", "三、活动主题", "四、活动时间与地点", "五、活动对象与规模", "六、活动形式", "七、活动安排", "八、奖项设置",
                "九、活动流程表", "十、人员分工表", "十一、宣传方案", "十二、安全保障与应急预案", "十三、审核意见",
            ], headings);
        foreach (var words in new[] { "主办单位：校学生会", "承办单位：外联部", "赞助单位：一品香茶饮", "星光启程", "19:00至21:00", "安全第一责任人：人vice", "备用音箱", "灯光音响" })
            Assert.Contains(words, page.MainText, StringComparison.Ordinal);
        // Half an hour before the beginning, as the page reckons it, and in Chinese though its reader is not.
        Assert.Contains("18:30", page.Page.QuerySelectorAll("tr").Single(r => r.TextContent.Contains("签到", StringComparison.Ordinal)).TextContent, StringComparison.Ordinal);
        Assert.Contains("月", page.Page.QuerySelectorAll("tr").Single(r => r.TextContent.Contains("15:00", StringComparison.Ordinal)).TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("练习", page.MainText, StringComparison.Ordinal);
        var file = await officer.GetAsync($"/events/{id}/plan.docx");
        Assert.Contains("wordprocessingml", file.Response.Content.Headers.ContentType!.MediaType, StringComparison.Ordinal);
        var text = DocxText.Read(await (await officer.Http.GetAsync($"/events/{id}/plan.docx")).Content.ReadAsByteArrayAsync()).Text!;
        Assert.All(headings, h => Assert.Contains(h, text.Paragraphs));
    }

    [Fact]
    public async Task Every_paper_is_there_for_an_event_without_anything_on_it()
    {
        var officer = await portal.SignInAsync("officer");
        var made = await officer.SubmitAsync(await officer.OpenAsync("/events/new"), "main form", new() { ["Title"] = "只有名字<b>" });
        foreach (var paper in All)
            Assert.Equal(HttpStatusCode.OK, (await officer.GetAsync($"{made.Location}/{paper}")).Status);
        var print = await officer.OpenAsync($"{made.Location}/plan/print");
        Assert.Contains("——只有名字<b>", print.MainText, StringComparison.Ordinal);
        Assert.Contains("______年", print.MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_sheets_have_a_row_for_each_step_and_each_duty()
    {
        var id = await portal.EventAsync("表格活动");
        var officer = await portal.SignInAsync("officer", "zh-CN");
        Assert.Contains("spreadsheetml", (await officer.OpenAsync($"/events/{id}/flow.xlsx")).Response.Content.Headers.ContentType!.MediaType, StringComparison.Ordinal);
        Assert.Contains("spreadsheetml", (await officer.OpenAsync($"/events/{id}/duties.xlsx")).Response.Content.Headers.ContentType!.MediaType, StringComparison.Ordinal);
        var flow = await officer.OpenAsync($"/events/{id}/flow/print");
        Assert.Equal(3, flow.Page.QuerySelectorAll("tr").Length);
        Assert.Contains("舞台组", (await officer.OpenAsync($"/events/{id}/duties/print")).MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_exercise_has_its_papers_marked_and_for_its_author_and_leaders_alone()
    {
        var id = await portal.EventAsync("练习用的活动", practice: true);
        var (author, other, vice) = (await portal.SignInAsync("officer"), await portal.SignInAsync("officer2"), await portal.SignInAsync("vice"));
        var page = await author.OpenAsync($"/practice-plans/{id}");
        Assert.NotNull(page.Page.QuerySelector($"a[href='/events/{id}/plan/print']"));
        Assert.Null(page.Page.QuerySelector("a[href$='/copy'], form[action$='/publish']"));
        Assert.Contains("（练习）", (await author.OpenAsync($"/events/{id}/plan/print")).MainText, StringComparison.Ordinal);
        foreach (var paper in All)
        {
            Assert.Equal(HttpStatusCode.OK, (await vice.GetAsync($"/events/{id}/{paper}")).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync($"/events/{id}/{paper}")).Status);
        }
    }

    [Fact]
    public async Task A_section_of_another_subject_stands_between_the_duties_and_the_publicity_where_there_is_one()
    {
        var own = new Portal { NewSubject = new BudgetModule() };
        await own.InitializeAsync();
        try
        {
            var (with, without) = (await own.EventAsync("有预算"), await own.EventAsync("没有预算"));
            var officer = await own.SignInAsync("officer");
            var headings = (await officer.OpenAsync($"/events/{with}/plan/print")).Page.QuerySelectorAll("h2").Select(h => h.TextContent.Trim()).ToList();
            Assert.Equal(["十、人员分工表", "十一、经费预算", "十二、宣传方案"], headings[9..12]);
            Assert.DoesNotContain("经费预算", (await officer.OpenAsync($"/events/{without}/plan/print")).MainText, StringComparison.Ordinal);
        }
        finally
        {
            await own.DisposeAsync();
        }
    }

    private sealed class BudgetModule : SubjectModule
    {
        public override IReadOnlyList<NavigationItem> Pages => [];

        public override void AddServices(IServiceCollection services) => services.AddScoped<IEventPlanSection, Budget>();
    }

    private sealed class Budget : IEventPlanSection
    {
        public int Order => 10;

        public Task<DocumentSection?> ContentAsync(int eventId, CancellationToken cancellationToken) => Task.FromResult(eventId % 2 == 0
            ? null
            : new DocumentSection("经费预算", ["预算如下："], [new DocumentColumn("项目", 1), new DocumentColumn("金额", 1)], [["横幅", "¥120.00"]]));
    }
}
