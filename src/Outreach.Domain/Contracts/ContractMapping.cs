using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Outreach.Domain.Data;
using Outreach.Domain.Deals;
using Outreach.Domain.Events;
using Outreach.Domain.Files;
using Outreach.Domain.Members;
using Outreach.Domain.Places;
using Outreach.Domain.Sponsors;

namespace Outreach.Domain.Contracts;

internal sealed class ContractMapping : IEntityTypeConfiguration<Contract>
{
    public void Configure(EntityTypeBuilder<Contract> builder)
    {
        builder.ToTable("Contracts");
        builder.Ignore(c => c.Content);
        builder.Property(c => c.Number).HasMaxLength(20);
        builder.Property(c => c.Changes).NotAudited();
        builder.Property(c => c.LiveDealId).NotAudited();
        builder.Property(c => c.OpenAmendsId).NotAudited();
        builder.Property(c => c.Goods).HasMaxLength(500);
        builder.Property(c => c.SponsorSigner).HasMaxLength(60);
        builder.Property(c => c.SignedSponsorName).HasMaxLength(100);
        builder.Property(c => c.SignedSponsorCode).HasMaxLength(18);
        builder.Property(c => c.SignedSponsorAddress).HasMaxLength(200);
        builder.Property(c => c.EndReason).HasMaxLength(500);
        builder.Property(c => c.GoodsWrittenOffReason).HasMaxLength(500);
        builder.HasOne<Deal>().WithMany().HasForeignKey(c => c.DealId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Sponsor>().WithMany().HasForeignKey(c => c.SponsorId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Event>().WithMany().HasForeignKey(c => c.EventId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<User>().WithMany().HasForeignKey(c => c.NegotiatorId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<User>().WithMany().HasForeignKey(c => c.SignerId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Contract>().WithMany().HasForeignKey(c => c.AmendsId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<StoredFile>().WithMany().HasForeignKey(c => c.ScanFileId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(c => c.Deliverables).WithOne().HasForeignKey(d => d.ContractId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(c => c.Instalments).WithOne().HasForeignKey(i => i.ContractId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(c => c.Clauses).WithOne().HasForeignKey(x => x.ContractId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(c => c.Revisions).WithOne().HasForeignKey(r => r.ContractId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(c => c.Decisions).WithOne().HasForeignKey(d => d.ContractId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(c => c.Acknowledgements).WithOne().HasForeignKey(a => a.ContractId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(c => c.Receipts).WithOne().HasForeignKey(r => r.ContractId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(c => c.Breaches).WithOne().HasForeignKey(b => b.ContractId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(c => c.Negotiators).WithOne().HasForeignKey(n => n.ContractId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(c => c.Links).WithOne().HasForeignKey(l => l.ContractId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(c => c.Number).IsUnique();
        builder.HasIndex(c => c.LiveDealId).IsUnique();
        builder.HasIndex(c => c.OpenAmendsId).IsUnique();
        builder.HasIndex(c => new { c.State, c.StateSince, c.Id });
        builder.HasIndex(c => new { c.UpdatedAt, c.Id });
        builder.HasIndex(c => new { c.SponsorId, c.State });
        builder.HasIndex(c => new { c.EventId, c.State });
        builder.HasIndex(c => new { c.NegotiatorId, c.State });
        builder.HasIndex(c => c.DealId);
        builder.HasIndex(c => c.SignedOn);
    }
}

internal sealed class DeliverableMapping : IEntityTypeConfiguration<Deliverable>
{
    public void Configure(EntityTypeBuilder<Deliverable> builder)
    {
        builder.ToTable("Deliverables");
        builder.Ignore(d => d.Content);
        builder.Property(d => d.Unit).HasMaxLength(10);
        builder.Property(d => d.Place).HasMaxLength(100);
        builder.Property(d => d.Note).HasMaxLength(300);
        builder.Property(d => d.ConfirmationNote).HasMaxLength(500);
        builder.Property(d => d.FulfilmentReason).HasMaxLength(500);
        builder.Property(d => d.ConsentBy).HasMaxLength(60);
        builder.Property(d => d.RemindedAt).NotAudited();
        builder.HasOne<CampusPlace>().WithMany().HasForeignKey(d => d.PlaceId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Department>().WithMany().HasForeignKey(d => d.DepartmentId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<User>().WithMany().HasForeignKey(d => d.ConfirmedById).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(d => d.Evidence).WithOne().HasForeignKey(e => e.DeliverableId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(d => new { d.ContractId, d.Position });
        builder.HasIndex(d => new { d.DepartmentId, d.Confirmation, d.AskedAt });
        builder.HasIndex(d => new { d.DepartmentId, d.Fulfilment, d.StartsOn });
        builder.HasIndex(d => new { d.Fulfilment, d.StartsOn });
        builder.HasIndex(d => new { d.PlaceId, d.StartsOn });
        builder.HasIndex(d => d.AskedAt);
    }
}

internal sealed class EvidenceMapping : IEntityTypeConfiguration<Evidence>
{
    public void Configure(EntityTypeBuilder<Evidence> builder)
    {
        builder.ToTable("Evidence");
        builder.Property(e => e.Place).HasMaxLength(100);
        builder.Property(e => e.Note).HasMaxLength(300);
        builder.HasOne<StoredFile>().WithMany().HasForeignKey(e => e.FileId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<User>().WithMany().HasForeignKey(e => e.ById).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(e => e.FileId);
    }
}

internal sealed class InstalmentMapping : IEntityTypeConfiguration<Instalment>
{
    public void Configure(EntityTypeBuilder<Instalment> builder)
    {
        builder.ToTable("Instalments");
        builder.Ignore(i => i.Content);
        builder.Property(i => i.WrittenOffReason).HasMaxLength(500);
        builder.Property(i => i.RemindedAt).NotAudited();
        builder.HasIndex(i => new { i.ContractId, i.Position });
        builder.HasIndex(i => i.DueOn);
    }
}

internal sealed class ExtraClauseMapping : IEntityTypeConfiguration<ExtraClause>
{
    public void Configure(EntityTypeBuilder<ExtraClause> builder)
    {
        builder.ToTable("ExtraClauses");
        builder.Ignore(c => c.Content);
        builder.Property(c => c.Text).HasMaxLength(1000);
        builder.HasIndex(c => new { c.ContractId, c.Position });
    }
}

internal sealed class ContractPartsMapping :
    IEntityTypeConfiguration<ContractRevision>,
    IEntityTypeConfiguration<ReviewDecision>,
    IEntityTypeConfiguration<ReviewComment>,
    IEntityTypeConfiguration<Acknowledgement>,
    IEntityTypeConfiguration<Receipt>,
    IEntityTypeConfiguration<ContractNegotiator>,
    IEntityTypeConfiguration<Breach>,
    IEntityTypeConfiguration<SponsorLink>
{
    public void Configure(EntityTypeBuilder<ContractRevision> builder)
    {
        builder.ToTable("ContractRevisions");
        builder.HasKey(r => new { r.ContractId, r.Revision });
        builder.HasOne<User>().WithMany().HasForeignKey(r => r.ById).OnDelete(DeleteBehavior.Restrict);
        // The whole text again; the trail has its changes already.
        builder.Property(r => r.Content).NotAudited();
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
        builder.HasOne<Instalment>().WithMany().HasForeignKey(r => r.InstalmentId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<User>().WithMany().HasForeignKey(r => r.ReceiverId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(r => r.ContractId);
    }

    public void Configure(EntityTypeBuilder<ContractNegotiator> builder)
    {
        builder.ToTable("ContractNegotiators");
        builder.HasKey(n => new { n.ContractId, n.UserId });
        builder.HasOne<User>().WithMany().HasForeignKey(n => n.UserId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<Breach> builder)
    {
        builder.ToTable("Breaches");
        builder.Property(b => b.What).HasMaxLength(1000);
        builder.Property(b => b.Followed).HasMaxLength(1000);
        builder.HasOne<User>().WithMany().HasForeignKey(b => b.ById).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(b => b.ContractId);
    }

    public void Configure(EntityTypeBuilder<SponsorLink> builder)
    {
        builder.ToTable("SponsorLinks");
        builder.Property(l => l.TokenHash).HasMaxLength(64).NotAudited();
        builder.HasIndex(l => l.TokenHash).IsUnique();
        builder.HasIndex(l => l.ContractId);
    }
}

internal sealed class ContractRegistersMapping :
    IEntityTypeConfiguration<ContractCounter>,
    IEntityTypeConfiguration<DeclaredInterest>,
    IEntityTypeConfiguration<ReviewDelegation>
{
    public void Configure(EntityTypeBuilder<ContractCounter> builder)
    {
        builder.ToTable("ContractCounters");
        builder.HasIndex(c => c.Year).IsUnique();
    }

    public void Configure(EntityTypeBuilder<DeclaredInterest> builder)
    {
        builder.ToTable("DeclaredInterests");
        builder.Property(i => i.Reason).HasMaxLength(200);
        builder.HasOne<User>().WithMany().HasForeignKey(i => i.UserId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Sponsor>().WithMany().HasForeignKey(i => i.SponsorId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(i => new { i.UserId, i.SponsorId });
    }

    public void Configure(EntityTypeBuilder<ReviewDelegation> builder)
    {
        builder.ToTable("ReviewDelegations");
        builder.HasOne<User>().WithMany().HasForeignKey(d => d.FromId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<User>().WithMany().HasForeignKey(d => d.ToId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(d => new { d.ToId, d.EndsOn });
    }
}
