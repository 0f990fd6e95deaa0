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

    public static readonly NotificationKind Moves = new("contracts.moves", "Events of my signed contracts that moved", Permissions.ContractsWrite);

    public static readonly NotificationKind Changes = new("contracts.changes", "Amendments that now count, and contracts that were terminated", Permissions.FulfilmentRead);

    public static readonly NotificationKind Materials = new("contracts.materials", "What promises show: to approve, approved, rejected", Permissions.FulfilmentRead);

    public static readonly NotificationKind Receipts = new("contracts.receipts", "Money and goods that came in for my contracts", Permissions.ContractsWrite);

    public static readonly NotificationKind Reversals = new("contracts.reversals", "Receipts that are reversed", Permissions.ContractsWrite);

    public static readonly NotificationKind Breaches = new("contracts.breaches", "Breaches of contracts and their deadlines", Permissions.ContractsWrite);

    public static readonly NotificationKind Waiting = new("contracts.waiting", "Contracts that wait for my decision", Permissions.ReviewsRead);

    public static readonly NotificationKind Decided = new("contracts.decided", "Decisions about my contracts", Permissions.ContractsWrite);

    public static readonly NotificationKind Conflicts = new("contracts.conflicts", "Interests in merchants, and who decides instead", Permissions.ContractsRead);

    /// <inheritdoc/>
    public IReadOnlyList<NotificationKind> Kinds { get; } = [Cosign, Answers, OfferAnswers, Due, Moves, Changes, Materials, Receipts, Reversals, Breaches, Waiting, Decided, Conflicts];
}
