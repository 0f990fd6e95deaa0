using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Outreach.Domain.Sponsors;

internal sealed class ContactMapping : IEntityTypeConfiguration<Contact>
{
    public void Configure(EntityTypeBuilder<Contact> builder)
    {
        builder.ToTable("Contacts");
        // As with contacts of schools: the trail, which nobody can edit and which is exported, holds nobody's numbers.
        builder.Property(c => c.Name).HasMaxLength(60).NotAudited();
        builder.Property(c => c.Title).HasMaxLength(40);
        builder.Property(c => c.Phone).HasMaxLength(30).NotAudited();
        builder.Property(c => c.ComparablePhone).HasMaxLength(20).NotAudited();
        builder.Property(c => c.WeChat).HasMaxLength(60).NotAudited();
        builder.Property(c => c.Email).HasMaxLength(256).NotAudited();
        builder.HasIndex(c => c.ComparablePhone);
    }
}
