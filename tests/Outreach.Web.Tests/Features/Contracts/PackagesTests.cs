using System.Net;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Contracts;
using Outreach.Domain.Contracts.Packages;
using Outreach.Domain.Places;
using Outreach.Web.Tests.Testing;

namespace Outreach.Web.Tests.Features.Contracts;

[Collection(Subjects.Contracts)]
public sealed class OffersTests(Portal portal)
{
    private static readonly string[] MinisterOnly = ["/offers/new", "/offers/1/edit", "/offers/1/retire", "/offers/1/restore"];

    private static Dictionary<string, object?> Form(string name) => new()
    {
        ["Name"] = name,
        ["Description"] = "适合想到摊位上来的商家",
        ["SuggestedCash"] = "￥3,000元",
        ["Lines[0].Kind"] = "Banner",
        ["Lines[0].Count"] = "2",
        ["Lines[0].Unit"] = "条",
        ["Lines[0].PlaceWords"] = "东门",
        ["Lines[0].DaysBefore"] = "7",
    };

    private async Task<OfferPackage> StoredAsync(string name)
    {
        await using var db = portal.OpenDatabase();
        return await db.OfferPackages.Include(t => t.Lines).SingleAsync(t => t.Name == name);
    }

    private async Task<PortalClient> MakeAsync(string name)
    {
        var minister = await portal.SignInAsync("minister");
        Assert.Equal("/offers", (await minister.SubmitAsync(await minister.OpenAsync("/offers/new"), "main form", Form(name))).Location);
        return minister;
    }

    [Fact]
    public async Task The_minister_makes_a_package_and_an_officer_reads_it()
    {
        await MakeAsync("金牌赞助");
        var list = await (await portal.SignInAsync("officer", "zh-CN")).OpenAsync("/offers");
        Assert.Contains("金牌赞助", list.MainText, StringComparison.Ordinal);
        Assert.Contains("¥3,000", list.MainText, StringComparison.Ordinal);
        Assert.Contains("横幅", list.MainText, StringComparison.Ordinal);
        Assert.Contains("活动前 7 天", list.MainText, StringComparison.Ordinal);
        Assert.Empty(list.Page.QuerySelectorAll("a[href$='/edit'], a[href='/offers/new']"));
    }

    [Fact]
    public async Task Without_JavaScript_a_row_is_added_and_taken_out_and_nothing_is_saved_until_asked()
    {
        var minister = await portal.SignInAsync("minister");
        var form = Form("一行一行");
        form["rows"] = "add";
        var page = await minister.SubmitAsync(await minister.OpenAsync("/offers/new"), "main form", form);
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal(3, page.Page.QuerySelectorAll("[data-row]").Length);
        Assert.Equal("东门", page.Page.QuerySelector("#Lines_0__PlaceWords")!.GetAttribute("value"));
        page = await minister.SubmitAsync(page, "main form", new() { ["Lines[1].Kind"] = "Booth", ["Lines[1].Count"] = "1", ["Lines[1].Unit"] = "个", ["rows"] = "0" });
        Assert.Equal("个", page.Page.QuerySelector("#Lines_0__Unit")!.GetAttribute("value"));
        await using (var db = portal.OpenDatabase())
            Assert.False(await db.OfferPackages.AnyAsync(t => t.Name == "一行一行"));
        Assert.Equal("/offers", (await minister.SubmitAsync(page, "main form")).Location);
        Assert.Equal([DeliverableKind.Booth], (await StoredAsync("一行一行")).Lines.Select(l => l.Kind));
    }

