using Microsoft.AspNetCore.Mvc.ActionConstraints;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.Routing;

namespace Outreach.Web.Infrastructure.Requests;

/// <summary>Whatever answers GET answers HEAD: the server leaves the body out. Link checkers and mail programs ask so.</summary>
public sealed class HeadMethodConvention : IActionModelConvention
{
    /// <inheritdoc/>
    public void Apply(ActionModel action)
    {
        foreach (var selector in action.Selectors)
        {
            for (var i = 0; i < selector.ActionConstraints.Count; i++)
            {
                if (selector.ActionConstraints[i] is HttpMethodActionConstraint constraint && Wants(constraint.HttpMethods))
                    selector.ActionConstraints[i] = new HttpMethodActionConstraint([.. constraint.HttpMethods, HttpMethods.Head]);
            }

            for (var i = 0; i < selector.EndpointMetadata.Count; i++)
            {
                if (selector.EndpointMetadata[i] is IHttpMethodMetadata metadata && Wants(metadata.HttpMethods))
                    selector.EndpointMetadata[i] = new HttpMethodMetadata([.. metadata.HttpMethods, HttpMethods.Head]);
            }
        }
    }

    private static bool Wants(IEnumerable<string> methods) => methods.Any(HttpMethods.IsGet) && !methods.Any(HttpMethods.IsHead);
}
