using Outreach.Web.Features.Account;
using Outreach.Web.Features.Audit;
using Outreach.Web.Features.Events;
using Outreach.Web.Features.Invitations;
using Outreach.Web.Features.SignIn;
using Outreach.Web.Features.Users;
using Outreach.Web.Infrastructure.Mail;

namespace Outreach.Web.Features;

/// <summary>Queries and commands of the features, one line each.</summary>
public static class FeatureServices
{
    /// <summary>Registers them.</summary>
    public static IServiceCollection AddFeatures(this IServiceCollection services) => services
        .AddScoped<EventQueries>()
        .AddPeople();

    private static IServiceCollection AddPeople(this IServiceCollection services) => services
        .AddScoped<AuditWords>()
        .AddScoped<AuditTrail>()
        .AddScoped<AuditQueries>()
        .AddScoped<AccountLetters>()
        .AddSingleton<UnknownLogins>()
        .AddScoped<InvitationQueries>()
        .AddScoped<AccountQueries>()
        .AddScoped<UserQueries>()
        .AddScoped<UserCommands>();
}
