using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Outreach.Domain.Accounts;

namespace Outreach.Domain.Schools.Alliances;

internal sealed class AllianceMapping : IEntityTypeConfiguration<Alliance>
{
    public void Configure(EntityTypeBuilder<Alliance> builder)
    {
        builder.ToTable("Alliances");
        builder.Property(a => a.Name).HasMaxLength(60);
        builder.Property(a => a.Agreement).HasMaxLength(4000);
        builder.Property(a => a.TouchCount).NotAudited();
        builder.HasOne<School>().WithMany().HasForeignKey(a => a.LeadSchoolId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(a => a.Members).WithOne().HasForeignKey(m => m.AllianceId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(a => a.Name).IsUnique();
    }
}

internal sealed class AllianceMemberMapping : IEntityTypeConfiguration<AllianceMember>
{
    public void Configure(EntityTypeBuilder<AllianceMember> builder)
    {
        builder.ToTable("AllianceMembers");
        builder.HasOne<School>().WithMany().HasForeignKey(m => m.SchoolId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(m => new { m.AllianceId, m.SchoolId, m.JoinedOn });
        builder.HasIndex(m => new { m.SchoolId, m.LeftOn });
    }
}

internal sealed class SchoolPostMapping : IEntityTypeConfiguration<SchoolPost>
{
    public void Configure(EntityTypeBuilder<SchoolPost> builder)
    {
        builder.ToTable("SchoolPosts");
        builder.Property(p => p.Title).HasMaxLength(100);
        builder.Property(p => p.Text).HasMaxLength(2000);
        builder.HasOne<School>().WithMany().HasForeignKey(p => p.SchoolId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Alliance>().WithMany().HasForeignKey(p => p.AllianceId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<User>().WithMany().HasForeignKey(p => p.AuthorId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(p => p.Replies).WithOne().HasForeignKey(r => r.PostId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(p => new { p.PostedOn, p.Id });
        builder.HasIndex(p => new { p.SchoolId, p.PostedOn });
        builder.HasIndex(p => new { p.AllianceId, p.PostedOn });
    }
}

internal sealed class SchoolReplyMapping : IEntityTypeConfiguration<SchoolReply>
{
    public void Configure(EntityTypeBuilder<SchoolReply> builder)
    {
        builder.ToTable("SchoolReplies");
        builder.Property(r => r.Text).HasMaxLength(SchoolReply.Longest);
        builder.HasOne<School>().WithMany().HasForeignKey(r => r.SchoolId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<User>().WithMany().HasForeignKey(r => r.AuthorId).OnDelete(DeleteBehavior.Restrict);
    }
}
