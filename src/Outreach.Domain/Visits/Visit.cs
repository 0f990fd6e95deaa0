using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Outreach.Domain.Data;
using Outreach.Domain.Deals;
using Outreach.Domain.Files;
using Outreach.Domain.Members;
using Outreach.Domain.Sponsors;

namespace Outreach.Domain.Visits;

/// <summary>How one met.</summary>
public enum VisitChannel
{
    /// <summary>上门</summary>
    [Display(Name = "In person")] InPerson,

    /// <summary>电话</summary>
    [Display(Name = "Phone call")] Phone,

    /// <summary>微信</summary>
    [Display(Name = "WeChat")] WeChat,

    /// <summary>邮件</summary>
    [Display(Name = "E-mail")] Email,

    /// <summary>线上会议</summary>
    [Display(Name = "Online meeting")] Online,

    /// <summary>旧表导入: a day in the sheet that was imported; nobody knows who went, or how.</summary>
    [Display(Name = "From the old sheet")] OldSheet,
}

/// <summary>What came of it.</summary>
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
    [Display(Name = "Nobody in charge was there")] NotReached,

    /// <summary>拒绝</summary>
    [Display(Name = "Declined")] Declined,

    /// <summary>导入</summary>
    [Display(Name = "Not recorded")] NotRecorded,
}

/// <summary>What a person types of a visit; texts trimmed, empty ones null.</summary>
/// <param name="On">Day.</param>
/// <param name="Channel">How.</param>
/// <param name="Outcome">What came of it.</param>
/// <param name="Said">What was said; at most 2,000 characters.</param>
/// <param name="NextStep">What is to be done next; at most 200.</param>
/// <param name="NextStepOn">By which day.</param>
/// <param name="Lesson">A lesson worth sharing (S77); at most 1,000.</param>
public sealed record VisitDetails(
    DateOnly On, VisitChannel Channel, VisitOutcome Outcome, string? Said, string? NextStep, DateOnly? NextStepOn, string? Lesson);

/// <summary>A visit or call at a merchant (拜访).</summary>
public sealed class Visit : Entity
{
    private readonly List<VisitParticipant> participants = [];

    private Visit()
    {
    }

    /// <summary>Day.</summary>
    public DateOnly On { get; private set; }

    /// <summary>At whose.</summary>
    public int SponsorId { get; private set; }

    /// <summary>For which deal, if any.</summary>
    public int? DealId { get; private set; }

    /// <summary>How.</summary>
    public VisitChannel Channel { get; private set; }

    /// <summary>What came of it.</summary>
    public VisitOutcome Outcome { get; private set; }

    /// <summary>What was said.</summary>
    public string? Said { get; private set; }

    /// <summary>What is to be done next.</summary>
    public string? NextStep { get; private set; }

    /// <summary>By which day.</summary>
    public DateOnly? NextStepOn { get; private set; }

    /// <summary>A lesson worth sharing.</summary>
    public string? Lesson { get; private set; }

    /// <summary>A photo.</summary>
    public int? PhotoId { get; private set; }

    /// <summary>Who went; nobody for a day out of an imported sheet.</summary>
    public IReadOnlyCollection<VisitParticipant> Participants => participants;

    /// <summary>What was typed.</summary>
    public VisitDetails Details => new(On, Channel, Outcome, Said, NextStep, NextStepOn, Lesson);

    /// <summary>
    /// Logs a visit: the sponsor and the deal, if any, take note of it. Refused for a day after <paramref name="today"/>,
    /// with nobody who went, with a next step that is late already, or for a deal of another sponsor.
    /// </summary>
    public static Result Log(
        Sponsor sponsor, Deal? deal, VisitDetails details, IReadOnlyCollection<int> participantIds, int? photoId,
        DateOnly today, DateTimeOffset now, out Visit visit)
    {
        visit = new Visit { SponsorId = sponsor.Id, DealId = deal?.Id, PhotoId = photoId };
        if (deal is not null && deal.SponsorId != sponsor.Id)
            return VisitErrors.OtherSponsorsDeal;
        if (details.NextStepOn < today)
            return VisitErrors.StepInPast;
        var result = visit.Edit(details, participantIds, today);
        if (!result.IsDone)
            return result;
        sponsor.Visited(details.On);
        deal?.Visited(details, now);
        return result;
    }

    /// <summary>
    /// Notes the day of a visit out of an imported sheet. It is nobody's, so that no count of anybody's visits holds it;
    /// the sponsor takes note of the day.
    /// </summary>
    public static Result FromSheet(Sponsor sponsor, DateOnly on, string said, DateOnly today, out Visit visit)
    {
        visit = new Visit { SponsorId = sponsor.Id, Channel = VisitChannel.OldSheet, Outcome = VisitOutcome.NotRecorded, On = on, Said = said };
        if (on > today)
            return VisitErrors.InFuture;
        sponsor.Visited(on);
        return Result.Done;
    }

