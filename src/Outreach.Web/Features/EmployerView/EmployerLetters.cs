using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Outreach.Domain.Data;
using Outreach.Domain.Jobs;
using Outreach.Domain.Notices;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Localization;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.EmployerView;

/// <summary>Tells the department what an employer has entered by link, in the transaction of the entry.</summary>
public sealed class EmployerLetters(OutreachDbContext db, IStringLocalizer texts, DepartmentTime time)
{
    /// <summary>Tells who looks after the posting that the employer has entered a result by link.</summary>
    /// <param name="posting">The posting.</param>
    /// <param name="left">How many results are still missing.</param>
    /// <param name="all">How many were sent to the employer.</param>
    /// <param name="stop">Ends the work.</param>
    public async Task AnsweredAsync(JobPosting posting, int left, int all, CancellationToken stop)
    {
        var owner = posting.OwnerId;
        var reader = await db.Users.AsNoTracking().Where(u => u.Id == owner && u.ClosedAt == null)
            .Select(u => new { u.Id, u.Language }).SingleOrDefaultAsync(stop);
        if (reader is null)
            return;
        // Without the student's name, which would outlive the account here.
        var before = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(reader.Language ?? Texts.Languages[0]);
        db.Add(new Notice(
            reader.Id, texts["{0} has entered a result for “{1}”", posting.EmployerName, posting.PublishedTitle ?? posting.Title],
            left == 0 ? texts["All {0} results are in.", all] : texts["{0} of {1} results are in.", all - left, all],
            string.Create(CultureInfo.InvariantCulture, $"/postings/{posting.Id}/results"), time.Now));
        (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = before;
    }
}
