using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Outreach.Domain.Sponsors;

internal sealed class ContactMapping : IEntityTypeConfiguration<Contact>
{
    public void Configure(EntityTypeBuilder<Contact> builder)
    {
        builder.ToTable("Contacts");
        builder.Property(c => c.Name).HasMaxLength(60);
        builder.Property(c => c.Title).HasMaxLength(40);
        builder.Property(c => c.Phone).HasMaxLength(30);
        builder.Property(c => c.ComparablePhone).HasMaxLength(20).NotAudited();
        builder.Property(c => c.WeChat).HasMaxLength(60);
        builder.Property(c => c.Email).HasMaxLength(256);
        builder.HasIndex(c => c.ComparablePhone);
    }
}