    /// <summary>
    /// Changes what was typed. Only a visit out of a sheet can stay so, and stays nobody's; to become somebody's it needs
    /// to be said how they went. Participants must have been loaded.
    /// </summary>
    public Result Edit(VisitDetails details, IReadOnlyCollection<int> participantIds, DateOnly today)
    {
        if (details.On > today)
            return VisitErrors.InFuture;
        if (details.Channel == VisitChannel.OldSheet && Channel != VisitChannel.OldSheet)
            return VisitErrors.NotFromSheet;
        if (details.Channel == VisitChannel.OldSheet && participantIds.Count > 0)
            return VisitErrors.SheetIsNobodys;
        if (details.Channel != VisitChannel.OldSheet && participantIds.Count == 0)
            return VisitErrors.NobodyWent;
        if (details.NextStepOn < details.On && details.NextStepOn != NextStepOn)
            return VisitErrors.StepInPast;
        if (details.NextStepOn is not null && details.NextStep is null)
            return VisitErrors.StepMissing;
        (On, Channel, Outcome, Said, NextStep, NextStepOn, Lesson) =
            (details.On, details.Channel, details.Outcome, details.Said, details.NextStep, details.NextStepOn, details.Lesson);
        participants.RemoveAll(p => !participantIds.Contains(p.UserId));
        participants.AddRange(participantIds.Except(participants.Select(p => p.UserId)).Distinct().Select(id => new VisitParticipant(id)));
        return Result.Done;
    }

    /// <summary>Sets the photo.</summary>
    public void SetPhoto(int photoId) => PhotoId = photoId;

    /// <summary>Belongs to a deal that was opened after it. Refused when it has a deal already, or the deal is another sponsor's.</summary>
    public Result JoinDeal(Deal deal)
    {
        if (deal.SponsorId != SponsorId || DealId is not null)
            return VisitErrors.OtherSponsorsDeal;
        DealId = deal.Id;
        return Result.Done;
    }

    /// <summary>Goes over to the record that takes its merchant over.</summary>
    public void MoveTo(int sponsorId) => SponsorId = sponsorId;
}

/// <summary>Somebody who went on a visit.</summary>
public sealed class VisitParticipant(int userId)
{
    /// <summary>Which visit.</summary>
    public int VisitId { get; private set; }

    /// <summary>Who.</summary>
    public int UserId { get; private set; } = userId;
}

/// <summary>Failures of visits.</summary>
public static class VisitErrors
{
    /// <summary>A visit that has not been.</summary>
    public static readonly DomainError InFuture = new("visit.future", "A visit cannot lie in the future. Plan it as a next step instead.", "On");

    /// <summary>No participant.</summary>
    public static readonly DomainError NobodyWent = new("visit.nobody", "Say who went.", "ParticipantIds");

    /// <summary>A next step that would be late at once.</summary>
    public static readonly DomainError StepInPast = new("visit.step-past", "This day has passed already. Choose a day for the next step that is yet to come.", "NextStepOn");

    /// <summary>A new visit said to be out of a sheet.</summary>
    public static readonly DomainError NotFromSheet = new("visit.not-from-sheet", "Say how you met.", "Channel");

    /// <summary>Somebody went, but nobody says how.</summary>
    public static readonly DomainError SheetIsNobodys = new("visit.sheet-nobodys", "A visit from the old sheet counts for nobody. Say how they met, or leave out who went.", "Channel");

    /// <summary>Somebody who does not work in the department.</summary>
    public static readonly DomainError NotMembers = new("visit.not-members", "Only members of the department can have gone.", "ParticipantIds");

    /// <summary>Two visits at the same merchant were saved at the same moment.</summary>
    public static readonly DomainError Again = new("visit.again", "Somebody else saved something about this merchant at this very moment. Press save once more.");

    /// <summary>The deal is somebody else's.</summary>
    public static readonly DomainError OthersDeal = new("visit.others-deal", "Only the person who negotiates this deal, or a leader, logs visits for it.", "DealId");

    /// <summary>A day without a step.</summary>
    public static readonly DomainError StepMissing = new("visit.step", "Say what is to be done by that day.", "NextStep");

    /// <summary>The deal belongs to another merchant.</summary>
    public static readonly DomainError OtherSponsorsDeal = new("visit.deal", "This deal is with another merchant.", "DealId");
}

internal sealed class VisitMapping : IEntityTypeConfiguration<Visit>
{
    public void Configure(EntityTypeBuilder<Visit> builder)
    {
        builder.ToTable("Visits");
        builder.Property(v => v.Said).HasMaxLength(2000);
        builder.Property(v => v.NextStep).HasMaxLength(200);
        builder.Property(v => v.Lesson).HasMaxLength(1000);
        builder.HasOne<Sponsor>().WithMany().HasForeignKey(v => v.SponsorId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Deal>().WithMany().HasForeignKey(v => v.DealId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<StoredFile>().WithMany().HasForeignKey(v => v.PhotoId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(v => v.Participants).WithOne().HasForeignKey(p => p.VisitId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(v => new { v.SponsorId, v.On });
        builder.HasIndex(v => new { v.DealId, v.On });
        builder.HasIndex(v => new { v.On, v.Id });
        builder.HasIndex(v => v.NextStepOn);
    }
}

internal sealed class VisitParticipantMapping : IEntityTypeConfiguration<VisitParticipant>
{
    public void Configure(EntityTypeBuilder<VisitParticipant> builder)
    {
        builder.ToTable("VisitParticipants");
        builder.HasKey(p => new { p.VisitId, p.UserId });
        builder.HasOne<User>().WithMany().HasForeignKey(p => p.UserId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(p => p.UserId);
    }
}
