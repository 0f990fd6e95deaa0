using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Data;
using Outreach.Domain.Surveys.Answering;

namespace Outreach.Web.Features.Surveys;

/// <summary>
/// What is known of those who answered: which account, which device, which form. It goes when a survey closes (domain.md,
/// Personal data). None of it is in the trail, so that nothing is lost there.
/// </summary>
public sealed class SurveyTraces(OutreachDbContext db)
{
    /// <summary>Drops those of some surveys. Two commands.</summary>
    /// <returns>How many there were.</returns>
    public async Task<int> DropAsync(IQueryable<int> surveyIds, CancellationToken cancellationToken)
    {
        var marked = db.SurveyResponses.Where(r => surveyIds.Contains(r.SurveyId) && (r.DeviceKey != null || r.FormKey != null));
        var dropped = await marked.ExecuteUpdateAsync(
            s => s.SetProperty(r => r.DeviceKey, (string?)null).SetProperty(r => r.DeviceNumber, (int?)null).SetProperty(r => r.FormKey, (Guid?)null), cancellationToken);
        IQueryable<SurveyParticipant> participants = db.SurveyParticipants.Where(p => surveyIds.Contains(p.SurveyId));
        return dropped + await participants.ExecuteDeleteAsync(cancellationToken);
    }
}
