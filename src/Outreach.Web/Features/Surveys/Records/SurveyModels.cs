using Microsoft.AspNetCore.Mvc.Rendering;
using Outreach.Domain.Sponsors;
using Outreach.Domain.Surveys;
using Outreach.Web.Features.Shared;

namespace Outreach.Web.Features.Surveys.Records;

/// <param name="State">As it stands today.</param>
public sealed record SurveyRow(int Id, string Title, SurveyState State, SurveyMode Mode, DateOnly ClosesOn, string Owner, int Answers);

public sealed record SurveyListModel(SurveyFilter Filter, Paged<SurveyRow> List);

public sealed record SurveyOptionRow(string Text, Industry? Industry, WantedOffer? Wanted);

public sealed record SurveyQuestionRow(int Id, int Number, QuestionKind Kind, string Text, bool IsRequired, int? MostChoices, IReadOnlyList<SurveyOptionRow> Options);

/// <param name="State">As it stands today.</param>
/// <param name="Event">Its title; null for none.</param>
/// <param name="Address">The full public address.</param>
/// <param name="CanChange">Whether the person may change it.</param>
/// <param name="CanReopen">Whether the person may open it once more.</param>
public sealed record SurveyDetailModel(
    int Id, int Version, string Title, string Purpose, SurveyMode Mode, int AnswersPerDevice, DateOnly ClosesOn, SurveyState State, int? EventId, string? Event, string Owner, string Code,
    DateTimeOffset? OpenedAt, DateTimeOffset? ClosedAt, string? ClosedBy, int Answers, IReadOnlyList<SurveyQuestionRow> Questions, string Address, bool CanChange, bool CanReopen,
    IReadOnlyList<TimelineItem> Trail, DateOnly Today);

/// <summary>What the form shows beside its input.</summary>
/// <param name="Id">Null for a new one.</param>
public sealed record SurveyFormModel(int? Id, IReadOnlyList<SelectListItem> Events)
{
    public const string Key = "SurveyForm";
}
