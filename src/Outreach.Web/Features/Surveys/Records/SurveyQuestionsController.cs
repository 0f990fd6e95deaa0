using Microsoft.AspNetCore.Mvc;
using Outreach.Domain;
using Outreach.Domain.Surveys;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Requests;

namespace Outreach.Web.Features.Surveys.Records;

/// <summary>The questions of a draft, one form each.</summary>
[RequirePermission(Permissions.SurveysWrite)]
public sealed class SurveyQuestionsController(SurveyQueries queries, QuestionCommands commands) : PortalController
{
    private const int FewRows = 4;

    [HttpGet("/surveys/{id:int}/questions/new")]
    public async Task<IActionResult> New(int id, CancellationToken cancellationToken) => await queries.DraftAsync(id, cancellationToken) is { } draft
        ? Form(draft, null, new QuestionInput { Version = draft.Version, Kind = QuestionKind.One, IsRequired = true }) : NotFound();

    [HttpPost("/surveys/{id:int}/questions/new")]
    public Task<IActionResult> New(int id, QuestionInput input, string? rows, CancellationToken cancellationToken) =>
        SaveAsync(id, null, input, rows, () => commands.AddAsync(id, input, cancellationToken), cancellationToken);

    [HttpGet("/surveys/{id:int}/questions/{questionId:int}")]
    public async Task<IActionResult> Edit(int id, int questionId, CancellationToken cancellationToken)
    {
        var draft = await queries.DraftAsync(id, cancellationToken);
        return draft?.Questions.SingleOrDefault(q => q.Id == questionId) is { } question ? Form(draft, questionId, QuestionInput.Of(question, draft.Version)) : NotFound();
    }

    [HttpPost("/surveys/{id:int}/questions/{questionId:int}")]
    public Task<IActionResult> Edit(int id, int questionId, QuestionInput input, string? rows, CancellationToken cancellationToken) =>
        SaveAsync(id, questionId, input, rows, () => commands.EditAsync(id, questionId, input, cancellationToken), cancellationToken);

    [HttpPost("/surveys/{id:int}/questions/{questionId:int}/remove")]
    public async Task<IActionResult> Remove(int id, int questionId, CancellationToken cancellationToken) =>
        Answer(await commands.RemoveAsync(id, questionId, cancellationToken), Page(id), "The question is gone.");

    [HttpPost("/surveys/{id:int}/questions/{questionId:int}/up")]
    public async Task<IActionResult> Up(int id, int questionId, CancellationToken cancellationToken) =>
        Answer(await commands.MoveUpAsync(id, questionId, cancellationToken), Page(id), "Moved up.");

    private async Task<IActionResult> SaveAsync(int id, int? questionId, QuestionInput input, string? rows, Func<Task<Result>> save, CancellationToken cancellationToken)
    {
        if (await queries.DraftAsync(id, cancellationToken) is not { } draft || (questionId is not null && draft.Questions.All(q => q.Id != questionId)))
            return NotFound();
        if (FormRows.Change(ModelState, input.Options, rows, SurveyQuestion.MostOptions))
            return Form(draft, questionId, input);
        foreach (var (row, i) in input.Options.Select((row, i) => (row, i)).Where(r => r.row.LacksText))
            AddErrors(Result.FromDomainError(SurveyErrors.OptionText.ForField($"{nameof(input.Options)}[{i}].{nameof(row.Text)}")));
        if (!ModelState.IsValid)
            return Form(draft, questionId, input);
        return await AnswerAsync(
            await save(),
            () =>
            {
                FlashSuccess("Saved.");
                return Page(id);
            },
            () => Task.FromResult<IActionResult>(Form(draft, questionId, input)),
            async () =>
            {
                Form(draft, questionId, input);
                var stored = draft.Questions.SingleOrDefault(q => q.Id == questionId);
                return await ConflictAsync<Survey, QuestionInput>("Question", input, stored is null ? new QuestionInput { Version = draft.Version } : QuestionInput.Of(stored, draft.Version), id);
            });
    }

    private ViewResult Form(Survey draft, int? questionId, QuestionInput input)
    {
        // Rows to fill in without scripts.
        while (input.Options.Count < FewRows)
            input.Options.Add(new OptionInput());
        ViewData[QuestionFormModel.Key] = new QuestionFormModel(draft.Id, draft.Title, questionId);
        return View("Question", input);
    }

    private LocalRedirectResult Page(int id) => LocalRedirect(Url.To("Surveys.Detail", id) + "#questions");
}
