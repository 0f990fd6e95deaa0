using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Outreach.Domain.Accounts;

namespace Outreach.Domain.Meetings.TeamBuilding;

internal sealed class BallotOptionMapping : IEntityTypeConfiguration<BallotOption>
{
    public void Configure(EntityTypeBuilder<BallotOption> builder)
    {
        builder.ToTable("BallotOptions");
        builder.Property(o => o.Idea).HasMaxLength(100);
        builder.Property(o => o.Key).HasMaxLength(64).Binary().NotAudited();
        builder.HasOne<Meeting>().WithMany().HasForeignKey(o => o.MeetingId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<User>().WithMany().HasForeignKey(o => o.ProposedById).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(o => o.Votes).WithOne().HasForeignKey(v => v.OptionId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(o => new { o.MeetingId, o.Id });
        // Also when the same is proposed twice at the same moment.
        builder.HasIndex(o => new { o.MeetingId, o.Key }).IsUnique();
    }
}

internal sealed class BallotVoteMapping : IEntityTypeConfiguration<BallotVote>
{
    public void Configure(EntityTypeBuilder<BallotVote> builder)
    {
        builder.ToTable("BallotVotes");
        builder.HasAnnotation(AuditAnnotations.NotAudited, true);
        builder.HasKey(v => new { v.OptionId, v.UserId });
        builder.HasOne<User>().WithMany().HasForeignKey(v => v.UserId).OnDelete(DeleteBehavior.Cascade);
    }
}
