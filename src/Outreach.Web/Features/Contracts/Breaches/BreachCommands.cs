using Outreach.Domain;
using Outreach.Domain.Contracts;
using Outreach.Domain.Contracts.Fulfilment;
using Outreach.Domain.Data;
using Outreach.Domain.Files;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Contracts.Fulfilment;
using Outreach.Web.Features.Contracts.Records;
using Outreach.Web.Infrastructure.Files;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Contracts.Breaches;

/// <summary>Records breaches and what followed, with their files.</summary>
public sealed class BreachCommands(OutreachDbContext db, ContractUnitOfWork work, FileStore files, BreachNotifications notifications, CurrentUserAccessor current, DepartmentTime time)
{
    private static readonly DomainError UnknownPart = new("breach.part", "Choose a part of this contract.", nameof(BreachInput.About));

    private IQueryable<Contract> Worked => db.Contracts.OnceSigned().WorkedOnBy(current.Required);

    public Task<Result> RecordAsync(int id, BreachInput input, CancellationToken cancellationToken) => work.ExecuteAsync(Worked, id, async contract =>
    {
        if (input.Subject() is not { } subject)
            return UnknownPart;
        var stored = await StoreAsync(input.Files, cancellationToken);
        if (!stored.IsSuccess)
            return stored.ToResult();
        var details = new BreachDetails(input.Side!.Value, input.What, input.On!.Value, subject.DeliverableId, subject.InstalmentId, input.AnswerBy, stored.Value);
        var result = contract.RecordBreach(details, current.Required.Id, time.Today);
        if (result.Error == ContractErrors.NoSuchClause)
            return UnknownPart;
        if (result.IsSuccess)
            await notifications.RecordedAsync(contract, details, current.Required.Id, cancellationToken);
        return result;
    }, cancellationToken);

    public Task<Result> FollowAsync(int id, int breachId, BreachFollowUpInput input, CancellationToken cancellationToken) => work.ExecuteAsync(Worked, id, async contract =>
    {
        if (contract.Breaches.All(b => b.Id != breachId))
            return Result.NotFound;
        var stored = await StoreAsync(input.Files, cancellationToken);
        if (!stored.IsSuccess)
            return stored.ToResult();
        var result = contract.FollowBreach(breachId, new BreachFollowUp(input.State!.Value, input.What, input.Compensation, input.AnswerBy, stored.Value), current.Required.Id, time.Today, time.Now);
        if (result.IsSuccess)
            await notifications.FollowedAsync(contract, contract.Breaches.Single(b => b.Id == breachId), current.Required.Id, cancellationToken);
        return result;
    }, cancellationToken);

    // Counted before any is kept: nobody fills the disk with one form.
    private async Task<Result<IReadOnlyList<int>>> StoreAsync(List<IFormFile> uploads, CancellationToken cancellationToken)
    {
        if (uploads.Count > Breach.FileLimit)
            return ContractErrors.TooManyFiles;
        var ids = new List<int>();
        foreach (var upload in uploads)
        {
            var file = await files.AddScanAsync(upload, FilePurpose.BreachFile, cancellationToken);
            if (!file.IsSuccess)
                return file.Error.ForField(nameof(BreachInput.Files));
            ids.Add(file.Value.Id);
        }

        return ids;
    }
}
