using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Outreach.Domain.Accounts;
using Outreach.Domain.Events;

namespace Outreach.Domain.Schools.Invitations;

internal sealed class SchoolInvitationMapping : IEntityTypeConfiguration<SchoolInvitation>
{
    public void Configure(EntityTypeBuilder<SchoolInvitation> builder)
    {
        builder.ToTable("SchoolInvitations");
        builder.Property(i => i.Note).HasMaxLength(500);
        builder.Property(i => i.Words).HasMaxLength(500);
        builder.HasOne<School>().WithMany().HasForeignKey(i => i.SchoolId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Event>().WithMany().HasForeignKey(i => i.EventId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<User>().WithMany().HasForeignKey(i => i.EscortId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<User>().WithMany().HasForeignKey(i => i.AnsweredById).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(i => new { i.EventId, i.SchoolId }).IsUnique();
        builder.HasIndex(i => new { i.SchoolId, i.Answer });
        builder.HasIndex(i => new { i.Answer, i.AnswerBy });
    }
}
