using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared.Providers;
using Outreach.Web.Infrastructure.Notifications;

namespace Outreach.Web.Features.Sponsors;

public sealed class SponsorNotificationKinds : INotificationKindProvider
{
    public static readonly NotificationKind Blacklist = new("sponsors.blacklist", "Merchants on the blacklist, and what becomes of my deals, contracts and postings with them", Permissions.SponsorsWrite);

    public static readonly NotificationKind VettingAsked = new("sponsors.vetting-asked", "Merchants that I am asked to vet", Permissions.SponsorsVet);

    public static readonly NotificationKind Vetted = new("sponsors.vetted", "Results of vettings that I asked for", Permissions.SponsorsWrite);

    public static readonly NotificationKind FallBack = new("sponsors.fall-back", "My merchants that are soon nobody’s again", Permissions.SponsorsWrite);

    /// <inheritdoc/>
    public IReadOnlyList<NotificationKind> Kinds { get; } = [Blacklist, VettingAsked, Vetted, FallBack];
}
