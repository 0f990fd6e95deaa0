using Outreach.Web.Infrastructure.Documents;

namespace Outreach.Web.Features.Shared;

/// <summary>A paper as a print page: <c>return View("Document", new PaperPage(…))</c>.</summary>
/// <param name="Download">Where the same paper is had as .docx; null where it is not offered.</param>
/// <param name="Back">Where the reader came from; null where there is nothing to go back to.</param>
/// <param name="Warning">Said on the screen above the paper, never on it.</param>
public sealed record DocumentPage(DocumentModel Paper, string? Download = null, string? Back = null, string? Warning = null);
