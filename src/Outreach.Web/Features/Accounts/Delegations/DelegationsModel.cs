using Microsoft.AspNetCore.Mvc.Rendering;

namespace Outreach.Web.Features.Accounts.Delegations;

/// <param name="Kinds">What the person may hand over; none for who only reads.</param>
/// <param name="RevokesAll">Whether the person may take back what others gave.</param>
public sealed record DelegationsModel(
    IReadOnlyList<DelegationRow> Rows, IReadOnlyList<SelectListItem> People, IReadOnlyList<SelectListItem> Kinds, DelegationInput Input, DateOnly Today, int MyId, bool RevokesAll)
{
    public bool CanRevoke(DelegationRow row) => row.IsAhead(Today) && (RevokesAll || row.FromId == MyId);
}
