namespace Outreach.Web.Infrastructure.Requests;

/// <summary>Names of the rate limits that actions ask for.</summary>
public static class RateLimits
{
    /// <summary>On posts that guess secrets: sign-in, registration, invitations, resets.</summary>
    public const string SensitivePosts = "sensitive-posts";

    /// <summary>On what students send: applications and reports, a minute and account.</summary>
    public const string Applying = "applying";

    /// <summary>On what people from outside write, an hour and address.</summary>
    public const string Outside = "outside";

    /// <summary>On the pages behind secret links.</summary>
    public const string SponsorLinks = "sponsor-links";

    /// <summary>On answers to surveys, by address: a lecture hall behind the school's one address answers within a minute.</summary>
    public const string SurveyAnswers = "survey-answers";
}
