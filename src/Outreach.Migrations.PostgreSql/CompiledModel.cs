#nullable enable
using Microsoft.EntityFrameworkCore.Metadata;
using Outreach.Domain.Data;

namespace Outreach.Migrations.PostgreSql
{
    /// <summary>The model, made by <c>.config/regenerate-migrations.sh</c>: building it takes a start longer than all else.</summary>
    public static class CompiledModel
    {
        /// <summary>The model; null in a build that is to generate it.</summary>
#if WITHOUT_COMPILED_MODEL
        public static IModel? Instance => null;
#else
        public static IModel? Instance => Model.OutreachDbContextModel.Instance;
#endif
    }
}

#if !WITHOUT_COMPILED_MODEL
namespace Outreach.Migrations.PostgreSql.Model
{
    /// <summary>What the generator leaves out.</summary>
    public partial class OutreachDbContextModel
    {
        partial void Customize() => QueryFilters.AddTo(this);
    }
}
#endif
