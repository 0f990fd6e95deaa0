using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Outreach.Domain.Contracts;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Documents;
using Outreach.Web.Infrastructure.Localization;

namespace Outreach.Web.Features.ClauseChecks;

/// <summary>The form.</summary>
public sealed class ClauseCheckInput
{
    /// <summary>Most characters pasted.</summary>
    public const int MostCharacters = 200_000;

    /// <summary>The pasted text.</summary>
    [StringLength(MostCharacters), DataType(DataType.MultilineText), Display(Name = "Text of the contract")]
    public string? Text { get; set; }

    /// <summary>Or the document.</summary>
    [Display(Name = "Or a Word document (.docx)")]
    public IFormFile? Document { get; set; }
}

/// <summary>What was found.</summary>
/// <param name="Name">The document's name; null for pasted text.</param>
/// <param name="Findings">In the order of the text.</param>
public sealed record ClauseCheckResult(string? Name, IReadOnlyList<TextFinding> Findings)
{
    /// <summary>Key in the view data.</summary>
    public const string Key = "ClauseCheckResult";
}

/// <summary>Checks a sponsor's own contract. Nothing of it is stored.</summary>
[RequirePermission(Permissions.ContractsRead)]
public sealed class ClauseChecksController : PortalController
{
    /// <summary>The form.</summary>
    [HttpGet("/clause-check")]
    public IActionResult Index() => View(new ClauseCheckInput());

    /// <summary>The findings.</summary>
    [HttpPost("/clause-check")]
    public async Task<IActionResult> Index(ClauseCheckInput input, CancellationToken stop)
    {
        if (!ModelState.IsValid)
            return View(input);
        var text = input.Text;
        if (input.Document is { } document)
        {
            await using var stream = document.OpenReadStream();
            var (read, error) = await DocxText.ReadAsync(stream, stop: stop);
            if (read is null)
            {
                ModelState.AddModelError(nameof(ClauseCheckInput.Document), T.Of(error!));
                return View(input);
            }

            text = string.Join('\n', read.Paragraphs);
        }

        if (string.IsNullOrWhiteSpace(text))
        {
            ModelState.AddModelError(nameof(ClauseCheckInput.Text), T["Paste the text, or choose a document."]);
            return View(input);
        }

        ViewData[ClauseCheckResult.Key] = new ClauseCheckResult(input.Document?.FileName is { } name ? Path.GetFileName(name) : null, ClauseCheck.OfText(text));
        return View(input);
    }
}
