using System.Net;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Accounts;
using Outreach.Web.Tests.Testing;

namespace Outreach.Web.Tests.Features.Schools;

[Collection(Subjects.House)]
public sealed class SchoolsTests(Portal portal)
{
    private static readonly string[] LeadersOnly = ["/schools/1/retire", "/schools/1/restore", "/schools/1/standing", "/groups/new", "/groups/1/edit", "/groups/1/retire", "/groups/1/restore"];
    private static readonly string[] WritersOnly = ["/schools/new", "/schools/1/edit", "/schools/1/contacts/new", "/schools/1/promises/new", "/schools/1/promises/1/keep", "/schools/exchanges/new", "/schools/exchanges/1/edit", "/schools/exchanges/1/call-off", "/schools/exchanges/1/idea", "/schools/exchanges/1/programme"];

    private async Task<int> AddAsync(string name)
    {
        var vice = await portal.SignInAsync("vice");
        var answer = await vice.SubmitAsync(await vice.OpenAsync("/schools/new"), "main form", new() { ["Name"] = name, ["Kind"] = "Teachers" });
        await using var db = portal.OpenDatabase();
        var id = await db.Schools.Where(s => s.Name == name).Select(s => s.Id).SingleAsync();
        Assert.Equal($"/schools/{id}", answer.Location);
        return id;
    }

    [Fact]
    public async Task Leaders_alone_keep_schools_and_groups()
    {
        foreach (var who in new[] { "officer", "advisor", "liaison", "partner", "presidium", "student", "admin" })
        {
            var client = await portal.SignInAsync(who);
            // The administrator keeps the groups too.
            foreach (var url in LeadersOnly.Where(u => who != "admin" || !u.StartsWith("/groups", StringComparison.Ordinal)).Concat(who == "officer" ? [] : WritersOnly))
                Assert.Equal(HttpStatusCode.Forbidden, (await client.ForgeAsync(url, new() { ["Name"] = "伪造" })).Status);
        }

        var id = await AddAsync("医学院一");
        var vice = await portal.SignInAsync("vice");
        Assert.Equal("There is a school of this name already.", (await vice.ForgeAsync("/schools/new", new() { ["Name"] = "医学院一", ["Kind"] = "Medical" })).ErrorOf("Name"));
        Assert.NotEmpty((await vice.ForgeAsync("/schools/new", new() { ["Name"] = "" })).ErrorOf("Name"));
        var stale = await vice.OpenAsync($"/schools/{id}/edit");
        await vice.SubmitAsync(await vice.OpenAsync($"/schools/{id}/edit"), "main form", new() { ["ShortName"] = "医" });
        Assert.Equal(HttpStatusCode.Conflict, (await vice.SubmitAsync(stale, "main form", new() { ["ShortName"] = "院" })).Status);
    }

    [Fact]
    public async Task A_school_partner_is_invited_for_a_school_of_the_list()
    {
        var id = await AddAsync("师范大学二");
        var admin = await portal.SignInAsync("admin");
        Dictionary<string, object?> Form(object? school) => new() { ["Email"] = "partner-two@test.example", ["DisplayName"] = "友校甲", ["Role"] = "SchoolPartner", ["SchoolId"] = school, ["Group"] = "师范大学二" };
        Assert.Contains("A school partner speaks for one of the schools of the list.", (await admin.ForgeAsync("/invitations/new", Form(null))).ErrorOf("SchoolId"), StringComparison.Ordinal);
        Assert.NotEmpty((await admin.ForgeAsync("/invitations/new", Form("999999"))).ErrorOf("SchoolId"));
        await admin.SubmitAsync(await admin.OpenAsync("/invitations/new"), "main form", Form(id));
        var list = await admin.OpenAsync("/invitations");
        Assert.Contains("师范大学二", list.MainText, StringComparison.Ordinal);
        var link = new Uri(list.Page.GetElementById("invitation-link")!.GetAttribute("value")!).PathAndQuery;
        var guest = portal.Anonymous();
        await guest.SubmitAsync(await guest.OpenAsync(link), "main form", new() { ["DisplayName"] = "友校甲", ["Password"] = TestPeople.Password });
        await using (var db = portal.OpenDatabase())
        {
            var held = await db.Positions.SingleAsync(p => p.SchoolId == id);
            Assert.Equal((Role.SchoolPartner, null), (held.Role, held.Group));
        }

        var vice = await portal.SignInAsync("vice");
        Assert.Contains("友校甲", (await vice.OpenAsync($"/schools/{id}")).MainText, StringComparison.Ordinal);
        // Retired, it is nobody's to speak for any more; who does already keeps it.
        await vice.SubmitAsync(await vice.OpenAsync($"/schools/{id}"), "form[action$='/retire']");
        var user = portal.IdOf("partner");
        Assert.NotEmpty((await admin.ForgeAsync($"/users/{user}/positions/new", new() { ["Role"] = "SchoolPartner", ["SchoolId"] = id, ["StartsOn"] = "2026-11-21" })).ErrorOf("SchoolId"));
    }

    [Fact]
    public async Task Groups_of_our_department_are_offered_where_a_group_is_typed()
    {
        int own;
        await using (var db = portal.OpenDatabase())
            own = await db.Departments.Where(d => d.IsOwn).Select(d => d.Id).SingleAsync();
        var vice = await portal.SignInAsync("vice");
        Assert.Equal("/groups", (await vice.SubmitAsync(await vice.OpenAsync("/groups/new"), "main form", new() { ["DepartmentId"] = own, ["Name"] = "校企组三" })).Location);
        Assert.Equal("The department has a group of this name already.", (await vice.ForgeAsync("/groups/new", new() { ["DepartmentId"] = own, ["Name"] = "校企组三" })).ErrorOf("Name"));
        Assert.NotEmpty((await vice.ForgeAsync("/groups/new", new() { ["DepartmentId"] = 999999, ["Name"] = "校企组四" })).ErrorOf("DepartmentId"));
        Assert.Contains("校企组三", (await vice.OpenAsync("/groups")).MainText, StringComparison.Ordinal);
        var admin = await portal.SignInAsync("admin");
        Assert.NotNull((await admin.OpenAsync("/invitations/new")).Page.QuerySelector("datalist option[value='校企组三']"));
        int id;
        await using (var db = portal.OpenDatabase())
            id = await db.MemberGroups.Where(g => g.Name == "校企组三").Select(g => g.Id).SingleAsync();
        await vice.SubmitAsync(await vice.OpenAsync($"/groups/{id}/edit"), "form[action$='/retire']");
        Assert.Null((await admin.OpenAsync("/invitations/new")).Page.QuerySelector("datalist option[value='校企组三']"));
    }
}
