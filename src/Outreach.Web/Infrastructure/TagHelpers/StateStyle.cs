using System.Collections.Frozen;
using Outreach.Domain.Accounts;
using Outreach.Domain.Accounts.Joining;
using Outreach.Domain.Contracts;
using Outreach.Domain.Contracts.Fulfilment;
using Outreach.Domain.Contracts.Offers;
using Outreach.Domain.Contracts.Reviews;
using Outreach.Domain.Deals;
using Outreach.Domain.Events;
using Outreach.Domain.Events.Budgets;
using Outreach.Domain.Jobs;
using Outreach.Domain.Jobs.Applications;
using Outreach.Domain.Market.Enquiries;
using Outreach.Domain.Market.Scouting;
using Outreach.Domain.Market.Tips;
using Outreach.Domain.Meetings;
using Outreach.Domain.Meetings.Attending;
using Outreach.Domain.Schools;
using Outreach.Domain.Schools.Alliances;
using Outreach.Domain.Schools.Alliances.Offers;
using Outreach.Domain.Schools.Clubs;
using Outreach.Domain.Schools.Exchanges;
using Outreach.Domain.Schools.Invitations;
using Outreach.Domain.Schools.Seeking;
using Outreach.Domain.Sponsors;
using Outreach.Domain.Sponsors.Import;
using Outreach.Domain.Sponsors.Visits;
using Outreach.Domain.Surveys;
using Outreach.Domain.Tasks;
using Outreach.Domain.Tasks.Help;
using Tones = Outreach.Web.Infrastructure.Views.Tone;

namespace Outreach.Web.Infrastructure.TagHelpers;

/// <summary>How a state looks beside its words: a tone and an icon, the same everywhere in the portal.</summary>
public sealed record StateStyle(string Tone, string Icon)
{
    private static readonly StateStyle Unlisted = new(Tones.Neutral, "point");

