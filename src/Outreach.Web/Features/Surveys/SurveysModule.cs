using Outreach.Web.Authorization;
using Outreach.Web.Features.Events;
using Outreach.Web.Features.Shared;
using Outreach.Web.Features.Shared.Providers;
using Outreach.Web.Features.Sponsors;
using Outreach.Web.Features.Surveys.Answering;
using Outreach.Web.Features.Surveys.MeetingPoints;
using Outreach.Web.Features.Surveys.OfEvents;
using Outreach.Web.Features.Surveys.Records;
using Outreach.Web.Features.Surveys.Results;

namespace Outreach.Web.Features.Surveys;

public sealed class SurveysModule : SubjectModule
{
    public override IReadOnlyList<NavigationItem> Pages =>
    [
        new(SponsorsModule.Area, "Student surveys", "Surveys", "Index", "checkup-list", Permissions.SurveysRead),
    ];

    public override void AddServices(IServiceCollection services) => services
        .AddScoped<SurveyAuthorization>()
        .AddScoped<SurveyTraces>()
        .AddScoped<SurveyQueries>()
        .AddScoped<SurveyCommands>()
        .AddScoped<QuestionCommands>()
        .AddSingleton<SurveyDevice>()
        .AddScoped<AnsweringQueries>()
        .AddScoped<AnsweringCommands>()
        .AddScoped<ResultsQueries>()
        .AddScoped<ResultsCommands>()
        .AddScoped<SurveyDemandQueries>()
        .AddScoped<MeetingPointQueries>()
        .AddScoped<IEventPart, EventSurveysPart>()
        .AddScoped<IHandoverProvider, SurveyHandover>()
        .AddScoped<IDashboardProvider, SurveyDashboard>()
        .AddScoped<ICalendarProvider, SurveyCalendar>()
        .AddScoped<ISearchProvider, SurveySearch>()
        .AddScoped<IReportProvider, SurveyReports>()
        .AddScoped<IRetentionProvider, SurveyRetentionProvider>();
}
