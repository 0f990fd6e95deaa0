using Outreach.Domain.Schools;

namespace Outreach.Web.Features.Schools.Records;

/// <param name="Contact">Whoever is asked first; null when there is nobody whose term runs.</param>
public sealed record SchoolSheetRow(
    string Name, string? ShortName, SchoolKind Kind, string? City, int? DistanceKilometres, int? StudentCount, SchoolStanding Standing, string? Owner, string? Strengths,
    string? Wants, DateOnly? LastContactOn, string? Notes, SchoolSheetContact? Contact);

public sealed record SchoolSheetContact(string Name, string? Position, string? Phone, string? WeChat);
