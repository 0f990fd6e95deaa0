using Microsoft.AspNetCore.Authorization;

namespace Outreach.Web.Authorization;

/// <summary>The endpoint needs this permission of <see cref="Permissions"/>.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class RequirePermissionAttribute(string permission) : AuthorizeAttribute, IAuthorizationRequirementData, IAuthorizationRequirement
{
    /// <summary>Its name.</summary>
    public string Permission { get; } = permission;

    /// <inheritdoc/>
    public IEnumerable<IAuthorizationRequirement> GetRequirements() => [this];
}

/// <summary>Holds the person's roles of today against the permission.</summary>
public sealed class PermissionHandler(CurrentUserAccessor current) : AuthorizationHandler<RequirePermissionAttribute>
{
    /// <inheritdoc/>
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, RequirePermissionAttribute requirement)
    {
        if (current.May(requirement.Permission))
            context.Succeed(requirement);
        return Task.CompletedTask;
    }
}
