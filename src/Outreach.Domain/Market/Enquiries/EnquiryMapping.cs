using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Outreach.Domain.Accounts;
using Outreach.Domain.Events;
using Outreach.Domain.Market.Tips;
using Outreach.Domain.Sponsors;

namespace Outreach.Domain.Market.Enquiries;

internal sealed class EnquiryMapping : IEntityTypeConfiguration<Enquiry>
{
    public void Configure(EntityTypeBuilder<Enquiry> builder)
    {
        builder.ToTable("Enquiries");
        builder.Property(e => e.Organisation).HasMaxLength(100);
        // Whatever a person can be known by is forgotten one day; the trail never is.
        builder.Property(e => e.Name).HasMaxLength(60).NotAudited();
        builder.Property(e => e.Contact).HasMaxLength(100).NotAudited();
        builder.Property(e => e.What).HasMaxLength(2000).NotAudited();
        builder.Property(e => e.Answer).HasMaxLength(Enquiry.LongestAnswer).NotAudited();
        builder.Property(e => e.Outcome).HasMaxLength(Enquiry.LongestOutcome).NotAudited();
        builder.Property(e => e.IsReminded).NotAudited();
        builder.Property(e => e.IsAnonymized).NotAudited();
        builder.Property(e => e.SearchText).HasMaxLength(1000).Binary().NotAudited();
        builder.HasOne<User>().WithMany().HasForeignKey(e => e.TakenById).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<User>().WithMany().HasForeignKey(e => e.AnsweredById).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Event>().WithMany().HasForeignKey(e => e.EventId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Tip>().WithMany().HasForeignKey(e => e.TipId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Sponsor>().WithMany().HasForeignKey(e => e.SponsorId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(e => new { e.ReceivedOn, e.Id });
        builder.HasIndex(e => new { e.State, e.ReceivedOn, e.Id });
        builder.HasIndex(e => new { e.Sender, e.ReceivedOn, e.Id });
        builder.HasIndex(e => new { e.Channel, e.ReceivedOn, e.Id });
        builder.HasIndex(e => new { e.TakenById, e.ReceivedOn, e.Id });
        builder.HasIndex(e => e.TipId);
        builder.HasIndex(e => e.SponsorId);
        builder.HasIndex(e => new { e.IsAnonymized, e.StateSince });
    }
}
