using Outreach.Domain.Schools.Clubs;

namespace Outreach.Web.Features.Schools.Clubs.Needs;

/// <param name="Owner">Who of ours sees to it.</param>
/// <param name="Help">What the department is asked for; null for no request.</param>
public sealed record ClubNeedRow(
    int Id, int ClubId, string Lacks, DateOnly? NeededOn, string? Owner, ClubNeedState State, DateOnly? EndedOn, string? EndNote, int? HelpRequestId, string? Help, int? WorkItemId, string? Task, int? SponsorId,
    string? Sponsor, bool IsLate);

public sealed record NeedSponsorModel(int ClubId, int NeedId, string Club, string Lacks, string? Q, IReadOnlyList<NeedSponsorRow> Found);

public sealed record NeedSponsorRow(int Id, string Name, string? District, Domain.Sponsors.Industry Industry);
