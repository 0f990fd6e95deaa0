using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Data;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Codes;
using Outreach.Web.Infrastructure.Mail;
using Outreach.Web.Infrastructure.Requests;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Surveys.Sharing;

/// <summary>The code of an open survey on paper and on a screen; never with how many have answered.</summary>
[RequirePermission(Permissions.SurveysRead)]
public sealed class SurveySharingController(OutreachDbContext db, PublicUrl address, DepartmentTime time) : PortalController
{
    [HttpGet("/surveys/{id:int}/card")]
    public async Task<IActionResult> Card(int id, CancellationToken cancellationToken) => await FindAsync(id, cancellationToken) is { } model ? View(model) : NotFound();

    [HttpGet("/surveys/{id:int}/screen")]
    public async Task<IActionResult> Screen(int id, CancellationToken cancellationToken) => await FindAsync(id, cancellationToken) is { } model ? View(model) : NotFound();

    private async Task<SurveyShareModel?> FindAsync(int id, CancellationToken cancellationToken)
    {
        var today = time.Today;
        var survey = await db.Surveys.AsNoTracking().Where(s => s.Id == id && s.IsOpenOn(today)).Select(s => new { s.Title, s.Purpose, s.ClosesOn, s.Code }).SingleOrDefaultAsync(cancellationToken);
        if (survey is null)
            return null;
        var link = address.LinkToCopy(Request, Url.To("SurveyAnswers.Show", survey.Code)[Request.PathBase.Value!.Length..]);
        return new SurveyShareModel(id, survey.Title, survey.Purpose, survey.ClosesOn, link, QrPath.Of(link));
    }
}
