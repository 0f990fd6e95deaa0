using Outreach.Domain.Sponsors;
using Outreach.Domain.Surveys;
using Outreach.Web.Features.Shared;

namespace Outreach.Web.Features.Surveys.Results;

/// <param name="Text">What was to choose, or the point of the scale.</param>
public sealed record OptionResult(string Text, Industry? Industry, WantedOffer? Wanted, int Count);

/// <param name="Answered">How many answered it.</param>
/// <param name="Options">How often each was chosen, in the form's order; empty for texts, and where few answered.</param>
/// <param name="Average">Of the points; null unless a scale was asked for and enough answered.</param>
public sealed record QuestionResult(int Id, int Number, QuestionKind Kind, string Text, int Answered, IReadOnlyList<OptionResult> Options, double? Average)
{
    /// <summary>Whether enough answered for more than the total to be shown.</summary>
    public bool IsShown => Answered >= Survey.LeastShown;
}

/// <param name="Text">Null where it was hidden and the person is no leader.</param>
/// <param name="HiddenBy">Who hid it; null while it shows.</param>
public sealed record TextResult(int Id, int QuestionId, string? Text, string? HiddenBy);

/// <summary>How many answers named something, each once.</summary>
public sealed record NamedResult<T>(T What, int Count);

/// <param name="State">As it stands today.</param>
/// <param name="Total">How many answered.</param>
/// <param name="Texts">Answers in words, of all questions; empty where few answered.</param>
/// <param name="CanHide">Whether the person hides offensive texts.</param>
/// <param name="AsksToBeRead">Whether it is the person's own, over, and not marked as read.</param>
public sealed record ResultsModel(
    int Id, string Title, SurveyState State, DateOnly ClosesOn, int Total, IReadOnlyList<QuestionResult> Questions, IReadOnlyList<NamedResult<Industry>> Industries,
    IReadOnlyList<NamedResult<WantedOffer>> Wanted, Paged<TextResult> Texts, bool CanHide, bool AsksToBeRead)
{
    /// <summary>Whether enough answered for more than the total to be shown.</summary>
    public bool IsShown => Total >= Survey.LeastShown;
}
