using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Outreach.Domain.Policies;

internal sealed class PolicyRuleMapping : IEntityTypeConfiguration<PolicyRule>
{
    public void Configure(EntityTypeBuilder<PolicyRule> builder)
    {
        builder.ToTable("PolicyRules");
        builder.Property(r => r.Matter).HasMaxLength(60);
        builder.Property(r => r.PermittedBy).HasMaxLength(60);
        builder.Property(r => r.Words).HasMaxLength(1000);
        builder.Property(r => r.Source).HasMaxLength(200);
        builder.HasIndex(r => r.Matter).IsUnique();
    }
}
