using System.ComponentModel.DataAnnotations;
using Outreach.Domain.Meetings;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Meetings.Records;

public sealed class MeetingInput : IVersionedInput
{
    /// <inheritdoc/>
    public int Version { get; set; }

    [Required, EnumDataType(typeof(MeetingKind)), Display(Name = "Kind of meeting")]
    public MeetingKind? Kind { get; set; }

    [Required, StringLength(100), Display(Name = "Title")]
    public string? Title { get; set; }

    [Required, DataType(DataType.DateTime), Display(Name = "Begins")]
    public DateTime? StartsAt { get; set; }

    [Required, DataType(DataType.DateTime), Display(Name = "Ends")]
    public DateTime? EndsAt { get; set; }

    [Required, StringLength(100), Display(Name = "Place")]
    public string? Place { get; set; }

    [Display(Name = "Chair")]
    public int? ChairId { get; set; }

    [Required, Display(Name = "Secretary")]
    public int? SecretaryId { get; set; }

    [Display(Name = "Event")]
    public int? EventId { get; set; }

    [Display(Name = "Held with an alliance")]
    public int? AllianceId { get; set; }

    [Display(Name = "Held with the clubs of the joint body")]
    public bool IsWithClubs { get; set; }

    /// <summary>The plenary that it takes up.</summary>
    public int? FollowsId { get; set; }

    /// <summary>Keys of <see cref="InviteeKey"/> of those who must come.</summary>
    [MaxLength(100), Display(Name = "Must come")]
    public List<string> Must { get; set; } = [];

    /// <summary>People who must come besides.</summary>
    [MaxLength(100), Display(Name = "These people too")]
    public List<int> MustPeople { get; set; } = [];

    /// <summary>Keys of <see cref="InviteeKey"/> of those who may come.</summary>
    [MaxLength(100), Display(Name = "May come")]
    public List<string> May { get; set; } = [];

    [StringLength(1000), DataType(DataType.MultilineText), Display(Name = "Note")]
    public string? Note { get; set; }

    [Display(Name = "Sign out before the end, too")]
    public bool AsksSignOut { get; set; }

    [Display(Name = "Comes again")]
    public MeetingRhythm? Rhythm { get; set; }

    [Display(Name = "How many meetings")]
    public int? Count { get; set; }

    public MeetingDetails ToDetails(DepartmentTime time) => new(
        Kind!.Value, Title!, time.ToMoment(StartsAt!.Value), time.ToMoment(EndsAt!.Value), Place!, ChairId, SecretaryId, EventId, Note, AsksSignOut, AllianceId, IsWithClubs);

    /// <summary>What the keys of those who must come name; keys that name nothing are left out. An empty value of a form is null.</summary>
    public IReadOnlyList<MeetingInvitee> MustKeys() =>
        [.. Must.OfType<string>().Distinct(StringComparer.Ordinal).Select(key => InviteeKey.Parse(key, isRequired: true)).OfType<MeetingInvitee>()];

    /// <summary>The same of those who may come, without those who must.</summary>
    public IReadOnlyList<MeetingInvitee> MayKeys() =>
        [.. May.OfType<string>().Distinct(StringComparer.Ordinal).Except(Must, StringComparer.Ordinal).Select(key => InviteeKey.Parse(key, isRequired: false)).OfType<MeetingInvitee>()];

    /// <summary>The rules of invitation, each once.</summary>
    public IReadOnlyList<MeetingInvitee> ToInvitees() => [.. MustKeys(), .. MustPeople.Distinct().Select(id => MeetingInvitee.Of(id)), .. MayKeys()];

    public static MeetingInput Of(Meeting meeting, DepartmentTime time) => new()
    {
        Version = meeting.Version,
        Kind = meeting.Kind,
        Title = meeting.Title,
        StartsAt = time.ToLocal(meeting.StartsAt),
        EndsAt = time.ToLocal(meeting.EndsAt),
        Place = meeting.Place,
        ChairId = meeting.ChairId,
        SecretaryId = meeting.SecretaryId,
        EventId = meeting.EventId,
        AllianceId = meeting.AllianceId,
        IsWithClubs = meeting.IsWithClubs,
        FollowsId = meeting.FollowsId,
        Must = [.. meeting.Invitees.Where(i => i.IsRequired && i.Kind != InviteeKind.Person).OrderBy(i => i.Number).Select(InviteeKey.Of)],
        MustPeople = [.. meeting.Invitees.Where(i => i.IsRequired && i.Kind == InviteeKind.Person).OrderBy(i => i.Number).Select(i => i.UserId!.Value)],
        May = [.. meeting.Invitees.Where(i => !i.IsRequired).OrderBy(i => i.Number).Select(InviteeKey.Of)],
        Note = meeting.Note,
        AsksSignOut = meeting.AsksSignOut,
    };
}
