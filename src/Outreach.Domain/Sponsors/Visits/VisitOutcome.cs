using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Outreach.Domain.Sponsors.Visits;

public enum VisitOutcome
{
    /// <summary>有意向</summary>
    [Display(Name = "Interested")] Interested,

    /// <summary>要方案</summary>
    [Display(Name = "Wants a proposal")] WantsProposal,

    /// <summary>口头同意</summary>
    [Display(Name = "Agreed in words")] Agreed,

    /// <summary>再考虑</summary>
    [Display(Name = "Thinking it over")] Undecided,

    /// <summary>没见到负责人</summary>
    [Display(Name = "Nobody in charge was in")] NotReached,

    /// <summary>拒绝</summary>
    [Display(Name = "Declined")] Declined,

    /// <summary>导入</summary>
    [Display(Name = "Not recorded")] NotRecorded,
}
