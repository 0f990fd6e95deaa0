using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Accounts;
using Outreach.Domain.Events;
using Outreach.Domain.Schools;
using Outreach.Domain.Schools.Exchanges;
using Outreach.Web.Tests.Testing;

namespace Outreach.Web.Tests.Features.Schools;

/// <summary>Two records of one school become one, and sheets of schools.</summary>
public sealed class SchoolMergeTests(Portal portal) : IClassFixture<Portal>
{
    private static readonly DateOnly Today = new(2026, 11, 21);

    private async Task<School> SchoolAsync(string name)
    {
        await using var db = portal.OpenDatabase();
        var school = new School(new SchoolDetails(name));
        db.Schools.Add(school);
        await db.SaveChangesAsync();
        return school;
    }

    private static Task<Answer> UploadAsync(PortalClient client, string sheet) =>
        client.ForgeAsync("/schools/import", new() { ["File"] = new FilePart("友校.csv", Encoding.UTF8.GetBytes(sheet)) });

    [Fact]
    public async Task Everything_that_names_a_school_goes_along_when_it_is_merged()
    {
        var (keep, other) = (await SchoolAsync("合并一"), await SchoolAsync("合并二"));
        int exchange, promise, position, heldWith;
        await using (var db = portal.OpenDatabase())
        {
            var school = await db.Schools.Include(s => s.Contacts).SingleAsync(s => s.Id == other.Id);
            school.AddContact(new SchoolContactDetails("吴双", null, "13900001111", null, null, new DateOnly(2027, 6, 30), true));
            var held = Exchange.Log(school, new ExchangeDetails(ExchangeKind.Call, Today), [portal.IdOf("officer")], Today).Value;
            var promised = SchoolPromise.Create(other.Id, null, new PromiseDetails(PromiseSide.Theirs, "借灯", Today.AddDays(3), null, "吴双"), Today).Value;
            var speaks = new Position(portal.IdOf("partner"), null, Role.SchoolPartner, null, Today, null, null, other.Id);
            var both = Event.Create(new EventDetails("两校合办", [], null, null, null, null, null, portal.IdOf("officer")) { SchoolIds = [other.Id, keep.Id], HostSchoolId = other.Id }).Value;
            db.AddRange(held, promised, speaks, both);
            await db.SaveChangesAsync();
            (exchange, promise, position, heldWith) = (held.Id, promised.Id, speaks.Id, both.Id);
        }

        Assert.Equal(HttpStatusCode.Forbidden, (await (await portal.SignInAsync("officer")).ForgeAsync($"/schools/{keep.Id}/merge/{other.Id}")).Status);
        var vice = await portal.SignInAsync("vice");
        Assert.Contains("合并二", (await vice.OpenAsync($"/schools/{keep.Id}/merge?q=合并二")).MainText, StringComparison.Ordinal);
        // Neither over a version that nobody saw, nor with itself.
        await vice.ForgeAsync($"/schools/{keep.Id}/merge/{other.Id}", new() { ["version"] = 99, ["otherVersion"] = 1 });
        await vice.ForgeAsync($"/schools/{keep.Id}/merge/{keep.Id}", new() { ["version"] = 1, ["otherVersion"] = 1 });
        Assert.Equal(HttpStatusCode.OK, (await vice.GetAsync($"/schools/{other.Id}")).Status);
        var preview = await vice.OpenAsync($"/schools/{keep.Id}/merge/{other.Id}");
        await Task.WhenAll(vice.SubmitAsync(preview, "main form"), vice.SubmitAsync(preview, "main form"));
        Assert.Equal($"/schools/{keep.Id}", (await vice.GetAsync($"/schools/{other.Id}")).Location);
        Assert.Contains("合并二", (await vice.OpenAsync($"/schools/{keep.Id}")).MainText, StringComparison.Ordinal);
        Assert.Contains("合并一", (await vice.OpenAsync("/schools?q=合并二")).MainText, StringComparison.Ordinal);
        await using (var db = portal.OpenDatabase())
        {
            Assert.Equal(keep.Id, await db.Exchanges.Where(e => e.Id == exchange).Select(e => e.SchoolId).SingleAsync());
            Assert.Equal(keep.Id, await db.SchoolPromises.Where(p => p.Id == promise).Select(p => p.SchoolId).SingleAsync());
            Assert.Equal(keep.Id, await db.Positions.Where(p => p.Id == position).Select(p => p.SchoolId).SingleAsync());
            Assert.Equal([keep.Id], await db.Events.Where(e => e.Id == heldWith).SelectMany(e => e.Schools).Select(x => x.SchoolId).ToListAsync());
            Assert.Equal(keep.Id, await db.Events.Where(e => e.Id == heldWith).Select(e => e.HostSchoolId).SingleAsync());
            Assert.Equal(1, await db.SchoolContacts.CountAsync(c => c.SchoolId == keep.Id && c.Name == "吴双"));
        }

        // The name is free again.
        Assert.Equal(HttpStatusCode.Redirect, (await vice.ForgeAsync("/schools/new", new() { ["Name"] = "合并二", ["Kind"] = "Other", ["IsDifferent"] = "true" })).Status);
    }

