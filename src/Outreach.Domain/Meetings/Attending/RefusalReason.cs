using System.ComponentModel.DataAnnotations;

namespace Outreach.Domain.Meetings.Attending;

/// <summary>Why a sign-in was refused that the secretary may allow.</summary>
public enum RefusalReason
{
    [Display(Name = "Another person has signed in on this device")] SameDevice,

    [Display(Name = "Not on the list")] NotInvited,
}
