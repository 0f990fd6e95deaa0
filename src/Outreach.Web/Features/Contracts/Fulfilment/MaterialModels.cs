using Outreach.Domain.Contracts.Fulfilment;
using Outreach.Domain.Places;

namespace Outreach.Web.Features.Contracts.Fulfilment;

/// <summary>One version of what a promise shows.</summary>
public sealed record MaterialRow(
    int Id, int Number, string? Text, string? Product, int? FileId, int ById, string By, DateTimeOffset At, MaterialState State, string? DecidedBy, DateTimeOffset? DecidedAt, string? Reason);

/// <summary>What a promise shows, on its page.</summary>
/// <param name="Versions">Newest first.</param>
/// <param name="IsNeeded">Whether it must be approved before it can be proven.</param>
/// <param name="CanSubmit">Whether the person may upload a new version now.</param>
/// <param name="CanDecide">Whether the person may approve or reject the last one now.</param>
/// <param name="IsOwn">Whether the person uploaded one of them, so that another leader decides on it.</param>
public sealed record MaterialPanel(int DeliverableId, IReadOnlyList<MaterialRow> Versions, bool IsNeeded, bool CanSubmit, bool CanDecide, bool IsOwn)
{
    public MaterialRow? Last => Versions.Count > 0 ? Versions[0] : null;

    public MaterialInput Input { get; init; } = new();

    public MaterialDecisionInput Decision { get; init; } = new();
}

/// <summary>A promise that is to be put up or said.</summary>
public sealed record ShownDeliverable(
    int Id, string Sponsor, string? Event, DeliverableKind? Kind, int? Count, string? Unit, string? Place, DateOnly? StartsOn, string? Department, string? Note,
    MaterialState? State, bool IsNeeded, string? Text, string? Product, int? FileId)
{
    /// <summary>Whether it may be put up.</summary>
    public bool IsReady => State is { } state ? state == MaterialState.Approved : !IsNeeded;
}

/// <param name="IsLiaison">Whether only the person's own departments are shown.</param>
public sealed record ShownModel(IReadOnlyList<ShownDeliverable> Rows, DateOnly Today, bool IsLiaison);
