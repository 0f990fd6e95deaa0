using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.Filters;
using Outreach.Domain.Accounts;

namespace Outreach.Web.Authorization;

/// <summary>Of whom the second step of signing in is asked for.</summary>
public enum SecondFactorDuty
{
    Nobody,

    Administrators,

    /// <summary>Administrators, ministers, vice ministers and advisors.</summary>
    Leaders,
}

/// <summary>
/// Whose account takes more than a password (<c>SecondFactor:RequiredFor</c>). A setting of the installation and not of the
/// portal: whoever has got hold of an administrator's session cannot switch it off.
/// </summary>
public sealed class SecondFactorRule(IConfiguration configuration)
{
    private readonly SecondFactorDuty duty = configuration.GetValue("SecondFactor:RequiredFor", SecondFactorDuty.Administrators);

    public bool IsRequiredOf(IReadOnlySet<Role> roles) => duty switch
    {
        SecondFactorDuty.Administrators => roles.Contains(Role.Administrator),
        SecondFactorDuty.Leaders => roles.Any(r => r is Role.Administrator or Role.Minister or Role.ViceMinister or Role.Advisor),
        _ => false,
    };
}

/// <summary>On what somebody may open who has still to switch the second step on.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class BeforeSecondFactorAttribute : Attribute;

/// <summary>Leads whoever lacks a second step that is asked for to the page where it is set up, from everywhere but what everybody may open.</summary>
public sealed class SecondFactorFilter(CurrentUserAccessor current) : IAsyncAuthorizationFilter
{
    /// <inheritdoc/>
    public Task OnAuthorizationAsync(AuthorizationFilterContext context)
    {
        if (current.User is { LacksSecondFactor: true } && context.ActionDescriptor is ControllerActionDescriptor action
            && !action.EndpointMetadata.Any(m => m is IAllowAnonymous or BeforeSecondFactorAttribute))
            context.Result = new RedirectToActionResult("Index", "TwoFactor", null);
        return Task.CompletedTask;
    }
}
