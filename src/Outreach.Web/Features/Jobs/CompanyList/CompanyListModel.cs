using Outreach.Web.Features.Jobs.Screening;

namespace Outreach.Web.Features.Jobs.CompanyList;

/// <summary>The page.</summary>
/// <param name="Passed">Who has passed the screening, the best first.</param>
/// <param name="Cap">How many are sent without a reason.</param>
public sealed record CompanyListModel(ScreenedJob Job, IReadOnlyList<ApplicantRow> Passed, IReadOnlyList<ApplicantRow> Sent, int Cap, decimal Factor)
{
    /// <summary>What stands in the form; null before it was sent.</summary>
    public SendInput? Input { get; init; }

    public int Room => Math.Max(0, Cap - Job.Sent);

    /// <summary>Whether a row is ticked: as it was, else the best that fit on the list.</summary>
    public bool IsChosen(ApplicantRow row, int rank) => Input is null ? rank < Room && row.Application.Missed == 0 : Seen.Read(Input.Chosen).ContainsKey(row.Application.Id);
}
