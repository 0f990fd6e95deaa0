#pragma warning disable EF1001 // There is no other way to give a compiled model a filter; a test holds that it has them.
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Internal;
using Outreach.Domain.Events;
using Outreach.Domain.Schools;
using Outreach.Domain.Sponsors;
using Outreach.Domain.Sponsors.Visits;

namespace Outreach.Domain.Data;

/// <summary>What every query leaves out unless it says <c>IgnoreQueryFilters</c>.</summary>
public static class QueryFilters
{
    /// <summary>Gives them to a compiled model, which is generated without.</summary>
    public static void AddTo(RuntimeModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        Add(model, Sponsor.NotMerged);
        Add(model, School.NotMerged);
        Add(model, Visit.NotWithdrawn);
        Add(model, Event.NotPractice);
    }

    private static void Add<TEntity>(RuntimeModel model, Expression<Func<TEntity, bool>> filter)
    {
        var filters = new QueryFilterCollection();
        filters.Set(new RuntimeQueryFilter(null!, filter));
        model.FindEntityType(typeof(TEntity).FullName!)!.AddAnnotation(CoreAnnotationNames.QueryFilter, filters);
    }
}
