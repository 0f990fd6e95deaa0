using Microsoft.EntityFrameworkCore;
using Outreach.Domain;
using Outreach.Domain.Contracts;
using Outreach.Domain.Contracts.Fulfilment;
using Outreach.Domain.Data;
using Outreach.Domain.Files;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Contracts.Fulfilment;
using Outreach.Web.Features.Contracts.Records;
using Outreach.Web.Infrastructure.Files;
using Outreach.Web.Infrastructure.Localization;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Contracts.Receipts;

/// <summary>What comes in, and what turns out not to have.</summary>
public sealed class ReceiptCommands(OutreachDbContext db, ContractUnitOfWork work, ReceiptNotifications notifications, CurrentUserAccessor current, DisplayFormatter show, DepartmentTime time, FileStore files)
{
    // Whoever writes contracts takes in money of any contract, and reverses it: but never of those they negotiate.
    private IQueryable<Contract> Visible => current.Required.HasPermission(Permissions.ContractsWrite) ? db.Contracts.OnceSigned() : db.Contracts.Where(c => false);

    /// <summary>
    /// Books money or goods that came in. The receiver is always the person who books it, so it is never somebody else's
    /// word; whoever negotiates is refused. The same once more is asked about.
    /// </summary>
    public Task<Result> ReceiveAsync(int id, ReceiveInput input, CancellationToken cancellationToken) => work.ExecuteAsync(Visible, id, async contract =>
    {
        var (owners, me, on) = (await OwnersAsync(contract, cancellationToken), current.Required.Id, input.On!.Value);
        int? photoId = null;
        if (input.Photo is not null && contract.IsInForce)
        {
            var photo = await files.AddPhotoAsync(input.Photo, FilePurpose.ReceiptPhoto, cancellationToken);
            if (!photo.IsSuccess)
                return photo.Error.ForField(nameof(ReceiveInput.Photo));
            photoId = photo.Value.Id;
        }

        var details = new ReceiptDetails(input.InstalmentId is null ? null : input.Channel, input.Payer, input.InstalmentId is null ? null : input.Reference, photoId);
        var (result, same) = input.InstalmentId is { } instalment
            ? (contract.Receive(instalment, input.Amount, on, me, owners, time.Today, input.IsAnother, details), contract.SameReceipt(instalment, input.Amount, on))
            : (contract.ReceiveGoods(input.Goods, on, me, owners, time.Today, input.IsAnother, details), contract.EarlierGoods);
        if (result.IsSuccess)
            await notifications.ReceivedAsync(contract, contract.Receipts.Last(r => r.Id == 0), cancellationToken);
        return result.Error is { } error && (error == ContractErrors.SameReceipt || error == ContractErrors.SameGoods) && same is not null
            ? error.WithArguments(await NameAsync(same, cancellationToken), show.Moment(same.CreatedAt)) : result;
    }, cancellationToken);

    /// <summary>Takes a receipt back, for a second person: neither who received it nor who negotiates or once did.</summary>
    public Task<Result> ReverseAsync(int id, int receiptId, string? reason, CancellationToken cancellationToken) => work.ExecuteAsync(Visible, id, async contract =>
    {
        if (contract.Receipts.All(r => r.Id != receiptId))
            return Result.NotFound;
        var family = contract.AmendsId ?? id;
        var others = await db.Contracts.Where(c => c.Id != id && c.IsCounted() && (c.Id == family || c.AmendsId == family)).ToListAsync(cancellationToken);
        var result = contract.ReverseReceipt(
            receiptId, reason, current.Required.Id, await OwnersAsync(contract, cancellationToken), others.Exists(c => c.AmendsId is not null && c.Id > id), time.Today, time.Now, others);
        if (result.IsSuccess)
            await notifications.ReversedAsync(contract, contract.Receipts.Single(r => r.Id == receiptId), reason!, current.Required.Id, cancellationToken);
        return result;
    }, cancellationToken);

    private Task<List<int>> OwnersAsync(Contract contract, CancellationToken cancellationToken)
    {
        var dealId = contract.DealId;
        return db.Deals.Where(d => d.Id == dealId).Select(d => d.OwnerId).ToListAsync(cancellationToken);
    }

    private Task<string> NameAsync(Receipt receipt, CancellationToken cancellationToken)
    {
        var receiver = receipt.ReceiverId;
        return db.Users.Where(u => u.Id == receiver).Select(u => u.DisplayName).FirstAsync(cancellationToken);
    }
}
