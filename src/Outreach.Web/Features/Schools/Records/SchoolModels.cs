using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.Rendering;
using Outreach.Domain.Schools;
using Outreach.Domain.Schools.Exchanges;
using Outreach.Web.Features.Schools.Contacts;
using Outreach.Web.Features.Shared;
using Outreach.Web.Features.Sponsors.Contacts;

namespace Outreach.Web.Features.Schools.Records;

/// <param name="ContactName">Whoever is asked first among those whose term runs; null when there is nobody.</param>
/// <param name="OpenPromises">Promises either way that are to be kept.</param>
public sealed record SchoolRow(
    int Id, string Name, string? ShortName, SchoolKind Kind, string? City, SchoolStanding Standing, DateOnly? LastContactOn, string? Owner, string? ContactName,
    int OpenPromises, bool IsOverdue, bool IsRetired);

/// <param name="Overdue">How many schools in all are overdue.</param>
/// <param name="WithoutContact">How many have nobody whose term runs.</param>
public sealed record SchoolListModel(SchoolFilter Filter, Paged<SchoolRow> List, IReadOnlyList<SelectListItem> People, int Overdue, int WithoutContact, DateOnly Today);

public sealed record SchoolFacts(
    int Id, int Version, string Name, string? ShortName, string? OtherNames, SchoolKind Kind, string? City, int? DistanceKilometres, int? StudentCount, string? Strengths,
    string? Wants, string? Owner, int? OwnerId, int? CadenceDays, SchoolStanding Standing, string? Notes, DateOnly? LastContactOn, bool IsRetired, bool IsOverdue);

/// <param name="By">Who of ours took part.</param>
public sealed record SchoolExchangeRow(
    int Id, ExchangeKind Kind, ExchangeState State, DateOnly On, string? Said, string? Theirs, string? Lesson, string? Reason, int? EventId, string? Event, int? IdeaEventId,
    bool HasProgramme, IReadOnlyList<string> By, bool IsChangeable);

/// <param name="Keeper">Who keeps it: one of ours, or who of theirs gave it.</param>
public sealed record SchoolPromiseRow(
    int Id, int Version, int SchoolId, string? School, PromiseSide Side, string What, DateOnly DueOn, string? Keeper, PromiseState State, DateOnly? EndedOn, string? Note, bool IsLate);

/// <param name="Partners">Names of the accounts that speak for it today.</param>
/// <param name="UsualDays">The department's cadence.</param>
public sealed record SchoolDetailModel(
    SchoolFacts Facts, IReadOnlyList<SchoolContactRow> Contacts, IReadOnlyList<SchoolExchangeRow> Exchanges, IReadOnlyList<SchoolPromiseRow> Promises,
    IReadOnlyList<SchoolEventRow> Events, IReadOnlyList<string> Partners, IReadOnlyList<TimelineItem> Trail, int UsualDays, DateOnly Today);

public sealed record SchoolEventRow(int Id, string Title, DateTimeOffset? StartsAt, Outreach.Domain.Events.EventState State);

public sealed class SchoolInput : IVersionedInput
{
    /// <inheritdoc/>
    public int Version { get; set; }

    [Required, StringLength(60), Display(Name = "Name")]
    public string? Name { get; set; }

    [StringLength(20), Display(Name = "Short name")]
    public string? ShortName { get; set; }

    [Required, Display(Name = "Kind of school")]
    public SchoolKind? Kind { get; set; }

    [StringLength(40), Display(Name = "City")]
    public string? City { get; set; }

    [Range(0, 9999), Display(Name = "Distance in km")]
    public int? DistanceKilometres { get; set; }

    [Range(0, 999_999), Display(Name = "Number of students")]
    public int? StudentCount { get; set; }

    [StringLength(500), DataType(DataType.MultilineText), Display(Name = "What they are good at")]
    public string? Strengths { get; set; }

    [StringLength(500), DataType(DataType.MultilineText), Display(Name = "What they look for")]
    public string? Wants { get; set; }

    [Display(Name = "Who of ours keeps the tie")]
    public int? OwnerId { get; set; }

    [Range(1, 730), Display(Name = "Days between two contacts")]
    public int? CadenceDays { get; set; }

    [StringLength(2000), DataType(DataType.MultilineText), Display(Name = "Notes")]
    public string? Notes { get; set; }

    /// <summary>First contact: name; on the form of a new one alone.</summary>
    [StringLength(60), Display(Name = "Contact's name")]
    public string? ContactName { get; set; }

    [StringLength(40), Display(Name = "Position at the school")]
    public string? ContactPosition { get; set; }

    [StringLength(100), ContactPhone, DataType(DataType.PhoneNumber), Display(Name = "Phone")]
    public string? ContactPhone { get; set; }

    [StringLength(60), Display(Name = "WeChat")]
    public string? ContactWeChat { get; set; }

    [Display(Name = "It is a different school, save anyway")]
    public bool IsDifferent { get; set; }

    public SchoolDetails ToDetails() => new(Name!, ShortName, Kind!.Value, City, DistanceKilometres, StudentCount, Strengths, Wants, OwnerId, CadenceDays, Notes);

    public static SchoolInput Of(School s) => new()
    {
        Version = s.Version,
        Name = s.Name,
        ShortName = s.ShortName,
        Kind = s.Kind,
        City = s.City,
        DistanceKilometres = s.DistanceKilometres,
        StudentCount = s.StudentCount,
        Strengths = s.Strengths,
        Wants = s.Wants,
        OwnerId = s.OwnerId,
        CadenceDays = s.CadenceDays,
        Notes = s.Notes,
    };
}
