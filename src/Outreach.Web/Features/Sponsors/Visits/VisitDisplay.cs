using Microsoft.Extensions.Localization;
using Outreach.Domain.Sponsors.Visits;
using Outreach.Web.Infrastructure.Localization;

namespace Outreach.Web.Features.Sponsors.Visits;

/// <summary>What a talk with a merchant is called: nobody visits by telephone.</summary>
public static class VisitDisplay
{
    /// <summary>What is said once it is stored.</summary>
    public static string Logged(VisitChannel channel) => channel switch
    {
        VisitChannel.Phone => "The call is logged.",
        VisitChannel.WeChat => "The chat is logged.",
        VisitChannel.Email => "The e-mail is logged.",
        VisitChannel.Online => "The online meeting is logged.",
        _ => "The visit is logged.",
    };

    /// <summary>The line of it in a timeline.</summary>
    public static string Happened(this IStringLocalizer texts, VisitChannel channel, string day, VisitOutcome outcome) => channel switch
    {
        VisitChannel.InPerson => texts["Visit on {0}: {1}", day, texts.Text(outcome)],
        _ => texts["{0} on {1}: {2}", texts.Text(channel), day, texts.Text(outcome)],
    };

    public static string IconOf(VisitChannel channel) => channel switch
    {
        VisitChannel.Phone => "phone",
        VisitChannel.WeChat => "message",
        VisitChannel.Email => "mail",
        VisitChannel.Online => "users",
        _ => "walk",
    };
}