    [Fact]
    public async Task A_sheet_is_shown_row_by_row_before_anything_is_stored()
    {
        await SchoolAsync("导入大学");
        var vice = await portal.SignInAsync("vice");
        var preview = await UploadAsync(vice, "学校名称,类型,城市,距离,学生数,联系人,电话\n导入大学（本部）,师范,南昌,约 12 公里,\"32,000 人\",周舟,13970003344\n导入新校,医学,九江,远,800,,\n新来的学校,职业,宜春,,,李四,\n新来的学校,职业,宜春,,,王五,\n,,,,,,\n");
        await using (var db = portal.OpenDatabase())
            Assert.False(await db.Schools.AnyAsync(s => s.Name == "新来的学校"));
        await vice.SubmitAsync(preview, "main form");
        await using (var db = portal.OpenDatabase())
        {
            var known = await db.Schools.Include(s => s.Contacts).SingleAsync(s => s.Name == "导入大学");
            Assert.Equal(("南昌", 12, 32000, "周舟"), (known.City, known.DistanceKilometres, known.StudentCount, known.Contacts.Single().Name));
            var added = await db.Schools.Include(s => s.Contacts).SingleAsync(s => s.Name == "新来的学校");
            Assert.Equal((SchoolKind.Vocational, 2), (added.Kind, added.Contacts.Count));
            // An optional cell refuses no school: what it says stays in the notes.
            var far = await db.Schools.SingleAsync(s => s.Name == "导入新校");
            Assert.Null(far.DistanceKilometres);
            Assert.Contains("远", far.Notes, StringComparison.Ordinal);
        }

        // Sent twice, nothing changes.
        await vice.SubmitAsync(preview, "main form");
        await using (var db = portal.OpenDatabase())
            Assert.Equal(2, await db.SchoolContacts.CountAsync(c => db.Schools.Any(s => s.Id == c.SchoolId && s.Name == "新来的学校")));
    }

    [Fact]
    public async Task A_title_above_and_a_total_below_are_no_schools()
    {
        var vice = await portal.SignInAsync("vice");
        var preview = await UploadAsync(vice, "2026年友校名单,,\n學校名稱,城市,電話\n表头大学,南昌,13970003355/0791-88880001\n合计,1所,\n填表人：小王,,\n");
        await vice.SubmitAsync(preview, "main form");
        await using var db = portal.OpenDatabase();
        var school = await db.Schools.SingleAsync(s => s.Name == "表头大学");
        Assert.Contains("13970003355/0791-88880001", school.Notes, StringComparison.Ordinal);
        Assert.False(await db.Schools.AnyAsync(s => s.Name == "合计" || s.Name.StartsWith("填表人")));
    }

    [Fact]
    public async Task A_file_that_is_no_sheet_is_refused_with_a_message()
    {
        var vice = await portal.SignInAsync("vice");
        foreach (var content in new[] { "", "\0\u0001\u0002", "<html>", "城市,电话\n南昌,138\n" })
        {
            var answer = await UploadAsync(vice, content);
            Assert.Equal(HttpStatusCode.OK, answer.Status);
            Assert.NotEmpty(answer.ErrorOf("File"));
        }

        foreach (var content in new[] { "", "[null]", "{}", "nonsense", "[{\"Number\":1}]" })
            Assert.NotEqual(HttpStatusCode.InternalServerError, (await vice.ForgeAsync("/schools/import/confirm", new() { ["Content"] = content })).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await UploadAsync(await portal.SignInAsync("officer"), "学校名称\n甲\n")).Status);
    }
}
