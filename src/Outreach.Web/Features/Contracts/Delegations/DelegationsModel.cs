using Microsoft.AspNetCore.Mvc.Rendering;

namespace Outreach.Web.Features.Contracts.Delegations;

public sealed record DelegationsModel(IReadOnlyList<DelegationRow> Rows, IReadOnlyList<SelectListItem> ViceMinisters, DelegationInput Input, DateOnly Today, bool CanGive);
