using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using Outreach.Domain;
using Outreach.Domain.Contracts;
using Outreach.Domain.Data;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Contracts.Fulfilment;
using Outreach.Web.Features.Contracts.Records;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Contracts.SponsorLinks;

public sealed class SponsorLinkCommands(OutreachDbContext db, ContractUnitOfWork work, CurrentUserAccessor current, DepartmentTime time)
{
    private IQueryable<Contract> Worked => db.Contracts.OnceSigned().WorkedOnBy(current.Required);

    /// <summary>What is stored of a secret: its SHA-256.</summary>
    public static string HashOf(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));

    /// <returns>The secret of the new link, which is stored nowhere.</returns>
    public async Task<Result<string>> MakeAsync(int id, int days, CancellationToken cancellationToken)
    {
        var token = WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(32));
        return (await work.ExecuteAsync(Worked, id, contract => contract.Share(HashOf(token), days, time.Now), cancellationToken)).With(token);
    }

    public Task<Result> RevokeAsync(int id, int linkId, CancellationToken cancellationToken) =>
        work.ExecuteAsync(Worked, id, contract => contract.RevokeLink(linkId, time.Now), cancellationToken);
}
