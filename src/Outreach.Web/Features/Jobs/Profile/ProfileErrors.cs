using Outreach.Domain;

namespace Outreach.Web.Features.Jobs.Profile;

public static class ProfileErrors
{
    public static readonly DomainError SavedElsewhere = new("profile.saved-elsewhere", "You have just saved your profile in another window. Look at it, then save again.");
}
