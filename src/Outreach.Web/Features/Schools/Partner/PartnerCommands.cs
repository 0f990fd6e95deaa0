using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Outreach.Domain;
using Outreach.Domain.Data;
using Outreach.Domain.Schools.Exchanges;
using Outreach.Web.Features.Schools.Contacts;
using Outreach.Web.Infrastructure.Database;
using Outreach.Web.Infrastructure.Notifications;
using Outreach.Web.Infrastructure.Requests;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Schools.Partner;

/// <summary>What a partner changes of their own school.</summary>
public sealed class PartnerCommands(
    OutreachDbContext db, PartnerAccess access, SchoolContactCommands contacts, Notifier notifier, IStringLocalizer texts, ActionPaths paths, DepartmentTime time)
{
    /// <summary>They have kept a promise of theirs; ours are ours to speak of. Said again it is harmless.</summary>
    public async Task<Result> KeepPromiseAsync(int id, string? note, CancellationToken cancellationToken)
    {
        if (await access.Promises().SingleOrDefaultAsync(p => p.Id == id && p.Side == PromiseSide.Theirs, cancellationToken) is not { } promise)
            return Result.NotFound;
        if (promise.State == PromiseState.Kept)
            return Result.Success;
        var kept = promise.Keep(note, time.Today);
        if (!kept.IsSuccess)
            return kept;
        var school = await db.Schools.Where(s => s.Id == promise.SchoolId).Select(s => new { s.Name, s.OwnerId }).SingleAsync(cancellationToken);
        await notifier.NotifyAsync(SchoolNotificationKinds.Answered, db.Users.Where(u => u.Id == school.OwnerId), _ => new Notification(
            texts["{0} has kept a promise: {1}", school.Name, promise.What], note ?? "", new NotificationLink(paths.Of("Schools.Detail", promise.SchoolId))), cancellationToken);
        var saved = await db.TrySaveAsync(cancellationToken);
        return saved.IsConflict ? ExchangeErrors.WrongState : saved;
    }

    public async Task<Result> AddContactAsync(int schoolId, SchoolContactInput input, CancellationToken cancellationToken) =>
        await access.Schools().AnyAsync(s => s.Id == schoolId, cancellationToken) ? await contacts.AddAsync(schoolId, input, cancellationToken) : Result.NotFound;

    public async Task<Result> EditContactAsync(int id, SchoolContactInput input, CancellationToken cancellationToken) =>
        await SchoolOfAsync(id, cancellationToken) is { } school ? await contacts.EditAsync(school, id, input, cancellationToken) : Result.NotFound;

    /// <returns>The contact's name.</returns>
    public async Task<Result<string>> RemoveContactAsync(int id, CancellationToken cancellationToken) =>
        await SchoolOfAsync(id, cancellationToken) is { } school ? await contacts.RemoveAsync(school, id, cancellationToken) : Result.NotFound;

    private Task<int?> SchoolOfAsync(int contactId, CancellationToken cancellationToken) =>
        access.Contacts().Where(c => c.Id == contactId).Select(c => (int?)c.SchoolId).SingleOrDefaultAsync(cancellationToken);
}
