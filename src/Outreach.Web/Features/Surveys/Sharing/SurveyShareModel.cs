using Outreach.Web.Infrastructure.Codes;

namespace Outreach.Web.Features.Surveys.Sharing;

/// <param name="Address">The survey's full public address.</param>
public sealed record SurveyShareModel(int Id, string Title, string Purpose, DateOnly ClosesOn, string Address, QrPath Code);