    [Theory]
    [InlineData("Name", "", "Name", "Fill this in.")]
    [InlineData("SuggestedCash", "-1", "SuggestedCash", "Enter an amount from 0")]
    [InlineData("SuggestedCash", "1.005", "SuggestedCash", "Enter an amount from 0")]
    [InlineData("SuggestedCash", "很多", "SuggestedCash", "Enter a number.")]
    [InlineData("Lines[0].Kind", "", "Lines_0__Kind", "Benefit 1: choose what is given.")]
    [InlineData("Lines[0].Kind", "Nothing", "Lines_0__Kind", "cannot be used here")]
    [InlineData("Lines[0].Count", "0", "Lines_0__Count", "Benefit 1: say how many")]
    [InlineData("Lines[0].Count", "99999999999", "Lines_0__Count", "cannot be used here")]
    [InlineData("Lines[0].Unit", "一二三四五六七八九十一", "Lines_0__Unit", "Use at most 10 characters.")]
    [InlineData("Lines[0].DaysBefore", "400", "Lines_0__DaysBefore", "Benefit 1: enter 0 to 365")]
    [InlineData("Lines[0].PlaceId", "999999", "Lines_0__PlaceWords", "not both")]
    [InlineData("Lines[0].DepartmentId", "999999", "Lines_0__DepartmentId", "Benefit 1: choose a department")]
    public async Task Wrong_input_is_named_beside_its_field(string field, string value, string id, string expected)
    {
        var minister = await portal.SignInAsync("minister");
        var form = Form("错的");
        form[field] = value;
        var answer = await minister.SubmitAsync(await minister.OpenAsync("/offers/new"), "main form", form);
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Contains(expected, answer.ErrorOf(id), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_row_after_an_empty_one_is_named_where_it_stands()
    {
        var minister = await portal.SignInAsync("minister");
        var form = Form("隔行");
        form["Lines[0].Kind"] = form["Lines[0].Count"] = form["Lines[0].Unit"] = form["Lines[0].PlaceWords"] = form["Lines[0].DaysBefore"] = "";
        form["Lines[1].Kind"] = "Booth";
        var answer = await minister.SubmitAsync(await minister.OpenAsync("/offers/new"), "main form", form);
        Assert.Contains("Benefit 2: say how many", answer.ErrorOf("Lines_1__Count"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_place_must_take_the_kind()
    {
        int place;
        await using (var db = portal.OpenDatabase())
        {
            var made = CampusPlace.Create(new("图书馆前广场", [DeliverableKind.Booth], 3, null, null)).Value;
            db.CampusPlaces.Add(made);
            await db.SaveChangesAsync();
            place = made.Id;
        }

        var minister = await portal.SignInAsync("minister");
        var form = Form("放错地方");
        form["Lines[0].PlaceWords"] = "";
        form["Lines[0].PlaceId"] = place;
        var answer = await minister.SubmitAsync(await minister.OpenAsync("/offers/new"), "main form", form);
        Assert.Contains("does not take the kind", answer.ErrorOf("Lines_0__PlaceId"), StringComparison.Ordinal);
        form["Lines[0].Kind"] = "Booth";
        Assert.Equal("/offers", (await minister.SubmitAsync(answer, "main form", form)).Location);
    }

    [Fact]
    public async Task A_double_click_makes_one_package()
    {
        var minister = await portal.SignInAsync("minister");
        var form = await minister.OpenAsync("/offers/new");
        var answers = await Task.WhenAll(minister.SubmitAsync(form, "main form", Form("双击")), minister.SubmitAsync(form, "main form", Form("双击")));
        Assert.All(answers, a => Assert.Equal("/offers", a.Location));
        await StoredAsync("双击");
        var again = await minister.SubmitAsync(await minister.OpenAsync("/offers/new"), "main form", Form("双击"));
        Assert.Equal("There is a package of this name already.", again.ErrorOf("Name"));
    }

    [Fact]
    public async Task A_stale_form_is_a_conflict_that_shows_the_rows_even_when_only_they_changed()
    {
        var minister = await MakeAsync("冲突");
        var other = await portal.SignInAsync("minister");
        var id = (await StoredAsync("冲突")).Id;
        var (mine, theirs) = (await minister.OpenAsync($"/offers/{id}/edit"), await other.OpenAsync($"/offers/{id}/edit"));
        Assert.Equal(HttpStatusCode.Redirect, (await other.SubmitAsync(theirs, "main form", new() { ["Lines[0].Count"] = "5" })).Status);
        var conflict = await minister.SubmitAsync(mine, "main form", new() { ["Lines[0].Count"] = "7" });
        Assert.Equal(HttpStatusCode.Conflict, conflict.Status);
        Assert.Contains("Banner 5 条 东门", conflict.MainText, StringComparison.Ordinal);
        Assert.Equal("7", conflict.Page.QuerySelector("#Lines_0__Count")!.GetAttribute("value"));
        Assert.Equal(HttpStatusCode.Redirect, (await minister.SubmitAsync(conflict, "main form")).Status);
        Assert.Equal(7, (await StoredAsync("冲突")).Lines.Single().Count);
    }

    [Fact]
    public async Task A_retired_package_leaves_the_list_until_it_is_restored()
    {
        var minister = await MakeAsync("停用的方案");
        var id = (await StoredAsync("停用的方案")).Id;
        await minister.SubmitAsync(await minister.OpenAsync($"/offers/{id}/edit"), "form[action$=retire]");
        Assert.DoesNotContain("停用的方案", (await minister.OpenAsync("/offers")).MainText, StringComparison.Ordinal);
        Assert.Contains("停用的方案", (await minister.OpenAsync("/offers?retired=true")).MainText, StringComparison.Ordinal);
        await minister.SubmitAsync(await minister.OpenAsync($"/offers/{id}/edit"), "form[action$=restore]");
        Assert.False((await StoredAsync("停用的方案")).IsRetired);
    }

    [Theory]
    [InlineData("vice", true)]
    [InlineData("officer", true)]
    [InlineData("advisor", true)]
    [InlineData("liaison", false)]
    [InlineData("admin", false)]
    [InlineData("student", false)]
    public async Task Only_the_minister_keeps_packages(string who, bool reads)
    {
        var client = await portal.SignInAsync(who);
        Assert.Equal(reads ? HttpStatusCode.OK : HttpStatusCode.Forbidden, (await client.GetAsync("/offers")).Status);
        foreach (var url in MinisterOnly)
            Assert.Equal(HttpStatusCode.Forbidden, (await client.ForgeAsync(url, Form("伪造"))).Status);
    }

    [Fact]
    public async Task Forty_benefits_are_taken_and_one_more_is_refused()
    {
        var minister = await portal.SignInAsync("minister");
        var form = Form("很多行");
        for (var i = 0; i < 41; i++)
            (form[$"Lines[{i}].Kind"], form[$"Lines[{i}].Count"], form[$"Lines[{i}].Unit"]) = ("Poster", "1", "张");
        var answer = await minister.SubmitAsync(await minister.OpenAsync("/offers/new"), "main form", form);
        Assert.Contains("at most 40 benefits", answer.MainText, StringComparison.Ordinal);
        foreach (var key in form.Keys.Where(k => k.StartsWith("Lines[40]", StringComparison.Ordinal)).ToList())
            form.Remove(key);
        Assert.Equal("/offers", (await minister.SubmitAsync(await minister.OpenAsync("/offers/new"), "main form", form)).Location);
        Assert.Equal(40, (await StoredAsync("很多行")).Lines.Count);
        Assert.InRange((await minister.OpenAsync("/offers")).Commands, 1, 4);
    }
}
