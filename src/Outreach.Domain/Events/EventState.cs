using System.ComponentModel.DataAnnotations;

namespace Outreach.Domain.Events;

/// <summary>Where an event stands (rooms/events.md, Event).</summary>
public enum EventState
{
    /// <summary>构想</summary>
    [Display(Name = "Idea")] Idea,

    /// <summary>已策划</summary>
    [Display(Name = "Planned")] Planned,

    /// <summary>筹备</summary>
    [Display(Name = "Preparing")] Preparing,

    /// <summary>进行</summary>
    [Display(Name = "Running")] Running,

    /// <summary>总结</summary>
    [Display(Name = "Summarising")] Summarising,

    /// <summary>结项</summary>
    [Display(Name = "Closed")] Closed,

    /// <summary>已取消</summary>
    [Display(Name = "Cancelled")] Cancelled,

    /// <summary>已延期: it has no day for now, and goes on from where it stood once it has one.</summary>
    [Display(Name = "Postponed")] Postponed,
}
