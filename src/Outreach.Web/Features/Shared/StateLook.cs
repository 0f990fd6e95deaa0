namespace Outreach.Web.Features.Shared;

/// <summary>How a state looks beside its words: a tone and an icon, the same everywhere in the portal.</summary>
/// <param name="Tone">One of <see cref="Outreach.Web.Infrastructure.TagHelpers.Tones"/>.</param>
/// <param name="Icon">A Tabler icon's name.</param>
public sealed record StateLook(string Tone, string Icon)
{
    /// <summary>The look of an enum member by its name; a neutral dot for a name that is not listed.</summary>
    public static StateLook Of(Enum state)
    {
        ArgumentNullException.ThrowIfNull(state);
        return state.ToString() switch
        {
            "Draft" or "Idea" or "Target" => new("neutral", "pencil"),
            "Prospect" => new("neutral", "eye"),
            "Planned" or "Scheduled" or "Contacted" or "Applied" or "Invited" => new("info", "circle-dot"),
            "Confirming" or "Preparing" or "Negotiating" or "Contracting" or "Summarising" => new("info", "progress"),
            "InReview" or "Vetting" or "Pending" or "Waiting" or "AdvisorReview" => new("warning", "hourglass"),
            "Agreed" or "ScreenedIn" or "Approved" or "Passed" or "Confirmed" => new("accent", "check"),
            "Interested" => new("success", "check"),
            "WantsProposal" => new("info", "file-text"),
            "Undecided" => new("neutral", "hourglass"),
            "SentToCompany" => new("accent", "send"),
            "Fulfilling" or "Running" or "Active" or "Open" or "InProgress" => new("accent", "player-play"),
            "Published" => new("success", "world"),
            "Signed" => new("success", "signature"),
            "Won" or "Completed" or "Done" or "Hired" or "Present" or "Received" or "MadeGood" or "Finished" => new("success", "circle-check"),
            "LongTerm" => new("success", "star"),
            "Returned" or "Late" or "Short" or "Overdue" or "LeftEarly" => new("warning", "alert-triangle"),
            "Suspended" => new("warning", "player-pause"),
            "Lost" or "Rejected" or "ScreenedOut" or "NotHired" or "Absent" or "Declined" or "Refused" => new("danger", "x"),
            "Terminated" or "Blacklisted" or "Cancelled" => new("danger", "ban"),
            "Withdrawn" => new("neutral", "arrow-back-up"),
            "Dormant" or "OnLeave" or "OfficialLeave" or "SickLeave" or "PersonalLeave" => new("neutral", "moon"),
            "Closed" or "Archived" or "Waived" => new("neutral", "archive"),
            _ => new("neutral", "point"),
        };
    }
}
