using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Outreach.Domain.Contracts;

internal sealed class ExtraClauseMapping : IEntityTypeConfiguration<ExtraClause>
{
    public void Configure(EntityTypeBuilder<ExtraClause> builder)
    {
        builder.ToTable("ExtraClauses");
        builder.Ignore(c => c.Content);
        builder.Property(c => c.RestatesId).NotAudited();
        builder.Property(c => c.Text).HasMaxLength(1000);
        builder.HasIndex(c => new { c.ContractId, c.Position });
    }
}
