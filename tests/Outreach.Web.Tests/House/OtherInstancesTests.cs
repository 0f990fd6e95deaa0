using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Outreach.Domain.Jobs;
using Outreach.Web.Features.Jobs.Board;
using Outreach.Web.Infrastructure.Database;
using Outreach.Web.Infrastructure.Time;
using Outreach.Web.Tests.Testing;

namespace Outreach.Web.Tests.House;

/// <summary>Two instances on one database: what one writes, the other shows after its next turn (half a second).</summary>
public sealed class OtherInstancesTests(Portal portal) : IClassFixture<Portal>
{
    private OtherInstances Worker() => ActivatorUtilities.CreateInstance<OtherInstances>(portal.Services);

    [Fact]
    public async Task What_another_instance_changed_is_seen_after_one_turn()
    {
        var here = Worker();
        portal.Services.GetRequiredService<KeptChanges>().Take();
        await here.FollowAsync(CancellationToken.None);
        var settings = portal.Services.GetRequiredService<SettingsCache>();
        var board = portal.Services.GetRequiredService<BoardCacheVersion>();
        var (name, stamp) = (settings.Value.DepartmentName, board.Value);
        await using var there = portal.OpenDatabase();
        await there.DepartmentSettings.ExecuteUpdateAsync(s => s.SetProperty(x => x.DepartmentName, "别处改的名"));
        await here.FollowAsync(CancellationToken.None);
        // Nobody has raised the number: it is kept.
        Assert.Equal((name, stamp), (settings.Value.DepartmentName, board.Value));
        await there.DepartmentSettings.ExecuteUpdateAsync(s => s.SetProperty(x => x.Changes, x => x.Changes + 1));
        await here.FollowAsync(CancellationToken.None);
        Assert.Equal("别处改的名", settings.Value.DepartmentName);
        Assert.True(board.Value > stamp);
        var after = board.Value;
        Assert.Equal(0, await here.FollowAsync(CancellationToken.None));
        Assert.Equal(after, board.Value);
    }

    [Fact]
    public async Task What_is_written_here_raises_the_number_once_and_empties_nothing_here()
    {
        var here = Worker();
        await here.FollowAsync(CancellationToken.None);
        var changes = portal.Services.GetRequiredService<KeptChanges>();
        changes.Take();
        async Task<long> NumberAsync()
        {
            await using var db = portal.OpenDatabase();
            return await db.DepartmentSettings.Select(s => s.Changes).SingleAsync();
        }

        var before = await NumberAsync();
        var admin = await portal.SignInAsync("admin");
        await admin.SubmitAsync(await admin.OpenAsync("/settings"), "main form", new() { ["DepartmentName"] = "这里改的名" });
        var board = portal.Services.GetRequiredService<BoardCacheVersion>().Value;
        for (var turn = 0; turn < 3; turn++)
            Assert.Equal(0, await here.FollowAsync(CancellationToken.None));
        Assert.Equal((before + 1, board), (await NumberAsync(), portal.Services.GetRequiredService<BoardCacheVersion>().Value));
        // A save of the settings does not put the number back.
        await admin.SubmitAsync(await admin.OpenAsync("/settings"), "main form", new() { ["DepartmentName"] = "又改了名" });
        Assert.Equal(before + 1, await NumberAsync());
    }

    [Fact]
    public async Task A_posting_that_is_suspended_elsewhere_leaves_the_board_with_the_next_turn()
    {
        var posting = await portal.PostingAsync();
        var (here, stranger) = (Worker(), portal.Anonymous());
        portal.Services.GetRequiredService<KeptChanges>().Take();
        await here.FollowAsync(CancellationToken.None);
        Assert.Contains($"/jobs/{posting}\"", (await stranger.OpenAsync("/jobs")).Text, StringComparison.Ordinal);
        // As another instance does it: this one's stamp is not raised.
        await using var there = portal.OpenDatabase();
        await there.JobPostings.Where(p => p.Id == posting).ExecuteUpdateAsync(p => p.SetProperty(x => x.State, PostingState.Suspended));
        await there.DepartmentSettings.ExecuteUpdateAsync(s => s.SetProperty(x => x.Changes, x => x.Changes + 1));
        Assert.Contains($"/jobs/{posting}\"", (await stranger.OpenAsync("/jobs")).Text, StringComparison.Ordinal);
        await here.FollowAsync(CancellationToken.None);
        Assert.DoesNotContain($"/jobs/{posting}\"", (await stranger.GetAsync("/jobs")).Text, StringComparison.Ordinal);
    }
}
