using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Outreach.Domain;
using Outreach.Domain.Data;
using Outreach.Domain.Schools.Clubs;
using Outreach.Domain.Search;
using Outreach.Domain.Sponsors;
using Outreach.Domain.Tasks;
using Outreach.Domain.Tasks.Help;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared;
using Outreach.Web.Features.Tasks.Help;
using Outreach.Web.Features.Tasks.Records;
using Outreach.Web.Infrastructure.Database;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Schools.Clubs.Needs;

/// <summary>What clubs lack, and what is made of it: a request for help, a task of ours, a note for a merchant (S60).</summary>
public sealed class ClubNeedCommands(OutreachDbContext db, TaskNotifications tasks, HelpNotifications help, CurrentUserAccessor current, IStringLocalizer texts, DepartmentTime time)
{
    private const int LongestTitle = 100;
    private const int UsualDays = 7;

    private CurrentUser Me => current.Required;

    public async Task<Result> AddAsync(int clubId, ClubNeedInput input, CancellationToken cancellationToken)
    {
        if (!await db.Clubs.AnyAsync(c => c.Id == clubId, cancellationToken))
            return Result.NotFound;
        if (await ProblemAsync(input.OwnerId, null, cancellationToken) is { } problem)
            return problem;
        var need = ClubNeed.Create(clubId, input.ToDetails(), time.Today);
        if (!need.IsSuccess)
            return need;
        db.ClubNeeds.Add(need.Value);
        return await db.TrySaveAsync(cancellationToken);
    }

    public async Task<Result> EditAsync(int clubId, int id, ClubNeedInput input, CancellationToken cancellationToken)
    {
        if (await FindAsync(clubId, id, cancellationToken) is not { } need)
            return Result.NotFound;
        if (await ProblemAsync(input.OwnerId, need, cancellationToken) is { } problem)
            return problem;
        var edited = need.Edit(input.ToDetails(), time.Today);
        return edited.IsSuccess ? await db.TrySaveVersionAsync(need, input.Version, cancellationToken) : edited;
    }

    public Task<Result> MeetAsync(int clubId, int id, string? note, CancellationToken cancellationToken) => ChangeAsync(clubId, id, n => n.Meet(note, time.Today), cancellationToken);

    public Task<Result> DropAsync(int clubId, int id, string? reason, CancellationToken cancellationToken) => ChangeAsync(clubId, id, n => n.Drop(reason, time.Today), cancellationToken);

    /// <summary>Asks another department for it.</summary>
    public async Task<Result> AskForHelpAsync(int clubId, int id, int? departmentId, CancellationToken cancellationToken)
    {
        if (await FindAsync(clubId, id, cancellationToken) is not { } need)
            return Result.NotFound;
        if (departmentId is not { } department || !await db.Departments.AnyAsync(d => d.Id == department && !d.IsOwn && !d.IsRetired, cancellationToken))
            return ClubNeedErrors.NoDepartment;
        var today = time.Today;
        var on = DayOf(need);
        var soon = today.AddDays(HelpRequest.UsualLeadDays);
        var asked = HelpRequest.Create(
            new HelpDetails(HelpKind.Other, await TitleAsync(need, cancellationToken), null, on, null, null, 1, null, on < soon ? on : soon, null), HelpDirection.FromUs, department, Me.Id, today);
        if (!asked.IsSuccess)
            return asked.Error with { Field = null };
        db.HelpRequests.Add(asked.Value);
        var become = need.BecomeHelp(asked.Value.Id);
        if (!become.IsSuccess)
            return become;
        await help.AskedAsync(asked.Value, cancellationToken);
        return await SaveAsync(cancellationToken);
    }

    /// <summary>Makes it a task of whoever presses.</summary>
    public async Task<Result> MakeTaskAsync(int clubId, int id, CancellationToken cancellationToken)
    {
        if (await FindAsync(clubId, id, cancellationToken) is not { } need)
            return Result.NotFound;
        var title = await TitleAsync(need, cancellationToken);
        var made = WorkItem.Create(
            new WorkItemDetails(title, need.Lacks, Me.Id, [], DayOf(need), []), WorkItemOrigin.Own with { Words = title }, new HashSet<int> { Me.Id }, Me.Id, time.Today, time.Now);
        if (!made.IsSuccess)
            return made.Error with { Field = null };
        db.WorkItems.Add(made.Value);
        var become = need.BecomeTask(made.Value.Id);
        if (!become.IsSuccess)
            return become;
        await tasks.GivenAsync(made.Value, [], cancellationToken);
        return await SaveAsync(cancellationToken);
    }

    /// <summary>Leaves a line about it in the notes of a merchant that might give it.</summary>
    public async Task<Result> NoteForSponsorAsync(int clubId, int id, int sponsorId, CancellationToken cancellationToken)
    {
        if (await FindAsync(clubId, id, cancellationToken) is not { } need
            || await db.Sponsors.SingleOrDefaultAsync(s => s.Id == sponsorId && s.Standing != Standing.Blacklisted, cancellationToken) is not { } sponsor)
            return Result.NotFound;
        var noted = need.NoteForSponsor(sponsorId);
        if (!noted.IsSuccess)
            return noted;
        var appended = sponsor.AppendNote(SearchText.Shorten(need.NeededOn is { } day
            ? texts["{0} lacks {1}, by {2}", await ClubAsync(clubId, cancellationToken), need.Lacks, day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)]
            : texts["{0} lacks {1}", await ClubAsync(clubId, cancellationToken), need.Lacks], 300));
        return appended.IsSuccess ? await SaveAsync(cancellationToken) : appended;
    }

    private DateOnly DayOf(ClubNeed need) => need.NeededOn is { } day ? day < time.Today ? time.Today : day : time.Today.AddDays(UsualDays);

    private Task<string> ClubAsync(int clubId, CancellationToken cancellationToken) => db.Clubs.Where(c => c.Id == clubId).Select(c => c.Name).SingleAsync(cancellationToken);

    private async Task<string> TitleAsync(ClubNeed need, CancellationToken cancellationToken) =>
        SearchText.Shorten(texts["{0} lacks {1}", await ClubAsync(need.ClubId, cancellationToken), need.Lacks], LongestTitle);

    private Task<ClubNeed?> FindAsync(int clubId, int id, CancellationToken cancellationToken) => db.ClubNeeds.SingleOrDefaultAsync(n => n.Id == id && n.ClubId == clubId, cancellationToken);

    private async Task<Result> ChangeAsync(int clubId, int id, Func<ClubNeed, Result> verb, CancellationToken cancellationToken)
    {
        if (await FindAsync(clubId, id, cancellationToken) is not { } need)
            return Result.NotFound;
        var done = verb(need);
        return done.IsSuccess ? await SaveAsync(cancellationToken) : done;
    }

    private async Task<DomainError?> ProblemAsync(int? ownerId, ClubNeed? stored, CancellationToken cancellationToken) =>
        ownerId is { } owner && owner != stored?.OwnerId && !await db.Users.InDepartment(time.Today).AnyAsync(u => u.Id == owner, cancellationToken) ? ClubErrors.NotMember : null;

    private async Task<Result> SaveAsync(CancellationToken cancellationToken)
    {
        var saved = await db.TrySaveAsync(cancellationToken);
        return saved.IsConflict ? ClubErrors.ChangedMeanwhile : saved;
    }
}
