using Outreach.Web.Authorization;
using Outreach.Web.Features.Administration.Audit;
using Outreach.Web.Features.Administration.Departments;
using Outreach.Web.Features.Administration.Groups;
using Outreach.Web.Features.Administration.Invitations;
using Outreach.Web.Features.Administration.Joining;
using Outreach.Web.Features.Administration.Leaving;
using Outreach.Web.Features.Administration.Setup;
using Outreach.Web.Features.Administration.Terms;
using Outreach.Web.Features.Administration.Users;
using Outreach.Web.Features.Shared;
using Outreach.Web.Features.Shared.Providers;

namespace Outreach.Web.Features.Administration;

public sealed class AdministrationModule : SubjectModule
{
    public override IReadOnlyList<NavigationItem> Pages =>
    [
        new(NavigationArea.Settings, "Accounts", "Users", "Index", "users-group", Permissions.UsersManage, OnPhone: 10),
        new(NavigationArea.Settings, "Departments", "Departments", "Index", "building-community", Permissions.DepartmentsManage),
        new(NavigationArea.Settings, "Groups of members", "Groups", "Index", "users", Permissions.DepartmentsManage),
        new(NavigationArea.Settings, "Terms", "Terms", "Index", "calendar-event", Permissions.MembersManage, OnPhone: 12),
        new(NavigationArea.Settings, "Audit trail", "Audit", "Index", "history", Permissions.AuditRead, OnPhone: 13),
        new(NavigationArea.Settings, "Whose site this is", "SiteSettings", "Index", "world", Permissions.SettingsManage),
        new(NavigationArea.Settings, "Settings", "Settings", "Index", "settings", Permissions.SettingsManage, OnPhone: 11),
    ];

    public override void AddServices(IServiceCollection services) => services
        .AddScoped<InvitationNotifications>()
        .AddScoped<DepartmentCommands>()
        .AddScoped<GroupCommands>()
        .AddScoped<InvitationCommands>()
        .AddScoped<InvitationLinks>()
        .AddScoped<SettingsEditor>()
        .AddScoped<SetupCommands>()
        .AddScoped<TermCommands>()
        .AddScoped<TermPeople>()
        .AddScoped<AuditQueries>()
        .AddScoped<AuditExport>()
        .AddScoped<AuditTrail>()
        .AddScoped<AuditDisplay>()
        .AddScoped<InvitationQueries>()
        .AddScoped<JoinCommands>()
        .AddScoped<JoinNotifications>()
        .AddScoped<JoinQueries>()
        .AddScoped<IDashboardProvider, JoinDashboard>()
        .AddScoped<IRetentionProvider, JoinRetentionProvider>()
        .AddScoped<LeavingCommands>()
        .AddScoped<LeavingQueries>()
        .AddSingleton<INotificationKindProvider, AdministrationNotificationKinds>()
        .AddScoped<UserCommands>()
        .AddScoped<UserQueries>();
}
