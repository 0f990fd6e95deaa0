using System.ComponentModel.DataAnnotations;
using Outreach.Domain.Events;
using Outreach.Web.Features.Events.Hub;

namespace Outreach.Web.Features.Events.Practice;

/// <param name="Comments">How many comments leaders have made.</param>
public sealed record PracticeRow(int Id, string Title, string By, string? Kind, DateTimeOffset UpdatedAt, int Comments);

public sealed record PracticeModel(EventPlanModel Plan, bool IsMine, IReadOnlyList<PlanCommentRow> Comments);

public sealed record PlanCommentRow(PlanSection Section, string Text, string By, DateTimeOffset At);

public sealed class CommentInput
{
    [Required, EnumDataType(typeof(PlanSection)), Display(Name = "About")]
    public PlanSection? Section { get; set; } = PlanSection.Whole;

    [Required, StringLength(1000), DataType(DataType.MultilineText), Display(Name = "Comment")]
    public string? Text { get; set; }
}
