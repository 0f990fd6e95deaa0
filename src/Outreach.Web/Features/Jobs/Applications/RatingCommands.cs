using Outreach.Domain;
using Outreach.Domain.Data;
using Outreach.Domain.Jobs;
using Outreach.Web.Infrastructure.Database;

namespace Outreach.Web.Features.Jobs.Applications;

public sealed class RatingCommands(OutreachDbContext db)
{
    /// <summary>Takes a student's answers to the two questions, once for each application.</summary>
    public async Task<Result> RateAsync(int postingId, int applicationId, RatingInput input, CancellationToken cancellationToken)
    {
        var rating = PostingRating.Create(postingId, applicationId, input.First, input.Second, input.Words);
        if (!rating.IsSuccess)
            return rating;
        db.PostingRatings.Add(rating.Value);
        return await db.TrySaveAsync(cancellationToken, ("JobRatings", PostingErrors.RatedAlready));
    }
}
