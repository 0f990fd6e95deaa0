using System.ComponentModel.DataAnnotations;

namespace Outreach.Domain.Schools.Invitations;

public enum InvitationAnswer
{
    /// <summary>等待答复</summary>
    [Display(Name = "Waits for the answer")] Waiting,

    /// <summary>会来</summary>
    [Display(Name = "They come")] Accepted,

    /// <summary>来不了</summary>
    [Display(Name = "They cannot come")] Declined,

    /// <summary>已撤回</summary>
    [Display(Name = "Invitation taken back")] Withdrawn,
}
