using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.Rendering;
using Outreach.Domain.Schools.Alliances;
using Outreach.Web.Features.Shared;

namespace Outreach.Web.Features.Schools.Board;

public sealed class BoardFilter
{
    public SchoolPostKind? Kind { get; set; }

    /// <summary>Only what members of this alliance read.</summary>
    public int? AllianceId { get; set; }

    /// <summary>Whether closed ones show too.</summary>
    public bool Closed { get; set; }

    /// <summary>Page, from 1.</summary>
    public int Page { get; set; } = 1;
}

/// <param name="School">Null for the outreach department.</param>
/// <param name="Alliance">Null for us alone.</param>
/// <param name="Author">Who wrote it, for our own people; null for partners.</param>
public sealed record BoardRow(int Id, SchoolPostKind Kind, string Title, string Text, DateOnly? On, DateOnly PostedOn, DateOnly? ClosedOn, string? School, string? Alliance, string? Author, int Replies);

/// <param name="School">Null for the outreach department.</param>
/// <param name="Author">For our own people; null for partners.</param>
public sealed record BoardReply(string? School, string Text, DateTimeOffset At, string? Author);

public sealed record BoardListModel(BoardFilter Filter, Paged<BoardRow> List, IReadOnlyList<SelectListItem> Alliances, bool IsOurs);

/// <param name="CanClose">Whether it is the person's own, or the person leads.</param>
/// <param name="CanReply">Whether the person writes.</param>
public sealed record BoardDetailModel(BoardRow Post, IReadOnlyList<BoardReply> Replies, bool CanReply, bool CanClose, bool IsOurs)
{
    public const string Typed = "BoardReply";
}

/// <summary>What the form shows beside its input.</summary>
/// <param name="Schools">Those that the person speaks for; empty for us.</param>
public sealed record BoardFormModel(IReadOnlyList<SelectListItem> Schools, IReadOnlyList<SelectListItem> Alliances, bool IsOurs)
{
    public const string Key = "BoardForm";
}

public sealed class BoardInput
{
    /// <summary>The school that the person speaks for; need not be said by who speaks for one alone.</summary>
    [Display(Name = "For which school you write")]
    public int? SchoolId { get; set; }

    [Required, Display(Name = "Kind of post")]
    public SchoolPostKind? Kind { get; set; }

    [Required, StringLength(100), Display(Name = "Title")]
    public string? Title { get; set; }

    [Required, StringLength(2000), DataType(DataType.MultilineText), Display(Name = "Text")]
    public string? Text { get; set; }

    [Display(Name = "Day it is about")]
    public DateOnly? On { get; set; }

    [Display(Name = "Who reads it")]
    public int? AllianceId { get; set; }

    public SchoolPostDetails ToDetails() => new(Kind!.Value, Title!, Text!, On, AllianceId);
}

public sealed class BoardReplyInput
{
    [StringLength(500), DataType(DataType.MultilineText), Display(Name = "Your reply")]
    public string? Text { get; set; }
}
