using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Outreach.Domain.Accounts;

namespace Outreach.Domain.Contracts.Terminations;

internal sealed class TerminationMapping : IEntityTypeConfiguration<Termination>
{
    public void Configure(EntityTypeBuilder<Termination> builder)
    {
        builder.ToTable("Terminations");
        builder.Ignore(t => t.Standing);
        // Restates the contract, whose own changes the trail has.
        builder.Property(t => t.StandingJson).NotAudited();
        builder.HasOne<User>().WithMany().HasForeignKey(t => t.DecidedById).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(t => t.ContractId).IsUnique();
    }
}
