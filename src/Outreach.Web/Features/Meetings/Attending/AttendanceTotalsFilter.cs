using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Outreach.Domain.Meetings;
using Outreach.Domain.Meetings.Attending;

namespace Outreach.Web.Features.Meetings.Attending;

public sealed class AttendanceTotalsFilter
{
    public const int EveryTerm = 0;

    /// <summary>A term's key, 0 for all of them, nothing for the present one.</summary>
    [Display(Name = "Term")]
    public int? Term { get; set; }

    [StringLength(60), Display(Name = "Member group")]
    public string? Group { get; set; }

    [Display(Name = "Kind of meeting")]
    public MeetingKind? Kind { get; set; }

    [Display(Name = "Person")]
    public int? Person { get; set; }

    /// <summary>Only people at this level or a more serious one.</summary>
    [Display(Name = "What is due")]
    public AttendanceLevel? Level { get; set; }

    [Display(Name = "Sum up")]
    public AttendanceView By { get; set; }

    /// <summary>Order: <c>-counted</c> (default), <c>name</c>, <c>absent</c>, <c>late</c>, each also with a minus.</summary>
    public string? Sort { get; set; }

    public bool IsSet => Term is not null || Group is not null || Kind is not null || Person is not null || Level is not null;

    public IEnumerable<KeyValuePair<string, string?>> ToQuery() => new Dictionary<string, string?>
    {
        ["term"] = Term?.ToString(CultureInfo.InvariantCulture),
        ["group"] = Group,
        ["kind"] = Kind?.ToString(),
        ["person"] = Person?.ToString(CultureInfo.InvariantCulture),
        ["level"] = Level?.ToString(),
        ["by"] = By == AttendanceView.Person ? null : By.ToString(),
        ["sort"] = Sort,
    }.Where(p => p.Value is not null);
}
