using Outreach.Domain;

namespace Outreach.Web.Features.Meetings.TeamBuilding;

public static class TeamBuildingErrors
{
    public static readonly DomainError BudgetChanged = new("meeting.budget-changed", "Somebody has changed this meeting meanwhile. Look at the money above; saving once more puts yours in its place.", "Budget");

    public static readonly DomainError NoPhoto = new("meeting.photo-missing", "Choose a photo first.", "Photos");
}
