using Microsoft.AspNetCore.Authorization;

namespace Outreach.Web.Authorization;

[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class RequirePermissionAttribute(string permission) : AuthorizeAttribute, IAuthorizationRequirementData, IAuthorizationRequirement
{
    public string Permission { get; } = permission;

    /// <summary>Another permission that does as well; null when there is none.</summary>
    public string? Or { get; init; }

    /// <inheritdoc/>
    public IEnumerable<IAuthorizationRequirement> GetRequirements() => [this];
}

public sealed class PermissionHandler(CurrentUserAccessor current) : AuthorizationHandler<RequirePermissionAttribute>
{
    /// <inheritdoc/>
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, RequirePermissionAttribute requirement)
    {
        if (current.HasPermission(requirement.Permission) || (requirement.Or is { } other && current.HasPermission(other)))
            context.Succeed(requirement);
        return Task.CompletedTask;
    }
}
