using System.Net;
using Outreach.Web.Tests.Testing;

namespace Outreach.Web.Tests.Features.Meetings;

/// <summary>A hall behind one address signs in to the portal after scanning; whoever has not scanned stays limited as before.</summary>
public sealed class ScannedSignInTests : IAsyncLifetime
{
    private readonly Portal portal = new() { SensitivePostsPerMinute = 5 };

    public Task InitializeAsync() => portal.InitializeAsync();

    public Task DisposeAsync() => portal.DisposeAsync();

    [Fact]
    public async Task Signing_in_after_a_scan_is_not_refused_for_the_address_and_guessing_without_one_is()
    {
        var id = await portal.MeetingAsync();
        var link = await portal.LinkAsync(id);
        async Task<HttpStatusCode> TryAsync(bool scans)
        {
            var phone = portal.Anonymous();
            if (scans)
                await phone.GetAsync(link);
            return (await phone.ForgeAsync("/sign-in", new() { ["Login"] = "nobody@test.example", ["Password"] = "wrong-passw0rd" })).Status;
        }

        for (var i = 0; i < 12; i++)
            Assert.Equal(HttpStatusCode.OK, await TryAsync(scans: true));
        for (var i = 0; i < 5; i++)
            Assert.Equal(HttpStatusCode.OK, await TryAsync(scans: false));
        Assert.Equal(HttpStatusCode.TooManyRequests, await TryAsync(scans: false));
        Assert.Equal(HttpStatusCode.OK, await TryAsync(scans: true));
    }
}
