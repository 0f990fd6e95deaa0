using Microsoft.EntityFrameworkCore;
using Outreach.Domain;
using Outreach.Domain.Data;
using Outreach.Domain.Market.Directory;
using Outreach.Web.Authorization;
using Outreach.Web.Infrastructure.Database;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Market.Directory;

public sealed class DirectoryCommands(OutreachDbContext db, CurrentUserAccessor current, DepartmentTime time)
{
    public const int LongestPhone = 60;

    public static readonly DomainError PhoneTooLong = new("directory.phone", "At most 60 characters, please.", "Phone");

    private int Me => current.Required.Id;

    /// <summary>Notes that the person spoke with another department.</summary>
    public async Task<Result> NoteAsync(int departmentId, ContactNoteInput input, CancellationToken cancellationToken)
    {
        if (!await db.Departments.AnyAsync(d => d.Id == departmentId && !d.IsOwn && !d.IsRetired, cancellationToken))
            return Result.NotFound;
        var noted = DepartmentContact.Create(departmentId, input.On!.Value, Me, input.Person!, input.What!, time.Today);
        if (!noted.IsSuccess)
            return noted;
        db.DepartmentContacts.Add(noted.Value);
        return await db.TrySaveAsync(cancellationToken);
    }

    /// <summary>Writes down who heads a department, over the version that the person saw; version 0 is that nobody has written anything yet.</summary>
    public async Task<Result> EditCardAsync(int departmentId, DepartmentCardInput input, CancellationToken cancellationToken)
    {
        if (!await db.Departments.AnyAsync(d => d.Id == departmentId && !d.IsOwn && !d.IsRetired, cancellationToken))
            return Result.NotFound;
        var card = await db.DepartmentCards.SingleOrDefaultAsync(c => c.DepartmentId == departmentId, cancellationToken);
        var isNew = card is null;
        if (card is null)
            db.DepartmentCards.Add(card = new DepartmentCard(departmentId));
        card.Edit(input.Head, input.HeadContact, input.Office);
        // Of two who write the first words at once the later meets a conflict.
        return isNew ? await db.TrySaveAsync(cancellationToken, (nameof(DepartmentCard.DepartmentId), Result.Conflict.Error!)) : await db.TrySaveVersionAsync(card, input.Version, cancellationToken);
    }

    /// <summary>Shares a phone in the directory, another one, or none any more.</summary>
    public async Task<Result> ShareAsync(string? phone, CancellationToken cancellationToken)
    {
        if (phone?.Length > LongestPhone)
            return PhoneTooLong;
        var me = Me;
        var shared = await db.SharedPhones.SingleOrDefaultAsync(p => p.UserId == me, cancellationToken);
        if (phone is null)
        {
            if (shared is not null)
                db.SharedPhones.Remove(shared);
        }
        else
        {
            if (shared is null)
                db.SharedPhones.Add(shared = new SharedPhone(me));
            shared.Set(phone);
        }

        return await db.TrySaveAsync(cancellationToken, (nameof(SharedPhone.UserId), Result.Conflict.Error!));
    }
}