    private static readonly FrozenDictionary<Enum, StateStyle> Styles = new (string Tone, string Icon, Enum[] States)[]
    {
        (Tones.Neutral, "pencil", [ContractState.Draft, AllianceOfferState.Draft, EventOfferState.Draft, BudgetState.Draft, PostingState.Draft, EventState.Idea, DealStage.Target, SurveyState.Draft]),
        (Tones.Neutral, "eye", [Standing.Prospect, SchoolStanding.New]),
        (Tones.Info, "circle-dot", [MeetingState.Planned, ExchangeState.Planned, SchoolStanding.InTouch, EventState.Planned, DealStage.Contacted, ApplicationState.Applied, TipState.Assigned, EnquiryState.Taken, ScoutTripState.Planned]),
        (Tones.Info, "progress", [ContractState.Confirming, EventState.Preparing, DealStage.Negotiating, ProgressStage.Negotiating, DealStage.Contracting, EventState.Summarising, TipState.FollowedUp]),
        (Tones.Accent, "check", [MeetingState.Held, ExchangeState.Held, InvitationAnswer.Accepted, AllianceOfferState.Agreed, LeaveState.Granted, DealStage.Agreed, VisitOutcome.Agreed, HelpState.Accepted, ApplicationState.ScreenedIn, ContractState.Approved, BudgetState.Approved, ReviewVerdict.Approve, ConfirmationState.Confirmed, EnquiryState.Answered]),
        (Tones.Warning, "hourglass", [MaterialState.Waiting, LeaveState.Waiting, AllianceOfferState.Out, InvitationAnswer.Waiting, PromiseState.Open, EventOfferState.Asked, ContractState.InReview, BudgetState.Submitted, PostingState.Vetting, ConfirmationState.Waiting, HelpState.Waiting, ImportState.Waiting, InvitationState.Waiting, JoinRequestState.Waiting, ContractState.AdvisorReview, BudgetState.AdvisorReview, TipState.New, EnquiryState.New, ClubNeedState.Open]),
        (Tones.Success, "check", [VisitOutcome.Interested, AttendanceState.Present, AttendanceLevel.InOrder]),
        (Tones.Info, "file-text", [VisitOutcome.WantsProposal]),
        (Tones.Neutral, "hourglass", [VisitOutcome.Undecided]),
        (Tones.Accent, "send", [ApplicationState.SentToCompany]),
        (Tones.Accent, "player-play", [ContractState.Fulfilling, WorkItemState.Doing, EventState.Running, ImportState.Running, Standing.Active, FulfilmentState.Open, WorkItemState.Open, SurveyState.Open, ScoutTripState.Walking, ClubRoundState.Open, SeekingState.Open, ClaimState.Held]),
        (Tones.Success, "world", [PostingState.Published]),
        (Tones.Success, "signature", [AllianceOfferState.Signed]),
        (Tones.Warning, "signature", [ContractState.ToBeSigned]),
        (Tones.Success, "circle-check", [MaterialState.Approved, BreachState.MadeGood, MeetingState.Published, PromiseState.Kept, EventOfferState.Cleared, DealStage.Won, ProgressStage.Won, ContractState.Completed, FulfilmentState.Done, WorkItemState.Done, HelpState.Done, ImportState.Done, InvitationState.Done, JoinRequestState.Accepted, ApplicationState.Hired, FulfilmentState.MadeGood, PostingState.Finished, TipState.Won, EnquiryState.Closed, ClubNeedState.Met, ScoutTripState.Finished]),
        (Tones.Success, "heart", [HelpState.Thanked]),
        (Tones.Success, "cash", [BreachState.Compensated]),
        (Tones.Success, "star", [Standing.LongTerm, SchoolStanding.Partner]),
        (Tones.Success, "users-group", [SchoolStanding.Alliance]),
        (Tones.Info, "confetti", [SchoolPostKind.Event]),
        (Tones.Warning, "heart-handshake", [SchoolPostKind.Help]),
        (Tones.Accent, "school", [SchoolPostKind.Lesson]),
        (Tones.Warning, "clock", [AttendanceState.Late, AttendanceState.LeftEarly]),
        (Tones.Neutral, "calendar-off", [AttendanceState.OfficialLeave, AttendanceState.SickLeave, AttendanceState.PersonalLeave]),
        (Tones.Warning, "alert-triangle", [BreachState.Open, ContractState.Returned, BudgetState.Returned, ReviewVerdict.Return, FulfilmentState.Short, InvitationState.Overdue, AttendanceLevel.Warn]),
        (Tones.Warning, "player-pause", [PostingState.Suspended, EventState.Postponed]),
        (Tones.Danger, "x", [MaterialState.Rejected, AttendanceState.Absent, LeaveState.Declined, PromiseState.Broken, InvitationAnswer.Declined, DealStage.Lost, PostingState.Rejected, ApplicationState.ScreenedOut, ApplicationState.NotHired, ConfirmationState.Declined, EventOfferState.Declined, VisitOutcome.Declined, HelpState.Declined]),
        (Tones.Danger, "message-circle", [AttendanceLevel.Talk]),
        (Tones.Danger, "ban", [MeetingState.Cancelled, ContractState.Terminated, FulfilmentState.Void, Standing.Blacklisted, EventState.Cancelled, ScoutTripState.Cancelled]),
        (Tones.Neutral, "x", [JoinRequestState.Declined, WorkItemState.Dropped, ExchangeState.CalledOff, ClubNeedState.Dropped]),
        (Tones.Neutral, "arrow-back-up", [LeaveState.Withdrawn, AllianceOfferState.Withdrawn, InvitationAnswer.Withdrawn, ContractState.Withdrawn, EventOfferState.Withdrawn, ApplicationState.Withdrawn, HelpState.Withdrawn, InvitationState.Withdrawn, ClaimState.Released]),
        (Tones.Neutral, "moon", [Standing.Dormant, SchoolStanding.Dormant, ClaimState.Lapsed]),
        (Tones.Neutral, "archive", [MaterialState.Replaced, BreachState.Waived, EventState.Closed, PostingState.Closed, FulfilmentState.Waived, FulfilmentState.SettledBefore, SurveyState.Closed, TipState.Closed, ClubRoundState.Closed, SeekingState.Closed]),
    }.SelectMany(s => s.States.Select(state => KeyValuePair.Create(state, new StateStyle(s.Tone, s.Icon)))).ToFrozenDictionary();

    /// <summary>The look of a state; a neutral dot for one that is not listed.</summary>
    public static StateStyle Of(Enum state) => Styles.GetValueOrDefault(state, Unlisted);
}
