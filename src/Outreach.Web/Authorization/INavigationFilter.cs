namespace Outreach.Web.Authorization;

/// <summary>Says which pages the person of the current request may open.</summary>
public interface INavigationFilter
{
    /// <summary>Whether the person holds <paramref name="permission"/>; false for an anonymous request.</summary>
    bool HasPermission(string permission);
}
