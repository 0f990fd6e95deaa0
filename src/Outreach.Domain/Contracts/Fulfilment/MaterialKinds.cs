using System.Collections.Frozen;
using Outreach.Domain.Places;

namespace Outreach.Domain.Contracts.Fulfilment;

/// <summary>Which promises show something, so that it is approved before anybody sees it (S25).</summary>
public static class MaterialKinds
{
    // Whatever names the merchant or its goods in front of students shows something: a title shows its name, and a booth what it
    // sells there. What has no kind of its own may be a seat or a ticket, which show nothing; once something is uploaded for it,
    // that is approved like the rest.
    private static readonly FrozenSet<DeliverableKind> WithoutMaterial = FrozenSet.Create(DeliverableKind.Other);

    public static bool ShowsSomething(DeliverableKind? kind) => kind is { } known && !WithoutMaterial.Contains(known);
}
