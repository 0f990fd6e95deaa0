using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Outreach.Domain.Contracts;

internal sealed class InstalmentMapping : IEntityTypeConfiguration<Instalment>
{
    public void Configure(EntityTypeBuilder<Instalment> builder)
    {
        builder.ToTable("Instalments");
        builder.Ignore(i => i.Content);
        builder.Property(i => i.WrittenOffReason).HasMaxLength(500);
        builder.Property(i => i.RemindedAt).NotAudited();
        builder.Property(i => i.RestatesId).NotAudited();
        builder.HasIndex(i => new { i.ContractId, i.Position });
        builder.HasIndex(i => i.DueOn);
    }
}
