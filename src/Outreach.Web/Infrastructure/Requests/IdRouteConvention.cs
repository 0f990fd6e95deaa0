using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Outreach.Web.Infrastructure.Requests;

/// <summary>A key that stands in the address is taken from nowhere else: a field of the same name in a forged form means nothing.</summary>
public sealed class IdRouteConvention : IActionModelConvention
{
    /// <inheritdoc/>
    public void Apply(ActionModel action)
    {
        var templates = action.Selectors.Select(s => s.AttributeRouteModel?.Template ?? "").ToList();
        foreach (var parameter in action.Parameters.Where(p => p.BindingInfo?.BindingSource is null))
        {
            if (templates.Count > 0 && templates.All(t => t.Contains($"{{{parameter.Name}:", StringComparison.Ordinal) || t.Contains($"{{{parameter.Name}}}", StringComparison.Ordinal)))
                (parameter.BindingInfo ??= new BindingInfo()).BindingSource = BindingSource.Path;
        }
    }
}
