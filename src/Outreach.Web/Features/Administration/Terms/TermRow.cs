namespace Outreach.Web.Features.Administration.Terms;

public sealed record TermRow(int Id, string Name, DateOnly StartsOn, DateOnly EndsOn, IReadOnlyList<string> People);
