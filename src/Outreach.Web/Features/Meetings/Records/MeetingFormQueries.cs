using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Outreach.Domain.Accounts;
using Outreach.Domain.Data;
using Outreach.Domain.Events;
using Outreach.Domain.Meetings;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Localization;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Meetings.Records;

/// <summary>What the form of a meeting reads.</summary>
public sealed class MeetingFormQueries(OutreachDbContext db, MeetingAuthorization authorization, IStringLocalizer texts, DepartmentTime time, DisplayFormatter show)
{
    private const int MostEvents = 200;
    private const int MostAlliances = 50;
    private const int EventDays = 60;

    // Whoever of the union or the school may be asked to come besides the department's own people.
    private static readonly Role[] Roles = [Role.Officer, Role.ViceMinister, Role.Minister, Role.Advisor, Role.Presidium];

    /// <summary>The empty form: a weekly meeting of everybody, or one for an event, with an alliance or with clubs, or after a plenary. Two commands at most.</summary>
    public async Task<MeetingInput> NewAsync(MeetingKind? kind, int? eventId, int? follows, int? allianceId, bool withClubs, int me, CancellationToken cancellationToken)
    {
        var input = new MeetingInput { Kind = kind ?? MeetingKind.Regular, SecretaryId = me, Must = [InviteeKey.All], IsWithClubs = withClubs };
        if (allianceId is { } asked && await db.Alliances.AsNoTracking().Where(a => a.Id == asked).Select(a => a.Name).SingleOrDefaultAsync(cancellationToken) is { } alliance)
        {
            (input.AllianceId, input.Title) = (asked, SearchTitle(alliance, texts.Text(input.Kind.Value)));
            return input;
        }

        if (withClubs)
        {
            input.Title = SearchTitle(texts["Joint body"], texts.Text(input.Kind.Value));
            return input;
        }

        if (eventId is { } id && await db.Events.AsNoTracking().Where(e => e.Id == id).Select(e => new
        {
            e.Title,
            e.OwnerId,
            Helpers = e.Helpers.Select(h => h.UserId).ToList(),
            Departments = e.Partners.Select(p => p.DepartmentId).ToList(),
        }).SingleOrDefaultAsync(cancellationToken) is { } found)
        {
            input.EventId = id;
            input.Kind = kind ?? MeetingKind.Coordination;
            input.ChairId = found.OwnerId;
            input.Must = [.. found.Departments.Select(d => InviteeKey.Of('d', d))];
            input.MustPeople = [.. found.Helpers.Prepend(found.OwnerId ?? me).Distinct()];
            input.Title = SearchTitle(found.Title, texts.Text(input.Kind.Value));
        }
        else if (follows is { } plenary && await PlenaryAsync(plenary, cancellationToken) is { } link)
        {
            input.FollowsId = plenary;
            input.Title = texts["After “{0}”: progress, results, next steps", link.Title];
        }
        else if (input.Kind == MeetingKind.Regular)
        {
            input.Title = texts["Regular meeting"];
        }

        return input;
    }

    /// <summary>The stored one, as its form; null when there is none that can be changed.</summary>
    /// <param name="title">Another title to begin with; null for the stored one.</param>
    public async Task<MeetingInput?> FormAsync(int id, string? title, CancellationToken cancellationToken)
    {
        if (await authorization.Run().AsNoTracking().Include(m => m.Invitees).SingleOrDefaultAsync(m => m.Id == id && m.State == MeetingState.Planned, cancellationToken) is not { } meeting)
            return null;
        var input = MeetingInput.Of(meeting, time);
        input.Title = title ?? input.Title;
        return input;
    }

    /// <summary>The choices of the form. Five commands, six after a plenary.</summary>
    public async Task<MeetingFormModel> ChoicesAsync(int? id, MeetingInput input, CancellationToken cancellationToken)
    {
        var groups = await db.MemberGroups.AsNoTracking().Where(g => !g.IsRetired && db.Departments.Any(d => d.Id == g.DepartmentId && d.IsOwn)).OrderBy(g => g.Name).Select(g => new { g.Id, g.Name }).ToListAsync(cancellationToken);
        var departments = await db.Departments.AsNoTracking().Where(d => !d.IsOwn && !d.IsRetired).OrderBy(d => d.Name).Select(d => new { d.Id, d.Name }).ToListAsync(cancellationToken);
        var alliances = await db.Alliances.AsNoTracking().OrderBy(a => a.Name).ThenBy(a => a.Id).Take(MostAlliances).Select(a => new { a.Id, a.Name }).ToListAsync(cancellationToken);
        // One meets about an event for a while after it, not about every one that nobody has closed.
        var (held, since) = (input.EventId, time.Now.AddDays(-EventDays));
        var events = await db.Events.AsNoTracking().Where(e => e.Id == held || (e.State != EventState.Closed && e.State != EventState.Cancelled && (e.EndsAt == null || e.EndsAt >= since)))
            .OrderByDescending(e => e.StartsAt).ThenBy(e => e.Id).Take(MostEvents).Select(e => new { e.Id, e.Title, e.StartsAt }).ToListAsync(cancellationToken);
        return new MeetingFormModel(
            id,
            [
                new(texts["Everybody of the department"], InviteeKey.All),
                .. groups.Select(g => new SelectListItem(g.Name, InviteeKey.Of('g', g.Id))),
                .. Roles.Select(r => new SelectListItem(texts.Text(r), "r:" + r)),
                .. departments.Select(d => new SelectListItem(texts["{0}: its liaison", d.Name], InviteeKey.Of('d', d.Id))),
            ],
            await db.DepartmentOptionsAsync(time.Today, cancellationToken),
            [.. events.Select(e => new SelectListItem(e.StartsAt is { } at ? $"{e.Title} · {show.Day(at)}" : e.Title, e.Id.ToString(CultureInfo.InvariantCulture)))],
            input.FollowsId is { } follows ? await PlenaryAsync(follows, cancellationToken) : null,
            [.. alliances.Select(a => new SelectListItem(a.Name, a.Id.ToString(CultureInfo.InvariantCulture)))]);
    }

    private Task<MeetingLink?> PlenaryAsync(int id, CancellationToken cancellationToken) => authorization.Seen().AsNoTracking()
        .Where(m => m.Id == id && m.Kind == MeetingKind.Plenary && m.State != MeetingState.Cancelled)
        .Select(m => new MeetingLink(m.Id, m.Title, m.StartsAt, m.State, null)).SingleOrDefaultAsync(cancellationToken);

    private string SearchTitle(string title, string kind) => Domain.Search.SearchText.Shorten(texts["{0}: {1}", title, kind].Value, 100);
}
