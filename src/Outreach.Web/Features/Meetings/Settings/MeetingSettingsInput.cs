using System.ComponentModel.DataAnnotations;
using Outreach.Domain.Meetings;
using Outreach.Web.Features.Shared;

namespace Outreach.Web.Features.Meetings.Settings;

public sealed class MeetingSettingsInput : IVersionedInput
{
    /// <inheritdoc/>
    public int Version { get; set; }

    [Required, Range(0, 120), Display(Name = "Minutes before the start at which the sign-in opens")]
    public int? OpensBeforeMinutes { get; set; }

    [Required, Range(1, 120), Display(Name = "Minutes after the start from which somebody counts as absent")]
    public int? AbsentAfterMinutes { get; set; }

    [Required, Range(1, 60), Display(Name = "Minutes before the end in which one signs out")]
    public int? SignOutMinutes { get; set; }

    [Required, Range(10, 60), Display(Name = "Seconds for which a code is shown")]
    public int? CodeSeconds { get; set; }

    [Required, Range(1, 15), Display(Name = "Minutes for which an opened code may be used")]
    public int? ClaimMinutes { get; set; }

    [Required, Range(1, 10), Display(Name = "How many a spot check draws")]
    public int? SpotCheck { get; set; }

    [Required, Range(0, 168), Display(Name = "Hours before the start by which leave is asked for")]
    public int? LeaveHours { get; set; }

    [Required, Range(0, 168), Display(Name = "Hours after the end in which sick and official leave may still be asked for")]
    public int? LateLeaveHours { get; set; }

    [Required, Range(1, 20), Display(Name = "Lates that count as one absence")]
    public int? LatesPerAbsence { get; set; }

    [Required, Range(1, 20), Display(Name = "Personal leaves that count as one absence")]
    public int? LeavesPerAbsence { get; set; }

    [Required, Range(1, 20), Display(Name = "Absences at which a warning shows")]
    public int? WarnAt { get; set; }

    [Required, Range(1, 20), Display(Name = "Absences at which a talk is due")]
    public int? TalkAt { get; set; }

    [Required, Range(1, 14), Display(Name = "Days within which minutes are published")]
    public int? MinutesDays { get; set; }

    [Required, Range(1, 30), Display(Name = "Days after which device ids are dropped")]
    public int? DeviceDays { get; set; }

    public MeetingNumbers ToNumbers() => new(
        OpensBeforeMinutes!.Value, AbsentAfterMinutes!.Value, SignOutMinutes!.Value, LeaveHours!.Value, LateLeaveHours!.Value, LatesPerAbsence!.Value, LeavesPerAbsence!.Value,
        WarnAt!.Value, TalkAt!.Value, MinutesDays!.Value, DeviceDays!.Value, CodeSeconds!.Value, ClaimMinutes!.Value, SpotCheck!.Value);

    public static MeetingSettingsInput Of(MeetingSettings s) => new()
    {
        Version = s.Version,
        OpensBeforeMinutes = s.OpensBeforeMinutes,
        AbsentAfterMinutes = s.AbsentAfterMinutes,
        SignOutMinutes = s.SignOutMinutes,
        CodeSeconds = s.CodeSeconds,
        ClaimMinutes = s.ClaimMinutes,
        SpotCheck = s.SpotCheck,
        LeaveHours = s.LeaveHours,
        LateLeaveHours = s.LateLeaveHours,
        LatesPerAbsence = s.LatesPerAbsence,
        LeavesPerAbsence = s.LeavesPerAbsence,
        WarnAt = s.WarnAt,
        TalkAt = s.TalkAt,
        MinutesDays = s.MinutesDays,
        DeviceDays = s.DeviceDays,
    };
}
