using Microsoft.EntityFrameworkCore;
using Outreach.Domain;
using Outreach.Domain.Contracts;
using Outreach.Domain.Data;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Contracts.Records;
using Outreach.Web.Infrastructure.Notifications;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Contracts.Moves;

public sealed class MoveCommands(OutreachDbContext db, CurrentUserAccessor current, ContractUnitOfWork work, MoveQueries queries, Notifier notifier, DepartmentTime time)
{
    /// <summary>Tells the sponsor of the move: their page shows it from now on, and their contact gets a mail where that was chosen and there is an address.</summary>
    public Task<Result> TellAsync(int id, MoveInput input, CancellationToken cancellationToken) =>
        work.ExecuteAsync(db.Contracts.WorkedOnBy(current.Required), id, async contract =>
        {
            if (await queries.PageAsync(id, cancellationToken) is not { } page)
                return contract.IsInForce ? Result.NotFound : ContractErrors.NotInForce;
            var (contact, email) = (page.Contact, input.ByMail ? page.Contact?.Email : null);
            var told = contract.TellOfMove(page.Now, input.Seen, email is not null, current.Required.Id, time.Now);
            if (told.IsSuccess && email is not null)
                notifier.Write(email, contact!.Name, "zh-CN", () => new Notification(page.Message.Subject, page.Message.Text));
            return told;
        }, cancellationToken);
}
