using AngleSharp.Html.Dom;
using Outreach.Domain.Notifications;
using Outreach.Web.Features.Shared;
using Outreach.Web.Tests.Testing;

namespace Outreach.Web.Tests.Features.Home;

public sealed class NoticeCopyTests(Portal portal) : IClassFixture<Portal>
{
    [Fact]
    public async Task Every_notice_has_its_text_with_the_full_link_for_the_group()
    {
        await using (var db = portal.OpenDatabase())
        {
            db.Notices.Add(new Notice(portal.IdOf("officer"), "给你的任务：借投影仪", "陈思远把任务交给了你。", "/tasks/12", portal.Clock.GetUtcNow()));
            db.Notices.Add(new Notice(portal.IdOf("student3"), "面试通知", "明天下午三点", null, portal.Clock.GetUtcNow()));
            await db.SaveChangesAsync();
        }

        var page = await (await portal.SignInAsync("officer", "zh-CN")).OpenAsync("/my/notices");
        var notice = page.Page.QuerySelector(".notice-list li")!;
        Assert.Contains("复制到微信群", notice.QuerySelector("details[data-copies] summary")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("给你的任务：借投影仪\n陈思远把任务交给了你。\nhttps://localhost/tasks/12", ((IHtmlTextAreaElement)notice.QuerySelector("details textarea[readonly]")!).Value);
        var student = await (await portal.SignInAsync("student3")).OpenAsync("/my/notices");
        Assert.Equal("面试通知\n明天下午三点", ((IHtmlTextAreaElement)student.Page.QuerySelector(".notice-list details textarea")!).Value);
    }

    [Fact]
    public async Task What_concerns_its_reader_alone_is_not_offered_to_the_group()
    {
        await using (var db = portal.OpenDatabase())
        {
            db.Notices.Add(new Notice(portal.IdOf("minister"), "人officer请假：例会", "", "/meetings/1/leave", portal.Clock.GetUtcNow(), isPrivate: true));
            await db.SaveChangesAsync();
        }

        var page = await (await portal.SignInAsync("minister")).OpenAsync("/my/notices");
        Assert.Contains("人officer请假", page.MainText, StringComparison.Ordinal);
        Assert.Null(page.Page.QuerySelector(".notice-list details textarea"));
    }

    [Fact]
    public void A_text_that_repeats_the_subject_is_left_out()
    {
        Assert.Equal("今天截止：写稿\nhttps://a/tasks/1", NoticeText.ForGroup("今天截止：写稿", "今天截止：写稿\n", "https://a/tasks/1"));
        Assert.Equal("一\n二", NoticeText.ForGroup("一", "二", null));
    }
}
