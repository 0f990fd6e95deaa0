using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Outreach.Domain.Accounts;
using Outreach.Domain.Contracts.Offers;
using Outreach.Domain.Contracts.Terminations;
using Outreach.Domain.Deals;
using Outreach.Domain.Events;
using Outreach.Domain.Files;
using Outreach.Domain.Sponsors;

namespace Outreach.Domain.Contracts;

internal sealed class ContractMapping : IEntityTypeConfiguration<Contract>
{
    public void Configure(EntityTypeBuilder<Contract> builder)
    {
        builder.ToTable("Contracts");
        builder.Ignore(c => c.Content);
        builder.Ignore(c => c.Words);
        builder.Ignore(c => c.Standing);
        builder.Ignore(c => c.Whole);
        // Restates the original, whose own changes the trail has.
        builder.Property(c => c.StandingJson).NotAudited();
        builder.Property(c => c.Number).HasMaxLength(20);
        builder.Property(c => c.TouchCount).NotAudited();
        builder.Property(c => c.NudgedAt).NotAudited();
        builder.Property(c => c.ActiveDealId).NotAudited();
        builder.Property(c => c.ActiveAmendmentOfId).NotAudited();
        builder.Property(c => c.Goods).HasMaxLength(500);
        builder.Property(c => c.SponsorSigner).HasMaxLength(60);
        builder.Property(c => c.SignedSponsorName).HasMaxLength(100);
        builder.Property(c => c.SignedSponsorCode).HasMaxLength(18);
        builder.Property(c => c.SignedSponsorAddress).HasMaxLength(200);
        builder.Property(c => c.EndReason).HasMaxLength(500);
        builder.Property(c => c.CompletedEarlyReason).HasMaxLength(500);
        builder.Property(c => c.GoodsWrittenOffReason).HasMaxLength(500);
        builder.HasOne<EventOffer>().WithMany().HasForeignKey(c => c.OfferId).OnDelete(DeleteBehavior.Restrict);
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
        builder.HasOne(c => c.Termination).WithOne().HasForeignKey<Termination>(t => t.ContractId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(c => c.Negotiators).WithOne().HasForeignKey(n => n.ContractId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(c => c.Authors).WithOne().HasForeignKey(a => a.ContractId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(c => c.Moves).WithOne().HasForeignKey(m => m.ContractId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(c => c.ReplacedScans).WithOne().HasForeignKey(s => s.ContractId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(c => c.Links).WithOne().HasForeignKey(l => l.ContractId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(c => c.Number).IsUnique();
        builder.HasIndex(c => c.ActiveDealId).IsUnique();
        builder.HasIndex(c => c.ActiveAmendmentOfId).IsUnique();
        builder.HasIndex(c => new { c.State, c.StateSince, c.Id });
        builder.HasIndex(c => new { c.UpdatedAt, c.Id });
        builder.HasIndex(c => new { c.SponsorId, c.State });
        builder.HasIndex(c => new { c.EventId, c.State });
        builder.HasIndex(c => new { c.NegotiatorId, c.State });
        builder.HasIndex(c => c.DealId);
        builder.HasIndex(c => c.SignedOn);
    }
}
