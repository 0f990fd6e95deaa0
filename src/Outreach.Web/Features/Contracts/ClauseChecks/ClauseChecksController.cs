using Microsoft.AspNetCore.Mvc;
using Outreach.Domain.Contracts;
using Outreach.Domain.Contracts.Checks;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Documents;
using Outreach.Web.Infrastructure.Localization;
using Outreach.Web.Infrastructure.Wording;

namespace Outreach.Web.Features.Contracts.ClauseChecks;

[RequirePermission(Permissions.ContractsRead)]
public sealed class ClauseChecksController(DepartmentWordsCache words) : PortalController
{
    [HttpGet("/clause-check")]
    public IActionResult Index() => View(new ClauseCheckInput());

    [HttpPost("/clause-check")]
    public async Task<IActionResult> Index(ClauseCheckInput input, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
            return View(input);
        var text = input.Text;
        if (input.Document is { } document)
        {
            await using var stream = document.OpenReadStream();
            var (read, error) = await DocxText.ReadAsync(stream, cancellationToken: cancellationToken);
            if (read is null)
            {
                ModelState.AddModelError(nameof(ClauseCheckInput.Document), T.Localize(error!));
                return View(input);
            }

            text = string.Join('\n', read.Paragraphs);
        }

        if (string.IsNullOrWhiteSpace(text))
        {
            ModelState.AddModelError(nameof(ClauseCheckInput.Text), T["Paste the text, or choose a document."]);
            return View(input);
        }

        ViewData[ClauseCheckResult.Key] = new ClauseCheckResult(input.Document?.FileName is { } name ? Path.GetFileName(name) : null, ClauseCheck.OfText(text, words.Value));
        return View(input);
    }
}
