using Microsoft.EntityFrameworkCore;
using Outreach.Domain;
using Outreach.Domain.Contracts;
using Outreach.Domain.Contracts.Fulfilment;
using Outreach.Domain.Data;
using Outreach.Domain.Files;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Contracts.Records;
using Outreach.Web.Infrastructure.Files;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Contracts.Fulfilment;

/// <summary>What a promise shows: uploaded by who may prove it, decided on by a leader who has not uploaded it (S25).</summary>
public sealed class MaterialCommands(OutreachDbContext db, ContractUnitOfWork work, FileStore files, MaterialNotifications notifications, CurrentUserAccessor current, DepartmentTime time)
{
    public async Task<Result> SubmitAsync(int deliverableId, MaterialInput input, CancellationToken cancellationToken) =>
        await work.ExecuteAsync(db.ProvableBy(current.Required, deliverableId, time.Today), await ContractOfAsync(deliverableId, cancellationToken), async contract =>
        {
            // Before the picture is kept: nobody fills the disk through a promise that takes none.
            if (!contract.IsInForce)
                return ContractErrors.NotInForce;
            var fileId = input.KeepsPicture ? contract.Deliverables.Single(d => d.Id == deliverableId).Material?.FileId : null;
            if (input.Picture is { } picture)
            {
                var stored = await files.AddPhotoAsync(picture, FilePurpose.DeliverableMaterial, cancellationToken);
                if (!stored.IsSuccess)
                    return stored.Error.ForField(nameof(MaterialInput.Picture));
                fileId = stored.Value.Id;
            }

            var result = contract.SubmitMaterial(deliverableId, new MaterialDetails(input.Text, input.Product, fileId), current.Required.Id, time.Now);
            if (result.IsSuccess)
                await notifications.SubmittedAsync(contract, deliverableId, cancellationToken);
            return result;
        }, cancellationToken);

    public async Task<Result> ApproveAsync(int deliverableId, int materialId, MaterialDecisionInput input, CancellationToken cancellationToken) =>
        await DecideAsync(deliverableId, contract => contract.ApproveMaterial(deliverableId, materialId, input.IsTrue, input.IsLawful, input.IsSafe, current.Required.Id, time.Now), cancellationToken);

    public async Task<Result> RejectAsync(int deliverableId, int materialId, string? reason, CancellationToken cancellationToken) => reason?.Length > 500
        ? FulfilmentErrors.ReasonTooLong
        : await DecideAsync(deliverableId, contract => contract.RejectMaterial(deliverableId, materialId, reason, current.Required.Id, time.Now), cancellationToken);

    private async Task<Result> DecideAsync(int deliverableId, Func<Contract, Result> verb, CancellationToken cancellationToken) =>
        await work.ExecuteAsync(db.Contracts.OnceSigned(), await ContractOfAsync(deliverableId, cancellationToken), async contract =>
        {
            var result = verb(contract);
            if (result.IsSuccess)
                await notifications.DecidedAsync(contract, deliverableId, cancellationToken);
            return result;
        }, cancellationToken);

    private Task<int> ContractOfAsync(int deliverableId, CancellationToken cancellationToken) =>
        db.Deliverables.Where(d => d.Id == deliverableId).Select(d => d.ContractId).SingleOrDefaultAsync(cancellationToken);
}
