using Outreach.Domain.Accounts;
using Outreach.Web.Features.Jobs.Screening;

namespace Outreach.Web.Features.Jobs.CompanyList;

public sealed record HandedOver(ScreenedJob Job, string Department, string? Phone, IReadOnlyList<HandedOverPerson> People)
{
    /// <summary>Its columns; the fourth is for the employer to fill in, and can be imported as it comes back.</summary>
    public static readonly string[] Headers = ["No.", "Full name", "Score", "Result of the interview", "Phone"];
}
