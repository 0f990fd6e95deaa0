using Microsoft.AspNetCore.Authorization;

namespace Outreach.Web.Authorization;

/// <summary>The endpoint needs this permission of <see cref="Permissions"/>.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class RequirePermissionAttribute(string permission) : AuthorizeAttribute, IAuthorizationRequirementData, IAuthorizationRequirement
{
    /// <summary>Its name.</summary>
    public string Permission { get; } = permission;

    /// <summary>Another permission that does as well; null when there is none.</summary>
    public string? Or { get; init; }

    /// <inheritdoc/>
    public IEnumerable<IAuthorizationRequirement> GetRequirements() => [this];
}

/// <summary>Holds the person's roles of today against the permission.</summary>
public sealed class PermissionHandler(CurrentUserAccessor current) : AuthorizationHandler<RequirePermissionAttribute>
{
    /// <inheritdoc/>
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, RequirePermissionAttribute requirement)
    {
        if (current.May(requirement.Permission) || (requirement.Or is { } other && current.May(other)))
            context.Succeed(requirement);
        return Task.CompletedTask;
    }
}
