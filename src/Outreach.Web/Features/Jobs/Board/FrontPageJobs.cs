using Microsoft.Extensions.Localization;
using Outreach.Web.Features.Shared.Providers;
using Outreach.Web.Infrastructure.Requests;

namespace Outreach.Web.Features.Jobs.Board;

public sealed class FrontPageJobs(JobQueries queries, PostingDisplay words, IStringLocalizer texts, ActionPaths paths) : IFrontPageProvider
{
    private const int Newest = 6;

    /// <inheritdoc/>
    public async Task<FrontPageList> ListAsync(CancellationToken cancellationToken)
    {
        var page = await queries.PageAsync(new JobFilter(), cancellationToken, Newest);
        return new FrontPageList(
            texts["Newest jobs"], page.HasMore ? texts["All {0}+ jobs", page.Total] : texts["All {0} jobs", page.Total], paths.Of("JobBoard.Index"), texts["Such as tutor, paid daily, leaflets"],
            [.. page.Rows.Select(j => new FrontPageLine(j.Title, words.Pay(j.PayAmount, j.PayUnit, j.Settlement), words.Line(j), j.IsVetted, paths.Of("JobBoard.Detail", j.Id), j.IsSchoolOffice) { Warning = j.IsQuestioned ? texts["Reported by a student, being looked into"].Value : null })]);
    }
}
