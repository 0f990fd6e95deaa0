using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Outreach.Domain.Accounts;
using Outreach.Domain.Files;

namespace Outreach.Domain.Contracts.Fulfilment;

internal sealed class BreachMapping : IEntityTypeConfiguration<Breach>, IEntityTypeConfiguration<BreachFile>
{
    public void Configure(EntityTypeBuilder<Breach> builder)
    {
        builder.ToTable("Breaches");
        builder.Property(b => b.What).HasMaxLength(1000);
        builder.Property(b => b.Followed).HasMaxLength(1000);
        builder.Property(b => b.RemindedAt).NotAudited();
        builder.HasOne<User>().WithMany().HasForeignKey(b => b.ById).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<User>().WithMany().HasForeignKey(b => b.FollowedById).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Deliverable>().WithMany().HasForeignKey(b => b.DeliverableId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Instalment>().WithMany().HasForeignKey(b => b.InstalmentId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(b => b.Files).WithOne().HasForeignKey(f => f.BreachId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(b => b.ContractId);
        builder.HasIndex(b => new { b.State, b.AnswerBy });
    }

    public void Configure(EntityTypeBuilder<BreachFile> builder)
    {
        builder.ToTable("BreachFiles");
        builder.HasKey(f => new { f.BreachId, f.FileId });
        builder.HasOne<StoredFile>().WithMany().HasForeignKey(f => f.FileId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(f => f.FileId);
    }
}
