using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Outreach.Domain.Accounts;
using Outreach.Domain.Contracts.Fulfilment;
using Outreach.Domain.Contracts.Reviews;
using Outreach.Domain.Files;

namespace Outreach.Domain.Contracts;

internal sealed class ContractPartsMapping :
    IEntityTypeConfiguration<ContractRevision>,
    IEntityTypeConfiguration<ReviewDecision>,
    IEntityTypeConfiguration<ReviewComment>,
    IEntityTypeConfiguration<Acknowledgement>,
    IEntityTypeConfiguration<Receipt>,
    IEntityTypeConfiguration<ContractNegotiator>,
    IEntityTypeConfiguration<ContractAuthor>,
    IEntityTypeConfiguration<MoveNotice>,
    IEntityTypeConfiguration<ReplacedScan>,
    IEntityTypeConfiguration<SponsorLink>
{
    public void Configure(EntityTypeBuilder<ContractRevision> builder)
    {
        builder.ToTable("ContractRevisions");
        builder.HasKey(r => new { r.ContractId, r.Revision });
        builder.HasOne<User>().WithMany().HasForeignKey(r => r.ById).OnDelete(DeleteBehavior.Restrict);
        // The whole text again; the trail has its changes already.
        builder.Property(r => r.Content).NotAudited();
        builder.Property(r => r.Words).NotAudited();
    }

    public void Configure(EntityTypeBuilder<ReviewDecision> builder)
    {
        builder.ToTable("ReviewDecisions");
        builder.Property(d => d.Reason).HasMaxLength(1000);
        builder.HasOne<User>().WithMany().HasForeignKey(d => d.ById).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<User>().WithMany().HasForeignKey(d => d.OnBehalfOfId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(d => d.Comments).WithOne().HasForeignKey(c => c.DecisionId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(d => new { d.ContractId, d.Revision });
    }

    public void Configure(EntityTypeBuilder<ReviewComment> builder)
    {
        builder.ToTable("ReviewComments");
        builder.HasKey(c => new { c.DecisionId, c.ClauseKey });
        builder.Property(c => c.ClauseKey).HasMaxLength(20);
        builder.Property(c => c.Text).HasMaxLength(500);
    }

    public void Configure(EntityTypeBuilder<Acknowledgement> builder)
    {
        builder.ToTable("Acknowledgements");
        builder.HasKey(a => new { a.ContractId, a.Fingerprint });
        builder.Property(a => a.Fingerprint).HasMaxLength(100);
        builder.Property(a => a.Reason).HasMaxLength(500);
        builder.HasOne<User>().WithMany().HasForeignKey(a => a.ById).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<Receipt> builder)
    {
        builder.ToTable("Receipts");
        builder.Property(r => r.Goods).HasMaxLength(500);
        builder.Property(r => r.Reason).HasMaxLength(500);
        builder.HasOne<Instalment>().WithMany().HasForeignKey(r => r.InstalmentId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<User>().WithMany().HasForeignKey(r => r.ReceiverId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Receipt>().WithMany().HasForeignKey(r => r.ReversesId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<StoredFile>().WithMany().HasForeignKey(r => r.FileId).OnDelete(DeleteBehavior.Restrict);
        builder.Property(r => r.Number).HasMaxLength(30);
        builder.Property(r => r.Payer).HasMaxLength(60);
        builder.Property(r => r.Reference).HasMaxLength(60);
        builder.HasIndex(r => r.Number).IsUnique();
        builder.HasIndex(r => r.FileId);
        builder.HasIndex(r => r.ContractId);
        builder.HasIndex(r => r.ReversesId).IsUnique();
    }

    public void Configure(EntityTypeBuilder<ContractNegotiator> builder)
    {
        builder.ToTable("ContractNegotiators");
        builder.HasKey(n => new { n.ContractId, n.UserId });
        builder.HasOne<User>().WithMany().HasForeignKey(n => n.UserId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<ContractAuthor> builder)
    {
        builder.ToTable("ContractAuthors");
        builder.HasKey(a => new { a.ContractId, a.UserId });
        builder.HasOne<User>().WithMany().HasForeignKey(a => a.UserId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<ReplacedScan> builder)
    {
        builder.ToTable("ReplacedScans");
        builder.Property(s => s.Reason).HasMaxLength(ReplacedScan.ReasonLimit);
        builder.HasOne<StoredFile>().WithMany().HasForeignKey(s => s.FileId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<User>().WithMany().HasForeignKey(s => s.ById).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(s => s.ContractId);
        builder.HasIndex(s => s.FileId);
    }

    public void Configure(EntityTypeBuilder<MoveNotice> builder)
    {
        builder.ToTable("MoveNotices");
        builder.Property(m => m.Name).HasMaxLength(100);
        builder.Property(m => m.Venue).HasMaxLength(100);
        builder.HasOne<User>().WithMany().HasForeignKey(m => m.ById).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(m => m.ContractId);
    }

    public void Configure(EntityTypeBuilder<SponsorLink> builder)
    {
        builder.ToTable("SponsorLinks");
        builder.Property(l => l.TokenHash).HasMaxLength(64).Binary().NotAudited();
        builder.HasIndex(l => l.TokenHash).IsUnique();
        builder.HasIndex(l => l.ContractId);
    }
}
