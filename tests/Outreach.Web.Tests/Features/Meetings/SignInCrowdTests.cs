using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Outreach.Domain.Accounts;
using Outreach.Domain.Meetings.Attending;
using Outreach.Web.Authorization;
using Outreach.Web.Infrastructure.Security;
using Outreach.Web.Tests.Testing;
using Xunit.Abstractions;

namespace Outreach.Web.Tests.Features.Meetings;

/// <summary>A full hall scans within seconds, behind the one address of the school.</summary>
public sealed class SignInCrowdTests(Portal portal, ITestOutputHelper output) : IClassFixture<Portal>
{
    private const int People = 300;

    /// <summary>What two cores can do in ten seconds. Not the time on the wall: other tests may run beside this one.</summary>
    private static readonly TimeSpan Work = TimeSpan.FromSeconds(2 * 10);

    /// <summary>Accounts with a session each, and the cookie of it: signing in by password is not what this is about.</summary>
    private async Task<List<(int Id, string Cookie)>> CrowdAsync(int meetingId)
    {
        var tickets = portal.Services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(IdentityConstants.ApplicationScheme).TicketDataFormat;
        var now = portal.Clock.GetUtcNow();
        await using var db = portal.OpenDatabase();
        var users = Enumerable.Range(1, People).Select(i => new User
        {
            UserName = $"crowd{i}@test.example",
            NormalizedUserName = $"CROWD{i}@TEST.EXAMPLE",
            Email = $"crowd{i}@test.example",
            NormalizedEmail = $"CROWD{i}@TEST.EXAMPLE",
            EmailConfirmed = true,
            DisplayName = $"同学{i}",
            SecurityStamp = Guid.NewGuid().ToString("N"),
            CreatedAt = now,
        }).ToList();
        db.Users.AddRange(users);
        await db.SaveChangesAsync();
        db.Attendances.AddRange(users.Select(u => new Attendance(meetingId, u.Id, isRequired: true)));
        var crowd = new List<(int, string)>();
        foreach (var user in users)
        {
            var session = Guid.NewGuid().ToString("N");
            db.UserSessions.Add(new UserSession(session, user.Id, "phone", now));
            var identity = new ClaimsIdentity(
                [new(ClaimTypes.NameIdentifier, $"{user.Id}"), new(ClaimTypes.Name, user.UserName!), new(CurrentUserAccessor.SessionClaim, session), new("AspNet.Identity.SecurityStamp", user.SecurityStamp!)],
                IdentityConstants.ApplicationScheme);
            var ticket = new AuthenticationTicket(new ClaimsPrincipal(identity), new AuthenticationProperties { IssuedUtc = now, ExpiresUtc = now.AddDays(14) }, IdentityConstants.ApplicationScheme);
            crowd.Add((user.Id, $"{HostCookies.Prefix}{IdentitySetup.SignInCookie}={tickets.Protect(ticket)}"));
        }

        await db.SaveChangesAsync();
        return crowd;
    }

    [Fact]
    public async Task Three_hundred_at_once_are_all_recorded_and_none_twice()
    {
        var id = await portal.MeetingAsync(5, false, "officer2");
        var crowd = await CrowdAsync(id);
        var link = await portal.LinkAsync(id);
        // What is made once by the first request that needs it is no part of a crowd.
        await (await portal.SignInAsync("officer2")).ScanAsync(link);
        var phones = crowd.ConvertAll(person =>
        {
            var phone = portal.Anonymous();
            phone.Http.DefaultRequestHeaders.Add("Cookie", person.Cookie);
            return phone;
        });
        var taken = new ConcurrentBag<double>();
        async Task<Answer> TimedAsync(Task<Answer> request)
        {
            var begun = Stopwatch.GetTimestamp();
            var answer = await request;
            taken.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
            return answer;
        }

        var (all, before) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
        await Task.WhenAll(phones.Select(async (phone, i) =>
        {
            // Nobody presses at the very same instant: a hall takes its ten seconds.
            await Task.Delay(i * 30);
            var opened = await TimedAsync(phone.GetAsync(link));
            Assert.True(opened.Status == HttpStatusCode.Redirect, $"{opened.Status}: {opened.MainText}");
            var page = await TimedAsync(phone.GetAsync("/s"));
            Assert.Equal(HttpStatusCode.Redirect, (await TimedAsync(phone.SubmitAsync(page, "main form"))).Status);
        }));
        all.Stop();
        var work = Environment.CpuUsage.TotalTime - before;
        var sorted = taken.Order().ToList();
        output.WriteLine($"{People} people in {all.Elapsed.TotalSeconds:F1} s, {work.TotalSeconds:F1} s of one core; {sorted.Count} requests, p50 {sorted[sorted.Count / 2]:F0} ms, p95 {sorted[(int)(sorted.Count * 0.95)]:F0} ms, longest {sorted[^1]:F0} ms");
        await using var db = portal.OpenDatabase();
        var rows = await db.Attendances.AsNoTracking().Where(a => a.MeetingId == id && a.Source == AttendanceSource.Code).ToListAsync();
        Assert.Equal(People + 1, rows.Count);
        Assert.Equal(People + 1, rows.Select(r => r.UserId).Distinct().Count());
        Assert.Equal(People + 1, rows.Select(r => r.DeviceId).Distinct().Count());
        Assert.All(rows, r => Assert.Equal(AttendanceState.Present, r.State));
        Assert.Empty(await db.SignInRefusals.Where(r => r.MeetingId == id).ToListAsync());
        Assert.True(work < Work, $"It took {work.TotalSeconds:F1} s of one core.");
    }

    [Fact]
    public async Task One_person_who_presses_twenty_times_at_once_is_recorded_once()
    {
        var id = await portal.MeetingAsync();
        var officer = await portal.SignInAsync("officer");
        await officer.GetAsync(await portal.LinkAsync(id));
        await officer.TokenAsync();
        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => officer.ForgeAsync("/s")));
        Assert.All(answers, a => Assert.Equal(HttpStatusCode.Redirect, a.Status));
        await using var db = portal.OpenDatabase();
        var officerId = portal.IdOf("officer");
        Assert.Single(await db.Attendances.Where(a => a.MeetingId == id && a.UserId == officerId && a.SignedAt != null).ToListAsync());
    }
}
