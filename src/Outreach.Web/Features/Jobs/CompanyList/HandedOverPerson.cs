namespace Outreach.Web.Features.Jobs.CompanyList;

public sealed record HandedOverPerson(string Name, int? Score, string? Phone);
