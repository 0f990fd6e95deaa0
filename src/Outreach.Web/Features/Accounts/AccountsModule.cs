using Outreach.Web.Authorization;
using Outreach.Web.Features.Accounts.AcceptInvitation;
using Outreach.Web.Features.Accounts.Account;
using Outreach.Web.Features.Accounts.Delegations;
using Outreach.Web.Features.Accounts.Password;
using Outreach.Web.Features.Accounts.Registration;
using Outreach.Web.Features.Accounts.Sessions;
using Outreach.Web.Features.Accounts.SignIn;
using Outreach.Web.Features.Accounts.TwoFactor;
using Outreach.Web.Features.Shared;
using Outreach.Web.Features.Shared.Providers;
using Outreach.Web.Infrastructure.Mail;

namespace Outreach.Web.Features.Accounts;

public sealed class AccountsModule : SubjectModule
{
    public override IReadOnlyList<NavigationItem> Pages => [new(NavigationArea.Settings, "Delegations", "Delegations", "Index", "user-share", Permissions.DelegationsRead)];

    public override void AddServices(IServiceCollection services) => services
        .AddScoped<AccountNotifications>()
        .AddScoped<NotificationChoices>()
        .AddSingleton<INotificationKindProvider, DelegationNotificationKinds>()
        .AddScoped<DelegationCommands>()
        .AddScoped<DelegationNotifications>()
        .AddScoped<DelegationQueries>()
        .AddScoped<AcceptCommands>()
        .AddScoped<AccountCommands>().AddScoped<TwoFactorCommands>()
        .AddScoped<PasswordCommands>()
        .AddScoped<SessionCommands>()
        .AddScoped<AccountQueries>()
        .AddScoped<OwnDataTables>()
        .AddScoped<AccountDeletion>()
        .AddScoped<RegistrationCommands>()
        .AddScoped<SignInQueries>()
        .AddScoped<StudentNumbers>();
}
