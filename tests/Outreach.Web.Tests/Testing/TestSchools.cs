using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Accounts;
using Outreach.Domain.Events;
using Outreach.Domain.Schools;
using Outreach.Domain.Schools.Alliances;
using Outreach.Domain.Sponsors;

namespace Outreach.Web.Tests.Testing;

/// <summary>Partner schools, who speaks for them, and events to invite them to.</summary>
public static class TestSchools
{
    private static int made;

    /// <summary>A school of a name of its own; officer keeps the tie.</summary>
    public static async Task<int> SchoolAsync(this Portal portal, string? name = null)
    {
        await using var db = portal.OpenDatabase();
        var school = new School(new SchoolDetails(name ?? $"友校{Interlocked.Increment(ref made)}", OwnerId: portal.IdOf("officer")));
        db.Schools.Add(school);
        await db.SaveChangesAsync();
        return school.Id;
    }

    /// <summary>Somebody speaks for these schools today, and for no other.</summary>
    public static async Task SpeakForAsync(this Portal portal, string person, params int[] schoolIds)
    {
        await using var db = portal.OpenDatabase();
        var id = portal.IdOf(person);
        var yesterday = DateOnly.FromDateTime(portal.Clock.GetUtcNow().AddDays(-1).DateTime);
        await db.Positions.Where(p => p.UserId == id && p.SchoolId != null).ExecuteDeleteAsync();
        db.Positions.AddRange(schoolIds.Select(school => new Position(id, null, Role.SchoolPartner, null, yesterday, null, schoolId: school)));
        await db.SaveChangesAsync();
    }

    /// <summary>A planned event of officer, some days from now.</summary>
    public static async Task<int> EventForSchoolsAsync(this Portal portal, string? title = null, int inDays = 20, int? with = null)
    {
        await using var db = portal.OpenDatabase();
        var start = portal.Clock.GetUtcNow().AddDays(inDays);
        var held = Event.Create(new EventDetails(title ?? $"友校活动{Interlocked.Increment(ref made)}", [], start, start.AddHours(3), "体育馆", 300, null, portal.IdOf("officer"))
        {
            SchoolIds = with is { } school ? [school] : [],
        }).Value;
        held.Advance(EventState.Planned, 0, null, portal.IdOf("officer"), portal.Clock.GetUtcNow());
        db.Events.Add(held);
        await db.SaveChangesAsync();
        return held.Id;
    }

    /// <summary>An alliance founded some time ago with these members.</summary>
    public static async Task<int> AllianceAsync(this Portal portal, params int[] schoolIds)
    {
        await using var db = portal.OpenDatabase();
        var today = DateOnly.FromDateTime(portal.Clock.GetUtcNow().DateTime);
        var alliance = Alliance.Create(new AllianceDetails($"联盟{Interlocked.Increment(ref made)}", "章程", today.AddDays(-50)), today).Value;
        foreach (var school in await db.Schools.Include(s => s.Contacts).Where(s => schoolIds.Contains(s.Id)).ToListAsync())
            Assert.True(alliance.Join(school, today.AddDays(-40), today).IsSuccess);
        db.Alliances.Add(alliance);
        await db.SaveChangesAsync();
        return alliance.Id;
    }

    public static async Task<int> SponsorForSchoolsAsync(this Portal portal, string? name = null)
    {
        await using var db = portal.OpenDatabase();
        var sponsor = new Sponsor(new SponsorDetails(name ?? $"联合商家{Interlocked.Increment(ref made)}", null, Industry.Telecom, null, "学府路 1 号", DistanceBand.AtTheGate, null, [], null, portal.IdOf("officer"), null));
        db.Sponsors.Add(sponsor);
        await db.SaveChangesAsync();
        return sponsor.Id;
    }
}
