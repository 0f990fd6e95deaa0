using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared.Providers;
using Outreach.Web.Infrastructure.Notifications;

namespace Outreach.Web.Features.Contracts;

public sealed class ContractNotificationKinds : INotificationKindProvider
{
    public static readonly NotificationKind Cosign = new("contracts.cosign", "Clauses that wait for an answer", Permissions.ClausesConfirm);

    public static readonly NotificationKind Answers = new("contracts.answers", "Answers of departments to clauses of my contracts", Permissions.ContractsWrite);

    public static readonly NotificationKind OfferAnswers = new("contracts.offer-answers", "Answers of departments to lines of my offers", Permissions.ContractsWrite);

    public static readonly NotificationKind Due = new("contracts.due", "Promises and payments that are due", Permissions.FulfilmentRead);

    public static readonly NotificationKind Waiting = new("contracts.waiting", "Contracts that wait for my decision", Permissions.ReviewsRead);

    public static readonly NotificationKind Decided = new("contracts.decided", "Decisions about my contracts", Permissions.ContractsWrite);

    public static readonly NotificationKind Conflicts = new("contracts.conflicts", "Interests in merchants, and who decides instead", Permissions.ContractsRead);

    /// <inheritdoc/>
    public IReadOnlyList<NotificationKind> Kinds { get; } = [Cosign, Answers, OfferAnswers, Due, Waiting, Decided, Conflicts];
}
