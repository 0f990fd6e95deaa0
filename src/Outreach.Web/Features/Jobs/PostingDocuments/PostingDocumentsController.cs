using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Data;
using Outreach.Domain.Jobs;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Documents;
using Outreach.Web.Infrastructure.Files;
using Outreach.Web.Infrastructure.Mail;
using Outreach.Web.Infrastructure.Requests;
using Outreach.Web.Infrastructure.Time;
using QRCoder;

namespace Outreach.Web.Features.Jobs.PostingDocuments;

/// <summary>The notice of a published posting (招聘启事), to download and to print.</summary>
[RequirePermission(Permissions.JobsRead)]
public sealed class PostingDocumentsController(OutreachDbContext db, PublicUrl address, SettingsCache settings, DepartmentTime time) : PortalController
{
    private const int PixelsPerModule = 12;

    // What hangs on a wall must be what was published.
    private static readonly PostingState[] Shown = [PostingState.Published, PostingState.Closed, PostingState.Finished];

    [HttpGet("/postings/{id:int}/notice.docx")]
    public async Task<IActionResult> File(int id, CancellationToken cancellationToken) =>
        await PaperAsync(id, cancellationToken) is { } paper ? File(DocxWriter.Write(paper), FileTypes.Docx, paper.Title + ".docx") : NotFound();

    [HttpGet("/postings/{id:int}/print")]
    public async Task<IActionResult> Print(int id, CancellationToken cancellationToken) => await PaperAsync(id, cancellationToken) is { } paper
        ? View("Document", new DocumentPage(paper, Url.To("PostingDocuments.File", id), Url.To("Postings.Detail", id))) : NotFound();

    private async Task<DocumentModel?> PaperAsync(int id, CancellationToken cancellationToken)
    {
        if (await db.JobPostings.AsNoTracking().Include(p => p.Questions).SingleOrDefaultAsync(p => p.Id == id && Shown.Contains(p.State), cancellationToken) is not { } posting)
            return null;
        var page = $"{address.BaseUrl}/jobs/{id.ToString(CultureInfo.InvariantCulture)}";
        var code = Code(page);
        return new PostingNoticeDocument(
            posting.EmployerName, posting.Content, settings.Value.Site.NameWith(settings.Value.DepartmentName), time.DayOf(posting.PublishedAt ?? time.Now),
            posting.InterviewAt is { } at ? time.ToLocal(at) : null, page, ("data:image/png;base64," + Convert.ToBase64String(code), () => code)).ToPaper();
    }

    private static byte[] Code(string text)
    {
        using var generator = new QRCodeGenerator();
        using var data = generator.CreateQrCode(text, QRCodeGenerator.ECCLevel.M);
        return new PngByteQRCode(data).GetGraphic(PixelsPerModule);
    }
}
