using System.ComponentModel.DataAnnotations;

namespace Outreach.Domain.Surveys;

/// <summary>Who may answer, and how often.</summary>
public enum SurveyMode
{
    /// <summary>Nobody says who they are; each device has a number of answers.</summary>
    [Display(Name = "Anonymous, limited by device")] Device,

    /// <summary>Whoever is signed in, once. Who has answered is kept apart from what was answered.</summary>
    [Display(Name = "Signed in, one answer a person")] Account,
}
