using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using Outreach.Domain;
using Outreach.Domain.Data;
using Outreach.Domain.Jobs;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Jobs.Postings;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Jobs.EmployerLinks;

public sealed class EmployerLinkCommands(OutreachDbContext db, PostingUnitOfWork work, CurrentUserAccessor current, DepartmentTime time)
{
    private IQueryable<JobPosting> Worked => db.JobPostings.WorkedOnBy(current.Required);

    /// <summary>What is stored of a secret: its SHA-256.</summary>
    public static string HashOf(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));

    /// <returns>The secret of the new link, which is stored nowhere.</returns>
    public async Task<Result<string>> MakeAsync(int id, int days, CancellationToken cancellationToken)
    {
        var token = WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(32));
        return (await work.ExecuteAsync(Worked, id, posting => Task.FromResult(posting.Link(HashOf(token), days, time.Now)), cancellationToken)).With(token);
    }

    public Task<Result> RevokeAsync(int id, int linkId, CancellationToken cancellationToken) =>
        work.ExecuteAsync(Worked, id, posting => Task.FromResult(posting.RevokeLink(linkId, time.Now)), cancellationToken);
}
