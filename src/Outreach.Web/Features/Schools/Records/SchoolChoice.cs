namespace Outreach.Web.Features.Schools.Records;

public sealed record SchoolChoice(int Id, string Name, string? City);
