using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Data;
using Outreach.Domain.Search;
using Outreach.Domain.Sponsors;
using Outreach.Web.Features.Shared;
using Outreach.Web.Tests.Testing;

namespace Outreach.Web.Tests.Data;

public sealed class SearchTests(Portal portal) : IClassFixture<Portal>, IAsyncLifetime
{
    private static readonly string[] Names =
        ["师大沙县小吃", "沙县大酒店", "ＫＦＣ（师大店）", "🍜面馆", "🍕披萨", "满100%返券", "满100元返券", "a_b奶茶", "axb奶茶", "[特惠]超市", @"c:\d网吧", "O'Reilly书店", "麟"];

    public async Task InitializeAsync()
    {
        await using var db = portal.OpenDatabase();
        if (await db.Sponsors.AnyAsync())
            return;
        foreach (var name in Names)
            db.Sponsors.Add(Make(name));
        await db.SaveChangesAsync();
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory]
    [InlineData("沙县", "师大沙县小吃", "沙县大酒店")]
    [InlineData("大沙", "师大沙县小吃")]
    [InlineData("师大 沙县", "师大沙县小吃")]
    [InlineData("沙县　师大", "师大沙县小吃")]
    [InlineData("师大沙县小吃", "师大沙县小吃")]
    [InlineData("沙小")]
    [InlineData("县", "师大沙县小吃", "沙县大酒店")]
    [InlineData("麟", "麟")]
    [InlineData("kfc", "ＫＦＣ（师大店）")]
    [InlineData("ｋｆｃ", "ＫＦＣ（师大店）")]
    [InlineData("KFC(师", "ＫＦＣ（师大店）")]
    [InlineData("🍜", "🍜面馆")]
    [InlineData("🍜面", "🍜面馆")]
    [InlineData("🍔")]
    [InlineData("100%", "满100%返券")]
    [InlineData("%", "满100%返券")]
    [InlineData("a_b", "a_b奶茶")]
    [InlineData("_", "a_b奶茶")]
    [InlineData("[")]
    [InlineData("[特惠]", "[特惠]超市")]
    [InlineData(@"\", @"c:\d网吧")]
    [InlineData(@":\d", @"c:\d网吧")]
    [InlineData("'")]
    [InlineData("oreilly", "O'Reilly书店")]
    [InlineData("師大", "师大沙县小吃", "ＫＦＣ（师大店）")]
    [InlineData("特惠超市", "[特惠]超市")]
    [InlineData("o'reilly", "O'Reilly书店")]
    [InlineData("'; DROP TABLE \"Sponsors\"; --")]
    [InlineData("沙\u200b县", "师大沙县小吃", "沙县大酒店")]
    public async Task A_part_finds_the_names_that_hold_it_and_no_others(string typed, params string[] expected)
    {
        await using var db = portal.OpenDatabase();
        var found = await db.Sponsors.SearchBy(db, typed).Where(s => Names.Contains(s.Name)).Select(s => s.Name).ToListAsync();
        Assert.Equal(expected.Order(StringComparer.Ordinal), found.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("\u200b")]
    public async Task Nothing_typed_narrows_nothing(string? typed)
    {
        await using var db = portal.OpenDatabase();
        Assert.True(await db.Sponsors.SearchBy(db, typed).CountAsync() >= Names.Length);
    }

    [Fact]
    public async Task A_part_of_a_phone_a_district_or_a_persons_name_finds_the_merchant()
    {
        await using var db = portal.OpenDatabase();
        var sponsor = new Sponsor(new SponsorDetails("电话里的店", null, Industry.Other, "青云谱区", "迎宾大道7号", null, null, ["篮球"], null, null, null));
        sponsor.AddContact(new ContactDetails("欧阳老板", null, "１３８-0079-1234", "ouyang_lb", null, true));
        db.Sponsors.Add(sponsor);
        await db.SaveChangesAsync();
        foreach (var typed in new[] { "0079", "138-0079", "1380079", "13800791234", "云谱", "宾大", "阳老", "ouyang_l", "篮球" })
            Assert.Equal(["电话里的店"], await db.Sponsors.SearchBy(db, typed).Select(s => s.Name).ToListAsync());
        // The end of one piece and the beginning of the next are no words.
        Assert.Empty(await db.Sponsors.SearchBy(db, "店青").ToListAsync());
    }

    [Fact]
    public async Task A_renamed_merchant_is_found_by_its_new_name_alone()
    {
        await using var db = portal.OpenDatabase();
        var sponsor = Make("旧名字照相馆");
        db.Sponsors.Add(sponsor);
        await db.SaveChangesAsync();
        sponsor.Edit(new SponsorDetails("新招牌照相馆", null, Industry.Other, null, null, null, null, [], null, null, null));
        await db.SaveChangesAsync();
        Assert.Empty(await db.Sponsors.SearchBy(db, "旧名").ToListAsync());
        Assert.Equal([sponsor.Id], await db.Sponsors.SearchBy(db, "新招").Select(s => s.Id).ToListAsync());
        Assert.Equal(SearchText.PairsOf(sponsor.SearchText).Order(StringComparer.Ordinal), await PairsOfAsync(db, sponsor.Id));
    }

    [Fact]
    public async Task A_deleted_or_merged_merchant_leaves_no_pairs()
    {
        await using var db = portal.OpenDatabase();
        var (kept, merged, deleted) = (Make("留下的花店"), Make("并掉的花店"), Make("删掉的花店"));
        db.Sponsors.AddRange(kept, merged, deleted);
        await db.SaveChangesAsync();
        Assert.NotEmpty(await PairsOfAsync(db, deleted.Id));
        kept.MergeFrom(merged);
        db.Sponsors.Remove(deleted);
        await db.SaveChangesAsync();
        Assert.Empty(await PairsOfAsync(db, merged.Id));
        Assert.Empty(await PairsOfAsync(db, deleted.Id));
    }

    [Fact]
    public async Task A_save_that_is_repeated_after_a_conflict_notes_everything_once()
    {
        await using var db = portal.OpenDatabase();
        var sponsor = Make("争抢的面包房");
        db.Sponsors.Add(sponsor);
        await db.SaveChangesAsync();
        await using (var other = portal.OpenDatabase())
        {
            (await other.Sponsors.SingleAsync(s => s.Id == sponsor.Id)).SetStanding(Standing.Active);
            await other.SaveChangesAsync();
        }

        sponsor.Edit(new SponsorDetails("改名的面包房", null, Industry.Other, null, null, null, null, [], null, null, null));
        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => db.SaveChangesAsync());
        var entry = db.Entry(sponsor);
        entry.Property(s => s.Version).OriginalValue = 2;
        await db.SaveChangesAsync();
        Assert.Equal(SearchText.PairsOf(sponsor.SearchText).Order(StringComparer.Ordinal), await PairsOfAsync(db, sponsor.Id));
        var key = sponsor.Id.ToString(System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(3, await db.AuditEntries.CountAsync(e => e.RecordType == nameof(Sponsor) && e.RecordKey == key));
    }

    private static Sponsor Make(string name) => new(new SponsorDetails(name, null, Industry.Other, null, null, null, null, [], null, null, null));

    private static async Task<IEnumerable<string>> PairsOfAsync(OutreachDbContext db, int id) =>
        (await db.SearchPairs.AsNoTracking().Where(p => p.RecordType == nameof(Sponsor) && p.RecordId == id).Select(p => p.Pair).ToListAsync()).Order(StringComparer.Ordinal);
}
