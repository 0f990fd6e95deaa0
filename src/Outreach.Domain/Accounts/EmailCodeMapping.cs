using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Outreach.Domain.Accounts;

internal sealed class EmailCodeMapping : IEntityTypeConfiguration<EmailCode>
{
    public void Configure(EntityTypeBuilder<EmailCode> builder)
    {
        builder.ToTable("EmailCodes");
        builder.HasKey(c => c.UserId);
        builder.Property(c => c.UserId).ValueGeneratedNever();
        builder.Property(c => c.KeyHash).HasMaxLength(64).Binary();
        builder.Property(c => c.CodeHash).HasMaxLength(64).Binary();
        builder.Property(c => c.Version).IsConcurrencyToken();
        builder.HasOne<User>().WithOne().HasForeignKey<EmailCode>(c => c.UserId).OnDelete(DeleteBehavior.Cascade);
        builder.HasAnnotation(AuditAnnotations.NotAudited, true);
    }
}
