using Outreach.Domain.Schools;
using Outreach.Web.Features.Schools.Records;

namespace Outreach.Web.Features.Schools.Merge;

/// <param name="Likely">Records that may be the same school.</param>
/// <param name="Found">What the search found.</param>
public sealed record ChooseSchoolMergeModel(int Id, string Name, string? Q, IReadOnlyList<SchoolChoice> Likely, IReadOnlyList<SchoolChoice> Found);

public sealed record SchoolMergeSide(
    int Id, int Version, string Name, string? ShortName, SchoolKind Kind, string? City, SchoolStanding Standing, string? Owner, DateOnly? LastContactOn, IReadOnlyList<string> Contacts,
    int Exchanges, int Promises);

/// <summary>Both records side by side.</summary>
public sealed record SchoolMergePreviewModel(SchoolMergeSide Keep, SchoolMergeSide Other);
