namespace Outreach.Web.Features.Shared;

/// <summary>
/// What a subject gives to the house: services, among them its providers, and its pages in the navigation. One class in
/// the subject's folder, one line in <c>Features/Modules.cs</c>.
/// </summary>
public abstract class SubjectModule
{
    /// <summary>Registers queries, commands and providers (<c>IDashboardProvider</c> and the like).</summary>
    public abstract void AddServices(IServiceCollection services);

    /// <summary>Pages that stand in the navigation, in the order of their area.</summary>
    public virtual IReadOnlyList<NavigationItem> Pages => [];

    /// <summary>What a person begins most often, for the ＋ of a phone.</summary>
    public virtual IReadOnlyList<NavigationItem> QuickActions => [];
}
