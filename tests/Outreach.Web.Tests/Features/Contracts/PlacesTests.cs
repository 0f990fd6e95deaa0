using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Outreach.Domain.Accounts;
using Outreach.Domain.Contracts;
using Outreach.Domain.Places;
using Outreach.Web.Features.Contracts.Slots;
using Outreach.Web.Tests.Testing;

namespace Outreach.Web.Tests.Features.Contracts;

[Collection(Subjects.Contracts)]
public sealed class PlacesTests(Portal portal)
{
    private static readonly string[] Banners = ["Banner"];

    private static readonly string[] Booths = ["Booth"];

    private static readonly string[] BannersAndPosters = ["Banner", "Poster"];

    private static readonly string[] LeadersOnly =
    [
        "/places/new", "/places/1/edit", "/places/1/retire", "/places/1/restore",
        "/departments/new", "/departments/1/edit", "/departments/1/retire", "/departments/1/restore",
    ];

    private static Dictionary<string, object?> Form(string name, int capacity = 3) => new()
    {
        ["Name"] = name,
        ["Kinds"] = BannersAndPosters,
        ["Capacity"] = capacity,
        ["Rule"] = "挂牌须附标签，商家名称不超过标题四分之一",
        ["Location"] = "东门到一教",
    };

    private async Task<int> IdOfAsync(string name)
    {
        await using var db = portal.OpenDatabase();
        return (await db.CampusPlaces.SingleAsync(p => p.Name == name)).Id;
    }

    private async Task<int> AddAsync(string name, int capacity = 3)
    {
        var vice = await portal.SignInAsync("vice");
        Assert.Equal("/places", (await vice.SubmitAsync(await vice.OpenAsync("/places/new"), "main form", Form(name, capacity))).Location);
        return await IdOfAsync(name);
    }

