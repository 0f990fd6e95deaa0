using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Outreach.Domain.Market;

internal sealed class MarketSettingsMapping : IEntityTypeConfiguration<MarketSettings>
{
    public void Configure(EntityTypeBuilder<MarketSettings> builder) => builder.ToTable("MarketSettings");
}
