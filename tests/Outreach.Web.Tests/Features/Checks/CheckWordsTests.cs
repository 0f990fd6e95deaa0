using System.Net;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Contracts;
using Outreach.Domain.Jobs;
using Outreach.Domain.Wording;
using Outreach.Web.Tests.Testing;

namespace Outreach.Web.Tests.Features.Checks;

[Collection(Subjects.Jobs)]
public sealed class CheckWordsTests(Portal portal)
{
    private const string Form = "form:has([name='Input.Word'])";

    private static Dictionary<string, object?> Typed(string word, WordTopic topic = WordTopic.FakedTrade, bool add = false) => new()
    {
        ["Input.Topic"] = topic.ToString(),
        ["Input.Word"] = word,
        ["Input.Note"] = "十一月同学举报",
        ["add"] = add ? "true" : "false",
    };

    [Fact]
    public async Task A_leader_sees_what_a_new_trick_would_have_found_adds_it_and_takes_it_back()
    {
        var id = await portal.PostingAsync(PostingState.Draft, text: c => c with { Title = "周末琉璃返点", Duties = "负责点单收银，空闲时做琉璃返点，听从店长安排。" });
        PortalClient vice = await portal.SignInAsync("vice", "zh-CN"), officer = await portal.SignInAsync("officer", "zh-CN");
        Assert.DoesNotContain("刷单", (await officer.OpenAsync($"/postings/{id}")).Page.GetElementById("safety")?.TextContent ?? "", StringComparison.Ordinal);

        var seen = await vice.SubmitAsync(await vice.OpenAsync("/check-words"), Form, Typed("琉璃 返點"));
        Assert.Equal(HttpStatusCode.OK, seen.Status);
        Assert.Contains(seen.Page.QuerySelectorAll(".word-preview .finding"), f => f.QuerySelector("a")!.GetAttribute("href") == $"/postings/{id}" && f.QuerySelector("mark")!.TextContent == "琉璃返点");
        Assert.InRange(seen.Commands, 1, 14);
        await using (var db = portal.OpenDatabase())
            Assert.False(await db.DepartmentWords.AnyAsync(w => w.ComparableWord == DepartmentWords.Read("琉璃返点")));

        Assert.Equal("/check-words", (await vice.SubmitAsync(seen, Form, Typed("琉璃 返點", add: true))).Location);
        var list = await vice.OpenAsync("/check-words");
        Assert.Contains("琉璃 返點 刷单、虚假好评 十一月同学举报", list.MainText, StringComparison.Ordinal);
        Assert.InRange(list.Commands, 1, 4);
        Assert.Contains("刷单", (await officer.OpenAsync($"/postings/{id}")).Page.GetElementById("safety")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("琉璃 返點", (await (await portal.SignInAsync("admin", "zh-CN")).OpenAsync("/audit?type=DepartmentWord")).MainText, StringComparison.Ordinal);

        await using (var db = portal.OpenDatabase())
            Assert.Equal("/check-words", (await vice.ForgeAsync($"/check-words/{await db.DepartmentWords.Where(w => w.Word == "琉璃 返點").Select(w => w.Id).SingleAsync()}/remove")).Location);
        Assert.DoesNotContain("琉璃", (await vice.OpenAsync("/check-words")).MainText, StringComparison.Ordinal);
        Assert.DoesNotContain("刷单", (await officer.OpenAsync($"/postings/{id}")).Page.GetElementById("safety")?.TextContent ?? "", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("空闲时做琉璃 反\u200b点推广，听从店长安排。", "琉璃反点推广")]
    [InlineData("空闲时收琉璃押jin，听从店长安排。", "琉璃押金")]
    [InlineData("空閒時收瑪瑙保 证 钅，聽從店長安排。", "玛瑙保证金")]
    public async Task A_word_is_foreseen_in_the_disguises_in_which_the_check_finds_it(string duties, string word)
    {
        var id = await portal.PostingAsync(PostingState.Draft, text: c => c with { Title = "周末店员", Duties = "负责点单收银，" + duties });
        var vice = await portal.SignInAsync("vice", "zh-CN");
        var seen = await vice.SubmitAsync(await vice.OpenAsync("/check-words"), Form, Typed(word));
        Assert.Contains(seen.Page.QuerySelectorAll(".word-preview .finding a"), a => a.GetAttribute("href") == $"/postings/{id}");
    }

    [Fact]
    public async Task Contracts_know_the_departments_words_too()
    {
        var id = await portal.AtAsync(ContractState.Draft, text: c => c with { Clauses = [new(0, "舞台旁的支持心意到位即可。")] });
        var (minister, officer) = (await portal.SignInAsync("minister", "zh-CN"), await portal.SignInAsync("officer", "zh-CN"));
        var seen = await minister.SubmitAsync(await minister.OpenAsync("/check-words"), Form, Typed("心意到位", WordTopic.Vague));
        Assert.Contains(seen.Page.QuerySelectorAll(".word-preview .finding a"), a => a.GetAttribute("href") == $"/contracts/{id}");
        Assert.DoesNotContain((await officer.OpenAsync($"/contracts/{id}/draft")).Page.QuerySelectorAll(".finding mark"), m => m.TextContent == "心意到位");
        Assert.Equal("/check-words", (await minister.SubmitAsync(seen, Form, Typed("心意到位", WordTopic.Vague, add: true))).Location);
        Assert.Contains((await officer.OpenAsync($"/contracts/{id}/draft")).Page.QuerySelectorAll(".finding mark"), m => m.TextContent == "心意到位");
    }

    [Fact]
    public async Task A_word_is_on_the_list_once_however_it_is_typed_and_has_letters()
    {
        var vice = await portal.SignInAsync("vice", "zh-CN");
        Assert.Equal(HttpStatusCode.Redirect, (await vice.ForgeAsync("/check-words", Typed("紫云订金", WordTopic.Fee, add: true))).Status);
        Assert.Equal("词表里已有这个词。", (await vice.ForgeAsync("/check-words", Typed("紫雲　訂金", WordTopic.Fee, add: true))).ErrorOf("Input_Word"));
        Assert.Equal("请填写 2 到 40 个字的词，不含标点。", (await vice.ForgeAsync("/check-words", Typed("金"))).ErrorOf("Input_Word"));
        Assert.NotEqual("", (await vice.ForgeAsync("/check-words", Typed(""))).ErrorOf("Input_Word"));
        Assert.Contains("里都没有", (await vice.ForgeAsync("/check-words", Typed("从没出现的词"))).MainText, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await vice.ForgeAsync("/check-words/999999/remove")).Status);
    }

    [Theory]
    [InlineData("officer")]
    [InlineData("advisor")]
    [InlineData("liaison")]
    [InlineData("student")]
    public async Task Only_leaders_teach_the_checks(string who)
    {
        var client = await portal.SignInAsync(who);
        Assert.Equal(HttpStatusCode.Forbidden, (await client.GetAsync("/check-words")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await client.GetAsync("/false-alarms")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await client.ForgeAsync("/check-words", Typed("偷加的词", add: true))).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await client.ForgeAsync("/check-words/1/remove")).Status);
    }
}
