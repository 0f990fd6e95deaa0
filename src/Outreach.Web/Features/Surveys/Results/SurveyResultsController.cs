using Microsoft.AspNetCore.Mvc;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Localization;
using Outreach.Web.Infrastructure.Requests;

namespace Outreach.Web.Features.Surveys.Results;

[RequirePermission(Permissions.SurveysRead)]
public sealed class SurveyResultsController(ResultsQueries queries, ResultsCommands commands) : PortalController
{
    [HttpGet("/surveys/{id:int}/results")]
    public async Task<IActionResult> Index(int id, int page, CancellationToken cancellationToken) => await queries.FindAsync(id, page, cancellationToken) is { } model ? View(model) : NotFound();

    /// <summary>What the page shows, without what was hidden.</summary>
    [HttpGet("/surveys/{id:int}/results.xlsx")]
    public async Task<IActionResult> Export(int id, CancellationToken cancellationToken)
    {
        if (await queries.FindAsync(id, 1, cancellationToken, isForSheet: true) is not { } model)
            return NotFound();
        string[] headers = ["Question", "Answer given", "Industry", "Kind of offer", "Answers received", "Share"];
        List<IReadOnlyList<object?>> rows = [[model.Title, null, null, null, model.Total, null]];
        foreach (var question in model.Questions)
        {
            var name = $"{question.Number}. {question.Text}";
            rows.Add([name, null, null, null, question.Answered, null]);
            rows.AddRange(question.Options.Select(o => (IReadOnlyList<object?>)
                [name, o.Text, o.Industry is { } industry ? T.Text(industry) : null, o.Wanted is { } wanted ? T.Text(wanted) : null, o.Count, (double)o.Count / question.Answered]));
            rows.AddRange(model.Texts.Rows.Where(t => t.QuestionId == question.Id).Select(t => (IReadOnlyList<object?>)[name, t.Text, null, null, null, null]));
        }

        rows.AddRange(model.Industries.Select(i => (IReadOnlyList<object?>)[T["By line of business"].Value, null, T.Text(i.What), null, i.Count, (double)i.Count / model.Total]));
        rows.AddRange(model.Wanted.Select(w => (IReadOnlyList<object?>)[T["By kind of offer"].Value, null, null, T.Text(w.What), w.Count, (double)w.Count / model.Total]));
        return Sheet("Survey results", headers, rows);
    }

    [HttpPost("/surveys/{id:int}/texts/hide"), RequirePermission(Permissions.SponsorsLead)]
    public async Task<IActionResult> Hide(int id, int answerId, CancellationToken cancellationToken) =>
        Answer(await commands.HideAsync(id, answerId, cancellationToken), Page(id), "Hidden. Only leaders still see it.");

    [HttpPost("/surveys/{id:int}/texts/show"), RequirePermission(Permissions.SponsorsLead)]
    public async Task<IActionResult> Unhide(int id, int answerId, CancellationToken cancellationToken) =>
        Answer(await commands.UnhideAsync(id, answerId, cancellationToken), Page(id), "It shows again.");

    /// <summary>Takes the results off their owner's start page.</summary>
    [HttpPost("/surveys/{id:int}/read")]
    public async Task<IActionResult> Read(int id, CancellationToken cancellationToken) =>
        Answer(await commands.MarkReadAsync(id, cancellationToken), Page(id), "Noted: it is off your start page.");

    private LocalRedirectResult Page(int id) => LocalRedirect(Url.To("SurveyResults.Index", id));
}
