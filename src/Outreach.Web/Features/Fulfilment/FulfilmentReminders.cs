using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Outreach.Domain.Contracts;
using Outreach.Domain.Data;
using Outreach.Domain.Mail;
using Outreach.Domain.Members;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Localization;
using Outreach.Web.Infrastructure.Startup;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Fulfilment;

/// <summary>
/// Reminds of clauses that are due within two days or late, and of instalments that are late: each at most once in three
/// days, everything for one person in one mail. Several instances may do so at once: the second save of a reminder meets
/// the first one's version.
/// </summary>
public sealed class FulfilmentReminders(IServiceScopeFactory scopes, TimeProvider clock, DepartmentTime time, IConfiguration configuration, ILogger<FulfilmentReminders> logger)
    : PeriodicWorker(scopes, clock, logger, TimeSpan.FromMinutes(15))
{
    /// <summary>Days before its day from which a clause is reminded of.</summary>
    public const int DaysAhead = 2;

    /// <summary>Days between two reminders of the same thing.</summary>
    public const int DaysBetween = 3;

    private const int AtOnce = 200;
    private static readonly Role[] Leaders = [Role.Minister, Role.ViceMinister];

    private sealed record Person(int Id, string Email, string? Language, string Name, IReadOnlyList<Role> Roles, IReadOnlyList<string?> SpeaksFor);

    private sealed record Line(string Format, string Sponsor, string What, DateOnly? On);

    /// <summary>Queues the mails that are due; returns how many.</summary>
    public Task<int> RemindAsync(CancellationToken stop) => RunOnceAsync(stop);

    /// <inheritdoc/>
    protected override async Task<int> TurnAsync(IServiceProvider services, CancellationToken stop)
    {
        var db = services.GetRequiredService<OutreachDbContext>();
        var texts = services.GetRequiredService<IStringLocalizer>();
        var show = services.GetRequiredService<Show>();
        var (now, today) = (time.Now, time.Today);
        var (soon, before) = (today.AddDays(DaysAhead), now.AddDays(-DaysBetween));
        var contracts = await db.Contracts.Include(c => c.Deliverables).Include(c => c.Instalments).AsSplitQuery()
            .Where(c => (c.State == ContractState.Fulfilling && c.Deliverables.Any(d => d.Fulfilment == FulfilmentState.Open
                    && d.StartsOn <= soon && (d.RemindedAt == null || d.RemindedAt <= before)))
                || ((c.State == ContractState.Signed || c.State == ContractState.Fulfilling) && c.Instalments.Any(i => i.WrittenOffReason == null
                    && i.Received < i.Amount && i.DueOn < today && (i.RemindedAt == null || i.RemindedAt <= before))))
            .OrderBy(c => c.SignedOn).ThenBy(c => c.Id).Take(AtOnce).ToListAsync(stop);
        if (contracts.Count == 0)
            return 0;
        var sponsorIds = contracts.Select(c => c.SponsorId).Distinct().ToList();
        var sponsors = await db.Sponsors.IgnoreQueryFilters().Where(s => sponsorIds.Contains(s.Id)).ToDictionaryAsync(s => s.Id, s => s.Name, stop);
        var departments = await db.Departments.ToDictionaryAsync(d => d.Id, d => d.Name, stop);
        var negotiatorIds = contracts.Select(c => c.NegotiatorId).Distinct().ToList();
        var people = await db.Users.Where(u => u.ClosedAt == null && u.Email != null).Where(u => negotiatorIds.Contains(u.Id) || u.Positions.Any(p =>
                (p.Role == Role.DepartmentLiaison || Leaders.Contains(p.Role)) && p.StartsOn <= today && (p.EndsOn == null || p.EndsOn >= today)))
            .Select(u => new
            {
                u.Id,
                u.Email,
                u.Language,
                u.DisplayName,
                Held = u.Positions.Where(p => p.StartsOn <= today && (p.EndsOn == null || p.EndsOn >= today)).Select(p => new { p.Role, p.Group }).ToList(),
            }).ToListAsync(stop);
        var known = people.Select(u => new Person(
            u.Id, u.Email!, u.Language, u.DisplayName, [.. u.Held.Select(p => p.Role)], [.. u.Held.Where(p => p.Role == Role.DepartmentLiaison).Select(p => p.Group)])).ToList();
        var leaders = known.Where(p => p.Roles.Any(Leaders.Contains)).ToList();

        var mails = new Dictionary<Person, List<Func<Line>>>();
        void Tell(IEnumerable<Person> to, Func<Line> line)
        {
            var readers = to.Distinct().ToList();
            // Somebody must hear of it when the negotiator has left and the department has no liaison.
            foreach (var person in readers.Count > 0 ? readers : leaders)
                (mails.TryGetValue(person, out var lines) ? lines : mails[person] = []).Add(line);
        }

        foreach (var contract in contracts)
        {
            var sponsor = sponsors.GetValueOrDefault(contract.SponsorId, "");
            // Whoever has left the department no longer hears of its contracts.
            var negotiator = known.Where(p => p.Id == contract.NegotiatorId && p.Roles.Any(r => r is Role.Officer || Leaders.Contains(r)));
            if (contract.State == ContractState.Fulfilling)
            {
                foreach (var clause in contract.Deliverables.OrderBy(d => d.Position)
                    .Where(d => d.Fulfilment == FulfilmentState.Open && d.StartsOn <= soon && (d.RemindedAt is null || d.RemindedAt <= before)))
                {
                    contract.RemindOf(clause.Id, now);
                    var department = clause.DepartmentId is { } id ? departments.GetValueOrDefault(id) : null;
                    Tell(negotiator.Concat(known.Where(p => department is not null && p.SpeaksFor.Contains(department))), () => new Line(
                        clause.StartsOn < today ? "{0}: {1} was due on {2}" : "{0}: {1} is due on {2}", sponsor,
                        $"{(clause.Kind is { } kind ? texts.Text(kind) : "")} {clause.Count} {clause.Unit}".Trim(), clause.StartsOn));
                }
            }

            foreach (var instalment in contract.Instalments.OrderBy(i => i.Position)
                .Where(i => !i.IsClosed && i.DueOn < today && (i.RemindedAt is null || i.RemindedAt <= before)))
            {
                contract.RemindOfInstalment(instalment.Id, now);
                var outstanding = instalment.Outstanding;
                Tell(negotiator.Concat(leaders), () => new Line(
                    "{0}: {1} was due on {2}", sponsor, "¥" + outstanding.ToString("N2", CultureInfo.InvariantCulture), instalment.DueOn));
            }
        }

        foreach (var (person, lines) in mails)
            db.OutboxMessages.Add(Write(texts, show, person, lines, now));
        try
        {
            await db.SaveChangesAsync(stop);
            return mails.Count;
        }
        catch (DbUpdateConcurrencyException)
        {
            // Proven, paid, or reminded of by another instance at this very moment: what is still due is due at the next turn.
            return 0;
        }
    }

    private OutboxMessage Write(IStringLocalizer texts, Show show, Person person, List<Func<Line>> lines, DateTimeOffset now)
    {
        using var reading = new Speaking(person.Language);
        var items = lines.Select(make => make()).Select(l => "- " + texts[l.Format, l.Sponsor, l.What, show.Day(l.On)].Value);
        var link = configuration["PublicUrl"] is { Length: > 0 } url ? url.TrimEnd('/') + "/fulfilment" : "";
        return new OutboxMessage(person.Email, texts["{0} promises or payments are due", lines.Count], texts[
            "Hello {0},\n\nthis is due or overdue:\n{1}\n\nAdd the proof, or say what became of it, on the page “Fulfilment” of the portal. {2}",
            person.Name, string.Join('\n', items), link].Value.TrimEnd(), now);
    }
}
