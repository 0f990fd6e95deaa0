using Outreach.Domain.Data;
using Outreach.Domain.Surveys;
using Outreach.Web.Authorization;

namespace Outreach.Web.Features.Surveys;

/// <summary>Who changes which survey: its owner, and the leaders of the merchants' work any.</summary>
public sealed class SurveyAuthorization(OutreachDbContext db, CurrentUserAccessor current)
{
    private CurrentUser Me => current.Required;

    public bool IsLeader => Me.HasPermission(Permissions.SponsorsLead);

    public IQueryable<Survey> Changeable()
    {
        var (id, leads) = (Me.Id, IsLeader);
        return db.Surveys.Where(s => leads || s.OwnerId == id);
    }

    public bool CanChange(int ownerId) => Me.HasPermission(Permissions.SurveysWrite) && (IsLeader || ownerId == Me.Id);
}
