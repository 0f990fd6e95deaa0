namespace Outreach.Web.Features.Shared.Providers;

/// <summary>Personal data of a subject, and when it is anonymised.</summary>
public interface IRetentionProvider
{
    /// <summary>Anonymises what has been kept for as long as it may be; the caller saves.</summary>
    /// <param name="atMost">How many records; whoever anonymises as many is asked again.</param>
    /// <returns>How many records were anonymised.</returns>
    Task<int> AnonymizeDueAsync(int atMost, CancellationToken cancellationToken);

    /// <summary>
    /// Anonymises what the subject knows of somebody whose account is about to be deleted and what does not go with the account
    /// by itself; the caller saves, and calls again when somebody else was faster.
    /// </summary>
    Task AnonymizePersonAsync(int userId, CancellationToken cancellationToken);
}