    [Fact]
    public async Task A_leader_adds_a_place_and_everybody_reads_it()
    {
        await AddAsync("东区主干道灯杆");
        var advisor = await portal.SignInAsync("advisor", "zh-CN");
        var list = await advisor.OpenAsync("/places?kind=Poster");
        Assert.Contains("东区主干道灯杆", list.MainText, StringComparison.Ordinal);
        Assert.Contains("横幅、海报", list.MainText, StringComparison.Ordinal);
        Assert.Contains("四分之一", list.MainText, StringComparison.Ordinal);
        Assert.Empty(list.Page.QuerySelectorAll("a[href$='/edit'], a[href='/places/new']"));
        Assert.DoesNotContain("东区主干道灯杆", (await advisor.OpenAsync("/places?kind=Booth")).MainText, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Name", "", "Fill this in.")]
    [InlineData("Capacity", "0", "Enter a number from 1 to 1000.")]
    [InlineData("Capacity", "1001", "Enter a number from 1 to 1000.")]
    [InlineData("Capacity", "-1", "Enter a number from 1 to 1000.")]
    [InlineData("Capacity", "9999999999999", "cannot be used here")]
    [InlineData("Kinds", "", "Choose at least one kind that the place takes.")]
    [InlineData("Kinds", "99", "")]
    public async Task Wrong_input_is_named_beside_its_field(string field, string value, string expected)
    {
        var vice = await portal.SignInAsync("vice");
        var form = Form("错的");
        form[field] = field == "Kinds" && value.Length == 0 ? Array.Empty<string>() : value;
        var answer = await vice.SubmitAsync(await vice.OpenAsync("/places/new"), "main form", form);
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Contains(expected, answer.ErrorOf(field), StringComparison.Ordinal);
        Assert.NotEmpty(answer.ErrorOf(field));
    }

    [Fact]
    public async Task Two_places_cannot_have_one_name()
    {
        await AddAsync("重名");
        var minister = await portal.SignInAsync("minister");
        var answer = await minister.SubmitAsync(await minister.OpenAsync("/places/new"), "main form", Form("重名"));
        Assert.Equal("There is a place of this name already.", answer.ErrorOf("Name"));
    }

    [Fact]
    public async Task A_stale_form_is_a_conflict_even_when_only_the_kinds_changed()
    {
        var id = await AddAsync("冲突的位");
        var (vice, minister) = (await portal.SignInAsync("vice"), await portal.SignInAsync("minister"));
        var (mine, theirs) = (await vice.OpenAsync($"/places/{id}/edit"), await minister.OpenAsync($"/places/{id}/edit"));
        Assert.Equal(HttpStatusCode.Redirect, (await minister.SubmitAsync(theirs, "main form", new() { ["Kinds"] = Booths })).Status);
        var conflict = await vice.SubmitAsync(mine, "main form", new() { ["Kinds"] = Banners });
        Assert.Equal(HttpStatusCode.Conflict, conflict.Status);
        Assert.Contains("人minister", conflict.MainText, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await vice.SubmitAsync(conflict, "main form")).Status);
    }

    [Fact]
    public async Task The_capacity_cannot_fall_below_what_is_held_on_a_day_to_come()
    {
        var id = await AddAsync("有人占的位");
        var contract = await portal.ContractAsync(await portal.AtAsync(ContractState.Confirming));
        var clauses = contract.Deliverables.Select(d => d.Id).ToList();
        await using (var scope = portal.Services.CreateAsyncScope())
        {
            var slots = scope.ServiceProvider.GetRequiredService<SlotReservationService>();
            Assert.Empty(await slots.SaveAsync(contract.Id, [new(clauses[0], id, new(2026, 12, 8), DeliverableKind.Banner, 2), new(clauses[1], id, new(2026, 11, 20), DeliverableKind.Banner, 3)], default));
        }

        var vice = await portal.SignInAsync("vice");
        var form = await vice.OpenAsync($"/places/{id}/edit");
        var refused = await vice.SubmitAsync(form, "main form", new() { ["Capacity"] = 1 });
        Assert.Contains("On 8 Dec 2026 there are 2 slots held already.", refused.ErrorOf("Capacity"), StringComparison.Ordinal);
        // What was held yesterday hinders nobody.
        Assert.Equal("/places", (await vice.SubmitAsync(form, "main form", new() { ["Capacity"] = 2 })).Location);
    }

    [Fact]
    public async Task A_retired_place_leaves_the_list_until_it_is_restored()
    {
        var id = await AddAsync("停用再用");
        var vice = await portal.SignInAsync("vice");
        Assert.Equal("/places", (await vice.SubmitAsync(await vice.OpenAsync($"/places/{id}/edit"), "form[action$=retire]")).Location);
        Assert.DoesNotContain("停用再用", (await vice.OpenAsync("/places")).MainText, StringComparison.Ordinal);
        Assert.Contains("停用再用", (await vice.OpenAsync("/places?retired=true")).MainText, StringComparison.Ordinal);
        await vice.ForgeAsync($"/places/{id}/retire");
        Assert.Contains("retired already", (await vice.OpenAsync("/places")).Text, StringComparison.Ordinal);
        await vice.SubmitAsync(await vice.OpenAsync($"/places/{id}/edit"), "form[action$=restore]");
        Assert.Contains("停用再用", (await vice.OpenAsync("/places")).MainText, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("officer")]
    [InlineData("advisor")]
    [InlineData("liaison")]
    [InlineData("admin")]
    [InlineData("student")]
    public async Task Only_leaders_keep_the_catalogues(string who)
    {
        var client = await portal.SignInAsync(who);
        // The administrator keeps the departments too.
        foreach (var url in LeadersOnly.Where(u => who != "admin" || !u.StartsWith("/departments", StringComparison.Ordinal)))
            Assert.Equal(HttpStatusCode.Forbidden, (await client.ForgeAsync(url, Form("伪造"))).Status);
        Assert.Equal(who == "admin" ? HttpStatusCode.OK : HttpStatusCode.Forbidden, (await client.GetAsync("/departments")).Status);
    }

    [Fact]
    public async Task A_liaison_and_an_invitation_belong_to_a_department_whatever_its_name_becomes()
    {
        var minister = await portal.SignInAsync("minister");
        Assert.Equal("/departments", (await minister.SubmitAsync(await minister.OpenAsync("/departments/new"), "main form", new() { ["Name"] = "新媒体部" })).Location);
        int id;
        await using (var db = portal.OpenDatabase())
            id = (await db.Departments.SingleAsync(d => d.Name == "新媒体部")).Id;

        // The administrator gives the liaison the department, and invites another one.
        var admin = await portal.SignInAsync("admin");
        var liaison = portal.IdOf("liaison");
        var form = await admin.OpenAsync($"/users/{liaison}/positions/new");
        Assert.Contains("新媒体部", form.Page.QuerySelector("select[name=DepartmentId]")!.TextContent, StringComparison.Ordinal);
        var position = new Dictionary<string, object?> { ["Role"] = "DepartmentLiaison", ["DepartmentId"] = 999_999, ["StartsOn"] = new DateOnly(2026, 11, 1) };
        var refused = await admin.SubmitAsync(form, "main form", position);
        Assert.Contains("one of the departments of the list", refused.ErrorOf("DepartmentId"), StringComparison.Ordinal);
        position["DepartmentId"] = "";
        Assert.NotEmpty((await admin.SubmitAsync(form, "main form", position)).ErrorOf("DepartmentId"));
        position["DepartmentId"] = id;
        Assert.Equal(HttpStatusCode.Redirect, (await admin.SubmitAsync(form, "main form", position)).Status);
        var invitation = new Dictionary<string, object?> { ["Email"] = "new@test.example", ["DisplayName"] = "新联络人", ["Role"] = "DepartmentLiaison", ["DepartmentId"] = 999_999 };
        Assert.NotEmpty((await admin.SubmitAsync(await admin.OpenAsync("/invitations/new"), "main form", invitation)).ErrorOf("DepartmentId"));
        invitation["DepartmentId"] = id;
        Assert.Equal(HttpStatusCode.Redirect, (await admin.SubmitAsync(await admin.OpenAsync("/invitations/new"), "main form", invitation)).Status);
        Assert.Contains("人liaison", (await minister.OpenAsync("/departments")).MainText, StringComparison.Ordinal);
        int versions;
        await using (var db = portal.OpenDatabase())
            versions = await db.Positions.SumAsync(p => p.Version) + await db.Invitations.SumAsync(i => i.Version);

        Assert.Equal("/departments", (await minister.SubmitAsync(await minister.OpenAsync($"/departments/{id}/edit"), "main form", new() { ["Name"] = "新媒体中心" })).Location);
        await using var after = portal.OpenDatabase();
        Assert.Equal(versions, await after.Positions.SumAsync(p => p.Version) + await after.Invitations.SumAsync(i => i.Version));
        Assert.True(await after.Positions.AnyAsync(p => p.UserId == liaison && p.Role == Role.DepartmentLiaison && p.DepartmentId == id && p.Group == null));
        Assert.Contains("新媒体中心", (await admin.OpenAsync($"/users/{liaison}")).MainText, StringComparison.Ordinal);
        Assert.Contains("新媒体中心", (await admin.OpenAsync("/invitations")).MainText, StringComparison.Ordinal);
        Assert.Contains("人liaison", (await minister.OpenAsync("/departments")).MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_department_has_one_name_a_version_and_only_one_is_our_own()
    {
        var (vice, minister) = (await portal.SignInAsync("vice"), await portal.SignInAsync("minister"));
        // Everybody's database has one that is our own.
        Assert.Equal("/departments", (await vice.SubmitAsync(await vice.OpenAsync("/departments/new"), "main form", new() { ["Name"] = "竞技部" })).Location);
        Assert.Equal("There is a department of this name already.", (await vice.SubmitAsync(await vice.OpenAsync("/departments/new"), "main form", new() { ["Name"] = "竞技部" })).ErrorOf("Name"));
        Assert.Equal(
            "Another department is marked as our own already.",
            (await vice.SubmitAsync(await vice.OpenAsync("/departments/new"), "main form", new() { ["Name"] = "又一个", ["IsOwn"] = true })).ErrorOf("IsOwn"));
        int own1, sport;
        await using (var db = portal.OpenDatabase())
            (own1, sport) = ((await db.Departments.SingleAsync(d => d.IsOwn)).Id, (await db.Departments.SingleAsync(d => d.Name == "竞技部")).Id);
        await vice.ForgeAsync($"/departments/{own1}/retire");
        await vice.ForgeAsync($"/departments/{sport}/retire");
        await using (var db = portal.OpenDatabase())
            Assert.Equal([(own1, false), (sport, true)], (await db.Departments.Where(d => d.Id == own1 || d.Id == sport).ToListAsync()).OrderBy(d => d.IsRetired).Select(d => (d.Id, d.IsRetired)));

        var (mine, theirs) = (await vice.OpenAsync($"/departments/{sport}/edit"), await minister.OpenAsync($"/departments/{sport}/edit"));
        Assert.Equal(HttpStatusCode.Redirect, (await minister.SubmitAsync(theirs, "main form", new() { ["Name"] = "竞技中心" })).Status);
        Assert.Equal(HttpStatusCode.Conflict, (await vice.SubmitAsync(mine, "main form", new() { ["Name"] = "运动部" })).Status);
    }

    [Theory]
    [InlineData("/places/999999/edit")]
    [InlineData("/places/abc/edit")]
    [InlineData("/departments/999999/edit")]
    [InlineData("/departments/-1/edit")]
    public async Task Ids_that_lead_nowhere_are_not_found(string url) =>
        Assert.Equal(HttpStatusCode.NotFound, (await (await portal.SignInAsync("minister")).GetAsync(url)).Status);

    [Fact]
    public async Task The_lists_take_few_commands()
    {
        var minister = await portal.SignInAsync("minister");
        Assert.InRange((await minister.OpenAsync("/places")).Commands, 1, 4);
        Assert.InRange((await minister.OpenAsync("/departments")).Commands, 1, 4);
    }
}
